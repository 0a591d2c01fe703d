"""Writing to a file and to standard output, which may be closed before we are done."""

import codecs
import errno
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from pathlib import Path
from secrets import token_hex
from shutil import copymode
from threading import current_thread, main_thread
from types import FrameType, MappingProxyType

import click

__all__ = ["OutputError", "append", "complain", "sentence", "write", "write_file"]

CLOSED = frozenset({errno.EPIPE, errno.EINVAL})
"""A reader such as `head` has seen enough; Windows calls it an invalid argument."""

ENDING = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))
"""What a program is told to end with; unheard, each ends it at once and leaves what is half written."""

SHOWN: Mapping[str, str] = MappingProxyType(
    {"£": "GBP ", "€": "EUR ", "¥": "JPY ", "₹": "INR ", "–": "-", "—": "-", "−": "-", "─": "-", "…": "...", "×": "x"}
    | {"✗": "x", "✓": "+", "○": "o", "│": "|", "→": "->", "½": "1/2", "¼": "1/4", "¾": "3/4", "\xa0": " "}
    | dict.fromkeys("‘’", "'")
    | dict.fromkeys("“”", '"')
)
"""How a terminal that knows few signs shows some others: no figure loses its currency or its sign."""


class OutputError(click.ClickException):
    """Standard output takes no more, as on a full disk."""

    exit_code = 2


def sentence(said: object) -> str:
    """What is said, with a full stop where it has no end of its own.

    >>> sentence("it is not a key"), sentence("did you mean exclude?")
    ('it is not a key.', 'did you mean exclude?')
    """
    told = str(said)
    return told if told.endswith((".", "?", "!")) else f"{told}."


def complain(message: str) -> None:
    """Say something on standard error, on one line and harmless, where somebody hears it."""
    from factcheck.report.harmless import harmless

    with suppress(OSError):
        click.echo(f"factcheck: {harmless(message)}", err=True)


def write_file(pieces: Iterable[str | bytes], path: str) -> None:
    """Write the pieces to a file, text in UTF-8, whole or not at all: an old file stays where something goes wrong.

    A link stays a link, a file as private as it was; a device or a pipe is written to and not replaced.

    Raises:
        OutputError: the file cannot be written, as where its folder is missing; it ends the program with 2.
    """
    told = _refusal(path)
    with _told(told):
        target = Path(os.path.realpath(path))
        special = target.exists() and not target.is_file()
    if special:
        _fill(target, pieces, told)
    else:
        _replace(target, pieces, told)


def _refusal(path: str) -> str:
    """What is said of a file that cannot be written, before the reason."""
    from factcheck.report.harmless import harmless

    if not path:
        raise OutputError("-o needs the name of a file")
    return f"{harmless(path)} cannot be written"


def _replace(target: Path, pieces: Iterable[str | bytes], told: str) -> None:
    """Write beside a file, under a name that nobody else has, and then put it in its place."""
    part = target.with_name(f".{token_hex(8)}.part")
    with _ended():
        try:
            with _told(told):
                part.touch(exist_ok=False)
                if target.exists():
                    copymode(target, part)
            _fill(part, pieces, told)
            with _told(told):
                part.replace(target)
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)


def append(pieces: Iterable[str], path: str, kept: Callable[[], int]) -> None:
    """Write the pieces to the end of a file, each line as soon as it is whole: whatever happens, what is done is there.

    `kept` is asked when the first piece is there, and says how many bytes of the file stay before it.

    Raises:
        OutputError: the file cannot be written, as on a full disk; it ends the program with 2.
    """
    told, target = _refusal(path), Path(path)
    with _told(told):
        target.touch()
        file = target.open("r+b")
    with _ended(), file:
        end: int | None = None
        for line in _lines(pieces):
            with _told(told):
                if end is None:
                    end = file.seek(kept())
                    file.truncate()
                file.write(line)
                file.flush()
        with _told(told):
            file.truncate(kept() if end is None else None)


def _lines(pieces: Iterable[str]) -> Iterator[bytes]:
    """The pieces joined to lines."""
    waiting = []
    for piece in pieces:
        waiting.append(piece)
        if piece.endswith("\n"):
            yield "".join(waiting).encode()
            waiting.clear()


def _fill(path: Path, pieces: Iterable[str | bytes], told: str) -> None:
    with _told(told):
        file = path.open("wb")
    try:
        for piece in pieces:  # what goes wrong while one is made is not a fault of the file
            with _told(told):
                file.write(piece if isinstance(piece, bytes) else piece.encode(errors="replace"))
    finally:
        with _told(told):
            file.close()


@contextmanager
def _told(told: str) -> Iterator[None]:
    """Around what the system may refuse."""
    try:
        yield
    except (OSError, ValueError) as error:  # a name with a zero in it is a ValueError
        why = error.strerror if isinstance(error, OSError) else None
        raise OutputError(f"{told}: {(why or str(error)).lower()}") from None


@contextmanager
def _ended() -> Iterator[None]:
    """Let those who end the program end it in order: what is half written is removed."""
    heard = ENDING if current_thread() is main_thread() else ()
    before = {number: signal.signal(number, _end) for number in heard if signal.getsignal(number) is signal.SIG_DFL}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _end(number: int, _frame: FrameType | None) -> None:
    sys.exit(128 + number)


def write(pieces: Iterable[str], encoding: str | None = None) -> None:
    """Write each piece as soon as it is there. Where nobody reads on, nothing more is made, and nothing is said.

    `encoding` is that of what is written, where it says so itself; else it is that of the terminal.

    Raises:
        OutputError: the output cannot be written, as on a full disk; it ends the program with 2.
    """
    if sys.stdout is None:
        raise OutputError("the output cannot be written: standard output is closed")
    if isinstance(sys.stdout, TextIOWrapper):
        if encoding is None:
            sys.stdout.reconfigure(errors=SHORT)  # a sign that the terminal cannot show must not end the program
        else:
            sys.stdout.reconfigure(encoding=encoding, errors="replace")
    for piece in pieces:
        try:
            sys.stdout.write(piece)
            sys.stdout.flush()
        except OSError as error:
            _discard()
            if error.errno in CLOSED:
                return
            raise OutputError(f"the output cannot be written: {(error.strerror or str(error)).lower()}") from None


SHORT = "factcheck-short"


def _short(error: UnicodeError) -> tuple[str, int]:
    """What stands for the signs that a terminal does not have, in ASCII."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(SHOWN.get(sign, "?") for sign in error.object[error.start : error.end]), error.end


codecs.register_error(SHORT, _short)


def _discard() -> None:
    """Let what is still buffered go nowhere, or Python complains of it when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
