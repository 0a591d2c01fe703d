"""Rounding conventions: how an exact value becomes a printed one, and what a printed one may stand for.

One table, `CONVENTIONS`. Each row says both directions, and one law holds for every row: a value rounds
to `printed` exactly where `meant(printed, unit)` holds it.

The names follow IEEE 754-2019 (section 4.3) and ISO 80000-1:2009, annex B. Halves are taken by magnitude,
so -2.5 rounds half up to -3, as newsrooms do.
"""

from collections.abc import Callable, Mapping
from fractions import Fraction
from math import ceil, floor
from types import MappingProxyType

from attrs import frozen

from factcheck.interval import Interval

__all__ = ["CONVENTIONS", "Convention"]

HALF = Fraction(1, 2)


@frozen
class Convention:
    """One way to round: `steps` takes a value in units and gives whole units.

    `round(value, unit)` rounds to a whole multiple of `unit` (1/10, 1000, a base such as 5);
    `meant(printed, unit)` is the set of the values that round to `printed`.

    >>> CONVENTIONS["half-up"].round(Fraction("20.73"), Fraction(1))
    Fraction(21, 1)
    >>> print(CONVENTIONS["cut-off"].meant(Fraction(67), Fraction(1)))
    [67, 68)
    """

    name: str
    meaning: str
    steps: Callable[[Fraction], int]
    reach: Callable[[int], Interval]

    def round(self, value: Fraction, unit: Fraction) -> Fraction:
        """`value` rounded to a multiple of `unit` (positive)."""
        return self.steps(value / unit) * unit

    def meant(self, printed: Fraction, unit: Fraction) -> Interval:
        """The values that this convention rounds to `printed`, a multiple of `unit`."""
        reach = self.reach(int(printed / unit))
        assert reach.low is not None and reach.high is not None
        return Interval(reach.low * unit, reach.high * unit, reach.low_open, reach.high_open)


def _half_up(x: Fraction) -> int:
    return floor(x + HALF) if x >= 0 else ceil(x - HALF)


def _half_down(x: Fraction) -> int:
    return ceil(x - HALF) if x >= 0 else floor(x + HALF)


def _away(x: Fraction) -> int:
    return ceil(x) if x >= 0 else floor(x)


def _between(n: int, low: Fraction | int, high: Fraction | int, low_open: bool, high_open: bool) -> Interval:
    return Interval(n + Fraction(low), n + Fraction(high), low_open, high_open)


def _meant_half_up(n: int) -> Interval:
    return _between(n, -HALF, HALF, n <= 0, n >= 0)


def _meant_half_down(n: int) -> Interval:
    return _between(n, -HALF, HALF, n > 0, n < 0)


def _meant_half_even(n: int) -> Interval:
    return _between(n, -HALF, HALF, n % 2 == 1, n % 2 == 1)


def _meant_cut_off(n: int) -> Interval:
    return _between(n, -1 if n <= 0 else 0, 1 if n >= 0 else 0, n <= 0, n >= 0)


def _meant_away(n: int) -> Interval:
    return _between(n, -1 if n > 0 else 0, 1 if n < 0 else 0, n > 0, n < 0)


_ROWS = (
    Convention("half-up", "to the nearest; a half goes away from zero", _half_up, _meant_half_up),
    Convention("half-down", "to the nearest; a half goes towards zero", _half_down, _meant_half_down),
    Convention("half-even", "to the nearest; a half goes to the even digit", round, _meant_half_even),
    Convention("cut-off", "towards zero: the further digits are cut off", int, _meant_cut_off),
    Convention("rounded-up", "away from zero", _away, _meant_away),
    Convention("floor", "down, also below zero", floor, lambda n: _between(n, 0, 1, False, True)),
    Convention("ceiling", "up, also below zero", ceil, lambda n: _between(n, -1, 0, True, False)),
)

CONVENTIONS: Mapping[str, Convention] = MappingProxyType({row.name: row for row in _ROWS})
