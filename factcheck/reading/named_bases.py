"""Levels that a claim names by their period alone: "24% higher than in 2003", "up 31 pct over January's figure"."""

from collections.abc import Iterator

from factcheck.periods import Period
from factcheck.reading.agreement import same_period
from factcheck.reading.levels import Level
from factcheck.reading.pairs import Pair
from factcheck.reading.places import SENTENCES, Place, around
from factcheck.reading.statement import alike
from factcheck.reading.told import Told
from factcheck.reading.topics import measures_around

__all__ = ["find_named", "find_named_pair"]

REACH = 8
BEFORE = frozenset({"in", "the", "of", "at", "end"})


def find_named(place: Place, after: Level) -> list[Level]:
    """The level of the period that the claim names as its base, of the same measure and in the same unit."""
    named = _named(place)
    if named is None:
        return []
    return [level for _, level in _of_period(place, named) if alike(level, after) and level.unit == after.unit]


def find_named_pair(place: Place) -> list[Pair]:
    """The levels of the period that the claim is about and of the one that it names as its base."""
    named = _named(place)
    own = next((e.period for e in reversed(place.told.row[: place.change.place]) if e.period is not None), None)
    if named is None or own is None or own is named or own.relative is not None:
        return []
    befores, afters = list(_of_period(place, named)), list(_of_period(place, own))
    if len(befores) != 1 or len(afters) != 1 or not alike(befores[0][1], afters[0][1]):
        return []
    return [Pair(befores[0][1], afters[0][1], afters[0][0], place.change)]


def _named(place: Place) -> Period | None:
    """The base that a claim names, where no figure stands with it: "on 2003", "than in 2003", "over January's"."""
    row, change = place.told.row, place.change
    last = max((level.place for level in change.stated), default=change.place)
    for at in range(last + 1, min(last + 1 + REACH, len(row))):
        element = row[at]
        if element.cue("from", "against", "base", "than") is not None:
            after = at + 1
            while after < len(row) and row[after].text in BEFORE:
                after += 1
            named = row[after].period if after < len(row) else None
            return named if named is not None and named.relative is None else None
        if element.kind in ("figure", "stop", "comma"):
            return None
    return None


def _is_same(a: Period, b: Period) -> bool:
    """Whether two periods are the same; months without a year are so by their names."""
    return same_period(a, b) or (a.first is None is b.first and a.printed.lower() == b.printed.lower())


def _of_period(place: Place, period: Period) -> Iterator[tuple[Told, Level]]:
    """The levels of a period and of the claim's measure, in the sentences around it."""
    for told in around(place.told, place.document, SENTENCES):
        if told is place.told or not place.told.may_be_of(told) or told.has_basis:
            continue
        for level in told.levels.values():
            if level.period is None or level.is_relative or level.mark in ("bracket", "or", "by", "change", "object"):
                continue
            if _is_same(period, level.period) and measures_around(told.row, level.place, False) & place.measures:
                yield told, level
