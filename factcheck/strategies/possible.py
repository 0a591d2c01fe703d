"""Whether figures can be reconciled at all: by trying every corner, on purpose without the core's own arithmetic.

The false claims of the strategies rest on this, and the laws hold the ratings against it.
"""

from collections.abc import Iterator
from fractions import Fraction
from itertools import product

from attrs import evolve

from factcheck.claim import Claim
from factcheck.kinds.direction import Direction
from factcheck.quantity import HUNDRED, Quantity
from factcheck.words import table

__all__ = ["HALF", "Ends", "can_hold", "reach", "within"]

Ends = tuple[Fraction, Fraction]
HALF = Fraction(1, 2)
LINES = ("bound",)
"""Operands that are marks on a scale, exact however round they are."""


def can_hold(claim: Claim, known: dict[tuple[Ends, ...], Ends] | None = None) -> bool:
    """Whether some honest rounding of the operands, with at most one assumption, makes the claim true.

    `known` keeps the ranges of the same operands for a next claim with another stated figure.

    >>> from factcheck.kinds import PercentChange
    >>> can_hold(PercentChange(before=82, after=99, percent="21%"))
    True
    >>> can_hold(PercentChange(before=82, after=99, percent="22%"))
    False
    """
    stated = getattr(claim, claim.stated)
    return any(_meets(stated, reach(claim, granule, known), granule) for granule in _granules(claim))


def reach(claim: Claim, granule: Fraction | None = None, known: dict[tuple[Ends, ...], Ends] | None = None) -> Ends:
    """The least and the greatest value of the stated role, its operands rounded to `granule` where they can be.

    >>> from factcheck.kinds import AbsoluteChange
    >>> [str(end) for end in reach(AbsoluteChange(before=4000, after="2.5"))]
    ['-79951/20', '-79949/20']
    """
    names, figures = zip(*claim.variables().items(), strict=True)
    sides = tuple(
        _ends(figure, granule, 1 if name.endswith(".change") else 2) if name not in LINES else _line(figure)
        for name, figure in zip(names, figures, strict=True)
    )
    if known is not None and sides in known:
        return known[sides]
    corners = product(*(sorted(set(side)) for side in sides))
    found = [claim.solved(claim.stated, dict(zip(names, corner, strict=True))) for corner in corners]
    values = [value for value in found if value is not None]
    ends = min(values), max(values)
    if known is not None:
        known[sides] = ends
    return ends


def within(size: Fraction, stated: Quantity, zone: str) -> bool:
    """Whether a hedged figure allows a size, by its `fine` or its `wide` limits (docs/hedges.md).

    >>> from factcheck import parse
    >>> within(Fraction(99), parse("almost 100"), "fine"), within(Fraction(80), parse("almost 100"), "wide")
    (True, False)
    """
    return _overlap((size, size), stated, zone)


def _overlap(sizes: Ends, stated: Quantity, zone: str) -> bool:
    """Whether some size from the least to the greatest lies in the zone of a figure that is hedged or vague."""
    rows = table("hedges")
    written = next(row[zone] for name, row in rows.items() if stated.hedge in row["words"] or _is_own(name, stated))
    low, high = (None if "inf" in end else _limit(Fraction(end.strip()), stated) for end in written[1:-1].split(","))
    above = low is None or sizes[1] > low or (sizes[1] == low and written[0] == "[")
    below = high is None or sizes[0] < high or (sizes[0] == high and written[-1] == "]")
    return above and below


def _is_own(row: str, stated: Quantity) -> bool:
    return row == "vague" and stated.hedge is None


def _limit(percent: Fraction, stated: Quantity) -> Fraction:
    """The size at so many per cent from a figure, or half a unit from it, if that is farther."""
    size = abs(stated.value)
    reach = max(abs(percent) * size / HUNDRED, stated.step / 2) if percent else Fraction(0)
    return size + reach if percent > 0 else max(size - reach, Fraction(0))


def _meets(stated: object, ends: Ends, granule: Fraction | None) -> bool:
    low, high = ends
    if isinstance(stated, Direction):
        return {"up": high > 0, "down": low < 0, "flat": low <= 0 <= high}[stated.way]
    assert isinstance(stated, Quantity)
    if stated.hedge is not None and not stated.is_round:
        return _beside(stated, ends, granule)
    if stated.is_rough:
        return _allows(stated, ends)
    least, most = _ends(stated, granule)
    return least <= high and low <= most


def _beside(stated: Quantity, ends: Ends, granule: Fraction | None) -> bool:
    """Whether a hedged figure that is printed to its last digit allows a value: itself, or a unit to one side."""
    unit, exact = stated.step, stated.exact
    if granule is not None and _may_be_rounded_to(stated, granule):
        unit, exact = granule, False
    low, high = ends if stated.value > 0 else (-ends[1], -ends[0])
    fine = next(row["fine"] for row in table("hedges").values() if stated.hedge in row["words"])
    below, above = (Fraction(end.strip()) for end in fine[1:-1].split(","))
    size = abs(stated.value)
    if below < 0 < above:
        reach = Fraction(0) if exact else unit / 2
        return size - reach <= high and low <= size + reach
    if above > 0:
        return low <= size + unit and (high > size or (high == size and fine[0] == "["))
    return size - unit <= high and (low < size or (low == size and fine[-1] == "]"))


def _allows(stated: Quantity, ends: Ends) -> bool:
    """Whether a rough figure allows a value in a range; a word for a factor below one upside down (halved: twice)."""
    low, high = ends if stated.value > 0 else (-ends[1], -ends[0])
    if stated.unit == "times" and stated.style == "vague" and stated.value < 1:
        return high > 0 and _overlap((1 / high, 1 / low), evolve(stated, value=1 / stated.value), "wide")
    return _overlap((low, high), stated, "wide")


def _ends(figure: Quantity, granule: Fraction | None, least: int = 2) -> Ends:
    if figure.style == "ratio" and not figure.step:
        every = HUNDRED / figure.value
        return HUNDRED / (every + HALF), HUNDRED / (every - HALF)
    unit = Fraction(0) if figure.exact else figure.step
    if granule is not None and _may_be_rounded_to(figure, granule, least):
        unit = granule
    return figure.value - unit / 2, figure.value + unit / 2


def _line(figure: Quantity) -> Ends:
    return figure.value, figure.value


def _may_be_rounded_to(figure: Quantity, granule: Fraction, least: int = 2) -> bool:
    """Whether the zeros of a printed figure allow it, `least` significant digits kept; zeros of a decimal count.

    Whole money is rounded to the unit, from a hundred on.
    """
    size = abs(figure.value)
    if figure.exact and figure.is_money:
        return granule == figure.step and size >= 100 * granule
    printed = figure.style == "digits" and 0 < figure.step < granule and "." not in figure.printed
    return printed and size.denominator == 1 and size % granule == 0 and size >= 10 ** (least - 1) * granule


def _granules(claim: Claim) -> Iterator[Fraction | None]:
    yield None
    stated = getattr(claim, claim.stated)
    figures = [*claim.variables().values(), *([stated] if claim.counts() and isinstance(stated, Quantity) else [])]
    for power in range(20):
        granule = Fraction(10**power)
        if any(_may_be_rounded_to(figure, granule) for figure in figures):
            yield granule
