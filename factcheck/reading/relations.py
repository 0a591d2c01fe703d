"""Measures that are made of others: a load factor, a trade balance, a total of two halves.

Which measures belong together is a table (`words/relations.toml`); what is looked for is the nearest sentence that
speaks of the parts for the same span of time.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple

from factcheck.claim import Claim
from factcheck.kinds import AbsoluteChange, Share, Total
from factcheck.quantity import Quantity, Range
from factcheck.reading.draft import Draft
from factcheck.reading.levels import Level
from factcheck.reading.spoken import Spoken, spoken
from factcheck.reading.statement import alike, signed
from factcheck.reading.told import Story
from factcheck.reading.topics import measure_of
from factcheck.words import table

__all__ = ["related"]

AHEAD, BACK, FAR = 5, 1, 8


class Relation(NamedTuple):
    """A measure and the two that it is made of, by their words."""

    kind: str
    stated: tuple[str, ...]
    one: tuple[str, ...]
    other: tuple[str, ...]


@cache
def _relations(kind: str) -> tuple[Relation, ...]:
    rows: Any = table("relations")[kind]
    return tuple(Relation(kind, tuple(r.get("stated", ())), *map(tuple, r["parts"])) for r in rows)


def related(story: Story) -> Iterator[Draft]:
    """The claims of a document that follow from what its measures are."""
    words = frozenset().union(*(told.words for told in story.told))
    relations = [r for kind in ("share", "balance", "halves") for r in _relations(kind) if _may_be_told(r, words)]
    said = list(spoken(story)) if relations else []
    for relation in relations:
        yield from (_of_parts if relation.stated else _of_halves)(said, relation)


def _may_be_told(relation: Relation, words: frozenset[str]) -> bool:
    """Whether a document has the words for a measure and for its parts, without which there is nothing to look for."""
    told = (phrases for phrases in relation[1:] if phrases)
    return all(any(words.issuperset(phrase.split()) for phrase in phrases) for phrases in told)


def _of_parts(said: Sequence[Spoken], relation: Relation) -> Iterator[Draft]:
    """The claims of a relation: one for the newer levels, one for the older."""
    for whole in said:
        if not whole.names(relation.stated) or not _is_whole_part(whole, relation.stated):
            continue
        one, other = _nearest(said, whole, relation.one, relation), _nearest(said, whole, relation.other, relation)
        if one is None or other is None:
            continue
        for role in ("after", "before"):
            levels = [s.levels.get(role) for s in (whole, one, other)]
            if None not in levels:
                yield from _claim(relation, whole, *[level for level in levels if level is not None])


def _claim(relation: Relation, whole: Spoken, stated: Level, one: Level, other: Level) -> Iterator[Draft]:
    claim = CLAIMS[relation.kind](whole, stated, one, other) if alike(one, other) else None
    if claim is not None:
        yield Draft(claim, whole.told)


def _share(_whole: Spoken, stated: Level, one: Level, other: Level) -> Claim | None:
    if stated.unit != "percent" or one.is_relative:
        return None
    return Share(part=one.quantity, whole=other.quantity, percent=stated.quantity)


def _balance(whole: Spoken, stated: Level, one: Level, other: Level) -> Claim | None:
    if one.is_relative or not alike(stated, other):
        return None
    way = "up" if whole.names(("surplus", "trade surplus", "budget surplus")) else "down"
    return AbsoluteChange(before=one.quantity, after=other.quantity, change=signed(stated.quantity, way))


CLAIMS: Mapping[str, Callable[[Spoken, Level, Level, Level], Claim | None]] = MappingProxyType(
    {"share": _share, "balance": _balance}
)
"""How the claim of a relation is made from what is stated and its two parts."""


def _nearest(said: Sequence[Spoken], whole: Spoken, phrases: Sequence[str], relation: Relation) -> Spoken | None:
    """What the nearest sentence says of a part, the claim's own and those behind it first; `None` where it says two."""
    number = whole.told.number
    for near in (*range(number, number + AHEAD + 1), *range(number - 1, number - BACK - 1, -1)):
        found = [
            s
            for s in said
            if s.told.number == near and s is not whole and s.names(phrases) and _fits(s, whole, phrases, relation)
        ]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _fits(part: Spoken, whole: Spoken, phrases: Sequence[str], relation: Relation) -> bool:
    """Whether what is said is of this part alone, of the same span of time and of the same place."""
    others = relation.other if phrases is relation.one else relation.one
    if part.names(others) or part.names(relation.stated) or "after" not in part.levels:
        return False
    if not _is_one_body(part, whole) or not _is_whole_part(part, phrases):
        return False
    return part.long == whole.long and _sectors_agree(part, whole) and _periods_agree(part, whole)


def _is_one_body(a: Spoken, b: Spoken) -> bool:
    """Whether two sentences speak of one company or place: their names overlap, or neither has any."""
    return bool(a.told.names & b.told.names) or not (a.told.names or b.told.names)


def _is_whole_part(part: Spoken, phrases: Sequence[str]) -> bool:
    """Whether the words are for a part as it is, and not for a part of that ("non-oil imports")."""
    before = next((part.before(phrase) for phrase in phrases if part.names((phrase,))), None)
    if before is None or before.kind != "word" or before.text in part.told.names:
        return True
    return before.text in table("relations")["plain"]["words"]


def _periods_agree(part: Spoken, whole: Spoken) -> bool:
    """Whether the periods of the newer levels are of one sort, as far as both are known."""
    periods = [s.levels["after"].period for s in (part, whole) if "after" in s.levels]
    known = [p for p in periods if p is not None and p.relative is None]
    return len(known) < 2 or known[0].style == known[1].style


def _sectors_agree(part: Spoken, whole: Spoken) -> bool:
    """Whether a part is of the same goods or services as the whole, as far as the words say."""
    every = frozenset(table("relations")["sectors"]["words"])
    its, named = (every & set(s.words.split()) for s in (part, whole))
    return not its or its == (named or every)


def _of_halves(said: Sequence[Spoken], relation: Relation) -> Iterator[Draft]:
    """ "Orders rose to 200. Orders for durable goods rose to 106 ..., those for non-durable goods to 94"."""
    said = [s for s in said if all(e.text != "vs" for e in s.told.row)]
    for one in said:
        if not one.names(relation.one) or one.names(relation.other):
            continue
        other = next((s for s in said if _is_other_half(s, one, relation)), None)
        if other is None:
            continue
        first = min(one.told.number, other.told.number)
        wholes = (s for s in said if first - FAR <= s.told.number <= first and _is_whole(s, one, other, relation))
        whole = next(wholes, None)
        if whole is not None:
            for role in ("after", "amount"):
                yield from _sum(whole, one, other, role)


def _is_other_half(other: Spoken, one: Spoken, relation: Relation) -> bool:
    if not other.names(relation.other) or abs(other.told.number - one.told.number) > AHEAD or other.long != one.long:
        return False
    return bool(_measures(one) & _measures(other)) and _alike(one, other) and _is_one_body(one, other)


def _is_whole(whole: Spoken, one: Spoken, other: Spoken, relation: Relation) -> bool:
    if whole in (one, other) or whole.names((*relation.one, *relation.other)) or whole.long != one.long:
        return False
    if not (_is_one_body(whole, one) and _is_one_body(whole, other)):
        return False
    return bool(_measures(one) & _measures(other) & _measures(whole)) and _alike(whole, one)


def _measures(said: Spoken) -> frozenset[str]:
    found = (measure_of(word) for word in said.words.split())
    return frozenset(measure for measure in found if measure is not None)


def _alike(a: Spoken, b: Spoken) -> bool:
    """Whether the levels reached are of one unit, and not percentages."""
    one, other = a.levels.get("after"), b.levels.get("after")
    return one is not None and other is not None and not one.is_relative and alike(one, other)


def _sum(whole: Spoken, one: Spoken, other: Spoken, role: str) -> Iterator[Draft]:
    """The total of two halves: of their levels, or of the amounts by which they changed."""
    total, *parts = [_figure(said, role) for said in (whole, one, other)]
    if total is not None and None not in parts:
        yield Draft(Total(parts=parts, total=total), whole.told)


def _figure(said: Spoken, role: str) -> Quantity | None:
    """The figure of a role; an amount with the sign that its word of change gives it."""
    level = said.levels.get(role)
    if level is None or isinstance(level.quantity, Range):
        return None
    return -level.quantity if role == "amount" and said.way == "down" else level.quantity
