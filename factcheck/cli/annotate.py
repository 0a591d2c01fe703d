"""`factcheck annotate`: a copy of a document with comments on its figures."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

import click

from factcheck.cli.options import configured, speaking
from factcheck.cli.output import write, write_file
from factcheck.cli.texts import FINE, FOUND, each_of

if TYPE_CHECKING:
    from factcheck.cli.inputs import Input
    from factcheck.hedges import Policy
    from factcheck.report.checked import Checked

__all__ = ["annotate"]


class Copy(NamedTuple):
    """A document that was checked, and its copy."""

    checked: "Checked"
    data: bytes


@click.command()
@click.option("-o", "--output", metavar="COPY", required=True, help="The copy to write, whole or not at all.")
@click.option("--track", is_flag=True, help="Correct the figures of alarms, as tracked changes that can be rejected.")
@click.option(
    "--suppress",
    metavar="FINDING",
    multiple=True,
    help="The fingerprint of a finding that you stand by: it gets no comment. Can be repeated.",
)
@configured
@speaking
@click.argument("draft", metavar="DRAFT", type=click.Path(dir_okay=False, allow_dash=True))
def annotate(output: str, track: bool, suppress: tuple[str, ...], policy: "Policy", draft: str) -> None:
    """Copy a document of a word processor, with a comment on each figure that should be looked at.

    DRAFT is a .docx or .odt file, or - for standard input. Alarms and queries become comments, in the words that
    `factcheck check` has for them; what draft.docx.factcheck.toml suppresses gets none. Everything else in COPY is as
    it is in DRAFT; where nothing is found, the two are the same.

    Exits with 2 if the document could not be read, otherwise with 1 if there is an alarm, otherwise with 0.
    """

    def copied(text: "Input") -> Copy:
        return _copied(text, track, suppress, policy)

    codes = {FINE}
    for copy in each_of((draft,), codes, True, None, copied, _unread, output):
        if copy is not None:
            write_file([copy.data], output)
            write([f"{_told(copy.checked)}\n"])
            codes.add(FOUND if copy.checked.alarms else FINE)
    click.get_current_context().exit(max(codes))


def _copied(text: "Input", track: bool, suppress: tuple[str, ...], policy: "Policy") -> Copy:
    """A document reviewed, and its copy."""
    from factcheck.errors import InputError
    from factcheck.office.copy import annotated
    from factcheck.office.document import opened
    from factcheck.report.checked import Checked
    from factcheck.suppressions import Suppression

    if not text.data:
        raise InputError("is not a .docx or .odt file, and holds no comments: `factcheck check` reports on it")
    document = opened(text.data)
    said = (*text.suppressions, *map(Suppression, suppress))
    checked = Checked.of(text.path, document.prose, said, policy)
    return Copy(checked, annotated(document, checked.problems, track=track, when=datetime.now(UTC)))


def _unread(path: str, error: str) -> None:
    """There is no copy of what cannot be read; why has been told."""


def _told(checked: "Checked") -> str:
    """What was found, in a line."""
    from factcheck.report.summary import Tally

    tally = Tally()
    tally.add(checked)
    return tally.told()
