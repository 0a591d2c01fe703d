"""What a caller gives for a role in Python, made a figure: text, whole numbers, fractions, decimals, floats.

Numbers of numpy and missing values of pandas are known by what they are, so that neither is needed here.
"""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from decimal import Decimal
from fractions import Fraction
from math import isfinite
from numbers import Rational, Real
from typing import Any, SupportsFloat

from factcheck.claim import Implied
from factcheck.errors import FigureError
from factcheck.quantity import Quantity, Range

__all__ = ["Figure", "Given", "figure", "figures", "is_missing", "whole"]

Figure = Quantity | Range | Implied
"""What stands in a role."""

Given = Figure | str | int | Fraction | Decimal | float | SupportsFloat | None
"""What may be given for a role: text as printed, or a number of any kind, those of numpy included."""

MISSING = frozenset({"NAType", "NaTType"})
"""The types of `pandas.NA` and `pandas.NaT`."""

WANTED = 'give a string as printed ("67.5") or an int'


def figure(given: "Given") -> Figure | None:
    """The figure that `given` stands for.

    A string is a printed figure, rounded at its last digit. An `int` or a `Fraction` is exact, and so is a float that
    is whole: a column of counts with a gap in it is one of floats. In the stated role of a claim a whole number is
    what was printed, so that 21 stands for "21". Another float is read as it prints, so 67.5 stands for "67.5", and so
    is every `Decimal`, which keeps its zeros. What is missing (`None`, a NaN, `pandas.NA`) leaves the role empty.

    >>> print(figure("67.5").meant, figure(82).meant, figure(82.0).meant, figure(67.5).meant)
    [1349/20, 1351/20] [82, 82] [82, 82] [1349/20, 1351/20]
    >>> figure(float("nan")) is None
    True
    >>> figure(float("inf"))
    Traceback (most recent call last):
    ...
    factcheck.errors.FigureError: takes a figure, and inf is not a number: give a string as printed ("67.5") or an int
    """
    if given is None or isinstance(given, Quantity | Range | Implied):
        return given
    if isinstance(given, str):
        from factcheck.figures import parse  # the grammar is not needed for figures that are given as numbers

        try:
            return parse(given)
        except FigureError as error:
            raise FigureError(f"takes a figure: {error}") from None
    if isinstance(given, int | Fraction) and not isinstance(given, bool):
        return Quantity.whole(given)
    if is_missing(given):
        return None
    if isinstance(given, Decimal | Real) and not isinstance(given, bool):
        return _number(given)
    raise FigureError(f"takes a figure, and {given!r} is of type {type(given).__name__}: {WANTED}")


def is_missing(given: object) -> bool:
    """Whether nothing is given: `None`, a NaN, `pandas.NA` or `pandas.NaT`.

    >>> is_missing(None), is_missing(float("nan")), is_missing(0), is_missing("")
    (True, True, False, False)
    """
    if given is None or type(given).__name__ in MISSING:
        return True
    return given.is_nan() if isinstance(given, Decimal) else isinstance(given, Real) and given != given


def _number(given: Any) -> Quantity:
    """The figure of a number of some other type: one of numpy, say, a decimal or a float."""
    if isinstance(given, Rational):
        return Quantity.whole(Fraction(int(given.numerator), int(given.denominator)))
    if not isfinite(given):
        raise FigureError(f"takes a figure, and {given} is not a number: {WANTED}")
    if isinstance(given, Decimal):
        return _as_printed(given)
    printed = Decimal(str(given))
    return Quantity.whole(int(printed)) if printed == int(printed) else _as_printed(printed)


def figures(given: "Iterable[Given] | None") -> tuple[Quantity | None, ...] | None:
    """A list of figures, as for the parts of a total; one that is missing leaves a gap.

    >>> [str(q) for q in figures(["185", None, 266])]
    ['185', 'None', '266']
    >>> figures({185, 266})
    Traceback (most recent call last):
    ...
    factcheck.errors.FigureError: takes a list of figures, and a set keeps no order and nothing twice: give a list
    """
    if is_missing(given):
        return None
    if isinstance(given, AbstractSet):
        raise FigureError("takes a list of figures, and a set keeps no order and nothing twice: give a list")
    if isinstance(given, Mapping):
        raise FigureError("takes a list of figures, and was given a mapping: give its values as a list")
    if isinstance(given, str | bytes | bytearray | memoryview) or not isinstance(given, Iterable):
        raise FigureError(f"takes a list of figures, and was given {given!r}: write [{given!r}, ...]")
    return tuple(_single(item) for item in given)


def _single(given: "Given") -> Quantity | None:
    found = figure(given)
    if found is None or isinstance(found, Quantity):
        return found
    raise FigureError("takes a list of single figures, without ranges")


def whole(given: "Given") -> int | None:
    """A positive whole number, as in "per 1,000".

    >>> whole(1000)
    1000
    """
    if is_missing(given):
        return None
    found = figure(given)
    if not isinstance(found, Quantity) or found.value.denominator != 1 or found.value < 1:
        raise FigureError(f"takes a whole number above zero, and was given {given!r}: write 100 or 1000")
    return int(found.value)


def _as_printed(number: Decimal) -> Quantity:
    exponent = number.as_tuple().exponent
    assert isinstance(exponent, int)
    return Quantity(f"{number:f}", Fraction(number), Fraction(10) ** min(exponent, 0))
