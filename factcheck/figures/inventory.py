"""All that a stretch of text holds of numbers, read in one pass over its words."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from factcheck.figures.figure import Figure
from factcheck.figures.grammar import figures
from factcheck.figures.multipliers import factor_words, multipliers
from factcheck.numerals import number_words
from factcheck.periods import Period, period_words, periods
from factcheck.tokens import Token, laid_out

__all__ = ["Inventory", "inventory"]


class Inventory(NamedTuple):
    """The periods, the figures and the factors of a stretch of text, each in order."""

    periods: list[tuple[Period, int, int]]
    figures: list[Figure]
    multipliers: list[Figure]


def inventory(tokens: Sequence[Token], text: str) -> Inventory:
    """What `periods`, `figures` and `multipliers` give for these tokens; each word is looked up once.

    >>> from factcheck.tokens import tokenise
    >>> text = "Complaints doubled to 82 in 2019/20."
    >>> found = inventory(tokenise(text), text)
    >>> [str(figure.quantity) for figure in (*found.figures, *found.multipliers)], found.periods[0][0].printed
    (['82', 'doubled'], '2019/20')
    """
    tokens = laid_out(tokens)
    places = tokens.starts(_words())
    if not places:
        return Inventory([], [], [])
    dates = periods(tokens, text, places)
    return Inventory(dates, figures(tokens, text, dates, places), multipliers(tokens, text, places))


@cache
def _words() -> frozenset[str]:
    """Every word at which one of the three may begin."""
    return frozenset({*number_words(), *period_words(), *factor_words()})
