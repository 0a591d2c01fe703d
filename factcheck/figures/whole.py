"""A whole string to the figure that it stands for."""

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


def parse(text: str) -> Quantity | Range:
    """The figure that a whole string stands for, hedge and unit included.

    A bare number is a rounded figure; with a noun ("99 crimes") it is an exact count. "Twice" is a factor.

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
    tokens = tokenise(text)
    compared = f"{text}{COMPARED}"
    factors = (multipliers(tokens, text), multipliers(tokenise(compared), compared))
    for figure in (*(figure_at(tokens, text, i) for i in starts(tokens)), *chain(*factors)):
        if figure is not None and (figure.first, figure.stop) == (0, len(tokens)):
            return _alone(figure.quantity)
    raise FigureError(f'{text!r} is not a figure: write it as printed, "67.5 per cent"')


def _alone(figure: Quantity | Range) -> Quantity | Range:
    """The figure without a place in a text; a bare number counts nothing, so it is rounded."""
    if isinstance(figure, Range):
        return Range(_placeless(figure.low), _placeless(figure.high))
    return _placeless(figure)


def _placeless(quantity: Quantity) -> Quantity:
    exact = quantity.exact and quantity.unit is not None
    return evolve(quantity, exact=exact, start=None, end=None, hedge_start=None)
