"""Operands from other sentences: by measure, place, period and nearness, never by whether they fit.

The nearest sentence that has what is missing is taken. Where it has two, the words leave two readings, and the
claim is not checked.
"""

from factcheck.reading.agreement import is_earlier, same_things
from factcheck.reading.levels import Level
from factcheck.reading.places import Place
from factcheck.reading.statement import alike
from factcheck.reading.topics import measures_around

__all__ = ["find_after", "find_base"]


def find_after(place: Place, before: Level) -> list[Level]:
    """The level that "it", "this" or "this number" of the sentence before stands for."""
    here = place.told
    if not here.points_back or not here.number:
        return []
    told = place.document[here.number - 1]
    used = {lv.place for c in here.changes for lv in (*c.stated, *c.amounts, *c.befores)}
    if not here.may_be_of(told) or any(i < place.change.place for i in here.levels if i not in used):
        return []
    known = [level for level in told.mains() if before.unit is None or level.unit is not None]
    return [level for level in known if alike(level, before) and same_things(level, before)]


def find_base(place: Place, after: Level) -> list[Level]:
    """An earlier level of the same things: in the same sentence, or in one of its own beside the claim."""
    here = place.told
    own = [lv for lv in here.mains() if lv.place < place.change.place and lv is not after and _is_base_of(lv, after)]
    if len(own) == 1 and (here.points_within(own[0].place, place.change.place) or _told_before(place, own[0], after)):
        return own
    found: list[Level] = []
    for number in (here.number - 1, here.number + 1):
        if not 0 <= number < len(place.document) or not place.document[number].levels:
            continue
        told = place.document[number]
        mains = told.mains()
        if len(mains) == 1 and not any(c.befores for c in told.changes) and place.change.in_spell(mains[0].period):
            counted, pointed = mains[0].is_count and after.is_count, here.points_back and number < here.number
            if (counted or pointed) and _is_base_of(mains[0], after) and here.may_be_of(told):
                found.append(mains[0])
    return found


def _told_before(place: Place, level: Level, after: Level) -> bool:
    """Whether a statement of the same sentence has the level as that of the same measure in an earlier period."""
    row, change, last = place.told.row, place.change, None if level.period is None else level.period.last
    told = next((c for c in place.told.changes if c.after is level and c is not change), None)
    if told is None or last is None or level.unit != after.unit:
        return False
    if all(period.first is None or period.first <= last for period in place.told.periods):
        return False
    return bool(measures_around(row, told.place, told.part != "verb") & place.measures)


def _is_base_of(level: Level, after: Level) -> bool:
    """Whether a level is one of the same things in an earlier period."""
    return level.per == after.per and alike(level, after) and same_things(level, after) and is_earlier(level, after)
