"""Figures as JSON: exact numbers are strings that `fractions.Fraction` reads."""

from fractions import Fraction
from typing import Any

from factcheck.quantity import Quantity, Range

__all__ = ["exact", "figure_object"]

PLACES = 18
"""Decimals longer than this are written as a quotient."""


def exact(value: Fraction | None) -> str | None:
    """A number in decimals where it ends within reason, else as a quotient; what is undefined stays null.

    >>> exact(Fraction("67.50")), exact(Fraction(2500, 37)), exact(Fraction(-42_300_000)), exact(None)
    ('67.5', '2500/37', '-42300000', None)
    """
    if value is None:
        return None
    for places in range(PLACES + 1):
        scaled = value * 10**places
        if scaled.denominator == 1:
            return _decimal(scaled.numerator, places)
    return str(value)


def _decimal(scaled: int, places: int) -> str:
    """`scaled` / 10**places with its point set."""
    sign, digits = "-" if scaled < 0 else "", str(abs(scaled))
    if not places:
        return sign + digits
    digits = digits.zfill(places + 1)
    return f"{sign}{digits[:-places]}.{digits[-places:]}"


def figure_object(figure: Quantity | Range, text: str) -> dict[str, Any]:
    """A figure of `text` with its place; the value of a range is a list of two.

    >>> figure_object(Quantity("21%", Fraction(21), unit="percent", hedge="about"), "")
    {'value': '21', 'unit': 'percent', 'printed': '21%', 'start': None, 'end': None, 'hedge': 'about'}
    """
    if isinstance(figure, Quantity):
        value: Any = exact(figure.value)
        return _object(value, figure, figure.printed, figure.start, figure.end)
    low, high = figure.ends
    value = [exact(low.value), exact(high.value)]
    printed = str(figure) if low.start is None or high.end is None else text[low.start : high.end]
    return _object(value, low, printed, low.start, high.end)


def _object(value: Any, of: Quantity, printed: str, start: int | None, end: int | None) -> dict[str, Any]:
    return {"value": value, "unit": of.unit, "printed": printed, "start": start, "end": end, "hedge": of.hedge}
