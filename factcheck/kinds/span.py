"""A length of time, and the periods that it runs over."""

from collections.abc import Mapping
from fractions import Fraction
from math import isfinite
from numbers import Real
from typing import Any, ClassVar, SupportsFloat

from attrs import evolve, field, frozen

from factcheck.claim import Box, Claim, Implied, Operand, name_roles
from factcheck.errors import FigureError
from factcheck.given import Figure, Given, figure, is_missing
from factcheck.interval import Interval
from factcheck.periods import Period, parse_period
from factcheck.quantity import Quantity, Range
from factcheck.words import table

__all__ = ["Span", "period", "years"]

YEAR, CENTURY = 12, 1200
CENTURIES = ("century", "centuries")
"""Not in the table of lengths, by which texts are read: in sport they are runs."""

WANTED = 'write "3 years" or "24 months"'


def years(given: "Given") -> Figure | None:
    """A length of time in years; a bare number counts years.

    Decades and centuries are round numbers of years, rounded as any measure is.

    >>> years("24 months").value, str(years("two decades").meant)
    (Fraction(2, 1), '[15, 25]')
    """
    found = figure(given)
    if isinstance(found, Range):
        return Range(_in_years(found.low), _in_years(found.high))
    if isinstance(found, Implied):
        raise FigureError(f"takes a length as printed, not one that follows from other figures: {WANTED}")
    return None if found is None else _in_years(found)


def _in_years(length: Quantity) -> Quantity:
    """A length in years, with the print that it has."""
    if length.unit is None:
        return evolve(length, exact=True)
    months = {**table("lengths")["calendar"], **dict.fromkeys(CENTURIES, CENTURY)}.get(length.noun)
    if months is None:
        return length  # not a length in years, which is said when it is checked
    if months == YEAR:
        return evolve(length, unit="years")
    worth = Fraction(months, YEAR)
    return evolve(length, value=length.value * worth, step=length.step * worth, exact=worth < 1, unit="years")


def period(given: "Period | str | SupportsFloat | None") -> Period | None:
    """A period from its print: "2017/18", "2021" or the year as a number, of numpy or a float too.

    >>> period(2021).printed
    '2021'
    """
    if isinstance(given, Period):
        return given
    if is_missing(given):
        return None
    year: Any = given
    if not isinstance(given, bool | str) and isinstance(year, Real) and isfinite(year) and year == round(year):
        year = str(round(year))
    if not isinstance(year, str):
        raise FigureError(f'takes a period, and was given {given!r}: write "2017/18" or "2021"')
    try:
        return parse_period(year)
    except FigureError as error:
        raise FigureError(f"takes a period: {error}") from None


@frozen(kw_only=True, field_transformer=name_roles)
class Span(Claim):
    """A number of years said to lie between two periods.

    Periods can be counted in steps (2017/18 to 2020/21 is three years on) or inclusively (2016/17 to 2020/21
    are five years), and both are good English; only a length that fits neither is wrong. Decades, centuries and months
    are told in years; parts of a year cannot be told from the periods.

    Printed as: "in the last three years", with figures from 2017/18 to 2020/21.

    >>> from factcheck import check
    >>> check(Span(start="2016/17", end="2020/21", length="five")).rating
    'correct'
    """

    code: ClassVar[str] = "span"
    stated: ClassVar[str] = "length"
    unit: ClassVar[str | None] = "years"
    roles: ClassVar[tuple[str, ...]] = ("start", "end", "length")
    arithmetic: ClassVar[bool] = False
    working: ClassVar[str] = "{start} to {end}"
    says: ClassVar[str] = "{start} to {end} is {steps} on, or {inclusive} counting both ends"
    asks: ClassVar[str] = "{start} to {end} would be {steps}, or {inclusive} counting both ends: are those the years?"

    start: Period | None = field(default=None, converter=period)
    end: Period | None = field(default=None, converter=period)
    length: Figure | None = field(default=None, converter=years)

    @staticmethod
    def relation(*, start: Any, end: Any, length: Any) -> Any:
        """The length in steps is the distance of the periods; counted inclusively it is one more."""
        return end - start - length

    def counts(self) -> bool:
        """Years are counted whole."""
        return True

    def operands(self) -> dict[str, Operand | None]:
        """No figures: the operands are periods."""
        return {}

    def readings(self) -> tuple[Fraction, ...]:
        """The length in steps, and counted inclusively."""
        steps = None if self.start is None or self.end is None else self.start.years_to(self.end)
        return () if steps is None or steps < 0 else (Fraction(steps), Fraction(steps + 1))

    def further(self) -> Mapping[str, str]:
        """Both lengths, where the periods are placed in time."""
        if not self.readings():
            return {}
        steps, inclusive = self.readings()
        return {"steps": "1 year" if steps == 1 else f"{steps} years", "inclusive": str(inclusive)}

    def implied(self, box: Box) -> Interval | None:
        """From the length in steps to that counted inclusively."""
        points = self.readings()
        return Interval.hull(points) if points else None

    def undefined(self) -> str | None:
        """Both periods must be placed in time, the first before the last, and the years be whole."""
        if self.start is None or self.end is None:
            return None
        steps = self.start.years_to(self.end)
        if steps is None:
            return "it is not clear when one of the periods is"
        if steps < 0:
            return f"{self.end.printed} is before {self.start.printed}"
        stated = self.figure
        ends = stated.ends if isinstance(stated, Range) else () if stated is None else (stated,)
        if any(end.unit not in (None, "years") for end in ends):
            return f"{stated} is not a length in years"
        if any(end.value.denominator != 1 for end in ends):
            return f"{stated} is not a whole number of years, and the periods give whole years only"
        return None
