"""A quick look whether a stretch of text can hold a figure at all."""

import re
from functools import cache

from factcheck.numerals import number_words
from factcheck.words import table

__all__ = ["has_figures"]

# Everything that can stand around a word becomes a space, so that splitting gives the words.
_MARKS = str.maketrans(dict.fromkeys("-–—,.;:!?()[]<>/'\"’‘“”", " "))
_DIGIT = re.compile("[0-9½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]")


@cache
def _signals() -> frozenset[str]:
    """The words without which no figure or factor is written in words."""
    numbers, scales, factors = table("numbers"), table("scales"), table("multipliers")
    rows = (numbers["denominators"], numbers["dozen"], numbers["hundred"], scales["plain"], factors["verbs"])
    more = (factors["adverbs"], factors["counting"])
    return (number_words() - {"a", "an"}).union(*rows, *more)


def has_figures(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether `text[start:end]` holds a digit or a number word, and so may hold a figure or a factor.

    >>> has_figures("No number here."), has_figures("It came to a third of the budget.")
    (False, True)
    """
    if _DIGIT.search(text, start, len(text) if end is None else end) is not None:
        return True
    return not _signals().isdisjoint(text[start:end].lower().translate(_MARKS).split())
