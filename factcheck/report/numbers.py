"""Figures as JSON: exact numbers are strings that `fractions.Fraction` reads."""

from fractions import Fraction
from typing import Any

from factcheck.prose import Prose
from factcheck.quantity import Quantity, Range

__all__ = ["exact", "figure_object", "place"]

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


def figure_object(figure: Quantity | Range, prose: Prose) -> dict[str, Any]:
    """A figure with its place in the document; the value of a range is a list of two.

    >>> figure_object(Quantity("21%", Fraction(21), unit="percent", hedge="about"), Prose.plain(""))
    {'value': '21', 'unit': 'percent', 'printed': '21%', 'start': None, 'end': None, 'hedge': 'about'}
    """
    if isinstance(figure, Quantity):
        value: Any = exact(figure.value)
        return _object(value, figure, figure.printed, place(figure.start, figure.end, prose))
    low, high = figure.ends
    value = [exact(low.value), exact(high.value)]
    printed = str(figure) if low.start is None or high.end is None else prose.text[low.start : high.end]
    return _object(value, low, printed, place(low.start, high.end, prose))


def place(start: int | None, end: int | None, prose: Prose) -> dict[str, int | None]:
    """Where a stretch of prose stands in the document; null for what was not printed.

    >>> place(3, 5, Prose.plain("up 5%")), place(None, None, Prose.plain(""))
    ({'start': 3, 'end': 5}, {'start': None, 'end': None})
    """
    if start is None or end is None:
        return {"start": None, "end": None}
    return dict(zip(("start", "end"), prose.place(start, end), strict=True))


def _object(value: Any, of: Quantity, printed: str, where: dict[str, int | None]) -> dict[str, Any]:
    return {"value": value, "unit": of.unit, "printed": printed, **where, "hedge": of.hedge}
