"""Two numerals that are one figure: "one in five", "one over three", "4 thousand 3 hundred"."""

from functools import cache

from factcheck.numerals.digits import digits, scaled
from factcheck.numerals.small import HUNDRED, Numeral
from factcheck.numerals.words import spoken
from factcheck.tokens import Tokens
from factcheck.words import table

__all__ = ["longer", "over", "ratio"]

# A number after "over" that is no smaller is a year.
YEARS = 1500
# A ratio is told of so many.
ROUND = frozenset({20, 25, 50, 100, 500, 1000})


@cache
def _words() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """What may stand before the whole of a ratio, what it is then no ratio of, and what ends a number."""
    row = table("numbers")["ratio"]
    ends = frozenset(table("counted")["stops"]["words"]) - {"per"}
    return frozenset(row["every"]), frozenset(row["not-before"]), ends


def ratio(tokens: Tokens, found: Numeral) -> Numeral | None:
    """The numeral and what follows it as "n in m", as a percentage; `None` where it is not a ratio.

    >>> from factcheck.tokens import tokenise
    >>> tokens = tokenise("one in every 20 people")
    >>> print(ratio(tokens, spoken(tokens, 0)).value)
    5
    """
    low, stop = tokens.lower, found.stop
    if not found.whole or stop + 1 >= len(tokens):
        return None
    if low[stop] == "-" and low[stop + 1] == "in" and low[stop + 2] == "-":  # "a one-in-five chance"
        whole = _number(tokens, stop + 3)
        ends = whole is not None and whole.whole and 0 < found.top < whole.top
        return Numeral(HUNDRED * found.top, whole.stop, "ratio", whole.top) if whole is not None and ends else None
    outs = low[stop] == "out" and low[stop + 1] == "of"
    if not outs and low[stop] != "in":
        return None
    every, times, _ = _words()
    at = stop + 2 if outs else stop + 1
    at += low[at] in every
    whole = _number(tokens, at)
    if whole is None or not whole.whole or not 0 < found.top < whole.top:
        return None
    common = found.top == 1 or whole.top <= 10 or whole.top in ROUND
    # "13 out of 659" are a part and its whole, two figures
    if not common or (not outs and (whole.top > 1000 or low[whole.stop] in times)):
        return None
    return Numeral(HUNDRED * found.top, whole.stop, "ratio", whole.top)


def over(tokens: Tokens, found: Numeral) -> Numeral | None:
    """The numeral as the upper part of a fraction: "one over three"; `None` where "over" is a hedge or means during.

    Both numbers are bare: "rose 5 over 3 days" has a noun after the second.
    """
    if not found.whole or tokens.lower[found.stop] != "over":
        return None
    below = _number(tokens, found.stop + 1)
    if below is None or not below.whole or not 0 < below.top < YEARS:
        return None
    after, low = below.stop, tokens.lower
    ends = after >= len(tokens) or (tokens[after].kind == "punct" and low[after] != "-") or low[after] in _words()[2]
    return Numeral(found.top, after, found.style, below.top) if ends else None


def longer(tokens: Tokens, found: Numeral) -> Numeral:
    """The numeral with what its scale word leaves room for: "4 thousand 3 hundred and 21", "6 crore and two hundred".

    Behind "and" digits may be another figure, unless it is "3 hundred and 21".

    >>> from factcheck.tokens import tokenise
    >>> tokens = tokenise("4 thousand 3 hundred and 21")
    >>> print(longer(tokens, scaled(tokens, digits(tokens, 0))).value)
    4321
    """
    low = tokens.lower
    while found.scale > 1 and found.parts == 1:
        joined = low[found.stop] == "and"
        rest = _number(tokens, found.stop + joined)
        if rest is None or rest.parts != 1 or not 0 < rest.top * rest.scale < found.scale:
            break
        spelt = rest.style == "words" and rest.top >= HUNDRED
        if not (rest.scale > 1 or (joined and (spelt or found.scale == HUNDRED))):
            break
        top = found.top * (found.scale // rest.scale) + rest.top
        found = Numeral(top, rest.stop, found.style, 1, rest.scale, rest.whole)
    return found


def _number(tokens: Tokens, i: int) -> Numeral | None:
    """The number in digits or words at index `i`, with its scale words."""
    if i >= len(tokens):
        return None
    if tokens[i].kind != "number":
        return spoken(tokens, i)
    found = digits(tokens, i)
    return None if found is None else scaled(tokens, found)
