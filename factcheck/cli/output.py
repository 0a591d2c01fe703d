"""Writing to standard output, which may be closed before we are done."""

import errno
import os
import sys
from collections.abc import Iterable
from io import TextIOWrapper
from pathlib import Path
from secrets import token_hex
from shutil import copymode

import click

__all__ = ["OutputError", "write", "write_file"]

CLOSED = frozenset({errno.EPIPE, errno.EINVAL})
"""A reader such as `head` has seen enough; Windows calls it an invalid argument."""


class OutputError(click.ClickException):
    """Standard output takes no more, as on a full disk."""

    exit_code = 2


def write_file(pieces: Iterable[str], path: str) -> None:
    """Write the pieces to a file in UTF-8, whole or not at all: an old file stays where something goes wrong.

    A link stays a link, a file as private as it was; a device or a pipe is written to and not replaced.

    Raises:
        OutputError: the file cannot be written, as where its folder is missing; it ends the program with 2.
    """
    try:
        target = Path(os.path.realpath(path))
        if target.exists() and not target.is_file():
            _fill(target, pieces)
        else:
            _replace(target, pieces)
    except OSError as error:
        raise OutputError(f"{path} cannot be written: {(error.strerror or str(error)).lower()}") from None


def _replace(target: Path, pieces: Iterable[str]) -> None:
    """Write beside a file, under a name that nobody else has, and then put it in its place."""
    part = target.with_name(f".{token_hex(8)}.part")
    try:
        part.touch(exist_ok=False)
        if target.exists():
            copymode(target, part)
        _fill(part, pieces)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _fill(path: Path, pieces: Iterable[str]) -> None:
    with path.open("w", encoding="utf-8", errors="replace", newline="\n") as file:
        file.writelines(pieces)


def write(pieces: Iterable[str]) -> None:
    """Write each piece as soon as it is there. Where nobody reads on, nothing more is made, and nothing is said.

    Raises:
        OutputError: the output cannot be written, as on a full disk; it ends the program with 2.
    """
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a sign that the terminal cannot show must not end the program
    try:
        for piece in pieces:
            sys.stdout.write(piece)
            sys.stdout.flush()
    except OSError as error:
        _discard()
        if error.errno not in CLOSED:
            raise OutputError(f"the output cannot be written: {(error.strerror or str(error)).lower()}") from None


def _discard() -> None:
    """Let what is still buffered go nowhere, or Python complains of it when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
