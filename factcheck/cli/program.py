"""The program: its commands, one file each, and how it ends. A command imports what it needs when it is called."""

from typing import Any

import click

from factcheck.cli.check import check
from factcheck.cli.explain import explain, kinds
from factcheck.cli.lsp import lsp
from factcheck.cli.quantities import quantities
from factcheck.cli.serve import serve

__all__ = ["main"]

INTERRUPTED = 130
"""As shells have it for a program that Ctrl-C ended."""


class Program(click.Group):
    """The commands, with a quiet end where Ctrl-C is pressed."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that was asked for."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="factcheck-claims", prog_name="factcheck")
def main() -> None:
    """A spell-checker for the numbers in the news.

    Reads articles, and checks every figure that other figures of the same article can confirm or contradict.
    """


for command in (check, quantities, kinds, explain, serve, lsp):
    main.add_command(command)
