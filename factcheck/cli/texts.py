"""The texts that a command is pointed at, with what cannot be read told by name, and the exit codes."""

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from factcheck.cli.inputs import Input

__all__ = ["FINE", "FOUND", "UNREAD", "texts_of"]

FINE, FOUND, UNREAD = 0, 1, 2
"""Exit codes: the highest that applies."""


def _waits() -> bool:
    """Whether standard input is someone at a keyboard, who may wonder why nothing happens."""
    return sys.stdin.isatty()


def texts_of(
    paths: tuple[str, ...], codes: set[int], aloud: bool, as_: str | None, output: str | None = None
) -> "Iterator[Input]":
    """The inputs, the file that is written to not among them.

    What cannot be read is remembered, and told at once where the output will not tell it.
    """
    from factcheck.cli.inputs import counted, inputs
    from factcheck.cli.progress import followed
    from factcheck.prose import FORMS
    from factcheck.report.harmless import harmless

    if not paths and _waits():
        click.echo("Reading the article from the keyboard: end it with Ctrl-D.", err=True)
    each = inputs(paths, sys.stdin.buffer, None if as_ is None else FORMS[as_], output)
    for found in followed(each, counted(paths)):
        if found.error is not None:
            codes.add(UNREAD)
            if aloud:
                click.echo(f"factcheck: {harmless(found.path)}: {found.error}", err=True)
        yield found
