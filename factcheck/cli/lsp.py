"""`factcheck lsp`: a server for editors."""

import sys
from importlib.util import find_spec
from typing import TYPE_CHECKING

import click

from factcheck.cli.options import configured, speaking

if TYPE_CHECKING:
    from factcheck.hedges import Policy

__all__ = ["MissingExtraError", "lsp"]

NEEDED = "pygls"
INSTALL = "pip install '.[lsp]' in a clone of factcheck"


class MissingExtraError(click.ClickException):
    """What a command needs is not installed; it ends the program with 2."""

    exit_code = 2


class ClosedError(click.ClickException):
    """There is nobody to talk to; it ends the program with 2."""

    exit_code = 2


@click.command()
@click.option(
    "--stdio", is_flag=True, help="Use standard input and output, as it always does: some editors pass this option."
)
@configured
@speaking
def lsp(stdio: bool, policy: "Policy") -> None:  # noqa: ARG001  # see its help
    """Check a draft while it is written: a language server, to be started by an editor.

    Editors show what is wrong below the figures, what is known of each, and offer the figure that would be right.
    """
    if find_spec(NEEDED) is None:
        raise MissingExtraError(f"the server for editors needs {NEEDED}, which is not installed: {INSTALL}")
    if None in (sys.stdin, sys.__stdout__):
        raise ClosedError("an editor is served on standard input and output, and one of them is closed")
    from factcheck.lsp.server import serve

    if sys.stdin.isatty():
        click.echo("This is meant to be started by an editor. Press Ctrl-D to end it.", err=True)
    click.get_current_context().exit(serve(policy))
