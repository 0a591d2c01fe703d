"""Whole and mixed numbers in words: "two hundred and thirty-four thousand", "one and a half million", "a dozen"."""

from collections.abc import Sequence
from fractions import Fraction

from factcheck.numerals.fractions import numerator
from factcheck.numerals.small import ARTICLES, Found, Numeral, lexicon, past_hyphen, scale_at, under_hundred
from factcheck.tokens import Token, word

__all__ = ["spoken", "with_fraction"]


# More decimals than this are not spoken.
PLACES = 9


def spoken(tokens: Sequence[Token], i: int) -> Numeral | None:
    """The whole or mixed number in words that begins at index `i`, or `None`.

    >>> from factcheck.tokens import tokenise
    >>> [str(spoken(tokenise(words), 0).value) for words in ("a dozen", "one and a half million")]
    ['12', '1500000']
    """
    total, last, at, stop = 0, 0, i, i
    while (group := _group(tokens, at, first=at == i)) is not None:
        scale, behind = scale_at(tokens, group[1])
        if last and (scale >= last or numerator(tokens, at) is not None):
            break
        total, last, stop = total + group[0] * scale, scale, behind
        if scale == 1:
            break
        at = stop + 1 if word(tokens, stop) == "and" else stop
    if stop == i:
        return None
    return _decimals(tokens, with_fraction(tokens, _dozens(tokens, total, last, stop)))


def _group(tokens: Sequence[Token], i: int, first: bool) -> Found | None:
    """A number below a thousand ("two hundred and three"); "a" counts as one before hundred, dozen and scales."""
    if first and word(tokens, i) == "hundred":
        return (100, i + 1) if word(tokens, i + 1) in lexicon().scales else None
    article = first and word(tokens, i) in ARTICLES
    head = _one(tokens, i + 1) if article else under_hundred(tokens, i)
    if head is None or word(tokens, head[1]) not in ("hundred", "hundreds"):
        return head
    value, stop = head[0] * 100, head[1] + 1
    rest = under_hundred(tokens, stop + 1 if word(tokens, stop) == "and" else stop)
    # "between one hundred and two hundred" are two numbers
    if rest is None or word(tokens, rest[1]) in ("hundred", "hundreds") or not rest[0]:
        return value, stop
    return value + rest[0], rest[1]


def _one(tokens: Sequence[Token], i: int) -> Found | None:
    words, told = lexicon(), word(tokens, i)
    return (1, i) if told == "hundred" or told in words.scales or told in words.dozens else None


def _dozens(tokens: Sequence[Token], total: int, scale: int, stop: int) -> Numeral:
    """The number so far, in dozens where the text counts in them."""
    times = lexicon().dozens.get(word(tokens, stop), 0)
    value = Fraction(total * (times or 1))
    return Numeral(value, Fraction(scale), "words", stop + bool(times), Fraction(scale), scale == 1)


def with_fraction(tokens: Sequence[Token], found: Numeral) -> Numeral:
    """The number with "and a half" or the like behind it, and the scale word behind that."""
    at = past_hyphen(tokens, found.stop)
    if word(tokens, at) != "and":
        return found
    part = numerator(tokens, past_hyphen(tokens, at + 1))
    if part is None or part[0] >= 1:
        return found
    share, at = part
    scale, stop = scale_at(tokens, at)
    if stop > at and not found.whole and scale >= found.scale:
        return found
    inner = found.scale if stop == at else Fraction(scale)  # "one and a half million": the scale of the fraction
    outer = inner / found.scale if found.whole else Fraction(1)
    return Numeral(found.value * outer + share * inner, inner / share.denominator, found.style, stop, inner)


def _decimals(tokens: Sequence[Token], found: Numeral) -> Numeral:
    """The number with the digits behind "point": "five point five"."""
    if not found.whole or word(tokens, found.stop) != "point":
        return found
    digits, at = "", found.stop + 1
    while len(digits) < PLACES and (digit := under_hundred(tokens, at)) is not None:
        digits, at = digits + str(digit[0]), digit[1]
    if not digits:
        return found
    step = Fraction(1, 10 ** len(digits))
    return Numeral(found.value + int(digits) * step, step, "words", at)
