"""A finding as a card of a page, and what is drawn beside it."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from attrs import frozen

from factcheck.diagnoses import Match
from factcheck.findings import Finding
from factcheck.notes import Note
from factcheck.report.checked import Checked
from factcheck.report.html.number_line import NumberLine, number_line
from factcheck.report.ratings import RATED
from factcheck.report.remarks import choices, notes, slips
from factcheck.report.tiers import SIGNS, Sign

__all__ = ["Card", "Group", "cards", "groups"]

SUPPRESSED = "suppressed"


@frozen
class Card:
    """What a page shows of a finding.

    `choices` are the figures between which the words do not decide. What argues that the text is wrong, the drawing,
    the slips and the notes, is left out where factcheck has probably misread it. `correction` is the figure that would
    be right, and None inside quotation marks.
    """

    number: int
    finding: Finding
    sign: Sign
    choices: str
    slips: tuple[Match, ...]
    notes: tuple[Note, ...]
    drawing: NumberLine | None
    correction: str | None

    @property
    def kind(self) -> str:
        """The kind of claim and its rating in words; of figures that factcheck has probably misread, that."""
        rating = "probably misread" if self.finding.is_doubted else RATED[self.finding.rating].word
        return f"{self.finding.kind.replace('_', ' ')}, {rating}"

    @property
    def is_open(self) -> bool:
        """Whether the card is shown unfolded: it alarms, and nobody stands by it."""
        return self.finding.tier == "alarm" and self.finding.suppression is None


class Group(NamedTuple):
    """Cards that stand together: those of a tier, or those that a person stands by; folded or not."""

    name: str
    label: str
    symbol: str
    folded: bool
    cards: list[Card]


def groups(found: Iterable[Card]) -> Iterator[Group]:
    """Cards in the order in which people are told: alarms, queries; folded, what is fine, open, and suppressed."""
    by_name: dict[str, list[Card]] = {name: [] for name in (*SIGNS, SUPPRESSED)}
    for card in found:
        by_name[card.finding.tier if card.finding.suppression is None else SUPPRESSED].append(card)
    for name, sign in SIGNS.items():
        if by_name[name]:
            yield Group(name, sign.counted(len(by_name[name])), sign.symbol, sign.folded, by_name[name])
    if by_name[SUPPRESSED]:
        yield Group(SUPPRESSED, f"{len(by_name[SUPPRESSED]):,} suppressed", "", True, by_name[SUPPRESSED])


def cards(checked: Checked) -> Iterator[Card]:
    """The cards of a document, in the order of its text."""
    for number, finding in enumerate(checked.findings):
        drawing = None if finding.is_doubted else number_line(finding.verdict)
        said = choices(finding), slips(finding), notes(finding)
        yield Card(number, finding, SIGNS[finding.tier], *said, drawing, _correction(finding))


def _correction(finding: Finding) -> str | None:
    return None if finding.quoted or SIGNS[finding.tier].folded else finding.verdict.suggestion
