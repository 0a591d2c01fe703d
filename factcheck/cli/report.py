"""`factcheck report`: whole runs as one page, by desk, month, kind and tier, with the alarms to read first."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.output import complain, sentence, write, write_file
from factcheck.cli.texts import FINE, UNREAD

if TYPE_CHECKING:
    from factcheck.report.archive import Archive, Place

__all__ = ["report"]

STDIN = "-"


class At(click.ParamType["Place"]):
    """Where something of a document stands."""

    name = "place"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> "Place":
        """The place that is meant."""
        from factcheck.errors import InputError
        from factcheck.report.archive import Place

        try:
            return Place.of(str(value))
        except InputError as error:
            self.fail(sentence(error), param, ctx)


@click.command()
@click.option("-o", "--output", metavar="FILE", help="Write to a file instead of standard output, whole or not at all.")
@click.option(
    "--desk",
    metavar="PLACE",
    type=At(),
    help="Where the desk of a document stands: a JSON pointer into its line, such as /desk, or the number of a folder "
    "in its path, from 1, or from -1 at the end. [default: the last folder whose name has a letter]",
)
@click.option(
    "--month",
    metavar="PLACE",
    type=At(),
    help="Where its date stands, likewise, as in 2024-05-03 or 20240503. [default: the first date in its path]",
)
@click.argument("runs", metavar="[RUN]...", nargs=-1)
def report(output: str | None, desk: "Place | None", month: "Place | None", runs: tuple[str, ...]) -> None:
    """Show what was found in whole runs, as one page of HTML.

    RUN is what `factcheck check --format jsonl` has written, or - for standard input, which is also the default. All
    runs are added up: by desk, by month, by kind of claim and by tier. Below are the alarms to read first.

    Exits with 2 if a run, or a line of it, could not be read, otherwise with 0. Where nothing could be read, no page is
    written.
    """
    from factcheck.cli.inputs import overwritten
    from factcheck.report.archive import Archive
    from factcheck.report.harmless import harmless, titled
    from factcheck.report.html.archive import page

    runs, stdin = runs or (STDIN,), None if sys.stdin is None else sys.stdin.buffer
    lost = None if output is None else overwritten(runs, stdin, output)
    if lost is not None:
        raise click.UsageError(f"-o {harmless(output or '')}: {lost}")
    archive, troubles = Archive(desk, month), []
    for run in runs:
        trouble = _added(run, archive)
        if trouble is not None:
            troubles.append(f"{titled(run)}: {trouble}")
            complain(troubles[-1])
    if archive.tally.read or archive.tally.unread or not troubles:
        written = [page(archive, map(titled, runs), troubles)]
        write(written, "utf-8") if output is None else write_file(written, output)
    click.get_current_context().exit(UNREAD if troubles else FINE)


def _added(run: str, archive: "Archive") -> str | None:
    """Count the documents of a run; what of it could not be read, if anything."""
    from factcheck.errors import InputError
    from factcheck.report.lines import parsed

    count, first = 0, ""
    try:
        for number, line in enumerate(_lines(run), 1):
            try:
                if line.strip():
                    archive.add(parsed(line))
            except InputError as error:
                count += 1
                told = error if line.endswith(b"\n") else "is cut off: go on with --resume"
                first = first or f"line {number} {told}"
    except (OSError, ValueError) as error:  # a name with a zero in it is a ValueError
        why = error.strerror if isinstance(error, OSError) else None
        return f"cannot be read: {(why or str(error)).lower()}"
    return f"{first}{f', and {count - 1:,} more' if count > 1 else ''}" if count else None


def _lines(run: str) -> Iterator[bytes]:
    """The lines of a run."""
    if run == STDIN:
        if sys.stdin is None:
            raise OSError("it is closed")
        yield from sys.stdin.buffer
        return
    with Path(run).open("rb") as file:
        yield from file
