"""Fractions in words: "a third", "four-fifths", "half of", "half a million"."""

from collections.abc import Sequence
from fractions import Fraction

from factcheck.numerals.small import ARTICLES, Numeral, lexicon, past_hyphen, scale_at, under_hundred
from factcheck.tokens import Token, word

__all__ = ["fraction", "numerator"]

ZERO = Fraction(0)


def fraction(tokens: Sequence[Token], i: int) -> Numeral | None:
    """The fraction in words that begins at index `i` ("a third", "four-fifths", "half a million"), or `None`.

    >>> from factcheck.tokens import tokenise
    >>> [str(fraction(tokenise(words), 0).value) for words in ("two-thirds of", "a quarter of a million")]
    ['2/3', '250000']
    """
    part = numerator(tokens, i)
    if part is None:
        return None
    value, stop = part
    at = stop
    while at < stop + 4 and word(tokens, at) in ("of", "-", *ARTICLES):
        at += 1
    scale, behind = scale_at(tokens, at)
    if behind == at and word(tokens, at) in lexicon().dozens:
        return Numeral(value * 12, ZERO, "vague", at + 1)
    if behind == at:
        return Numeral(value, ZERO, "vague", stop)
    return Numeral(value * scale, ZERO, "vague", behind, Fraction(scale))


def numerator(tokens: Sequence[Token], i: int) -> tuple[Fraction, int] | None:
    """The fraction itself and the index behind it."""
    words, told = lexicon(), word(tokens, i)
    if told in ("half", "quarter"):
        return (Fraction(1, words.singular[told]), i + 1) if _is_half(tokens, i) else None
    if told in ARTICLES:
        at = past_hyphen(tokens, i + 1)
        named = words.singular.get(word(tokens, at), 0)
        return (Fraction(1, named), at + 1) if named == 2 or (named and _ends_fraction(tokens, at + 1)) else None
    count = under_hundred(tokens, i)
    if count is None or not count[0]:
        return None
    at = past_hyphen(tokens, count[1])
    below = (words.singular if count[0] == 1 else words.plural).get(word(tokens, at))
    if below is None or word(tokens, at + 1) in ("quarter", "half"):
        return None
    return Fraction(count[0], below), at + 1


def _ends_fraction(tokens: Sequence[Token], i: int) -> bool:
    """Whether what follows "a third" lets it be a fraction: no noun of which it would be the third."""
    if i >= len(tokens) or tokens[i].kind != "word":
        return word(tokens, i) != "-"  # "a third-quarter loss"
    return tokens[i].lower in lexicon().fractions["after"]


def _is_half(tokens: Sequence[Token], i: int) -> bool:
    """Whether a bare "half" (or "quarter") is a fraction, and not a part of the year or of a match."""
    rules, told = lexicon().fractions, tokens[i].lower
    before = word(tokens, i - 2 if word(tokens, i - 1) == "-" else i - 1)
    if before in rules["never-after"]:
        return False
    after = word(tokens, past_hyphen(tokens, i + 1))
    if told == "quarter":
        return after in lexicon().scales
    if after in rules["after-half"]:
        return True
    ends = i + 1 >= len(tokens) or tokens[i + 1].kind == "punct"
    return ends and word(tokens, i + 1) != "-" and (i == 0 or before in rules["before-half"])
