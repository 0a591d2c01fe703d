"""Statements of change made claims: which kind a change is, by the unit of what it states."""

from collections.abc import Iterator, Sequence
from typing import cast

from factcheck.claim import Claim, Implied
from factcheck.kinds import KINDS
from factcheck.kinds.direction import Direction, Way
from factcheck.quantity import RELATIVE, Quantity, Range
from factcheck.reading.change import Change
from factcheck.reading.cues import words_of
from factcheck.reading.levels import Level

__all__ = ["BY_UNIT", "TREND", "alike", "claims_of", "direction_of", "is_noun", "signed"]

BY_UNIT = {kind.unit: kind for kind in KINDS if kind.arithmetic and {"before", "after"} < set(kind.roles)}
"""The kind of a change by the unit of its stated figure; `None` is the unit of the levels."""

TREND = next(kind for kind in KINDS if {"before", "after", "direction"} == set(kind.roles))

Figure = Quantity | Range


def signed(figure: Figure, way: str | None) -> Figure:
    """A stated figure with the sign that its verb gives it: a fall is negative."""
    one = figure.low if isinstance(figure, Range) else figure
    return -figure if way == "down" and one.value > 0 and one.unit != "times" else figure


def alike(a: Level, b: Level) -> bool:
    """Whether two levels can be of one measure by their units: the same, or one left out where it is elided."""
    if a.per != b.per and (None not in (a.per, b.per) or "when" in (a.mark, b.mark)):
        return False
    if a.unit is None and b.unit is None:
        return True
    if a.unit is None or b.unit is None:
        return elided(a if a.unit is None else b, b if a.unit is None else a)
    return a.unit == b.unit or (a.is_count and b.is_count)


def elided(bare: Level, other: Level) -> bool:
    """Whether a figure can take its unit from another: from one before it, or in "from 13 to 15 mln dlrs"."""
    if other.unit == "percent" and bare.value >= 1000:
        return False
    if other.is_count:
        return bare.is_count or other.one.style == "digits"
    written = bare.one.style == "digits" or (bare.one.style == "words" and bare.value >= 10)
    return written and (bare.place > other.place or bare.mark in ("from", "to"))


def is_noun(unit: str) -> bool:
    """Whether a unit is a counted noun, which may be another word for the same things."""
    return unit.islower() and unit not in RELATIVE


def direction_of(change: Change) -> Direction | None:
    """The word of change as a stated direction; where it is only understood, in the place of the level reached."""
    if change.way is None or change.word is None:
        return None
    way = cast(Way, change.way)
    hedged = "about" if change.way == "flat" and change.word.split()[0] in words_of("softeners") else None
    if change.cue is not None:
        return Direction(way, change.word, hedged, change.cue.start, change.cue.end)
    reached = None if change.after is None else change.after.quantity
    place = reached.low if isinstance(reached, Range) else reached
    return None if place is None else Direction(way, change.word, hedged, place.start, place.end)


def claims_of(change: Change) -> Iterator[Claim]:
    """The claims that a statement makes with the figures of its own sentence.

    Where it states no amount of change, each base gives a trend; where it does, the first base is meant.
    """
    befores = [b for b in change.befores if change.after is None or alike(b, change.after)]
    if change.word in words_of("beyond"):
        befores = [b for b in befores if b.mark == "than"]
    if not (change.stated or change.amounts):
        yield from trends(change, befores)
        return
    before = next((b for b in befores if is_base(change, b)), None)
    for level in change.stated:
        bare = change.basis or not _of_percentages(change, level, before)
        yield bare_claim(change, level) if bare else stated_claim(change, level, before)
    if before is not None and change.after is not None:
        yield from amounts(change, before, change.after)


def is_base(change: Change, before: Level) -> bool:
    """Whether a level is the base of a stated change: one it is set against must be of an earlier period.

    Two rates of change set beside each other ("rising by 4 pct, against 4.2 pct in 1986") are none.
    """
    if before.mark != "against":
        return True
    if before.unit == "percent" and change.after is None:
        return False
    if not change.in_spell(before.period):
        return False
    return before.period is not None or before.earlier


def trends(change: Change, befores: Sequence[Level]) -> Iterator[Claim]:
    """One trend for each base."""
    direction = direction_of(change)
    if direction is None or change.after is None:
        return
    marks = {before.mark for before in befores}
    for before in befores[:1] if "from" not in marks else [b for b in befores if b.mark != "against"]:
        beside = before.mark == "than"
        yield TREND(before=before.quantity, after=change.after.quantity, direction=direction, comparison=beside)


def bare_claim(change: Change, level: Level) -> Claim:
    """A stated change without levels."""
    kind = BY_UNIT[level.unit]
    return kind(**{kind.stated: signed(level.quantity, change.way)})


def _of_percentages(change: Change, level: Level, before: Level | None) -> bool:
    """Whether points can be those of the levels: of percentages, or of bare rates; a sum of money has none."""
    levels = [lv for lv in (change.after, before) if lv is not None]
    return level.unit != "points" or all(lv.unit in (None, "percent", "points") for lv in levels)


def stated_claim(change: Change, level: Level, before: Level | None) -> Claim:
    """A stated percentage, number of points or factor, with its levels as far as the sentence gives them."""
    kind = BY_UNIT[level.unit]
    roles: dict[str, object] = {kind.stated: signed(level.quantity, change.way)}
    if change.after is not None:
        roles["after"] = change.after.quantity
    if before is not None:
        roles["before"] = before.quantity
        if "comparison" in kind.marks:
            roles["comparison"] = before.mark == "than"
    return kind(**{**implied_level(change, roles), **roles})


def implied_level(change: Change, roles: dict[str, object]) -> dict[str, Implied]:
    """The level that follows from a printed amount of change where only the other level is printed."""
    empty = [name for name in ("before", "after") if name not in roles]
    if len(empty) != 1 or not change.amounts or not change.apposed:
        return {}
    known = "after" if empty[0] == "before" else "before"
    amount = signed(change.amounts[0].quantity, change.way)
    level = roles[known]
    if isinstance(amount, Range) or isinstance(level, Range) or not isinstance(level, Quantity):
        return {}
    if level.unit == "percent" or (amount.unit not in (None, "points", level.unit) and level.unit is not None):
        return {}
    kind = BY_UNIT[None]
    return {empty[0]: Implied(kind(**{known: level, kind.stated: amount}), empty[0])}


def amounts(change: Change, before: Level, after: Level) -> Iterator[Claim]:
    """Changes by an amount in the unit of the levels; between percentages they are points."""
    for level in change.amounts:
        if level.unit is None or alike(level, after):
            amount = signed(level.quantity, change.way)
            levels = {"before": before.quantity, "after": after.quantity, BY_UNIT[None].stated: amount}
            yield BY_UNIT[None](**levels, comparison=before.mark == "than")
