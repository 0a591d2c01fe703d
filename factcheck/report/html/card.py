"""A finding as a card of a page: the object of the contract, and what is drawn beside it."""

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from factcheck.findings import Finding
from factcheck.report.checked import Checked
from factcheck.report.html.number_line import NumberLine, number_line
from factcheck.report.ratings import LOOKS, Look

__all__ = ["Card", "cards"]


@frozen
class Card:
    """What a page shows of a finding.

    `told` is its object in JSON, `line` the number of its line, `correction` the figure that would be right, which is
    None inside quotation marks.
    """

    number: int
    told: dict[str, Any]
    look: Look
    line: int
    drawing: NumberLine | None
    correction: str | None

    @property
    def kind(self) -> str:
        """The kind of claim in words."""
        return str(self.told["kind"]).replace("_", " ")

    @property
    def is_open(self) -> bool:
        """Whether the card is shown unfolded: it alarms, and nobody stands by it."""
        return self.told["label"] == "REFUTES" and self.told["suppressed"] is None


def cards(checked: Checked) -> Iterator[Card]:
    """The cards of a document, in the order of its text."""
    for number, finding in enumerate(checked.findings):
        yield Card(
            number,
            finding.to_dict(),
            LOOKS[finding.rating],
            finding.line,
            number_line(finding.verdict),
            _correction(finding),
        )


def _correction(finding: Finding) -> str | None:
    return None if finding.quoted else finding.verdict.suggestion
