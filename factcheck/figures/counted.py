"""The noun that a number counts: "37 offences", "99 recorded crimes", "a five-year period"."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from factcheck.figures.looks import joined_word, words
from factcheck.numerals import under_hundred
from factcheck.tokens import DASHES, Tokens
from factcheck.words import table

__all__ = ["Noun", "noun_behind"]

# A noun group of the news is seldom longer: "1,154 child abuse image offences".
LONGEST = 5
Noun = tuple[str, int]  # the noun in lower case, and the index after it


class _Rules(NamedTuple):
    stops: frozenset[str]
    plurals: frozenset[str]
    not_plurals: frozenset[str]
    singular: frozenset[str]
    not_compounds: frozenset[str]
    short: Mapping[str, str]


@cache
def _rules() -> _Rules:
    return _Rules(
        words("counted", "stops"),
        words("counted", "plurals"),
        words("counted", "not-plurals"),
        words("counted", "singular"),
        words("counted", "compounds", "not"),
        table("counted")["short"],
    )


def noun_behind(tokens: Tokens, i: int, one: bool = False) -> Noun | None:
    """The noun counted by the number that ends before index `i`.

    It is the first plural of the group after the number; for the number one, the last word of the group. A noun
    joined by a hyphen ("five-year") may be singular.

    >>> from factcheck.tokens import tokenise
    >>> noun_behind(tokenise("82 recorded sexual offences against children"), 1)
    ('offences', 4)
    """
    told, rules = tokens.lower[i], _rules()
    if told in rules.stops or _is_length(tokens, i):
        return None
    if told in rules.short:
        return rules.short[told], i + 1
    if told in DASHES and joined_word(tokens, i):
        told = tokens.lower[i + 1]
        other = told in rules.not_compounds or told in rules.stops or under_hundred(tokens, i + 1) is not None
        return None if other else (told, i + 2)
    if told in rules.singular:
        return told, i + 1
    if i < len(tokens) and tokens[i].kind == "word" and is_plural(told) and not tokens[i].text[0].isupper():
        return told, i + 1
    group = _group(tokens, i)
    plurals = [at for at in group if is_plural(tokens.lower[at])]
    if plurals:
        head = next((at for at in plurals if not tokens[at].text[0].isupper()), plurals[0])
        return tokens.lower[head], head + 1
    singular = [at for at in group if not tokens.lower[at].endswith(("ed", "ing", "ly"))] if one else []
    return (tokens.lower[singular[-1]], singular[-1] + 1) if singular else None


def _is_length(tokens: Tokens, i: int) -> bool:
    """Whether a length of time begins: "against 52 five years ago"."""
    number = under_hundred(tokens, i)
    return number is not None and any(tokens.lower[number[1]] in row for row in table("lengths").values())


def is_plural(text: str) -> bool:
    """Whether a word in lower case looks like a plural noun."""
    rules = _rules()
    if text in rules.plurals:
        return True
    return text[-1] == "s" and len(text) > 2 and text[-2] not in "siu'" and text not in rules.not_plurals


def _group(tokens: Tokens, i: int) -> list[int]:
    """The indexes of the words of the noun group at `i`, in order."""
    found: list[int] = []
    stops = _rules().stops
    while i < len(tokens) and len(found) < LONGEST:
        if tokens[i].kind != "word" or tokens.lower[i] in stops:
            if not (found and joined_word(tokens, i)):
                break
        else:
            found.append(i)
        i += 1
    return found
