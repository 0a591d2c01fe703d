"""Fractions in words: "a third", "four-fifths", "three twenty-fifths", "half of", "half a million"."""

from typing import NamedTuple

from factcheck.numerals.small import ARTICLES, Found, Numeral, lexicon, past_hyphen, scale_at, under_hundred
from factcheck.tokens import Tokens

__all__ = ["Part", "denominator", "fraction", "numerator"]

AFTER = ("of", "-", *ARTICLES)
# What two of them, or three with their hyphens, may part the fraction from its scale word: "a quarter of a million".
REACH = 4


class Part(NamedTuple):
    """A fraction that was read, `above` over `below`, and the index after it."""

    above: int
    below: int
    stop: int


def fraction(tokens: Tokens, i: int) -> Numeral | None:
    """The fraction in words that begins at index `i` ("a third", "four-fifths", "half a million"), or `None`.

    >>> from factcheck.tokens import tokenise
    >>> [str(fraction(tokenise(words), 0).value) for words in ("two-thirds of", "a quarter of a million")]
    ['2/3', '250000']
    """
    part = numerator(tokens, i)
    if part is None:
        return None
    at, low = part.stop, tokens.lower
    while at < part.stop + REACH and low[at] in AFTER:
        at += 1
    scale, after = scale_at(tokens, at)
    if after > at:
        return Numeral(part.above, after, "vague", part.below, scale)
    if low[at] in lexicon().dozens:
        return Numeral(part.above, at + 1, "vague", part.below, lexicon().dozens[low[at]])
    return Numeral(part.above, part.stop, "vague", part.below)


def numerator(tokens: Tokens, i: int) -> Part | None:
    """The fraction itself, of a number below a hundred, and the index after it."""
    words, low = lexicon(), tokens.lower
    told = low[i]
    if told in ("half", "quarter"):
        return Part(1, words.singular[told], i + 1) if _is_half(tokens, i) else None
    if told in ARTICLES:
        return _after_article(tokens, past_hyphen(tokens, i + 1))
    count = under_hundred(tokens, i)
    if count is None or not count[0]:
        return None
    at = past_hyphen(tokens, count[1])
    below = denominator(tokens, at, one=count[0] == 1)
    if below is None or low[below[1]] in ("quarter", "half"):
        return None
    if below[1] > at + 1 and count[0] == 1 and not _ends_fraction(tokens, below[1]):
        return None  # "one thirty-second delay"
    return Part(count[0], below[0], below[1])


def denominator(tokens: Tokens, i: int, one: bool = False) -> Found | None:
    """The number that an ordinal at `i` stands for as a denominator, in the singular after `one`.

    >>> from factcheck.tokens import tokenise
    >>> [denominator(tokenise(words), 0) for words in ("thirds", "twenty-fifths", "one hundred and fifths")]
    [(3, 1), (25, 3), (105, 4)]
    """
    below, low = _below_hundred(tokens, i, one), tokens.lower
    if below is not None:
        return below
    head = under_hundred(tokens, i)
    if head is None or low[head[1]] != "hundred":
        return None
    at = head[1] + 1
    rest = _below_hundred(tokens, at + 1 if low[at] == "and" else at, one)
    return None if rest is None or rest[0] >= 100 else (head[0] * 100 + rest[0], rest[1])


def _below_hundred(tokens: Tokens, i: int, one: bool) -> Found | None:
    """A denominator of one word, or of two: "fifths", "twenty-fifths"."""
    words, low = lexicon(), tokens.lower
    below = (words.singular if one else words.plural).get(low[i])
    if below is not None:
        return below, i + 1
    tens = words.tens.get(low[i])
    if tens is None:
        return None
    at = past_hyphen(tokens, i + 1)
    unit = (words.ordinals if one else words.ordinals_plural).get(low[at], 0)
    if not unit or (at == i + 1 and low[at] in words.fractions["seconds"]):
        return None  # "twenty seconds" are a time
    return tens + unit, at + 1


def _after_article(tokens: Tokens, at: int) -> Part | None:
    """The fraction after "a": "a half", "a third of", "a twenty-fifth of"."""
    below = denominator(tokens, at, one=True)
    if below is None or not (below[0] == 2 or _ends_fraction(tokens, below[1])):
        return None
    return Part(1, *below)


def _ends_fraction(tokens: Tokens, i: int) -> bool:
    """Whether what follows "a third" lets it be a fraction: no noun of which it would be the third."""
    if i >= len(tokens) or tokens[i].kind != "word":
        return tokens.lower[i] != "-"  # "a third-quarter loss"
    return tokens.lower[i] in lexicon().fractions["after"]


def _is_half(tokens: Tokens, i: int) -> bool:
    """Whether a bare "half" (or "quarter") is a fraction, and not a part of the year or of a match."""
    rules, low = lexicon().fractions, tokens.lower
    before = low[i - 2] if i > 1 and low[i - 1] == "-" else low[i - 1]
    if before in rules["never-after"]:
        return False
    after = low[past_hyphen(tokens, i + 1)]
    if low[i] == "quarter":
        return after in lexicon().scales
    if after in rules["after-half"]:
        return True
    ends = i + 1 >= len(tokens) or tokens[i + 1].kind == "punct"
    return ends and low[i + 1] != "-" and (i == 0 or before in rules["before-half"])
