"""A whole string to the figure that it stands for."""

import re
from itertools import chain

from attrs import evolve

from factcheck.errors import FigureError, expect_text
from factcheck.figures.grammar import figure_at
from factcheck.figures.multipliers import multipliers
from factcheck.numerals import starts
from factcheck.quantity import Quantity, Range
from factcheck.tokens import tokenise

__all__ = ["parse"]

COMPARED = " as many"
"""What follows a word that is a factor only before a comparison: "twice"."""

RANGE = re.compile(r"\s*(?:from\s+)?(\S.*?)\s+to\s+(\S.*)", re.IGNORECASE)


def parse(text: str) -> Quantity | Range:
    """The figure that a whole string stands for, hedge and unit included.

    A bare number is a rounded figure; with a noun ("99 crimes") it is an exact count. A range is
    written "17 to 23", "from 17 to 23", "between 17 and 23" or "17-23", its lower end first.
    "Twice" is a factor.

    Raises:
        FigureError: the string is not a figure, or holds more than one. The message says what would be right.

    >>> print(parse("nearly 70 per cent"), parse("nearly 70 per cent").value)
    nearly 70 per cent 70
    >>> parse("99").exact, parse("99 crimes").exact
    (False, True)
    >>> parse("seventyish")
    Traceback (most recent call last):
    ...
    factcheck.errors.FigureError: 'seventyish' is not a figure: write it as printed, "67.5 per cent"
    """
    expect_text(text, "parse")
    found = _whole(text)
    if found is None:
        ends = RANGE.fullmatch(text)  # in running text these words may be a change; alone they are a range
        found = None if ends is None else _whole(f"between {ends[1]} and {ends[2]}")
    if found is None:
        raise FigureError(f'{text!r} is not a figure: write it as printed, "67.5 per cent"')
    return _alone(found)


def _whole(text: str) -> Quantity | Range | None:
    """The figure that begins and ends with a text."""
    tokens = tokenise(text)
    compared = f"{text}{COMPARED}"
    factors = (multipliers(tokens, text), multipliers(tokenise(compared), compared))
    for figure in (*(figure_at(tokens, text, i) for i in starts(tokens)), *chain(*factors)):
        if figure is not None and (figure.first, figure.stop) == (0, len(tokens)):
            return figure.quantity
    return None


def _alone(figure: Quantity | Range) -> Quantity | Range:
    """The figure without a place in a text; a bare number counts nothing, so it is rounded."""
    if isinstance(figure, Range):
        return Range(_placeless(figure.low), _placeless(figure.high))
    return _placeless(figure)


def _placeless(quantity: Quantity) -> Quantity:
    exact = quantity.exact and quantity.unit is not None
    return evolve(quantity, exact=exact, start=None, end=None, hedge_start=None)
