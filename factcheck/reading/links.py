"""Operands from other sentences: by measure, place, period and nearness, never by whether they fit.

The nearest sentence that has what is missing is taken. Where it has two, the words leave two readings, and the
claim is not checked.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.quantity import Quantity
from factcheck.reading.change import Change
from factcheck.reading.marks import Level
from factcheck.reading.statement import alike, is_noun
from factcheck.reading.told import Told
from factcheck.reading.topics import measure_of

__all__ = ["Pair", "Place", "find_after", "find_base", "find_pairs"]

SENTENCES, PARAGRAPHS = 6, 2


class Pair(NamedTuple):
    """Two levels that a sentence sets beside each other."""

    before: Level
    after: Level
    told: Told
    change: Change


class Place(NamedTuple):
    """Where a claim stands: the sentence and the statement."""

    told: Told
    change: Change


def pairs_in(told: Told, all_told: Sequence[Told]) -> Iterator[Pair]:
    """The pairs of levels of a sentence; "this number has risen from 28" takes the level of the one before."""
    for change in told.changes:
        for before in change.befores[:1]:
            after = change.after
            if after is None:
                found = find_after(Place(told, change), before, all_told)
                after = found[0] if len(found) == 1 else None
            if after is not None and alike(before, after) and after.unit not in ("points", "times"):
                yield Pair(before, after, told, change)


def find_pairs(place: Place, all_told: Sequence[Told]) -> list[Pair]:
    """The pairs that a claim without levels can be about: those of the nearest sentence that has any."""
    if place.told.points_back:
        before = [t for t in all_told if t.number == place.told.number - 1]
        return [pair for told in before for pair in pairs_in(told, all_told) if _ways_agree(place, pair)]
    for told in _nearest(place.told, all_told):
        if not (place.told.context.agrees(told.context) and place.told.topic.shares_measure(told.topic)):
            continue
        found = [p for p in pairs_in(told, all_told) if _ways_agree(place, p) and p.change is not place.change]
        found = [p for p in found if p.after.unit != "percent" and not p.change.stated]
        if found:
            return found
    return []


def _ways_agree(place: Place, pair: Pair) -> bool:
    """Whether the words of both say the same direction, as far as they say one."""
    return pair.change.way is None or place.change.way is None or pair.change.way == place.change.way


def _nearest(here: Told, all_told: Sequence[Told]) -> list[Told]:
    """The sentences of the neighbourhood, the nearest first; behind before in front where equally near."""
    near = [
        t
        for t in all_told
        if abs(t.number - here.number) <= SENTENCES and abs(t.paragraph - here.paragraph) <= PARAGRAPHS
    ]
    return sorted(near, key=lambda t: (abs(t.number - here.number), t.number < here.number))


def find_after(place: Place, before: Level, all_told: Sequence[Told]) -> list[Level]:
    """The level that "it", "this" or "this number" of the sentence before stands for."""
    if not place.told.points_back:
        return []
    told = next((t for t in all_told if t.number == place.told.number - 1), None)
    if told is None or not place.told.context.agrees(told.context):
        return []
    return [level for level in told.mains() if alike(level, before) and _same_things(level, before)]


def find_base(place: Place, after: Level, all_told: Sequence[Told]) -> list[Level]:
    """An earlier level of the same things, in a sentence of its own beside the claim."""
    found: list[Level] = []
    for told in all_told:
        if abs(told.number - place.told.number) != 1 or not place.told.context.agrees(told.context):
            continue
        mains = told.mains()
        if len(mains) == 1 and not any(c.befores for c in told.changes):
            level = mains[0]
            if alike(level, after) and level.unit is not None and _same_things(level, after) and _is_past(level, after):
                found.append(level)
    return found


def _is_past(level: Level, after: Level) -> bool:
    """Whether the level's own period lies before that of the other, as far as both are known."""
    if level.period is None:
        return False
    if level.period.relative is not None:
        return level.period.relative < 0
    if level.period.last is None:
        return False
    return after.period is None or after.period.first is None or level.period.last < after.period.first


def _same_things(a: Level, b: Level) -> bool:
    """Whether two levels count the same things: one currency, one unit, one noun or its kin; a bare one may."""
    if a.unit is None or b.unit is None or a.unit == b.unit:
        return True
    if not (is_noun(a.unit) and is_noun(b.unit)):
        return False
    one, other = (measure_of(unit.split()[-1]) for unit in (a.unit, b.unit))
    return one is not None and one == other


def exact(level: Level) -> bool:
    """Whether a level is a single figure without a hedge."""
    return isinstance(level.quantity, Quantity) and not level.quantity.is_rough
