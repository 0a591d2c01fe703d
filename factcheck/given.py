"""What a caller gives for a role in Python, made a figure: strings, whole numbers, fractions, decimals, floats."""

from decimal import Decimal
from fractions import Fraction
from math import isfinite

from factcheck.claim import Implied
from factcheck.errors import FigureError
from factcheck.quantity import Quantity, Range

__all__ = ["Figure", "Given", "figure", "figures", "whole"]

Figure = Quantity | Range | Implied
Given = Figure | str | int | Fraction | Decimal | float | None
WANTED = 'give a string as printed ("67.5") or an int'


def figure(given: Given) -> Figure | None:
    """The figure that `given` stands for; an empty role stays `None`.

    A string is a printed figure, rounded at its last digit. An `int` or a `Fraction` is exact; but an `int` in the
    stated role of a claim is what was printed, so that 21 stands for "21". A `Decimal` or a `float` is read as it
    prints, so 67.5 stands for "67.5".

    >>> print(figure("67.5").meant, figure(82).meant, figure(67.5).meant)
    [1349/20, 1351/20] [82, 82] [1349/20, 1351/20]
    >>> figure(float("nan"))
    Traceback (most recent call last):
    ...
    factcheck.errors.FigureError: takes a figure, and nan is no number: give a string as printed ("67.5") or an int
    """
    if given is None or isinstance(given, Quantity | Range | Implied):
        return given
    if isinstance(given, str):
        from factcheck.figures import parse  # the grammar is not needed for figures that are given as numbers

        return parse(given)
    if isinstance(given, int | Fraction) and not isinstance(given, bool):
        return Quantity.whole(given)
    if isinstance(given, Decimal | float):
        if not isfinite(given):
            raise FigureError(f"takes a figure, and {given} is no number: {WANTED}")
        return _as_printed(Decimal(repr(given)) if isinstance(given, float) else given)
    raise FigureError(f"takes a figure, and {given!r} is of type {type(given).__name__}: {WANTED}")


def figures(given: object) -> tuple[Quantity, ...] | None:
    """A list of figures, as for the parts of a total.

    >>> [str(q) for q in figures(["185", 266])]
    ['185', '266']
    """
    if given is None:
        return None
    if isinstance(given, str) or not hasattr(given, "__iter__"):
        raise FigureError(f"takes a list of figures, and was given {given!r}: write [{given!r}, ...]")
    found = tuple(figure(item) for item in given)
    if not all(isinstance(item, Quantity) for item in found):
        raise FigureError("takes a list of single figures, without ranges and gaps")
    return tuple(item for item in found if isinstance(item, Quantity))


def whole(given: int | str | Fraction | None) -> int | None:
    """A positive whole number, as in "per 1,000".

    >>> whole(1000)
    1000
    """
    if given is None:
        return None
    found = figure(given)
    if not isinstance(found, Quantity) or found.value.denominator != 1 or found.value < 1:
        raise FigureError(f"takes a whole number above zero, and was given {given!r}: write 100 or 1000")
    return int(found.value)


def _as_printed(number: Decimal) -> Quantity:
    exponent = number.as_tuple().exponent
    assert isinstance(exponent, int)
    return Quantity(f"{number:f}", Fraction(number), Fraction(10) ** min(exponent, 0))
