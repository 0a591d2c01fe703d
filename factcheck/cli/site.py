"""`factcheck site`: the page as static files, which needs no server of its own."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli.options import configured, speaking
from factcheck.cli.output import write_file

if TYPE_CHECKING:
    from factcheck.hedges import Policy

__all__ = ["site"]


class SiteError(click.ClickException):
    """The files cannot be written."""

    exit_code = 2


@click.command()
@click.option(
    "--pyodide",
    "given",
    metavar="PATH",
    type=click.Path(exists=True, path_type=Path),
    help="Pyodide, as a folder or as npm packs it; without this, npm fetches it.",
)
@configured
@speaking
@click.argument("folder", metavar="FOLDER", type=click.Path(file_okay=False, path_type=Path))
def site(given: Path | None, policy: "Policy", folder: Path) -> None:
    """Write the page as files that any web server can send, and that check drafts in the browser alone.

    The same Python runs there, in Pyodide: nothing that is typed leaves the browser, and once loaded the page opens
    without a connection. FOLDER is made if it is missing, and files in it that are called as ours are replaced.
    """
    from factcheck.errors import InputError
    from factcheck.report.harmless import harmless
    from factcheck.site.pyodide import pyodide
    from factcheck.site.written import written

    try:
        files = written(pyodide(given), policy)
    except InputError as error:
        raise SiteError(str(error)) from None
    for name, content in files.items():
        place = folder / name
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise SiteError(f"{harmless(str(place.parent))} cannot be made: {error.strerror}") from None
        write_file([content], str(place))
    told, size = harmless(str(folder)), sum(map(len, files.values()))
    click.echo(f"{len(files)} files, {size / 1_000_000:.1f} MB. Try them: python -m http.server -d {told}")
