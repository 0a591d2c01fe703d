"""Pairs of levels that other sentences set beside each other, for a claim that has none of its own."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.periods import Period
from factcheck.reading.agreement import is_base, is_earlier, same_period, same_things
from factcheck.reading.change import Change
from factcheck.reading.levels import Level
from factcheck.reading.links import find_after
from factcheck.reading.places import Place, around
from factcheck.reading.qualifiers import narrowed
from factcheck.reading.statement import alike
from factcheck.reading.told import Told
from factcheck.reading.topics import measures_of

__all__ = ["Pair", "find_pairs", "named_base", "pairs_in"]

NEXT = 2


class Pair(NamedTuple):
    """Two levels that a sentence sets beside each other."""

    before: Level
    after: Level
    told: Told
    change: Change


def pairs_in(told: Told, document: Sequence[Told]) -> Iterator[Pair]:
    """The pairs of levels of a sentence; "this number has risen from 28" takes the level of the one before."""
    for change in told.changes:
        for before in change.befores[:1]:
            after = change.after
            if after is None:
                found = find_after(Place(told, change, document), before)
                after = found[0] if len(found) == 1 else None
            if after is not None and alike(before, after) and after.unit not in ("points", "times"):
                yield Pair(before, after, told, change)


def _told_apart(told: Told, change: Change) -> Iterator[Pair]:
    """ "77 thefts in 2018 and 63 in 2019": the two levels of a sentence, where their periods say which is older."""
    mains = told.mains()
    if len(mains) == 2 and alike(*mains) and same_things(*mains):
        yield from (Pair(a, b, told, change) for a, b in (mains, mains[::-1]) if is_earlier(a, b))


def find_pairs(place: Place) -> list[Pair]:
    """The pairs that a claim without levels can be about: those of the nearest sentence that has any."""
    here = place.told
    if here.has_basis or _has_levels(place):
        return []
    if here.points_back and here.number:
        before = place.document[here.number - 1]
        pairs = list(pairs_in(before, place.document)) or list(_told_apart(before, place.change))
        return [pair for pair in pairs if here.may_be_of(before) and _ways_agree(place, pair)]
    measures = place.measures
    for told in around(here, place.document):
        if told is here or here.is_quoted > told.is_quoted:
            continue
        found = [p for p in pairs_in(told, place.document) if _is_about(place, measures, p)]
        if found and here.may_be_of(told):
            return found
    return []


def _has_levels(place: Place) -> bool:
    """Whether the claim's own sentence has a level that may be meant, though no word gives it a role."""
    used = {level.place for c in place.told.changes for level in (*c.stated, *c.amounts)}
    used |= {lv.place for c in place.told.changes for lv in (*c.befores, c.after) if lv is not None and c.befores}
    free = [lv for i, lv in place.told.levels.items() if i not in used and not lv.is_relative]
    return any(lv is not place.change.after for lv in free if lv.place > place.change.place)


def _is_about(place: Place, measures: frozenset[str], pair: Pair) -> bool:
    """Whether the words of a pair are about what the claim is about.

    Counts may stand some sentences away, on either side; other measures only right after the claim, which then
    says in short what the pair gives in figures.
    """
    if pair.change.stated or pair.after.unit == "percent" or _is_listed(pair):
        return False
    if pair.after.per not in (None, *(level.per for level in place.change.amounts)):
        return False
    if place.told.adjusted not in (None, pair.told.adjusted or place.told.adjusted):
        return False
    if place.told.is_future != pair.told.is_future or pair.told.has_basis or not _periods_agree(place, pair):
        return False
    if not pair.after.is_count and not 0 <= pair.told.number - place.told.number <= NEXT:
        return False
    if not _common(measures, _measures(pair)) or narrowed(place.told, place.change, pair.told, pair.change):
        return False
    named = named_base(place)
    if not place.change.in_spell(pair.before.period):
        return False
    return _ways_agree(place, pair) and (named is None or is_base(named, pair.before.period, pair.after.period))


def _common(measures: frozenset[str], its: frozenset[str]) -> frozenset[str]:
    """The measures that both are about; none where each is about one more: car sales are not car output."""
    both = measures & its
    if both == {"price"} and ("share" in measures) != ("share" in its):
        return frozenset()
    return frozenset() if measures - both and its - both else both


def _is_listed(pair: Pair) -> bool:
    """Whether a pair stands in a list of results ("Net 25.5 mln vs 22.2 mln"), to which prose must point."""
    return pair.change.cue is None and pair.told.lists_results


def _periods_agree(place: Place, pair: Pair) -> bool:
    """Whether no period of the claim's sentence contradicts that of the newer level."""
    base, own = named_base(place), pair.after.period
    named = [period for period in place.told.periods if period is not base]
    if own is None or not named:
        return True
    months = {p.printed.lower() for p in named if p.style == "month" and p.first is None}
    if own.style == "month" and own.first is None and months:
        return own.printed.lower() in months
    placed = [p for p in named if (p.relative is None) == (own.relative is None)]
    return not placed or own.first is None or any(same_period(p, own) or p.first is None for p in placed)


def _measures(pair: Pair) -> frozenset[str]:
    """What a pair is about: two counts that are only set beside each other are of the nouns that they count."""
    counted = measures_of((pair.before.noun, pair.after.noun))
    return counted if pair.after.is_count and pair.change.cue is None else counted | pair.told.about(pair.change)


def named_base(place: Place) -> Period | None:
    """The period that a claim names as its base: "on the previous year's figure", "against December"."""
    row, index = place.told.row, place.change.place
    for at in range(index + 1, min(index + 8, len(row))):
        if row[at].kind == "period" and row[at - 1].cue("from", "against", "base", "than") is not None:
            return row[at].period
    return None


def _ways_agree(place: Place, pair: Pair) -> bool:
    """Whether the words of both say the same direction, as far as they say one."""
    return pair.change.way is None or place.change.way is None or pair.change.way == place.change.way
