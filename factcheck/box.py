"""The exact range of a quotient over a box of sets, from its values at the corners.

The stated role of a claim is -a/b, where a and b are of first degree in each operand. Such a quotient is
monotonic along each edge of the box as long as b is not zero there, so its extremes stand at corners
(Moore, Kearfott and Cloud, Introduction to Interval Analysis, 2009, section 5.1). An operand that occurs
twice is one edge of the box, never two.
"""

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from itertools import product
from math import lcm, prod
from typing import Any, NamedTuple

from factcheck.interval import Interval

__all__ = ["denominator", "hull_of"]

Split = Callable[[Mapping[str, Any]], tuple[Any, Any]]


class End(NamedTuple):
    """One end of a set: its value, or `None` and the sign of the infinity; `open` if it is left out."""

    value: Any
    open: bool
    sign: int


def hull_of(box: Mapping[str, Interval], split: Split, degree: int | None = None) -> Interval | None:
    """All values of -a/b over the box, where `split(values)` gives a and b; `None` if b can be zero.

    `degree` says what becomes of -a/b if all variables are multiplied by one number: it stays (0) or is
    multiplied, too (1). Then the corners are made whole numbers first, which are much quicker to reckon with
    and as exact. `None` if it is neither.

    >>> whole = {"part": Interval.point(3), "whole": Interval(Fraction(4), Fraction(6))}
    >>> print(hull_of(whole, lambda at: (-at["part"], at["whole"])))
    [1/2, 3/4]
    """
    sets = box.values()
    scale = 1 if degree is None else denominator(e for s in sets for e in (s.low, s.high) if e is not None)
    unit = scale if degree else 1
    if all(s.is_closed for s in sets):
        return _closed(box, split, scale, unit)
    return _open(box, split, scale, unit)


def denominator(values: Iterable[Fraction]) -> int:
    """The smallest number that makes all values whole.

    >>> denominator([Fraction(1, 2), Fraction(2, 3), Fraction(5)])
    6
    """
    return lcm(*[value.denominator for value in values])


def _scaled(value: Fraction, scale: int) -> Any:
    """A value times a multiple of its denominator, as a whole number; left alone if the scale is 1."""
    return value if scale == 1 and value.denominator != 1 else value.numerator * (scale // value.denominator)


def _closed(box: Mapping[str, Interval], split: Split, scale: int, unit: int) -> Interval | None:
    """The range over a box without open or infinite ends, the usual one."""
    corners: list[dict[str, Any]] = [{}]
    for name, each in box.items():
        assert each.low is not None and each.high is not None
        ends = [_scaled(each.low, scale)]
        if each.low is not each.high:
            ends.append(_scaled(each.high, scale))
        corners = [{**corner, name: end} for corner in corners for end in ends]
    splits = [split(corner) for corner in corners]
    if len(splits) == 1:
        ((a, b),) = splits
        return None if b == 0 else Interval.point(Fraction(-a, b * unit))
    positive = splits[0][1] > 0
    top = bottom = None
    for a, b in splits:
        if b == 0 or (b > 0) != positive:
            return None
        over, under = (-a, b) if positive else (a, -b)
        if top is None or over * top[1] > top[0] * under:
            top = over, under
        if bottom is None or over * bottom[1] < bottom[0] * under:
            bottom = over, under
    assert top is not None and bottom is not None
    high = Fraction(top[0], top[1] * unit)
    return Interval(high if bottom == top else Fraction(bottom[0], bottom[1] * unit), high)


def _open(box: Mapping[str, Interval], split: Split, scale: int, unit: int) -> Interval | None:
    """The range over a box of which some end is open or infinite."""
    names = tuple(box)
    finite: dict[tuple[End, ...], Fraction] = {}
    signs, infinite = set(), set()
    for corner in product(*(_ends(each, scale) for each in box.values())):
        grows, a, b = _limit(dict(zip(names, corner, strict=True)), split)
        if b == 0:
            return None
        signs.add(b > 0)
        if grows > 0:
            infinite.add((a < 0) == (b > 0))
        else:
            finite[corner] = Fraction(-a, b * unit) if grows == 0 else Fraction(0)
    if len(signs) > 1:
        return None
    if not finite:
        return Interval(None, None)
    low, high = min(finite.values()), max(finite.values())
    return Interval(
        None if False in infinite else low,
        None if True in infinite else high,
        not _reached(low, finite),
        not _reached(high, finite),
    )


def _limit(corner: Mapping[str, End], split: Split) -> tuple[int, Any, Any]:
    """What decides -a/b at a corner: whether it grows (1), stays (0) or vanishes (-1), and the terms that lead.

    At infinite ends, taken one after the other, only the leading term of a and of b counts. a and b are of first
    degree in each variable, so their terms follow from the values at 0 and 1.
    """
    ends = {name: end.sign for name, end in corner.items() if end.value is None}
    known = {name: end.value for name, end in corner.items() if end.value is not None}
    terms: list[tuple[tuple[int, ...], dict[str, Any]]] = [((), known)]
    for name in ends:
        terms = [((*ones, one), {**at, name: one}) for one in (1, 0) for ones, at in terms]
    values = {ones: split(at) for ones, at in terms}
    tops = [_leading({ones: pair[i] for ones, pair in values.items()}, tuple(ends.values())) for i in (0, 1)]
    (a_rank, a), (b_rank, b) = tops
    return (0 if a == 0 else (a_rank > b_rank) - (a_rank < b_rank)), a, b


def _leading(values: Mapping[tuple[int, ...], Any], signs: tuple[int, ...]) -> tuple[tuple[int, ...], Any]:
    """The leading term of a function given by its values at 0 and 1: its powers, and its signed coefficient."""
    for powers in sorted(values, reverse=True):
        below = product(*((0, 1) if power else (0,) for power in powers))
        term = sum((-1) ** (sum(powers) - sum(ones)) * values[ones] for ones in below)
        if term != 0:
            return powers, term * prod(sign for sign, power in zip(signs, powers, strict=True) if power)
    return (0,) * len(signs), 0


def _ends(interval: Interval, scale: int) -> tuple[End, ...]:
    low = End(_at(interval.low, scale), interval.low_open or interval.low is None, -1)
    if interval.is_point:
        return (low,)
    return low, End(_at(interval.high, scale), interval.high_open or interval.high is None, 1)


def _at(value: Fraction | None, scale: int) -> Any:
    return None if value is None else _scaled(value, scale)


def _reached(extreme: Fraction, finite: Mapping[tuple[End, ...], Fraction]) -> bool:
    """Whether an extreme is taken inside the box: where an end is open, it must not matter which is taken."""
    at = {corner for corner, value in finite.items() if value == extreme}
    return any(_all_turned(corner, at, tuple(finite)) for corner in at)


def _all_turned(corner: tuple[End, ...], at: set[tuple[End, ...]], corners: tuple[tuple[End, ...], ...]) -> bool:
    """Whether all corners that differ from this one in its open ends alone are extreme, too."""
    opened = [i for i, end in enumerate(corner) if end.open]
    if not opened:
        return True
    same = [c for c in corners if all(c[i] == corner[i] for i in range(len(corner)) if i not in opened)]
    return len(same) == 2 ** len(opened) and all(c in at for c in same)
