"""A text cut where its marks begin and end, so that marks which overlap can be shown without nesting."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from factcheck.certainty import TIERS, Tier
from factcheck.findings import Finding
from factcheck.prose import Prose
from factcheck.report.excerpt import LONGEST
from factcheck.report.places import marks

__all__ = ["Segment", "Shown", "by_stretch", "segments", "shown_marks"]


class Shown(NamedTuple):
    """A mark to show: its place, the number of its finding in the document, and whether it is the stated figure.

    `leads`: whether the way back from the card leads here, to the beginning of the stated figure. A figure that was
    read and not checked belongs to no finding.
    """

    start: int
    end: int
    finding: int | None
    stated: bool
    tier: Tier
    leads: bool = False


class Segment(NamedTuple):
    """A stretch of text, where it begins, and the marks on it, the loudest first."""

    text: str
    start: int
    marks: tuple[Shown, ...] = ()

    @property
    def first(self) -> Shown:
        """The mark that the stretch is shown as."""
        return self.marks[0]

    @property
    def leads(self) -> tuple[int, ...]:
        """The findings whose cards lead here."""
        return tuple(n for m in self.marks if m.leads and m.start == self.start and (n := m.finding) is not None)

    @property
    def findings(self) -> tuple[int, ...]:
        """The findings that the stretch has a part in."""
        return tuple(dict.fromkeys(mark.finding for mark in self.marks if mark.finding is not None))


def shown_marks(
    findings: Iterable[Finding], prose: Prose | None = None, others: Iterable[tuple[int, int]] = ()
) -> Iterator[Shown]:
    """The marks of findings, numbered from 0, in the prose; or in the document, where `prose` leads there.

    Of a whole list only the beginning is marked. `others` are the places of figures that were not checked.
    """
    for at in others:
        yield Shown(*(at if prose is None else prose.place(*at)), None, False, "open")
    for number, finding in enumerate(findings):
        found = marks(finding)
        first = next((mark for mark in found if mark.stated), None)
        for mark in found:
            end = mark.end if mark.stated else min(mark.end, mark.start + LONGEST)
            start, end = (mark.start, end) if prose is None else prose.place(mark.start, end)
            yield Shown(start, end, number, mark.stated, finding.tier, mark is first)


def by_stretch(stretches: Iterable[tuple[int, int]], shown: Iterable[Shown]) -> Iterator[tuple[int, int, list[Shown]]]:
    """Each stretch of a text with the marks that touch it; stretches come in order, and marks are gone through once."""
    waiting = sorted(shown, key=_place, reverse=True)
    active: list[Shown] = []
    for start, end in stretches:
        active = [mark for mark in active if mark.end > start]
        while waiting and waiting[-1].start < end:
            active.append(waiting.pop())
        yield start, end, [mark for mark in active if mark.end > start]


def segments(text: str, start: int, end: int, shown: Iterable[Shown]) -> Iterator[Segment]:
    """The stretches of `text[start:end]`, those between marks too.

    >>> list(segments("up 5% now", 0, 9, [Shown(3, 5, 0, True, "alarm")]))[1].text
    '5%'
    """
    waiting = sorted(shown, key=_place, reverse=True)
    cuts = sorted({start, end, *(min(max(at, start), end) for mark in waiting for at in (mark.start, mark.end))})
    active: list[Shown] = []
    for first, last in pairwise(cuts):
        active = [mark for mark in active if mark.end > first]
        while waiting and waiting[-1].start <= first:
            active.append(waiting.pop())
        yield Segment(text[first:last], first, tuple(sorted(active, key=_loudness)))


def _place(mark: Shown) -> tuple[int, int]:
    return mark.start, mark.end


def _loudness(mark: Shown) -> tuple[bool, bool, int, int]:
    return mark.finding is None, not mark.stated, TIERS.index(mark.tier), mark.finding or 0
