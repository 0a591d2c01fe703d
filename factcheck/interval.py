"""Exact sets of rational numbers: one stretch of the number line, each end open, closed or unbounded."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from numbers import Rational, Real
from typing import Self

from attrs import frozen

from factcheck.errors import FactcheckError, FigureError

__all__ = ["REALS", "Interval", "rational"]


@frozen
class Interval:
    """The numbers from `low` to `high`; an end that is `None` is unbounded, an open end is left out.

    An interval is never empty: building an empty one is an error. Intervals have no order and no truth value,
    because either would be ambiguous.

    >>> half = Interval(Fraction(1, 2), Fraction(3, 2), high_open=True)
    >>> Fraction(1, 2) in half, Fraction(3, 2) in half
    (True, False)
    >>> print(half)
    [1/2, 3/2)
    """

    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False

    def __attrs_post_init__(self) -> None:
        if not (self.low is None or type(self.low) is Fraction):
            object.__setattr__(self, "low", rational(self.low, "an interval"))
        if not (self.high is None or type(self.high) is Fraction):
            object.__setattr__(self, "high", rational(self.high, "an interval"))
        if self.low is None or self.high is None:
            # one way to write an unbounded end, so that equal sets are equal
            object.__setattr__(self, "low_open", self.low_open and self.low is not None)
            object.__setattr__(self, "high_open", self.high_open and self.high is not None)
            return
        if _less(self.low, self.high):
            return
        if self.low != self.high or self.low_open or self.high_open:
            raise FactcheckError(f"the interval {self} is empty: give a low end below the high end")

    def __bool__(self) -> bool:
        raise FactcheckError("an interval is neither true nor false: ask `value in interval` or `.meets()`")

    @classmethod
    def point(cls, value: Fraction | int) -> Self:
        """The set that holds `value` alone."""
        exact = Fraction(value)
        return cls(exact, exact)

    @classmethod
    def rounded(cls, value: Fraction, step: Fraction) -> Self:
        """All numbers at most half a step away from `value`, both ends included.

        >>> print(Interval.rounded(Fraction(21), Fraction(1)))
        [41/2, 43/2]
        """
        under = 2 * value.denominator * step.denominator
        over, reach = 2 * value.numerator * step.denominator, step.numerator * value.denominator
        return cls(Fraction(over - reach, under), Fraction(over + reach, under))

    @classmethod
    def hull(cls, values: Iterable[Fraction]) -> Self:
        """The smallest closed interval that holds all `values` (at least one)."""
        known = list(values)
        return cls(min(known), max(known))

    @property
    def is_point(self) -> bool:
        """Whether the set holds exactly one number."""
        return self.low is not None and self.low == self.high

    @property
    def is_closed(self) -> bool:
        """Whether the set has two ends and holds both."""
        return not (self.low_open or self.high_open or self.low is None or self.high is None)

    def __contains__(self, value: Fraction | int) -> bool:
        if self.low is not None and (_less(value, self.low) or (self.low_open and value == self.low)):
            return False
        return self.high is None or _less(value, self.high) or (value == self.high and not self.high_open)

    def meets(self, other: "Interval") -> bool:
        """Whether some number lies in both.

        >>> Interval.point(2).meets(Interval(Fraction(2), None))
        True
        >>> Interval.point(2).meets(Interval(Fraction(2), None, low_open=True))
        False
        """
        return not (self._below(other) or other._below(self))

    def _below(self, other: "Interval") -> bool:
        if self.high is None or other.low is None:
            return False
        return _less(self.high, other.low) or ((self.high_open or other.low_open) and self.high == other.low)

    def clip(self, other: "Interval") -> "Interval":
        """What both hold; an error where they do not meet.

        >>> print(Interval(Fraction(-1), Fraction(4)).clip(Interval(Fraction(0), None)))
        [0, 4]
        """
        low, low_open = _inner(self.low, self.low_open, other.low, other.low_open, 1)
        high, high_open = _inner(self.high, self.high_open, other.high, other.high_open, -1)
        return Interval(low, high, low_open, high_open)

    def __neg__(self) -> "Interval":
        return Interval(
            None if self.high is None else -self.high,
            None if self.low is None else -self.low,
            self.high_open,
            self.low_open,
        )

    def __str__(self) -> str:
        left = "(" if self.low_open or self.low is None else "["
        right = ")" if self.high_open or self.high is None else "]"
        low = "-inf" if self.low is None else self.low
        high = "inf" if self.high is None else self.high
        return f"{left}{low}, {high}{right}"


def rational(given: object, what: str) -> Fraction:
    """A number that is exact as it stands: a `Fraction` or an `int`; a float is not.

    >>> rational(82, "a step")
    Fraction(82, 1)
    >>> rational(0.1, "a step")
    Traceback (most recent call last):
    ...
    factcheck.errors.FigureError: a step takes exact numbers, and 0.1 is of type float: write Fraction("0.1")
    """
    if isinstance(given, Rational) and not isinstance(given, bool):
        return Fraction(int(given.numerator), int(given.denominator))
    told = f': write Fraction("{given}")' if isinstance(given, Real | Decimal | str) else ""
    raise FigureError(f"{what} takes exact numbers, and {given!r} is of type {type(given).__name__}{told}")


def _less(a: Fraction | int, b: Fraction | int) -> bool:
    """a < b, without the questions about types that `Fraction` asks first: intervals compare all the time."""
    return a.numerator * b.denominator < b.numerator * a.denominator


def _inner(
    a: Fraction | None, a_open: bool, b: Fraction | None, b_open: bool, sign: int
) -> tuple[Fraction | None, bool]:
    """The inner of two ends: the larger of two lows (sign 1), the smaller of two highs (sign -1)."""
    if a is None:
        return b, b_open
    if b is None:
        return a, a_open
    if a == b:
        return a, a_open or b_open
    return (a, a_open) if (a - b) * sign > 0 else (b, b_open)


REALS = Interval(None, None)
