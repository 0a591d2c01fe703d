"""The words of numbers, and numbers below a hundred with the scale words after them."""

from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from factcheck.tokens import Tokens
from factcheck.words import table

__all__ = [
    "ARTICLES",
    "HUNDRED",
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
# Scale words multiply ("three lakh crore") up to about this; a long row of them is not a number.
LARGEST = 10**18
Found = tuple[int, int]  # a value, and the index of the first token after it
ROUGH = ("vague", "ratio")
NONE = Fraction(0)
HUNDRED = 100
# The steps of most figures, made once.
STEPS: Mapping[int, Fraction] = {10**places: Fraction(1, 10**places) for places in range(4)}


class Numeral(NamedTuple):
    """A numeral that was read, in digits or in words: `top` times `scale`, over `parts`.

    `scale` is what the scale word gave, `parts` what the decimals or the fraction did: 1.13bn is 113 times 10**9
    over 100. `style` is that of a quantity. `whole`: a whole number without scale word, decimals or fraction, and
    so able to count things. `stop`: the index of the first token after it. `doubt`: why the digits may be meant
    otherwise, if they may.
    """

    top: int
    stop: int
    style: str
    parts: int = 1
    scale: int = 1
    whole: bool = False
    doubt: str | None = None

    @property
    def value(self) -> Fraction:
        """What it stands for, scaled."""
        return Fraction(self.top * self.scale) if self.parts == 1 else Fraction(self.top * self.scale, self.parts)

    @property
    def size(self) -> int:
        """The whole part of the value, which tells large numbers from small ones."""
        return self.top * self.scale // self.parts

    @property
    def step(self) -> Fraction:
        """The unit of the last printed digit, scaled; 0 for words that mean roughly.

        Of three in four, it is what one of them is worth, in per cent; "one in four" has none.

        >>> print(Numeral(113, 2, "digits", 100, 10**9).step, Numeral(300, 3, "ratio", 4).step)
        10000000 25
        """
        if self.style in ROUGH:
            return Fraction(HUNDRED, self.parts) if self.style == "ratio" and self.top > HUNDRED else NONE
        return STEPS.get(self.parts) or Fraction(1, self.parts) if self.scale == 1 else Fraction(self.scale, self.parts)


class Lexicon(NamedTuple):
    """The rows of `words/numbers.toml`, and the scale words that may stand after any numeral."""

    digits: Mapping[str, int]
    small: Mapping[str, int]
    tens: Mapping[str, int]
    dozens: Mapping[str, int]
    scales: Mapping[str, int]
    singular: Mapping[str, int]
    plural: Mapping[str, int]
    ordinals: Mapping[str, int]
    ordinals_plural: Mapping[str, int]
    fractions: Mapping[str, frozenset[str]]


@cache
def lexicon() -> Lexicon:
    """The words of numbers, read once."""
    rows = table("numbers")
    return Lexicon(
        digits=dict(rows["digits"]),
        small={**rows["digits"], **rows["teens"]},
        tens=dict(rows["tens"]),
        dozens=dict(rows["dozen"]),
        scales=dict(table("scales")["plain"]),
        singular=dict(rows["denominators"]),
        plural=dict(rows["denominators-plural"]),
        ordinals=dict(rows["ordinals"]),
        ordinals_plural=dict(rows["ordinals-plural"]),
        fractions={name: frozenset(words) for name, words in rows["fractions"].items()},
    )


@cache
def number_words() -> frozenset[str]:
    """The words that a numeral in words can begin with, the articles among them."""
    words = lexicon()
    return frozenset({*words.small, *words.tens, *ARTICLES, "half", "quarter", "hundred"})


@cache
def after_article() -> frozenset[str]:
    """What makes an article the beginning of a numeral: "a third", "a dozen", "a million", "a twenty-fifth"."""
    words = lexicon()
    return frozenset({*words.singular, *words.dozens, *words.scales, *words.tens, "hundred", "-"})


def past_hyphen(tokens: Tokens, i: int) -> int:
    """The index `i`, or that after the hyphen which stands there."""
    return i + 1 if tokens.lower[i] == "-" else i


def under_hundred(tokens: Tokens, i: int) -> Found | None:
    """A number below a hundred: "nine", "sixty", "fifty-two", "fifty two"."""
    words, low = lexicon(), tokens.lower
    told = low[i]
    small = words.small.get(told)
    if small is not None:
        return small, i + 1
    tens = words.tens.get(told)
    if tens is None:
        return None
    unit = past_hyphen(tokens, i + 1)
    if unit > i + 1 and (low[unit] in words.ordinals or low[unit] in words.ordinals_plural):
        return None
    digit = words.digits.get(low[unit], 0)
    return (tens + digit, unit + 1) if digit else (tens, i + 1)


def scale_at(tokens: Tokens, i: int) -> Found:
    """The product of the scale words at `i`, and the index after them; 1 where there is none."""
    scales, low, product = lexicon().scales, tokens.lower, 1
    while product < LARGEST:
        at = i + 1 if low[i] == "-" else i
        factor = scales.get(low[at])
        if factor is None:
            break
        product, i = product * factor, at + 1
    return product, i
