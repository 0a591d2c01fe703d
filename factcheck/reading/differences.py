"""Differences between two percentages: "a 7 percentage point gap between men (40 per cent) and women (33 per cent)"."""

from collections.abc import Iterator

from factcheck.quantity import Quantity
from factcheck.reading.cues import words_of
from factcheck.reading.draft import Draft
from factcheck.reading.elements import Element
from factcheck.reading.levels import Level
from factcheck.reading.statement import BY_UNIT
from factcheck.reading.told import Story, Told

__all__ = ["differed"]

NEAR = 6


def differed(story: Story) -> Iterator[Draft]:
    """The differences in points of a document whose sentence gives the two percentages and no more.

    A difference has no direction: it is that of the one told first over the other, whichever is higher.
    """
    kind = BY_UNIT["points"]
    for told in story.with_words(words_of("differences")):
        points = [lv for lv in told.levels.values() if lv.unit == "points"]
        rates = [lv for _, lv in sorted(told.levels.items()) if lv.unit == "percent"]
        word = _word(told, points[0]) if len(points) == 1 and len(rates) == 2 else None
        if word is None:
            continue
        (after, before), stated = rates, points[0].quantity
        if isinstance(stated, Quantity) and isinstance(after.quantity, Quantity):
            signed = -stated if after.value < before.value else stated
            levels = {"before": before.quantity, "after": after.quantity, kind.stated: signed}
            yield Draft(kind(**levels, comparison=True), told, word)


def _word(told: Told, points: Level) -> Element | None:
    """The word for a difference beside the points."""
    row = told.row[max(points.place - NEAR, 0) : points.place + NEAR]
    return next((element for element in row if element.text in words_of("differences")), None)
