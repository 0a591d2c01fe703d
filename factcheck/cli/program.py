"""The program: its commands, one file each, and how it ends. A command imports what it needs when it is called."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click

from factcheck.cli.annotate import annotate
from factcheck.cli.check import check
from factcheck.cli.explain import explain, kinds
from factcheck.cli.lsp import lsp
from factcheck.cli.mcp import mcp
from factcheck.cli.quantities import quantities
from factcheck.cli.report import report
from factcheck.cli.serve import serve
from factcheck.cli.site import site
from factcheck.docstrings import docstring
from factcheck.fence import DEBUG, fault

__all__ = ["main"]

INTERRUPTED = 130
"""As shells have it for a program that Ctrl-C ended."""


BROKEN = (click.ClickException, click.exceptions.Exit, click.Abort)
"""How click ends a command."""


class FaultError(click.ClickException):
    """We have failed; it ends the program with 2."""

    exit_code = 2


class Program(click.Group):
    """The commands, with a quiet end where Ctrl-C is pressed, and a short one where something goes wrong."""

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """Read what was asked for."""
        with _harmless():
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that was asked for."""
        try:
            with _harmless():
                return super().invoke(ctx)
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)
        except BROKEN:
            raise
        except Exception as error:
            if isinstance(error, OSError) and error.errno == errno.EPIPE:
                raise  # click ends quietly then

            raise FaultError(fault(error)) from None


@contextmanager
def _harmless() -> Iterator[None]:
    """What is told of bad usage holds what was typed: no sign of it steers the terminal."""
    try:
        yield
    except click.ClickException as error:
        if not error.message.isprintable():
            from factcheck.report.harmless import harmless

            vars(error)["message"] = "\n".join(map(harmless, error.message.split("\n")))
        raise


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="factcheck-claims", prog_name="factcheck")
@click.option("--debug", is_flag=True, help="Show the traceback where factcheck itself fails.")
def main(debug: bool) -> None:
    """A spell-checker for the numbers in the news.

    Reads articles, and checks the figures that other figures in the same article can confirm or contradict.
    """
    if debug:
        os.environ[DEBUG] = "1"  # the processes that the server starts hear of it, too


for command in (main, check, report, annotate, quantities, kinds, explain, serve, site, lsp, mcp):
    if command.help is None:  # python -OO takes it away
        command.help = docstring(command.callback)
    if command is not main:
        main.add_command(command)
