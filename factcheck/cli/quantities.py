"""`factcheck quantities`: the figures that articles hold."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from factcheck.cli.options import OneOf, as_form, configured, paths, selecting
from factcheck.cli.output import write
from factcheck.cli.texts import FINE, each_of

if TYPE_CHECKING:
    from factcheck.cli.folders import Selection
    from factcheck.cli.inputs import Input
    from factcheck.report.listing import Listed

__all__ = ["quantities"]


def _listings() -> Iterable[str]:
    from factcheck.report.listing import LISTINGS

    return LISTINGS


@click.command()
@click.option("--format", "form", type=OneOf("format", _listings), default="text", help="How to print what is found.")
@configured
@selecting
@as_form
@paths
def quantities(
    form: str, selection: "Selection", as_: str | None, fields: tuple[str, ...], paths: tuple[str, ...]
) -> None:
    """List the figures in articles.

    PATH is a file, a folder (its .txt, .md and .html files, and those in the folders below it), or - for standard
    input, which is also the default.
    """
    from factcheck.report.listing import LISTINGS

    codes = {FINE}
    write(LISTINGS[form](each_of(paths, codes, form == "text", as_, _listed, _unread, None, selection, fields)))
    click.get_current_context().exit(max(codes))


def _listed(text: "Input") -> "Listed":
    """The figures of a text."""
    from factcheck.figures import figures
    from factcheck.report.listing import Listed
    from factcheck.tokens import tokenise

    prose = text.prose()
    found = figures(tokenise(prose.text), prose.text)
    return Listed(text.path, prose, tuple(figure.quantity for figure in found))


def _unread(path: str, error: str) -> "Listed":
    from factcheck.report.listing import Listed

    return Listed(path, error=error)
