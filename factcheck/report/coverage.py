"""What was not checked, said as plainly as what was: the figures of a document, and those that no check has used."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from factcheck.figures import figures
from factcheck.quantity import Quantity, Range
from factcheck.reading.segments import paragraphs
from factcheck.report.checked import Checked
from factcheck.report.places import marks, spans
from factcheck.tokens import tokenise

__all__ = ["Coverage", "coverage"]

MOST = 200
"""Paragraphs that are remembered."""

Span = tuple[int, int]


class Coverage(NamedTuple):
    """How many figures were read, and where in the prose those stand that were checked neither alone nor with others.

    A figure is checked where it is the stated figure or an operand of a finding that is not open.
    """

    read: int
    others: tuple[Span, ...]

    @property
    def checked(self) -> int:
        """How many were checked."""
        return self.read - len(self.others)

    def told(self) -> str:
        """It in a sentence.

        >>> Coverage(1, ((3, 5),)).told()
        '1 figure read, 0 checked.'
        """
        return f"{self.read:,} figure{'' if self.read == 1 else 's'} read, {self.checked:,} checked."


def coverage(checked: Checked) -> Coverage:
    """The figures of a document, as `factcheck quantities` lists them.

    >>> from factcheck.prose import Prose
    >>> text = "Sales rose 24% to 99, from 82. The firm has 311 shops."
    >>> (start, end), = coverage(Checked.of("-", Prose.plain(text))).others
    >>> text[start:end], coverage(Checked.of("-", Prose.plain(text))).told()
    ('311 shops', '4 figures read, 3 checked.')
    """
    text = checked.prose.text
    found = [
        (part.start + start, part.start + end)
        for part in paragraphs(text)
        for start, end in _places(text[part.start : part.end])
    ]
    used = sorted((mark.start, mark.end) for f in checked.findings if f.tier != "open" for mark in marks(f))
    return Coverage(len(found), tuple(_outside(found, used)))


@lru_cache(MOST)
def _places(paragraph: str) -> tuple[Span, ...]:
    """Where the figures of a paragraph stand in it: remembered, for a draft comes again and again."""
    return tuple(sorted(_span(figure.quantity) for figure in figures(tokenise(paragraph), paragraph)))


def _span(figure: Quantity | Range) -> Span:
    """Where a figure stands with its hedge; a range is one figure."""
    places = list(spans(figure))
    return min(places)[0], max(end for _, end in places)


def _outside(spans: list[Span], used: list[Span]) -> Iterator[Span]:
    """Those of some stretches that none of the others touches; both are in order, and gone through once."""
    furthest, waiting = 0, iter(used)
    ahead = next(waiting, None)
    for start, end in spans:
        while ahead is not None and ahead[0] < end:
            furthest, ahead = max(furthest, ahead[1]), next(waiting, None)
        if furthest <= start:
            yield start, end
