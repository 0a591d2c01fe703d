"""Levels over time: the same measure in one period after another, and what a text says of the whole stretch."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.kinds import Span
from factcheck.periods import Period
from factcheck.quantity import Quantity
from factcheck.reading.change import Change
from factcheck.reading.draft import Draft
from factcheck.reading.elements import Element
from factcheck.reading.levels import Level
from factcheck.reading.pairs import Pair
from factcheck.reading.places import SENTENCES, Place, around
from factcheck.reading.statement import TREND, direction_of, is_noun
from factcheck.reading.told import Story, Told
from factcheck.reading.topics import measure_of, measures_in

__all__ = ["Point", "find_series", "series_near", "told_over_time"]

YEARLY = ("year", "financial", "range", "ended")
REACH = 4
SERIES = 3
OPENING = frozenset({"in", "over", "during", "within"})


class Point(NamedTuple):
    """A level in a period of its own."""

    level: Level
    period: Period
    told: Told


def series_near(here: Told, all_told: Sequence[Told]) -> list[Point]:
    """The levels of the claim's measure and place in the paragraphs around it, in the order of time.

    Empty where two different levels stand for one period, since the words then do not say which is meant.
    """
    found: dict[int, Point] = {}
    for told in around(here, all_told, SENTENCES):
        if not told.levels or not here.may_be_of(told) or not here.measures & told.measures:
            continue
        for point in _points(told, here.measures):
            first = point.period.first
            assert first is not None
            known = found.setdefault(first // 12, point)
            if _value(known) != _value(point):
                return []
    named = _named(around(here, all_told, SENTENCES))
    points = [p._replace(period=named.get(year, p.period)) for year, p in sorted(found.items())]
    return points if len(points) > 1 else []


def _value(point: Point) -> object:
    quantity = point.level.quantity
    return quantity.value if isinstance(quantity, Quantity) else quantity


def _points(told: Told, measures: frozenset[str]) -> Iterator[Point]:
    """The counts of the measures that have a year of their own in a sentence; a sum "since" a year has none."""
    own = bool(measures_in(told.row) & measures)
    for index, level in told.levels.items():
        period = level.period
        if period is None or period.first is None or period.style not in YEARLY or _is_since(told, index, period):
            continue
        alone = all(change.cue is None for change in told.changes)
        near = own or told.points_back or (alone and _is_beside(told.row, index, period))
        if level.unit is None:
            counts = isinstance(level.quantity, Quantity) and near
        else:
            counts = isinstance(level.quantity, Quantity) and is_noun(level.unit) and _counts(level, own, measures)
        if counts and level.mark not in ("bracket", "or", "by") and not _is_total(told.row, index):
            yield Point(level, period, told)


def _counts(level: Level, own: bool, measures: frozenset[str]) -> bool:
    """Whether a figure counts what the measures are: by its noun, or where that is in no row, by its sentence."""
    measure = measure_of(level.noun)
    return own if measure is None else measure in measures


def _is_beside(row: Sequence[Element], index: int, period: Period) -> bool:
    """Whether a figure stands beside its year, as in a list of years: "in 2017/18, 266"."""
    at = next((i for i, e in enumerate(row) if e.period is period), index + 2 * REACH)
    return abs(at - index) < REACH


def _is_total(row: Sequence[Element], index: int) -> bool:
    """Whether "a total of" stands before a figure, which so is none of its own year."""
    return [e.text for e in row[max(index - 2, 0) : index]] == ["total", "of"]


def _is_since(told: Told, index: int, period: Period) -> bool:
    """Whether the level is counted since the period rather than in it, or over many years."""
    row = told.row
    at = next((i for i, e in enumerate(row) if e.period is period), index)
    return (at > 0 and row[at - 1].text == "since") or (period.months or 12) > 24


def _named(all_told: Sequence[Told]) -> dict[int, Period]:
    """The business years that the text names, by the year they begin in."""
    return {
        e.period.first // 12: e.period
        for told in all_told
        for e in told.row
        if e.period is not None and e.period.first is not None and e.period.style == "financial"
    }


def stretch(told: Told) -> Element | None:
    """ "in the last three years", "over the past five years": the length that a sentence speaks of."""
    row = told.row
    for index, element in enumerate(row):
        if element.kind == "length" and index and "year" in element.text:
            words = [e.text for e in row[max(index - REACH, 0) : index]]
            if {"last", "past"} & set(words[-2:]) and OPENING & set(words):
                return element
    return None


def find_series(place: Place) -> list[Pair]:
    """The first and the last level of the stretch of time that a claim names."""
    told, length = place.told, stretch(place.told)
    named = next((e.period for e in told.row if e.period is not None and e.period.first is not None), None)
    ranged = named is not None and named.style == "range"
    if length is None and not ranged and (named is None or "since" not in told.words):
        return []
    points = series_near(told, place.document)
    if not points:
        return []
    if length is not None or named is None:
        return [_pair(points[0], points[-1], place.change)]
    first = next((p for p in points if _begins_in(p.period, named)), None)
    if first is None or first is points[-1]:
        return []
    if not ranged:
        return [_pair(first, points[-1], place.change)]
    last = next((p for p in points if _ends_in(p.period, named)), None)
    return [] if last is None or last is first else [_pair(first, last, place.change)]


def _begins_in(period: Period, named: Period) -> bool:
    assert period.first is not None and named.first is not None
    return period.first // 12 == named.first // 12


def _ends_in(period: Period, named: Period) -> bool:
    return period.last is not None and named.last is not None and period.last // 12 == named.last // 12


def _pair(first: Point, last: Point, change: Change) -> Pair:
    return Pair(first.level, last.level, last.told, change)


def told_over_time(story: Story) -> Iterator[Draft]:
    """A length of time beside a series; and a rise or fall "over the past five years" that gives no figures."""
    for told in story.told:
        length = stretch(told)
        if length is None:
            continue
        points = series_near(told, story.told)
        if len(points) < SERIES:
            continue
        series = tuple(p.level.quantity for p in points if isinstance(p.level.quantity, Quantity))
        yield Draft(
            Span(start=points[0].period, end=points[-1].period, length=length.figure), told, _before(told, length)
        )
        for change in told.changes:
            direction = direction_of(change)
            if direction is not None and not (change.stated or change.amounts or change.befores or change.after):
                trend = TREND(before=points[0].level.quantity, after=points[-1].level.quantity, direction=direction)
                yield Draft(trend, told, change.cue, series=series)


def _before(told: Told, length: Element) -> Element:
    """The preposition that opens a stretch of time, joined with it for the quote."""
    index = list(told.row).index(length)
    first = next(e for e in reversed(told.row[max(index - REACH, 0) : index]) if e.text in OPENING)
    return length._replace(start=first.start)
