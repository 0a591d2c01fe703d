"""Words that multiply: "doubled", "more than trebled", "three times as many", "a fourfold rise", "halved"."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import cache

from factcheck.figures.grammar import Figure
from factcheck.figures.hedging import hedge_before
from factcheck.figures.looks import words
from factcheck.numerals import Numeral, numeral
from factcheck.quantity import Quantity
from factcheck.tokens import Token, glued, word
from factcheck.words import table

__all__ = ["multipliers"]

SUBJECT = "multipliers"
VAGUE = Fraction(0)


@cache
def _factors() -> Mapping[str, Fraction]:
    """Each word that is a factor by itself, with its value."""
    rows = table(SUBJECT)
    counting = {key: value for key, value in rows["counting"].items() if isinstance(value, str)}
    return {key: Fraction(value) for key, value in {**rows["verbs"], **rows["adverbs"], **counting}.items()}


def multipliers(tokens: Sequence[Token], text: str) -> list[Figure]:
    """The factors of a text, in order: unit "times", value 2 for "doubled" and 1/2 for "halved".

    Words are of style "vague"; a printed factor ("2.5 times") keeps its digits. Whether "three times more" means
    three or four times is for the reader of the claim.

    >>> from factcheck.tokens import tokenise
    >>> text = "Reports more than doubled, and arrests rose to three times as many."
    >>> [(str(figure.quantity), str(figure.quantity.value)) for figure in multipliers(tokenise(text), text)]
    [('more than doubled', '2'), ('three times', '3')]
    """
    factors, items = _factors(), list[Figure]()
    counting = words(SUBJECT, "counting", "times") | words(SUBJECT, "counting", "fold")
    for i, token in enumerate(tokens):
        if token.lower in factors:
            if _multiplies(tokens, i):
                items.append(_figure(tokens, text, i, i + 1, Numeral(factors[token.lower], VAGUE, "vague", i + 1)))
        elif token.lower in counting:
            items += _counted(tokens, text, i)
    return items


def _counted(tokens: Sequence[Token], text: str, i: int) -> list[Figure]:
    """The factor whose word at index `i` counts: "three times", "10-fold"; an empty list if it is none."""
    fold = word(tokens, i) in words(SUBJECT, "counting", "fold")
    if not fold and word(tokens, i + 1) not in words(SUBJECT, "comparison"):
        return []
    end = i - 1 if word(tokens, i - 1) == "-" else i
    for first in range(max(end - 5, 0), end):
        read = numeral(tokens, first)
        if read is not None and read.stop == end and (first == 0 or not glued(tokens, first)):
            rough = read.style == "words" and read.whole
            return [_figure(tokens, text, first, i + 1, read._replace(style="vague", step=VAGUE) if rough else read)]
    return []


def _multiplies(tokens: Sequence[Token], i: int) -> bool:
    """Whether the word at index `i` is a factor here, and not part of a name or a fraction."""
    told, after = tokens[i].lower, word(tokens, i + 1)
    rows = table(SUBJECT)
    if told in rows["adverbs"]:
        cut = told == "half" and word(tokens, i - 1) in words(SUBJECT, "cut", "before") and after not in ("of", "a")
        compared = after in words(SUBJECT, "comparison") and (told != "half" or after == "as")
        return compared or cut
    if told in rows["verbs"]:
        return after not in words(SUBJECT, "not-before")
    return True


def _figure(tokens: Sequence[Token], text: str, first: int, stop: int, read: Numeral) -> Figure:
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
    return Figure(quantity, first if hedge is None else hedge[1], stop, read.scale)
