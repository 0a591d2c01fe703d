"""`factcheck mcp`: a server for assistants."""

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import click

from factcheck.cli.options import configured, speaking

if TYPE_CHECKING:
    from factcheck.hedges import Policy

__all__ = ["mcp"]


class ClosedError(click.ClickException):
    """There is nobody to talk to; it ends the program with 2."""

    exit_code = 2


@click.command()
@configured
@speaking
def mcp(policy: "Policy") -> None:
    """Let an assistant check texts and claims: a server of the Model Context Protocol, to be started by it.

    It reads and writes messages on standard input and output, looks nothing up, and changes nothing.
    """
    if None in (sys.stdin, sys.stdout):
        raise ClosedError("an assistant is served on standard input and output, and one of them is closed")
    from factcheck.mcp import serve

    if sys.stdin.isatty():
        click.echo("This is meant to be started by an assistant. Press Ctrl-D to end it.", err=True)
    with suppress(BrokenPipeError), os.fdopen(os.dup(sys.stdout.fileno()), "wb") as answers:  # it may go away
        _silenced()
        serve(sys.stdin.buffer, answers, policy)


def _silenced() -> None:
    """Let whatever else is printed go to standard error, or nowhere: nothing but the protocol is for the assistant."""
    aside = os.open(os.devnull, os.O_WRONLY) if sys.stderr is None else os.dup(sys.stderr.fileno())
    os.dup2(aside, sys.stdout.fileno())
    os.close(aside)
