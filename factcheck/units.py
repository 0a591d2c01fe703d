"""What a number counts or measures: percent, points, money, measures. The rows are in `words/`."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from factcheck.tokens import Tokens, glued, tokenise
from factcheck.words import table

__all__ = ["ONE", "Unit", "money_before", "unit_after"]

ONE = Fraction(1)
MILLION = Fraction(10**6)
WEIGHT = "pound"
# "Won" and the like are money after a number that is no smaller.
LARGE = 1000


class Unit(NamedTuple):
    """A unit that was read: its name ("percent", "points", an ISO 4217 code, "tonne") and what one is worth in it.

    `kind` is "percent", "points", "times", "money", "cents" or "measure"; `first` and `stop` are indexes of tokens.
    """

    name: str
    scale: Fraction
    kind: str
    first: int
    stop: int


class _Place(NamedTuple):
    """Where a word stands that can mean something else than a unit, and the number before it."""

    tokens: Tokens
    first: int
    stop: int
    number: int = 0


_Condition = Callable[[_Place], bool]
"""Whether the word is a unit there."""


class _Phrase(NamedTuple):
    words: list[str]
    name: str
    scale: Fraction
    kind: str
    condition: _Condition | None = None


def unit_after(tokens: Tokens, i: int, number: int = 1) -> Unit | None:
    """The unit at index `i`, after a `number` (its whole part will do); the longest phrase wins.

    >>> from factcheck.tokens import tokenise
    >>> unit_after(tokenise("percentage points"), 0).name
    'points'
    >>> print(unit_after(tokenise("basis points"), 0).scale, unit_after(tokenise("dlrs"), 0).name)
    1/100 USD
    """
    low = tokens.lower
    found = _units().get(low[i])
    if found is None:
        return None
    for words, name, scale, kind, condition in found.get(low[i + 1]) or found[""]:
        stop = i + len(words)
        if low[i:stop] != words or (condition is not None and not condition(_Place(tokens, i, stop, number))):
            continue
        if name == "GBP" and low[i] == "pounds" and low[stop] in _words("weight"):
            return Unit(WEIGHT, ONE, "measure", i, stop)
        return Unit(name, scale, kind, i, stop)
    return None


def money_before(tokens: Tokens, i: int) -> Unit | None:
    """The sign or code of money that ends right before the digits at index `i`.

    >>> from factcheck.tokens import tokenise
    >>> money_before(tokenise("a US$5 note"), 3).name
    'USD'
    """
    rows = _signs().get(tokens.lower[i - 1])
    if rows is None or tokens[i].kind != "number" or tokens[i].start - tokens[i - 1].end > 1:
        return None
    for words, name, scale, kind, condition in rows:
        first = i - len(words)
        if first < 0 or tokens.lower[first:i] != words or not _is_sign(tokens, first, i):
            continue
        if condition is None or condition(_Place(tokens, first, i)):
            return Unit(name, scale, kind, first, i)
    return None


@cache
def _units() -> Mapping[str, Mapping[str, tuple[_Phrase, ...]]]:
    """Every unit that stands after a number, by its first word and its second ("" for any), the longest first."""
    found = _indexed(_unit_phrases(), 0)
    return {word: {"": _single(rows), **_by_second(rows)} for word, rows in found.items()}


def _single(rows: Iterable[_Phrase]) -> tuple[_Phrase, ...]:
    return tuple(row for row in rows if len(row.words) == 1)


def _by_second(rows: Sequence[_Phrase]) -> Mapping[str, tuple[_Phrase, ...]]:
    seconds = {row.words[1] for row in rows if len(row.words) > 1}
    return {second: tuple(row for row in rows if len(row.words) == 1 or row.words[1] == second) for second in seconds}


@cache
def _signs() -> Mapping[str, tuple[_Phrase, ...]]:
    """Every sign of money that stands before a number, by its last word, the longest first."""
    rows = table("currencies").items()
    apart = dict.fromkeys(_words("apart"), _is_apart)
    signs = (_phrase(words, code, ONE, "money", apart.get(words)) for code, row in rows for words in row["signs"])
    return _indexed((*signs, *_millions()), -1)


def _unit_phrases() -> Iterable[_Phrase]:
    conditions: dict[str, _Condition] = {
        **dict.fromkeys(_words("glued"), _touches),
        **dict.fromkeys(_words("large"), _is_many),
    }
    for name, row in table("units").items():
        unit = row.get("unit", name)
        kind = unit if unit in ("percent", "points", "times") else "measure"
        for words in row["words"]:
            scale = Fraction(row["scale"]) if "scale" in row else ONE
            yield _phrase(words, unit, scale, kind, _is_letter if words in ("c", "f") else conditions.get(words))
    for code, row in table("currencies").items():
        for words in row["words"]:
            yield _phrase(words, code, ONE, "money", conditions.get(words))
        for words in row["signs"]:
            yield _phrase(words, code, ONE, "money", _ends_sum)
        for words in row.get("cents", ()):  # a unit of its own: "up 4p to 548p" is about pence, not about £5.48
            yield _phrase(words, row["cents"][0].split()[-1], ONE, "cents", conditions.get(words))
    yield from _millions()


def _millions() -> Iterable[_Phrase]:
    """Millions of a currency in the reports of companies: "48.5 MEUR", "MUSD 12"."""
    for code in table("currencies"):
        if code not in _words("never-millions"):
            yield _phrase(f"m{code.lower()}", code, MILLION, "money", _in_capitals)


def _phrase(words: str, name: str, scale: Fraction, kind: str, condition: _Condition | None = None) -> _Phrase:
    return _Phrase([token.lower for token in tokenise(words)], name, scale, kind, condition)


def _indexed(phrases: Iterable[_Phrase], place: int) -> Mapping[str, tuple[_Phrase, ...]]:
    found: dict[str, list[_Phrase]] = {}
    for phrase in phrases:
        found.setdefault(phrase.words[place], []).append(phrase)
    return {word: tuple(sorted(rows, key=lambda row: -len(row.words))) for word, rows in found.items()}


@cache
def _words(row: str) -> frozenset[str]:
    return frozenset(table("money")[row]["words"])


def _touches(place: _Place) -> bool:
    """ "50p", not "50 p", nor "50P"."""
    return glued(place.tokens, place.first) and not place.tokens[place.first].text.isupper()


def _is_apart(place: _Place) -> bool:
    """ "COP 26", not "COP26"."""
    return not glued(place.tokens, place.stop)


def _is_letter(place: _Place) -> bool:
    """ "30C", not "30c" or "30 C"."""
    return glued(place.tokens, place.first) and place.tokens[place.first].text.isupper()


def _is_many(place: _Place) -> bool:
    """ "50,000 won", not "2 won"."""
    return place.number >= LARGE


def _ends_sum(place: _Place) -> bool:
    """ "5 $", and no number after of which it would be the sign."""
    return place.stop >= len(place.tokens) or place.tokens[place.stop].kind != "number"


def _in_capitals(place: _Place) -> bool:
    """ "5 MEUR", not "5 mall"."""
    return place.tokens[place.first].text.isupper()


def _is_sign(tokens: Tokens, first: int, stop: int) -> bool:
    """Whether letters are a sign of money: in capitals, and a single letter touching what follows it ("A$5").

    In text whose signs all stand apart ("c $ 5"), a letter does too, unless it is the article.
    """
    head = tokens[first]
    if not head.text[0].isalpha():
        return True
    if len(head.text) == 1 and tokens[first + 1].start > head.end:
        return head.lower != "a" and tokens[stop].start > tokens[stop - 1].end
    if stop - first > 1:
        return True
    return head.text.isupper() or head.lower in _words("any-case") or tokens[stop].start == head.end
