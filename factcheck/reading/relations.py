"""Measures that are made of others: a load factor, a trade balance, a total of two halves.

Which measures belong together is a table (`words/relations.toml`); what is looked for is the nearest sentence that
speaks of the parts for the same span of time.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

from factcheck.claim import Claim
from factcheck.kinds import AbsoluteChange, Share
from factcheck.reading.draft import Draft
from factcheck.reading.halves import of_halves
from factcheck.reading.levels import Level
from factcheck.reading.relation import Relation, Said, is_one_body, may_be_told, relations_of
from factcheck.reading.spoken import Spoken, spoken
from factcheck.reading.statement import alike, signed
from factcheck.reading.told import Story
from factcheck.words import table

__all__ = ["related"]

AHEAD, BACK = 5, 1
MOST = 12
"""No sentence says more of such measures, each of which is compared with all those around."""

NARROWING = frozenset({"with", "from", "to"})
"""Behind the noun these make it a part of itself: "the deficit with Japan", "exports to the west"."""


def related(story: Story) -> Iterator[Draft]:
    """The claims of a document that follow from what its measures are."""
    words = frozenset().union(*(told.words for told in story.told))
    relations = [r for kind in ("share", "balance", "halves") for r in relations_of(kind) if may_be_told(r, words)]
    said: dict[int, list[Spoken]] = {}
    for one in spoken(story) if relations else ():
        here = said.setdefault(one.told.number, [])
        if len(here) < MOST:
            here.append(one)
    for relation in relations:
        yield from (_of_parts if relation.stated else of_halves)(said, relation)


def _of_parts(said: Said, relation: Relation) -> Iterator[Draft]:
    """The claims of a relation: one for the newer levels, one for the older."""
    for whole in (s for here in said.values() for s in here):
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
    way = "up" if whole.names(("surplus",)) else "down"
    change = signed(stated.quantity, way)
    return AbsoluteChange(before=one.quantity, after=other.quantity, change=change, comparison=True)


CLAIMS: Mapping[str, Callable[[Spoken, Level, Level, Level], Claim | None]] = MappingProxyType(
    {"share": _share, "balance": _balance}
)
"""How the claim of a relation is made from what is stated and its two parts."""


def _nearest(said: Said, whole: Spoken, phrases: Sequence[str], relation: Relation) -> Spoken | None:
    """What the nearest sentence says of a part, the claim's own and those after it first; `None` where it says two."""
    number = whole.told.number
    for near in (*range(number, number + AHEAD + 1), *range(number - 1, number - BACK - 1, -1)):
        here = (s for s in said.get(near, ()) if s is not whole)
        found = [s for s in here if s.names(phrases) and _fits(s, whole, phrases, relation)]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _fits(part: Spoken, whole: Spoken, phrases: Sequence[str], relation: Relation) -> bool:
    """Whether what is said is of this part alone, of the same span of time and of the same place."""
    others = relation.other if phrases is relation.one else relation.one
    if part.names(others) or part.names(relation.stated) or "after" not in part.levels:
        return False
    if not is_one_body(part, whole) or not _is_whole_part(part, phrases):
        return False
    return part.long == whole.long and _sectors_agree(part, whole) and _periods_agree(part, whole)


def _is_whole_part(part: Spoken, phrases: Sequence[str]) -> bool:
    """Whether the words are for a part as it is, and not for a part of that ("non-oil imports")."""
    phrase = next((phrase for phrase in phrases if part.names((phrase,))), "")
    before, after = part.beside(phrase)
    if after is not None and (after.text in NARROWING or (after.text == "of" and not _sectors(part))):
        return False
    if before is None or before.kind != "word" or before.text in part.told.names:
        return True
    return before.text in table("relations")["plain"]["words"]


def _periods_agree(part: Spoken, whole: Spoken) -> bool:
    """Whether the periods of the newer levels are of one sort, and the same month, as far as both are known."""
    periods = [s.levels["after"].period for s in (part, whole) if "after" in s.levels]
    known = [p for p in periods if p is not None and p.relative is None]
    if len(known) < 2:
        return True
    one, other = known
    months = one.style == other.style == "month"
    return one.style == other.style and (not months or one.printed.split()[0] == other.printed.split()[0])


def _sectors_agree(part: Spoken, whole: Spoken) -> bool:
    """Whether a part is of the same goods or services as the whole, as far as the words say."""
    its, named = _sectors(part), _sectors(whole)
    return not its or its == (named or frozenset(table("relations")["sectors"]["words"]))


def _sectors(said: Spoken) -> frozenset[str]:
    """The goods and services that are named."""
    return frozenset(table("relations")["sectors"]["words"]).intersection(said.words.split())
