"""Words that multiply: "doubled", "more than trebled", "three times as many", "a fourfold rise", "halved"."""

from collections.abc import Collection, Mapping, Sequence
from fractions import Fraction
from functools import cache

from factcheck.figures.figure import Figure
from factcheck.figures.hedging import hedge_before
from factcheck.figures.looks import words
from factcheck.numerals import Numeral, numeral, under_hundred
from factcheck.quantity import Quantity
from factcheck.tokens import Token, Tokens, glued, laid_out
from factcheck.words import table

__all__ = ["factor_words", "multipliers"]

SUBJECT = "multipliers"


@cache
def _factors() -> Mapping[str, Numeral | None]:
    """Each word that is a factor by itself, with its value; `None` for those that count factors ("times")."""
    rows = table(SUBJECT)
    counting = {key: value for key, value in rows["counting"].items() if isinstance(value, str)}
    values = {key: Fraction(value) for key, value in {**rows["verbs"], **rows["adverbs"], **counting}.items()}
    counts = words(SUBJECT, "counting", "times") | words(SUBJECT, "counting", "fold")
    factors = {key: Numeral(value.numerator, 0, "vague", value.denominator) for key, value in values.items()}
    return {**dict.fromkeys(counts), **factors}


def multipliers(tokens: Sequence[Token], text: str, places: Sequence[int] | None = None) -> list[Figure]:
    """The factors of a text, in order: unit "times", value 2 for "doubled" and 1/2 for "halved".

    Words are of style "vague"; a printed factor ("2.5 times") keeps its digits. Whether "three times more" means
    three or four times is for the reader of the claim. `places` are indexes that hold all of their words, where
    they have been looked for.

    >>> from factcheck.tokens import tokenise
    >>> text = "Reports more than doubled, and arrests rose to three times as many."
    >>> [(str(figure.quantity), str(figure.quantity.value)) for figure in multipliers(tokenise(text), text)]
    [('more than doubled', '2'), ('three times', '3')]
    """
    tokens, factors = laid_out(tokens), _factors()
    items: list[Figure] = []
    for i in [i for i in (tokens.starts(factors) if places is None else places) if tokens.lower[i] in factors]:
        factor = factors[tokens.lower[i]]
        if factor is None:
            items += _counted(tokens, text, i)
        elif _multiplies(tokens, i):
            in_half = tokens.lower[i] == "half" and tokens.lower[i - 1] == "in"
            items.append(_figure(tokens, text, i - 1 if in_half else i, i + 1, factor))
    return items


def factor_words() -> Collection[str]:
    """The words that multiply, and those that count factors."""
    return _factors().keys()


def _counted(tokens: Tokens, text: str, i: int) -> list[Figure]:
    """The factor whose word at index `i` counts: "three times", "10-fold"; an empty list if it is none."""
    fold = tokens.lower[i] in words(SUBJECT, "counting", "fold")
    compared = tokens.lower[i + 1] in words(SUBJECT, "comparison")
    if not (fold or compared or (tokens.lower[i] == "x" and "." in tokens[i - 1].text and glued(tokens, i))):  # "2.2x"
        return []
    end = i - 1 if tokens.lower[i - 1] == "-" else i
    for first in range(max(end - 5, 0), end):
        read = numeral(tokens, first)
        if read is not None and read.stop == end and (first == 0 or not glued(tokens, first)):
            rough = read.style == "words" and read.whole
            return [_figure(tokens, text, first, i + 1, read._replace(style="vague") if rough else read)]
    return []


def _multiplies(tokens: Tokens, i: int) -> bool:
    """Whether the word at index `i` is a factor here, and not part of a name or a fraction."""
    low, rows = tokens.lower, table(SUBJECT)
    told, after = low[i], low[i + 1]
    if told in rows["adverbs"]:
        cut = told == "half" and low[i - 1] in words(SUBJECT, "cut", "before") and after not in ("of", "a")
        compared = after in words(SUBJECT, "comparison") and (told != "half" or after == "as")
        return compared or cut
    if told in rows["verbs"]:
        digits = after.isdecimal() and len(after) < 3 and low[i + 2] == "s"
        scored = told == "double" and (digits or under_hundred(tokens, min(i + 1, len(tokens) - 1)) is not None)
        return after not in words(SUBJECT, "not-before") and not scored  # "missed double six and double 20s"
    return True


def _figure(tokens: Tokens, text: str, first: int, stop: int, read: Numeral) -> Figure:
    hedge = hedge_before(tokens, first)
    start, end = tokens[first].start, tokens[stop - 1].end
    quantity = Quantity(
        text[start:end],
        read.value,
        read.step,
        unit="times",
        hedge=None if hedge is None else hedge[0],
        style=read.style,
        start=start,
        end=end,
        hedge_start=None if hedge is None else tokens[hedge[1]].start,
    )
    return Figure(quantity, first if hedge is None else hedge[1], stop, Fraction(read.scale))
