"""Exact numbers as decimals, with commas and units."""

from fractions import Fraction
from math import floor

__all__ = ["amount", "decimal", "number", "places_of"]

SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
MOST_PLACES = 12
HALF = Fraction(1, 2)


def number(value: Fraction | int, places: int = 2) -> str:
    """A rational as a decimal, with commas: whole if it ends within three places, else rounded half up to `places`.

    Round millions and more are written with their scale, and what is small to its first digit.

    >>> number(Fraction(2500, 37)), number(Fraction("28.125")), number(1154), number(42_300_000)
    ('67.57', '28.125', '1,154', '42.3 million')
    """
    for size, name in SCALES:
        if not -size < value < size and value % (size // 1000) == 0:
            return f"{decimal(Fraction(value, size), 3)} {name}"
    if (value * 1000).denominator == 1:
        return decimal(value, 3)
    while value and places < MOST_PLACES and abs(value) * 10**places < 1:
        places += 1
    return decimal(value, places)


def decimal(value: Fraction | int, places: int, *, full: bool = False) -> str:
    """A rational as a decimal of at most, or with `full` of exactly, so many places, rounded half up.

    >>> decimal(Fraction(5, 2), 3), decimal(Fraction(5, 2), 3, full=True), decimal(Fraction(-1, 1000), 2)
    ('2.5', '2.500', '0')
    """
    scaled = floor(abs(value) * 10**places + HALF)
    whole, rest = divmod(scaled, 10**places)
    digits = f"{rest:0{places}d}" if places else ""
    if not full:
        digits = digits.rstrip("0")
    sign = "-" if value < 0 and scaled else ""
    return f"{sign}{whole:,}.{digits}" if digits else f"{sign}{whole:,}"


def places_of(step: Fraction) -> int:
    """The decimal places that a step prints: 1/10 has one, 1 and 1000 none.

    >>> places_of(Fraction(1, 10)), places_of(Fraction(1000)), places_of(Fraction(1, 8))
    (1, 0, 3)
    """
    places = 0
    while (step * 10**places).denominator != 1 and places < MOST_PLACES:
        places += 1
    return places


def amount(value: Fraction, unit: str | None, places: int = 2) -> str:
    """A value with its unit in words: "20.73%", "0.3 points", "2.03 times".

    >>> amount(Fraction("0.3"), "points"), amount(Fraction(2), "times"), amount(Fraction(1), "points")
    ('0.3 points', '2 times', '1 point')
    """
    text = number(value, places)
    if unit is None:
        return text
    if unit == "points" and text in ("1", "-1"):
        return f"{text} point"
    return f"{text}%" if unit == "percent" else f"{text} {unit}"
