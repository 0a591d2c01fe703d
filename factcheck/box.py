"""The exact range of a quotient over a box of sets, from its values at the corners.

The stated role of a claim is -a/b, where a and b are of first degree in each operand. Such a quotient is
monotonic along each edge of the box as long as b is not zero there, so its extremes stand at corners
(Moore, Kearfott and Cloud, Introduction to Interval Analysis, 2009, section 5.1). An operand that occurs
twice is one edge of the box, never two.
"""

from collections.abc import Callable, Mapping
from fractions import Fraction
from itertools import product
from typing import NamedTuple

from factcheck.interval import Interval

__all__ = ["hull_of"]

Split = Callable[[Mapping[str, Fraction]], tuple[Fraction, Fraction]]
ZERO, ONE = Fraction(0), Fraction(1)


class End(NamedTuple):
    """One end of a set: its value, or `None` and the sign of the infinity; `open` if it is left out."""

    value: Fraction | None
    open: bool
    sign: int


def hull_of(box: Mapping[str, Interval], split: Split) -> Interval | None:
    """All values of -a/b over the box, where `split(values)` gives a and b; `None` if b can be zero.

    >>> whole = {"part": Interval.point(3), "whole": Interval(Fraction(4), Fraction(6))}
    >>> print(hull_of(whole, lambda at: (-at["part"], at["whole"])))
    [1/2, 3/4]
    """
    names = tuple(box)
    corners = list(product(*(_ends(interval) for interval in box.values())))
    splits = [_split_at(dict(zip(names, corner, strict=True)), split) for corner in corners]
    slopes = [b for _, b in splits if b != 0]
    if not slopes or min(slopes) < 0 < max(slopes):
        return None
    sign = 1 if slopes[0] > 0 else -1
    finite: dict[tuple[End, ...], Fraction] = {}
    below = above = False
    for corner, (a, b) in zip(corners, splits, strict=True):
        if b != 0:
            finite[corner] = -a / b
        elif all(end.value is not None for end in corner):
            return None
        elif a != 0:
            below, above = below or a * sign > 0, above or a * sign < 0
    if not finite:
        return Interval(None, None)
    low, high = min(finite.values()), max(finite.values())
    return Interval(
        None if below else low,
        None if above else high,
        not below and not _reached(low, finite),
        not above and not _reached(high, finite),
    )


def _ends(interval: Interval) -> tuple[End, ...]:
    low = End(interval.low, interval.low_open or interval.low is None, -1)
    if interval.is_point:
        return (low,)
    return low, End(interval.high, interval.high_open or interval.high is None, 1)


def _split_at(corner: dict[str, End], split: Split) -> tuple[Fraction, Fraction]:
    """a and b at a corner; at an infinite end their growth, which is what remains of them in the limit."""
    for name, end in corner.items():
        if end.value is None:
            (a1, b1), (a0, b0) = (_split_at({**corner, name: End(v, True, 0)}, split) for v in (ONE, ZERO))
            return end.sign * (a1 - a0), end.sign * (b1 - b0)
    return split({name: end.value for name, end in corner.items() if end.value is not None})


def _reached(extreme: Fraction, finite: Mapping[tuple[End, ...], Fraction]) -> bool:
    """Whether an extreme is taken inside the box: where an end is open, it must not matter which is taken."""
    at = {corner for corner, value in finite.items() if value == extreme}
    return any(_all_turned(corner, at, tuple(finite)) for corner in at)


def _all_turned(
    corner: tuple[End, ...], at: set[tuple[End, ...]], corners: tuple[tuple[End, ...], ...]
) -> bool:
    """Whether all corners that differ from this one in its open ends alone are extreme, too."""
    opened = [i for i, end in enumerate(corner) if end.open]
    if not opened:
        return True
    same = [c for c in corners if all(c[i] == corner[i] for i in range(len(corner)) if i not in opened)]
    return len(same) == 2 ** len(opened) and all(c in at for c in same)
