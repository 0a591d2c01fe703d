"""A small number line: what was stated, and what the other figures give. Only the drawing is here; nothing is rated."""

from collections.abc import Iterable
from fractions import Fraction

from attrs import frozen

from factcheck.quantity import Quantity
from factcheck.verdict import Verdict
from factcheck.wording import changed, implied_change

__all__ = ["NumberLine", "number_line"]

WIDTH, MARGIN = 320, 24
"""Of the drawing, in its own units."""

NARROWEST = 3
"""So wide is a set at least, or it would not be seen."""

APART = 2000
"""Where one value is so many times the other, a line shows nothing but two ends."""

LETTER = 6.2
"""About as wide as a letter of the labels is."""


@frozen
class NumberLine:
    """Where things lie on the line, in units of the drawing.

    `stated` and `implied` are the two ends of what the stated figure stands for and of what the operands imply;
    `zero` is where nothing is, if that is on the line. The labels have places of their own, so that they stay inside
    the drawing.
    """

    stated: tuple[float, float]
    implied: tuple[float, float]
    zero: float | None
    stated_label: str
    implied_label: str
    stated_at: float
    implied_at: float
    width: int = WIDTH


def number_line(verdict: Verdict) -> NumberLine | None:
    """The number line of a verdict; none where there is nothing to compare on one.

    >>> from factcheck import PercentChange, check
    >>> line = number_line(check(PercentChange(before=82, after=99, percent="24")))
    >>> line.stated_label, line.implied_label, line.stated[0] > line.implied[1]
    ('a rise of 24%', 'a rise of 20.73%', True)
    """
    return verdict.said(_drawn, verdict)


def _drawn(verdict: Verdict) -> NumberLine | None:
    claim, value, implied = verdict.outcome.claim, verdict.computed, verdict.implied
    figure = claim.figure
    if not isinstance(figure, Quantity) or not claim.arithmetic or value is None:
        return None
    meant = figure.meant
    low = value if implied is None or implied.low is None else implied.low
    high = value if implied is None or implied.high is None else implied.high
    ends = [_end(meant.low, figure.value), _end(meant.high, figure.value), low, high]
    if min(map(abs, ends)) * APART < max(map(abs, ends)) and min(ends) * max(ends) > 0:
        return None
    scale = _Scale.of(ends)
    stated_label, implied_label = changed(claim), implied_change(claim, value)
    return NumberLine(
        scale.span(*ends[:2]),
        scale.span(low, high),
        scale.at(Fraction(0)) if scale.holds(Fraction(0)) else None,
        stated_label,
        implied_label,
        _inside(scale.at(figure.value), stated_label),
        _inside(scale.at(value), implied_label),
    )


def _end(end: Fraction | None, value: Fraction) -> Fraction:
    return value if end is None else end


def _inside(at: float, label: str) -> float:
    """Where the middle of a label stands: above or below its value, and inside the drawing."""
    half = min(len(label) * LETTER / 2, WIDTH / 2)
    return round(min(max(at, half), WIDTH - half), 1)


@frozen
class _Scale:
    """From values to places."""

    low: Fraction
    high: Fraction

    @classmethod
    def of(cls, values: Iterable[Fraction]) -> "_Scale":
        """A scale that holds some values, with room on both sides."""
        known = list(values)
        low, high = min(known), max(known)
        room = (high - low) / 6 or max(abs(high), Fraction(1)) / 6
        return cls(low - room, high + room)

    def at(self, value: Fraction) -> float:
        """Where a value lies."""
        share = (value - self.low) / (self.high - self.low)
        return round(MARGIN + float(share) * (WIDTH - 2 * MARGIN), 1)

    def holds(self, value: Fraction) -> bool:
        """Whether a value is on the line."""
        return self.low <= value <= self.high

    def span(self, low: Fraction, high: Fraction) -> tuple[float, float]:
        """The two ends of a set, drawn wide enough to be seen."""
        start, end = self.at(low), self.at(high)
        missing = max(NARROWEST - (end - start), 0)
        return round(start - missing / 2, 1), round(end + missing / 2, 1)
