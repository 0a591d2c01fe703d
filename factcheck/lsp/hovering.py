"""What is shown of a figure that someone points at: every finding that it has a part in."""

from collections.abc import Iterator
from typing import NamedTuple

from lsprotocol.types import Hover, MarkupContent, MarkupKind, Position

from factcheck.certainty import TIERS
from factcheck.findings import Finding
from factcheck.lsp.checking import Result
from factcheck.lsp.client import Client
from factcheck.lsp.plain import escaped
from factcheck.rate import RATINGS
from factcheck.report.harmless import plain
from factcheck.report.links import page_of
from factcheck.report.remarks import choices, notes, slips
from factcheck.report.tiers import SIGNS, head

__all__ = ["hover"]

BETWEEN = "\n\n---\n\n"


class _Row(NamedTuple):
    """A line of what is shown: a label, words of the report, and the code whose page says more."""

    label: str
    words: str
    code: str | None = None


def hover(result: Result, position: Position, client: Client) -> Hover | None:
    """What is known of the figure at a position, the worst first; nothing where there is none.

    >>> from factcheck.lsp.checking import check
    >>> from factcheck.lsp.documents import Document
    >>> result = check(Document("untitled:1", "Crime rose 24% to 99, from 82."))
    >>> print(hover(result, Position(0, 12), Client()).contents.value.splitlines()[0])
    ✗ alarm (wrong): 82 to 99 is a rise of 20.73%, not 24%.
    """
    at = result.document.places.offset(position)
    touched = [
        (finding, mark)
        for finding in result.checked.findings
        for mark in result.marked(finding)
        if mark.start <= at <= mark.end
    ]
    if not touched:
        return None
    touched.sort(key=lambda pair: (TIERS.index(pair[0].tier), -RATINGS.index(pair[0].rating)))
    show = _markdown if client.markdown else _plain
    kind = MarkupKind.Markdown if client.markdown else MarkupKind.PlainText
    shown = dict.fromkeys(show(finding, list(_rows(finding))) for finding, _ in touched)
    _, mark = touched[0]
    return Hover(MarkupContent(kind, BETWEEN.join(shown)), result.document.places.range(mark.start, mark.end))


def _rows(finding: Finding) -> Iterator[_Row]:
    """All that is known of a finding, in the words of the report."""
    verdict = finding.verdict
    line = verdict.working
    if line is not None:
        yield _Row("working", line)
    for match in slips(finding):
        yield _Row("perhaps", match.message, match.code)
    if verdict.suggestion is not None and not finding.quoted and not SIGNS[finding.tier].folded:
        yield _Row("if so" if finding.tier == "query" else "should be", verdict.suggestion)
    elif finding.uncorrected is not None and finding.tier == "alarm":
        yield _Row("no edit", finding.uncorrected)
    if found := choices(finding):
        yield _Row("candidates", found)
    for note in notes(finding):
        yield _Row("note", note.message, note.code)
    suppressed = finding.suppression
    if suppressed is not None:
        yield _Row("suppressed", str(suppressed))
    yield _Row("finding", finding.fingerprint)
    if not finding.is_doubted:
        yield _Row("rating", finding.rating)
    yield _Row("kind", finding.kind, finding.kind)


def _told(finding: Finding) -> str:
    return finding.verdict.reason or finding.said


def _markdown(finding: Finding, rows: list[_Row]) -> str:
    """In Markdown: nothing but our own labels and links is markup."""
    told = [f"**{head(finding)}**: {escaped(_told(finding))}", ""]
    for row in rows:
        link = f" ([{row.code}]({page_of(row.code)}))" if row.code is not None else ""
        told.append(f"- *{row.label}:* {escaped(row.words)}{link}")
    return "\n".join(told)


def _plain(finding: Finding, rows: list[_Row]) -> str:
    told = [f"{head(finding)}: {plain(_told(finding))}", ""]
    told += [f"{row.label}: {plain(row.words)}" for row in rows]
    return "\n".join(told)
