"""What a number counts or measures: percent, points, money, measures. The rows are in `words/`."""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from factcheck.tokens import Token, tokenise
from factcheck.words import table

__all__ = ["ONE", "Unit", "money_before", "unit_after"]

ONE = Fraction(1)
WEIGHT = "pound"


class Unit(NamedTuple):
    """A unit that was read: its name ("percent", "points", an ISO 4217 code, "tonne") and what one is worth in it.

    `kind` is "percent", "points", "times", "money", "cents" or "measure"; `first` and `stop` are indexes of tokens.
    """

    name: str
    scale: Fraction
    kind: str
    first: int
    stop: int


class _Phrase(NamedTuple):
    words: tuple[str, ...]
    name: str
    scale: Fraction
    kind: str
    sign: bool = False


class _Rules(NamedTuple):
    glued: frozenset[str]
    large: frozenset[str]
    any_case: frozenset[str]
    weight: frozenset[str]


@cache
def _rules() -> _Rules:
    rows = table("money")
    return _Rules(*(frozenset(rows[name]["words"]) for name in ("glued", "large", "any-case", "weight")))


def unit_after(tokens: Sequence[Token], i: int, value: Fraction = ONE) -> Unit | None:
    """The unit at index `i`, behind a number of that `value`; the longest phrase wins.

    >>> from factcheck.tokens import tokenise
    >>> unit_after(tokenise("percentage points"), 0).name
    'points'
    >>> print(unit_after(tokenise("basis points"), 0).scale, unit_after(tokenise("dlrs"), 0).name)
    1/100 USD
    """
    if i >= len(tokens):
        return None
    for phrase in _units().get(tokens[i].lower, ()):
        stop = i + len(phrase.words)
        if _matches(tokens, i, phrase.words) and _is_meant(tokens, i, phrase, value):
            if phrase.name == "GBP" and _is_weight(tokens, i, stop):
                return Unit(WEIGHT, ONE, "measure", i, stop)
            return Unit(phrase.name, phrase.scale, phrase.kind, i, stop)
    return None


def money_before(tokens: Sequence[Token], i: int) -> Unit | None:
    """The sign or code of money that ends right before the digits at index `i`.

    >>> from factcheck.tokens import tokenise
    >>> money_before(tokenise("a US$5 note"), 3).name
    'USD'
    """
    if i == 0 or tokens[i].kind != "number" or tokens[i].start - tokens[i - 1].end > 1:
        return None
    for phrase in _signs().get(tokens[i - 1].lower, ()):
        first = i - len(phrase.words)
        if first >= 0 and _matches(tokens, first, phrase.words) and _is_sign(tokens, first, i):
            return Unit(phrase.name, phrase.scale, phrase.kind, first, i)
    return None


@cache
def _units() -> Mapping[str, tuple[_Phrase, ...]]:
    """Every unit that stands behind a number, by its first word, the longest first."""
    return _indexed(_unit_phrases(), 0)


@cache
def _signs() -> Mapping[str, tuple[_Phrase, ...]]:
    """Every sign of money that stands before a number, by its last word, the longest first."""
    rows = table("currencies").items()
    return _indexed((_phrase(words, code, ONE, "money") for code, row in rows for words in row["signs"]), -1)


def _unit_phrases() -> Iterable[_Phrase]:
    for name, row in table("units").items():
        unit = row.get("unit", name)
        kind = unit if unit in ("percent", "points", "times") else "measure"
        for words in row["words"]:
            yield _phrase(words, unit, Fraction(row["scale"]) if "scale" in row else ONE, kind)
    for code, row in table("currencies").items():
        for words in row["words"]:
            yield _phrase(words, code, ONE, "money")
        for words in row["signs"]:
            yield _phrase(words, code, ONE, "money")._replace(sign=True)
        for words in row.get("cents", ()):  # a unit of its own: "up 4p to 548p" is about pence, not about £5.48
            yield _phrase(words, row["cents"][0].split()[-1], ONE, "cents")


def _phrase(words: str, name: str, scale: Fraction, kind: str) -> _Phrase:
    return _Phrase(tuple(token.lower for token in tokenise(words)), name, scale, kind)


def _indexed(phrases: Iterable[_Phrase], place: int) -> Mapping[str, tuple[_Phrase, ...]]:
    found: dict[str, list[_Phrase]] = {}
    for phrase in phrases:
        found.setdefault(phrase.words[place], []).append(phrase)
    return {word: tuple(sorted(rows, key=lambda row: -len(row.words))) for word, rows in found.items()}


def _matches(tokens: Sequence[Token], first: int, words: tuple[str, ...]) -> bool:
    stop = first + len(words)
    return stop <= len(tokens) and all(
        token.lower == word for token, word in zip(tokens[first:stop], words, strict=True)
    )


def _is_meant(tokens: Sequence[Token], i: int, phrase: _Phrase, value: Fraction) -> bool:
    """Whether words that can mean something else stand for the unit here."""
    rules, word, stop = _rules(), phrase.words[0], i + len(phrase.words)
    if phrase.sign and stop < len(tokens) and tokens[stop].kind == "number":
        return False  # the sign of the next sum
    if len(phrase.words) > 1:
        return True
    if word in rules.glued:
        return i > 0 and tokens[i].start == tokens[i - 1].end
    return word not in rules.large or abs(value) >= 1000


def _is_weight(tokens: Sequence[Token], i: int, stop: int) -> bool:
    return tokens[i].lower == "pounds" and stop < len(tokens) and tokens[stop].lower in _rules().weight


def _is_sign(tokens: Sequence[Token], first: int, stop: int) -> bool:
    """Whether letters are a sign of money: in capitals, and a single letter touching what follows it ("A$5")."""
    head = tokens[first]
    if not head.text[0].isalpha():
        return True
    if len(head.text) == 1 and (stop - first == 1 or tokens[first + 1].start > head.end):
        return False
    if stop - first > 1:
        return True
    return head.text.isupper() or head.lower in _rules().any_case or tokens[stop].start == head.end
