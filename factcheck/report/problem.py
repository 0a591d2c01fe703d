"""An alarm or a query in the terminal: what is said, the sentences with their figures marked, and what may help."""

from collections.abc import Iterator

from rich.text import Text

from factcheck.findings import Finding
from factcheck.report.excerpt import Excerpt, cells_of, excerpts
from factcheck.report.places import Where
from factcheck.report.remarks import remarks
from factcheck.report.rows import below, hung, shown, wrapped
from factcheck.report.tiers import SIGNS, head

__all__ = ["problem"]

NUMBER = 4
BAR = " │ "
LABEL = 11
"""Columns: of the number of a line, of the bar behind it, of the labels below."""

LINES = 3
"""How many rows of the page a sentence may take before it is shortened."""


def problem(finding: Finding, where: Where, width: int) -> Iterator[Text]:
    """The rows of an alarm or a query."""
    first = Text().append(head(finding), SIGNS[finding.tier].style).append(": ")
    yield from hung(first, cells_of(finding.said), width, indent=2)
    yield Text()
    room = max(width - NUMBER - len(BAR), 1)
    for excerpt in excerpts(finding, where, LINES * room):
        yield from _rows(excerpt, room, SIGNS[finding.tier].style)
    yield Text()
    for label, words in remarks(finding):
        yield from hung(Text().append(f"  {label:<{LABEL}}", "dim"), cells_of(words), width)


def _rows(excerpt: Excerpt, room: int, style: str) -> Iterator[Text]:
    """An excerpt, each row with its marks below it, and the number of its line before the first."""
    number = str(excerpt.line)
    for row in wrapped(excerpt.cells, room):
        for shape in filter(None, (shown(row, style), below(row, style))):
            yield Text().append(f"{number:>{NUMBER}}{BAR}", "dim").append_text(shape)
            number = ""
