"""Where in a text the figures of a finding stand."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import Any, NamedTuple

from attrs import frozen

from factcheck.claim import Implied
from factcheck.findings import Finding
from factcheck.prose import Prose
from factcheck.prose.lines import Lines
from factcheck.quantity import Quantity, Range
from factcheck.reading.document import Sentence, document

__all__ = ["Mark", "Where", "marks", "spans", "stated"]


class Mark(NamedTuple):
    """A stretch of the text that the eye should find: the stated figure, or one that it is checked against."""

    start: int
    end: int
    stated: bool


def marks(finding: Finding) -> tuple[Mark, ...]:
    """The stated figure with its hedge, and its operands, in the order of the text."""
    claim = finding.claim
    stated = list(spans(getattr(claim, claim.stated))) or [(finding.reading.start, finding.reading.end)]
    others = {span for role in claim.roles if role != claim.stated for span in spans(getattr(claim, role))}
    found = {Mark(start, end, True) for start, end in stated}
    found |= {Mark(start, end, False) for start, end in others if not any(start < e and s < end for s, e in stated)}
    return tuple(sorted(found))


def stated(finding: Finding) -> tuple[int, int]:
    """Where the figure that a finding is about stands in its prose, with its hedge.

    >>> from factcheck import review
    >>> text = "It is up by nearly 24 per cent to 99, from 82."
    >>> start, end = stated(review(text).findings[0])
    >>> text[start:end]
    'nearly 24 per cent'
    """
    found = [mark for mark in marks(finding) if mark.stated]
    return found[0].start, max(mark.end for mark in found)


def spans(given: Any) -> Iterator[tuple[int, int]]:
    """The places of what stands in a role; of a range, those of both ends."""
    if isinstance(given, Implied):
        given = tuple(given.sources.values())
    elif isinstance(given, Range):
        given = given.ends
    if isinstance(given, tuple):
        for each in given:
            yield from spans(each)
        return
    start, end = getattr(given, "start", None), getattr(given, "end", None)
    if start is not None and end is not None:
        hedge = given.hedge_start if isinstance(given, Quantity) and given.hedge_start is not None else start
        yield min(start, hedge), end


@frozen
class Where:
    r"""The lines of a document and the sentences of its prose, found once for all its findings.

    >>> where = Where.of(Prose.plain("Crime rose.\nIt was 82."))
    >>> where.line(12), where.sentence(15)
    (2, (12, 22))
    """

    prose: Prose
    lines: Lines
    sentences: tuple[Sentence, ...]

    @classmethod
    def of(cls, prose: Prose) -> "Where":
        """Take a document apart."""
        return cls(prose, prose.lines, document(prose.text).sentences)

    def line(self, at: int) -> int:
        """The number of the line of the document that holds this offset of its prose, counted from 1."""
        return self.lines.position(self.prose.place(at, at)[0])[0] + 1

    def sentence(self, at: int) -> tuple[int, int]:
        """The sentence that holds this offset; the offset alone where none does."""
        i = bisect_right(self.sentences, at, key=lambda sentence: sentence.start) - 1
        if i < 0 or self.sentences[i].end <= at:
            return at, at
        return self.sentences[i].start, self.sentences[i].end
