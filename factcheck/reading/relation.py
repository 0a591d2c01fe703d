"""A measure that is made of others, by their words, and what is said of it and of its parts."""

from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from factcheck.reading.spoken import Spoken
from factcheck.words import table

__all__ = ["Relation", "Said", "is_one_body", "may_be_told", "relations_of"]

Said = Mapping[int, list[Spoken]]
"""What is said in a document, by the number of the sentence."""


class Relation(NamedTuple):
    """A measure and the two that it is made of, by their words."""

    kind: str
    stated: tuple[str, ...]
    one: tuple[str, ...]
    other: tuple[str, ...]


@cache
def relations_of(kind: str) -> tuple[Relation, ...]:
    """The relations of a kind, from the table."""
    rows: Any = table("relations")[kind]
    return tuple(Relation(kind, tuple(r.get("stated", ())), *map(tuple, r["parts"])) for r in rows)


def may_be_told(relation: Relation, words: frozenset[str]) -> bool:
    """Whether a document has the words for a measure and for its parts, without which there is nothing to look for."""
    told = (phrases for phrases in relation[1:] if phrases)
    return all(any(words.issuperset(phrase.split()) for phrase in phrases) for phrases in told)


def is_one_body(a: Spoken, b: Spoken) -> bool:
    """Whether two sentences speak of one company or place: their names overlap, or neither has any."""
    return bool(a.told.names & b.told.names) or not (a.told.names or b.told.names)
