"""The way in for all numerals, in digits or in words."""

from collections.abc import Sequence
from functools import cache

from factcheck.numerals.digits import digits, scale_words, scaled
from factcheck.numerals.fractions import fraction
from factcheck.numerals.ratios import longer, over, ratio
from factcheck.numerals.small import ARTICLES, Numeral, after_article, lexicon, number_words
from factcheck.numerals.words import spoken, with_fraction
from factcheck.tokens import Tokens

__all__ = ["numeral", "starts", "starts_numeral"]

PAIRS = frozenset({"in", "out", "over"})


@cache
def _going_on() -> frozenset[str]:
    """The words after digits that may belong to the numeral."""
    return frozenset({*scale_words(), *lexicon().dozens, *PAIRS, "and", "-"})


@cache
def _words_going_on() -> frozenset[str]:
    """The words after a small number in words that may belong to the numeral."""
    words = lexicon()
    tables = (words.small, words.tens, words.dozens, words.scales, words.singular, words.plural)
    return frozenset({"-", "and", "point", "hundred", "hundreds"}.union(PAIRS, *tables))


def starts_numeral(tokens: Tokens, i: int) -> bool:
    """Whether a numeral can begin at index `i`; cheap, for a first look."""
    low = tokens.lower
    if low[i] in ARTICLES:
        return low[i + 1] in after_article()
    return tokens[i].kind == "number" or low[i] in number_words()


def starts(tokens: Tokens, places: Sequence[int] | None = None) -> list[int]:
    """Every index at which a numeral can begin; `places` are indexes that hold them all, where they are known.

    >>> from factcheck.tokens import tokenise
    >>> starts(tokenise("Nine of 10 said a third of a day"))
    [0, 2, 4]
    """
    words, after, low = number_words(), after_article(), tokens.lower
    return [
        i
        for i in (tokens.starts(words) if places is None else places)
        if tokens[i].kind == "number" or (low[i] in words and (low[i] not in ARTICLES or low[i + 1] in after))
    ]


def numeral(tokens: Tokens, i: int) -> Numeral | None:
    """The numeral that begins at index `i`, with its scale word, or `None`.

    >>> from factcheck.tokens import tokenise
    >>> found = numeral(tokenise("1.13bn"), 0)
    >>> print(found.value, found.step)
    1130000000 10000000
    >>> print(numeral(tokenise("two hundred and thirty-four thousand"), 0).value)
    234000
    >>> print(numeral(tokenise("one in every 20 people"), 0).value)
    5
    """
    if tokens[i].kind != "number":
        small = lexicon().small.get(tokens.lower[i])
        if small is not None and tokens.lower[i + 1] not in _words_going_on():
            return Numeral(small, i + 1, "words", 1, 1, True)
        return _paired(tokens, fraction(tokens, i) or spoken(tokens, i))
    found = digits(tokens, i)
    if found is None or tokens.lower[found.stop] not in _going_on():
        return found
    if tokens.lower[found.stop] in PAIRS or _is_hyphened(tokens, found.stop):
        return _paired(tokens, found)
    found = scaled(tokens, found)
    return with_fraction(tokens, found if tokens.lower[i - 1] == "between" else longer(tokens, found))


def _paired(tokens: Tokens, found: Numeral | None) -> Numeral | None:
    """The numeral with another after "in", "out of" or "over", where the two are one."""
    if found is None or not (tokens.lower[found.stop] in PAIRS or _is_hyphened(tokens, found.stop)):
        return found
    return ratio(tokens, found) or over(tokens, found) or found


def _is_hyphened(tokens: Tokens, i: int) -> bool:
    """Whether the "-in-" of "one-in-five" stands at index `i`."""
    return tokens.lower[i] == "-" and tokens.lower[i + 1] == "in" and tokens.lower[i + 2] == "-"
