"""The grammar of number words: "two hundred and thirty-four thousand", "half a million", "two-thirds"."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from factcheck.tokens import Token
from factcheck.words import table

__all__ = ["Numeral", "fraction", "number_words", "spoken"]

ZERO, ONE = Fraction(0), Fraction(1)
ARTICLES = ("a", "an")
Found = tuple[int, int]  # a value, and the index of the first token behind it


class Numeral(NamedTuple):
    """A numeral that was read, in digits or in words.

    `value` and `step` (the unit of the last printed digit, 0 for a word that means roughly) are scaled; `scale`
    is what the scale word gave. `style` is that of a quantity. `whole`: a whole number without scale word,
    decimals or fraction, and so able to count things. `stop`: the index of the first token behind it.
    """

    value: Fraction
    step: Fraction
    style: str
    stop: int
    scale: Fraction = ONE
    whole: bool = False


class _Lexicon(NamedTuple):
    digits: Mapping[str, int]
    small: Mapping[str, int]
    tens: Mapping[str, int]
    dozens: Mapping[str, int]
    scales: Mapping[str, int]
    singular: Mapping[str, int]
    plural: Mapping[str, int]
    fractions: Mapping[str, frozenset[str]]


@cache
def _lexicon() -> _Lexicon:
    rows = table("numbers")
    return _Lexicon(
        digits=rows["digits"],
        small={**rows["digits"], **rows["teens"]},
        tens=rows["tens"],
        dozens=rows["dozen"],
        scales=table("scales")["plain"],
        singular=rows["denominators"],
        plural=rows["denominators-plural"],
        fractions={name: frozenset(words) for name, words in rows["fractions"].items()},
    )


@cache
def number_words() -> frozenset[str]:
    """The words that a numeral in words can begin with, the articles among them."""
    words = _lexicon()
    return frozenset({*words.small, *words.tens, *ARTICLES, "half", "quarter"})


def spoken(tokens: Sequence[Token], i: int) -> Numeral | None:
    """The whole or mixed number in words that begins at index `i`, or `None`.

    >>> from factcheck.tokens import tokenise
    >>> [str(spoken(tokenise(words), 0).value) for words in ("a dozen", "one and a half million")]
    ['12', '1500000']
    """
    total, last, at, stop = 0, 0, i, i
    while (group := _group(tokens, at, first=at == i)) is not None:
        scale, behind = _scale(tokens, group[1])
        if last and scale >= last:
            break
        total, last, stop = total + group[0] * scale, scale, behind
        if scale == 1:
            break
        at = stop + 1 if _word(tokens, stop) == "and" else stop
    if stop == i:
        return None
    return _decimals(tokens, _with_half(tokens, _dozens(tokens, total, last, stop)))


def fraction(tokens: Sequence[Token], i: int) -> Numeral | None:
    """The fraction in words that begins at index `i` ("a third", "four-fifths", "half a million"), or `None`.

    >>> from factcheck.tokens import tokenise
    >>> [str(fraction(tokenise(words), 0).value) for words in ("two-thirds of", "a quarter of a million")]
    ['2/3', '250000']
    """
    part = _numerator(tokens, i)
    if part is None:
        return None
    value, stop = part
    at = stop
    while _word(tokens, at) in ("of", "-", *ARTICLES):
        at += 1
    scale, behind = _scale(tokens, at)
    if behind == at and _word(tokens, at) in _lexicon().dozens:
        return Numeral(value * 12, ZERO, "vague", at + 1)
    if behind == at:
        return Numeral(value, ZERO, "vague", stop)
    return Numeral(value * scale, ZERO, "vague", behind, Fraction(scale))


def _word(tokens: Sequence[Token], i: int) -> str:
    return tokens[i].lower if 0 <= i < len(tokens) else ""


def _past_hyphen(tokens: Sequence[Token], i: int) -> int:
    return i + 1 if _word(tokens, i) == "-" else i


def _under_hundred(tokens: Sequence[Token], i: int) -> Found | None:
    """A number below a hundred: "nine", "sixty", "fifty-two", "fifty two"."""
    words, word = _lexicon(), _word(tokens, i)
    if word in words.small:
        return words.small[word], i + 1
    if word not in words.tens:
        return None
    unit = _past_hyphen(tokens, i + 1)
    digit = words.digits.get(_word(tokens, unit), 0)
    return (words.tens[word] + digit, unit + 1) if digit else (words.tens[word], i + 1)


def _group(tokens: Sequence[Token], i: int, first: bool) -> Found | None:
    """A number below a thousand ("two hundred and three"); "a" counts as one before hundred, dozen and scales."""
    article = first and _word(tokens, i) in ARTICLES
    head = _one(tokens, i + 1) if article else _under_hundred(tokens, i)
    if head is None or _word(tokens, head[1]) not in ("hundred", "hundreds"):
        return head
    value, stop = head[0] * 100, head[1] + 1
    rest = _under_hundred(tokens, stop + 1 if _word(tokens, stop) == "and" else stop)
    # "between one hundred and two hundred" are two numbers
    if rest is None or _word(tokens, rest[1]) in ("hundred", "hundreds") or not rest[0]:
        return value, stop
    return value + rest[0], rest[1]


def _one(tokens: Sequence[Token], i: int) -> Found | None:
    words, word = _lexicon(), _word(tokens, i)
    return (1, i) if word == "hundred" or word in words.scales or word in words.dozens else None


def _scale(tokens: Sequence[Token], i: int) -> Found:
    """The product of the scale words at `i`, and the index behind them; 1 where there is none."""
    scales, product = _lexicon().scales, 1
    while (factor := scales.get(_word(tokens, _past_hyphen(tokens, i)))) is not None:
        product, i = product * factor, _past_hyphen(tokens, i) + 1
    return product, i


def _dozens(tokens: Sequence[Token], total: int, scale: int, stop: int) -> Numeral:
    """The number so far, in dozens where the text counts in them."""
    times = _lexicon().dozens.get(_word(tokens, stop), 0)
    value = Fraction(total * (times or 1))
    return Numeral(value, Fraction(scale), "words", stop + bool(times), Fraction(scale), scale == 1)


def _with_half(tokens: Sequence[Token], found: Numeral) -> Numeral:
    """The number with "and a half" or the like behind it, and the scale word behind that."""
    if _word(tokens, found.stop) != "and":
        return found
    part = _numerator(tokens, found.stop + 1)
    if part is None or part[0] >= 1:
        return found
    share, at = part
    scale, stop = _scale(tokens, at)
    unit = Fraction(1, share.denominator)
    if stop > at and not found.whole:
        return found
    scaled = found.scale if stop == at else Fraction(scale)
    value = found.value * (scaled / found.scale) + share * scaled
    return Numeral(value, unit * scaled, "words", stop, scaled)


def _decimals(tokens: Sequence[Token], found: Numeral) -> Numeral:
    """The number with the digits behind "point": "five point five"."""
    if not found.whole or _word(tokens, found.stop) != "point":
        return found
    digits, at = "", found.stop + 1
    while (digit := _under_hundred(tokens, at)) is not None:
        digits, at = digits + str(digit[0]), digit[1]
    if not digits:
        return found
    step = Fraction(1, 10 ** len(digits))
    return Numeral(found.value + int(digits) * step, step, "words", at)


def _numerator(tokens: Sequence[Token], i: int) -> tuple[Fraction, int] | None:
    """The fraction itself and the index behind it."""
    words, word = _lexicon(), _word(tokens, i)
    if word in ("half", "quarter"):
        return (Fraction(1, words.singular[word]), i + 1) if _is_half(tokens, i) else None
    if word in ARTICLES:
        below = words.singular.get(_word(tokens, i + 1))
        return (Fraction(1, below), i + 2) if below and _ends_fraction(tokens, i + 2) else None
    count = _under_hundred(tokens, i)
    if count is None or not count[0]:
        return None
    at = _past_hyphen(tokens, count[1])
    below = (words.singular if count[0] == 1 else words.plural).get(_word(tokens, at))
    if below is None or _word(tokens, at + 1) in ("quarter", "half"):
        return None
    return Fraction(count[0], below), at + 1


def _ends_fraction(tokens: Sequence[Token], i: int) -> bool:
    """Whether what follows "a third" lets it be a fraction: no noun of which it would be the third."""
    return i >= len(tokens) or tokens[i].kind != "word" or tokens[i].lower in _lexicon().fractions["after"]


def _is_half(tokens: Sequence[Token], i: int) -> bool:
    """Whether a bare "half" (or "quarter") is a fraction, and not a part of the year or of a match."""
    rules, word = _lexicon().fractions, tokens[i].lower
    before = _word(tokens, i - 2 if _word(tokens, i - 1) == "-" else i - 1)
    if before in rules["never-after"]:
        return False
    after = _word(tokens, _past_hyphen(tokens, i + 1))
    if word == "quarter":
        return after in _lexicon().scales
    if after in rules["after-half"]:
        return True
    ends = i + 1 >= len(tokens) or tokens[i + 1].kind == "punct"
    return ends and _word(tokens, i + 1) != "-" and (i == 0 or before in rules["before-half"])
