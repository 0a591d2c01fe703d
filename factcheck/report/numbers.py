"""Exact numbers as strings that `fractions.Fraction` reads."""

from fractions import Fraction

__all__ = ["exact"]

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
