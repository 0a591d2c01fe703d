"""The words of numbers, and numbers below a hundred with the scale words behind them."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from factcheck.tokens import Token, word
from factcheck.words import table

__all__ = [
    "ARTICLES",
    "LARGEST",
    "Found",
    "Numeral",
    "after_article",
    "lexicon",
    "number_words",
    "past_hyphen",
    "scale_at",
    "under_hundred",
]

ARTICLES = ("a", "an")
# Scale words multiply ("three lakh crore") up to about this; a long row of them is no number.
LARGEST = 10**18
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
    scale: Fraction = Fraction(1)
    whole: bool = False


class Lexicon(NamedTuple):
    """The rows of `words/numbers.toml`, and the scale words that may stand behind any numeral."""

    digits: Mapping[str, int]
    small: Mapping[str, int]
    tens: Mapping[str, int]
    dozens: Mapping[str, int]
    scales: Mapping[str, int]
    singular: Mapping[str, int]
    plural: Mapping[str, int]
    ordinals: frozenset[str]
    fractions: Mapping[str, frozenset[str]]


@cache
def lexicon() -> Lexicon:
    """The words of numbers, read once."""
    rows = table("numbers")
    return Lexicon(
        digits=rows["digits"],
        small={**rows["digits"], **rows["teens"]},
        tens=rows["tens"],
        dozens=rows["dozen"],
        scales=table("scales")["plain"],
        singular=rows["denominators"],
        plural=rows["denominators-plural"],
        ordinals=frozenset({*rows["denominators"], *rows["ordinals"]["words"]}),
        fractions={name: frozenset(words) for name, words in rows["fractions"].items()},
    )


@cache
def number_words() -> frozenset[str]:
    """The words that a numeral in words can begin with, the articles among them."""
    words = lexicon()
    return frozenset({*words.small, *words.tens, *ARTICLES, "half", "quarter", "hundred"})


@cache
def after_article() -> frozenset[str]:
    """What makes an article the beginning of a numeral: "a third", "a dozen", "a million"."""
    words = lexicon()
    return frozenset({*words.singular, *words.dozens, *words.scales, "hundred", "-"})


def past_hyphen(tokens: Sequence[Token], i: int) -> int:
    """The index `i`, or that behind the hyphen which stands there."""
    return i + 1 if word(tokens, i) == "-" else i


def under_hundred(tokens: Sequence[Token], i: int) -> Found | None:
    """A number below a hundred: "nine", "sixty", "fifty-two", "fifty two"."""
    words, told = lexicon(), word(tokens, i)
    if told in words.small:
        return words.small[told], i + 1
    if told not in words.tens:
        return None
    unit = past_hyphen(tokens, i + 1)
    if unit > i + 1 and word(tokens, unit) in words.ordinals:
        return None
    digit = words.digits.get(word(tokens, unit), 0)
    return (words.tens[told] + digit, unit + 1) if digit else (words.tens[told], i + 1)


def scale_at(tokens: Sequence[Token], i: int) -> Found:
    """The product of the scale words at `i`, and the index behind them; 1 where there is none."""
    scales, product = lexicon().scales, 1
    while product < LARGEST and (factor := scales.get(word(tokens, past_hyphen(tokens, i)))) is not None:
        product, i = product * factor, past_hyphen(tokens, i) + 1
    return product, i
