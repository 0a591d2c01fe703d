"""A finding about which nothing is to be done: one quiet line in the terminal."""

from collections.abc import Iterable, Iterator

from rich.cells import cell_len
from rich.text import Text

from factcheck.findings import Finding
from factcheck.report.excerpt import cells_of
from factcheck.report.harmless import harmless
from factcheck.report.remarks import choices, notes
from factcheck.report.rows import hung
from factcheck.report.tiers import SIGNS

__all__ = ["quiet", "quotes_width"]

NUMBER = 4
LONGEST = 32
"""Columns: of the number of a line, and of a quote that has others beside it."""


def quotes_width(findings: Iterable[Finding]) -> int:
    """The columns that the quotes of some findings take, the overlong ones left out.

    >>> quotes_width([])
    0
    """
    sizes = (cell_len(harmless(finding.reading.quote)) for finding in findings)
    return max((size for size in sizes if size <= LONGEST), default=0)


def quiet(finding: Finding, width: int, quotes: int = LONGEST) -> Iterator[Text]:
    """Its place, its quote, and the working or the reason; a long quote stands in rows of its own.

    `quotes` is how many columns the quotes take.
    """
    sign = SIGNS[finding.tier]
    head = Text().append(sign.symbol, sign.style).append(f"{finding.line:>{NUMBER}}  ", "dim")
    column = head.cell_len + min(quotes, width // 2 - head.cell_len) + 2
    *rows, last = hung(head, cells_of(finding.reading.quote), width)
    yield from rows
    if last.cell_len > column - 2:
        yield last
        last = Text()
    last.append(" " * (column - last.cell_len))
    yield from hung(last, cells_of(_told(finding)), width)


def _told(finding: Finding) -> str:
    """The working of what is right as printed, in words what is not, and its notes."""
    verdict = finding.verdict
    line = verdict.working if finding.rating == "correct" else None
    told = [line or verdict.reason or finding.said.removesuffix(".")]
    if finding.suppression is not None:
        told.insert(0, f"suppressed ({finding.suppression})")
    if found := choices(finding):
        told.append(f"nearby: {found}")
    return "; ".join([*told, *(f"note: {note.message}" for note in notes(finding))])
