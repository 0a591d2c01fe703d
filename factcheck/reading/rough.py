"""Rough figures that restate an exact one: "almost 100 reports" where the text also gives 99."""

from collections.abc import Iterator

from factcheck.kinds import Approximation
from factcheck.quantity import Quantity
from factcheck.reading.draft import Draft
from factcheck.reading.levels import Level
from factcheck.reading.statement import is_noun
from factcheck.reading.told import Story, Told
from factcheck.reading.topics import measure_of

__all__ = ["restated"]

SENTENCES = 2


def restated(story: Story) -> Iterator[Draft]:
    """A hedged count of the first paragraph, and the one exact count of the same things just after it."""
    for told in story.told:
        if told.paragraph > 1:
            return
        for level in told.levels.values():
            rough = level.quantity
            if isinstance(rough, Quantity) and rough.hedge and _is_count(level) and level.period is not None:
                after = story.told[told.number + 1 : told.number + 1 + SENTENCES]
                found = [lv for other in after for lv in _exact(told, level, other)]
                if len(found) == 1:
                    yield Draft(Approximation(exact=found[0].quantity, rough=rough), told)


def _exact(told: Told, rough: Level, other: Told) -> Iterator[Level]:
    """The exact counts of the same things in a later sentence, of the same period as far as both are known."""
    if not told.may_be_of(other):
        return
    befores = {level.place for c in other.changes for level in c.befores}
    for index, level in other.levels.items():
        if index in befores or not level.is_exact or not _is_count(level) or _kin(level) != _kin(rough):
            continue
        mine, its = rough.period, level.period
        if mine is None or its is None or mine.first is None or its.first is None or mine.first == its.first:
            yield level


def _is_count(level: Level) -> bool:
    return isinstance(level.quantity, Quantity) and level.quantity.is_count and is_noun(level.unit or "")


def _kin(level: Level) -> str | None:
    """The row of nouns that a count is of, or its noun."""
    return measure_of(level.noun) or level.noun
