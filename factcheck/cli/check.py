"""`factcheck check`: the figures of articles, checked."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING

import click

from factcheck.cli.options import OneOf, as_form, choosing, configured, page, paths, selecting, speaking
from factcheck.cli.output import append, complain, write, write_file
from factcheck.cli.texts import FINE, FOUND, UNREAD, each_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.cli.folders import Selection
    from factcheck.cli.inputs import Input
    from factcheck.cli.resumed import Resumed
    from factcheck.hedges import Policy
    from factcheck.report import Format
    from factcheck.report.checked import Checked, Chosen, Page
    from factcheck.report.lines import Line
    from factcheck.report.written import Written

    Document = Checked | Line | Written

__all__ = ["check"]


def _formats() -> Iterable[str]:
    from factcheck.report import FORMATS

    return FORMATS


def _ratings() -> Iterable[str]:
    from factcheck.report.tiers import WEIGHTS

    return WEIGHTS


@click.command()
@click.option("--format", "form", type=OneOf("format", _formats), default="text", help="How to print what is found.")
@click.option(
    "--fail-on",
    type=OneOf("rating", _ratings),
    default="wrong",
    help="Exit with 1 if anything counts as much as this or more; the list is in order, from the least to the most. "
    "alarm is any alarm, query any alarm or query. [default: wrong]",
)
@click.option(
    "--color",
    "--colour",
    "colour",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    help="When to use colour; by default only on a terminal.",
)
@click.option("--all", "every", is_flag=True, help="List everything that is fine or open, however much there is.")
@click.option("-o", "--output", metavar="FILE", help="Write to a file instead of standard output, whole or not at all.")
@click.option(
    "--jobs",
    metavar="N",
    type=click.IntRange(min=1),
    default=1,
    help="Check on so many processes; what is written is the same. [default: 1]",
)
@click.option(
    "--resume",
    is_flag=True,
    help="Go on where the FILE of -o ends: what it holds is kept, also where this run is interrupted.",
)
@click.option(
    "--suppress",
    metavar="FINDING",
    multiple=True,
    help="The fingerprint of a finding that you stand by: it raises no alarm. Can be repeated.",
)
@configured
@click.option(
    "--no-ignore", "no_ignore", is_flag=True, help="Do not obey comments in a text that silence findings of its own."
)
@speaking
@selecting
@choosing
@as_form
@paths
def check(
    form: str,
    fail_on: str,
    colour: str,
    every: bool,
    output: str | None,
    jobs: int,
    resume: bool,
    suppress: tuple[str, ...],
    no_ignore: bool,
    policy: "Policy",
    selection: "Selection",
    chosen: "Chosen | None",
    as_: str | None,
    fields: tuple[str, ...],
    paths: tuple[str, ...],
) -> None:
    """Check the figures of articles.

    PATH is a file, a folder (its .txt, .md and .html files, and those in the folders below it), or - for standard
    input, which is also the default. A finding that police.txt.factcheck.toml suppresses, beside police.txt, raises no
    alarm.

    Exits with 2 if an input could not be read, otherwise with 1 if there is an alarm (see --fail-on), otherwise
    with 0.
    """
    from factcheck.report import FORMATS

    codes = {FINE}
    format_ = FORMATS[form]
    aloud = not format_.holds_errors or output is not None
    resumed = _resumed(format_, output) if resume else None
    sheet = page(colour, chosen=chosen, every=every)
    review = partial(_checked, suppress, policy, not no_ignore)
    work: Callable[[Input], Document] = review
    if jobs > 1 and format_.alone:
        work = partial(_written, review, format_, sheet)
    before = None if resumed is None else resumed.done
    checking = each_of(paths, codes, aloud, as_, work, _unread, output, selection, fields, jobs=jobs, before=before)
    documents = _named(_failing(_told(checking, form == "text"), codes, fail_on), suppress, chosen)
    written = _pieces(documents, format_, sheet)
    if output is None:
        write(written, format_.encoding)
    elif resumed is None:
        write_file(written, output)
    else:
        append(written, output, lambda: resumed.kept)
    click.get_current_context().exit(max(codes))


def _resumed(format_: "Format", output: str | None) -> "Resumed":
    """The output to go on with."""
    from factcheck.cli.resumed import Resumed
    from factcheck.report import FORMATS

    if output is None or not format_.resumes:
        names = " or ".join(name for name, each in FORMATS.items() if each.resumes)
        raise click.UsageError(f"--resume is for --format {names} with -o FILE: it goes on where that file ends.")
    return Resumed(output)


def _checked(suppress: tuple[str, ...], policy: "Policy", comments: bool, text: "Input") -> "Checked":
    """A text reviewed."""
    from factcheck.report.checked import Checked
    from factcheck.suppressions import Suppression

    said = map(Suppression, suppress)
    return Checked.of(text.path, text.prose(), (*text.suppressions, *said), policy, comments=comments)


def _written(review: "Callable[[Input], Checked]", format_: "Format", sheet: "Page", text: "Input") -> "Written":
    """A text reviewed, and written at once."""
    from factcheck.report.written import Written

    return Written.of(review(text), format_, sheet)


def _pieces(documents: "Iterable[Document]", format_: "Format", sheet: "Page") -> Iterator[str]:
    """What is written of the documents; of those in the output of an earlier run it is there."""
    from factcheck.report.checked import Checked
    from factcheck.report.lines import Line
    from factcheck.report.written import Written

    if not format_.alone:
        yield from format_.write((each for each in documents if isinstance(each, Checked)), sheet)
        return
    for each in documents:
        if isinstance(each, Written):
            yield each.output
        elif not isinstance(each, Line):
            yield from format_.write([each], sheet)


def _unread(path: str, error: str) -> "Checked":
    from factcheck.report.checked import Checked

    return Checked(path, error=error)


def _told(documents: "Iterable[Document]", inside: bool) -> "Iterator[Document]":
    """The documents; comments in them that cannot be obeyed are told, unless the report tells them `inside`."""
    from factcheck.report.harmless import titled

    for checked in documents:
        for ignore in () if inside else checked.mistaken:
            complain(f"{titled(checked.path)}: {ignore.complaint}")
        yield checked


def _failing(documents: "Iterable[Document]", codes: set[int], fail_on: str) -> "Iterator[Document]":
    """The documents; whether one fails is remembered."""
    from factcheck.report.tiers import weighs

    for checked in documents:
        if checked.error is not None:
            codes.add(UNREAD)
        if any(weighs(finding, fail_on) and finding.suppression is None for finding in checked.findings):
            codes.add(FOUND)
        yield checked


def _named(documents: "Iterable[Document]", suppress: tuple[str, ...], chosen: "Chosen | None") -> "Iterator[Document]":
    """The documents; after the last it is told which findings were named on the command line and are in none.

    Nothing can be published of what is not there: that is bad usage.
    """
    from factcheck.report.harmless import harmless

    choose = () if chosen is None else chosen.fingerprints
    missing = dict.fromkeys((*suppress, *choose))
    for checked in documents:
        for finding in checked.findings:
            missing.pop(finding.fingerprint, None)
        yield checked
    for name in filter(missing.__contains__, suppress):
        complain(f"--suppress {name}: no such finding")
    if any(name in missing for name in choose):
        names = ", ".join(harmless(name) for name in choose if name in missing)
        raise click.UsageError(f"--choose {names}: no such finding.")
