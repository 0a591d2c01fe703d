"""Whole and mixed numbers in words: "two hundred and thirty-four thousand", "one and a half million", "a dozen"."""

from factcheck.numerals.fractions import denominator, numerator
from factcheck.numerals.small import ARTICLES, Found, Numeral, lexicon, past_hyphen, scale_at, under_hundred
from factcheck.tokens import Tokens

__all__ = ["spoken", "with_fraction"]

HUNDREDS = ("hundred", "hundreds")
# More decimals than this are not spoken.
PLACES = 9


def spoken(tokens: Tokens, i: int) -> Numeral | None:
    """The whole or mixed number in words that begins at index `i`, or `None`.

    >>> from factcheck.tokens import tokenise
    >>> [str(spoken(tokenise(words), 0).value) for words in ("a dozen", "one and a half million")]
    ['12', '1500000']
    """
    low = tokens.lower
    total, last, at, stop = 0, 0, i, i
    while (group := _group(tokens, at, first=at == i)) is not None:
        scale, after = scale_at(tokens, group[1])
        if last and (scale >= last or numerator(tokens, at) is not None):
            break
        total, last, stop = total + group[0] * scale, scale, after
        if scale == 1:
            break
        at = stop + 1 if low[stop] == "and" else stop
    if stop == i:
        return None
    below = denominator(tokens, past_hyphen(tokens, stop)) if total > 1 else None
    if below is not None:
        return Numeral(total, below[1], "vague", below[0])
    times = lexicon().dozens.get(low[stop])
    found = Numeral(total // last, stop, "words", 1, last, last == 1)
    if times is not None:
        found = found._replace(top=found.top * times, stop=stop + 1)
    return _decimals(tokens, with_fraction(tokens, found))


def _group(tokens: Tokens, i: int, first: bool) -> Found | None:
    """A number below a thousand ("two hundred and three"); "a" counts as one before hundred, dozen and scales."""
    low = tokens.lower
    if first and low[i] == "hundred":
        return (100, i + 1) if low[i + 1] in lexicon().scales else None
    article = first and low[i] in ARTICLES
    head = _one(tokens, i + 1) if article else under_hundred(tokens, i)
    if head is None or low[head[1]] not in HUNDREDS:
        return head
    value, stop = head[0] * 100, head[1] + 1
    rest = _after_hundred(tokens, stop)
    return (value, stop) if rest is None else (value + rest[0], rest[1])


def _after_hundred(tokens: Tokens, i: int) -> Found | None:
    """What "hundred" goes on with: "three", "and three", "and two dozen"; `None` where that is a number of its own.

    "Between one hundred and two hundred" has two numbers, "one hundred and three quarters" a fraction, and "one
    hundred thirty-fifths" is a hundred of them.
    """
    low, words = tokens.lower, lexicon()
    joined = low[i] == "and"
    at = i + 1 if joined else i
    rest = under_hundred(tokens, at)
    if rest is None or not rest[0] or low[rest[1]] in HUNDREDS:
        return None
    if joined:
        part = numerator(tokens, at)
        times = words.dozens.get(low[rest[1]])
        if times is not None:
            return rest[0] * times, rest[1] + 1
        return rest if part is None or part.above >= part.below else None
    return None if low[i] in words.tens and denominator(tokens, i) is not None else rest


def _one(tokens: Tokens, i: int) -> Found | None:
    words, told = lexicon(), tokens.lower[i]
    return (1, i) if told == "hundred" or told in words.scales or told in words.dozens else None


def with_fraction(tokens: Tokens, found: Numeral) -> Numeral:
    """The number with "and a half" or the like after it, and the scale word after that."""
    at = past_hyphen(tokens, found.stop)
    if tokens.lower[at] != "and" or found.parts != 1:
        return found
    part = numerator(tokens, past_hyphen(tokens, at + 1))
    if part is None or part.above >= part.below:
        return found
    scale, stop = scale_at(tokens, part.stop)
    if stop > part.stop and not found.whole and scale >= found.scale:
        return found
    inner = found.scale if stop == part.stop else scale  # "one and a half million": the scale of the fraction
    outer = 1 if found.whole else found.scale // inner
    return Numeral(found.top * outer * part.below + part.above, stop, found.style, part.below, inner)


def _decimals(tokens: Tokens, found: Numeral) -> Numeral:
    """The number with the digits after "point": "five point five"."""
    if not found.whole or tokens.lower[found.stop] != "point":
        return found
    digits, at = "", found.stop + 1
    while len(digits) < PLACES and (digit := under_hundred(tokens, at)) is not None:
        digits, at = digits + str(digit[0]), digit[1]
    if not digits:
        return found
    parts = 10 ** len(digits)
    scale, stop = scale_at(tokens, at)
    return Numeral(found.top * parts + int(digits), stop, "words", parts, scale)
