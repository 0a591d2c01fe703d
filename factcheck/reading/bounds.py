"""Thresholds: "passed the 10,000 mark", "broke through the £1bn barrier"."""

from collections.abc import Iterator

from factcheck.kinds import Threshold
from factcheck.kinds.direction import Direction, Way
from factcheck.quantity import Quantity
from factcheck.reading.cues import rows_of
from factcheck.reading.draft import Draft
from factcheck.reading.levels import Level
from factcheck.reading.statement import alike
from factcheck.reading.told import Story, Told

__all__ = ["bounded"]

REACH = 5
BEYOND: tuple[Way, ...] = ("up", "down")


def bounded(story: Story) -> Iterator[Draft]:
    """The thresholds of a document, with the nearest level before the bound in its sentence."""
    words = rows_of("bounds")
    for told in story.with_words(words["marks"]):
        for index, level in told.levels.items():
            after = told.row[index + 1].text if index + 1 < len(told.row) else ""
            if after not in words["marks"] or not isinstance(level.quantity, Quantity):
                continue
            for at in range(index - 1, max(index - REACH, -1), -1):
                way = next((w for w in BEYOND if told.row[at].text in words[w]), None)
                value = _value(told, at, level)
                if way is not None and value is not None:
                    word = told.row[at]
                    direction = Direction(way, word.text, None, word.start, word.end)
                    claim = Threshold(value=value.quantity, bound=level.quantity, direction=direction)
                    yield Draft(claim, told, word._replace(end=told.row[index + 1].end))
                    break


def _value(told: Told, at: int, bound: Level) -> Level | None:
    """The only level before the word that passes the bound."""
    found = [lv for i, lv in told.levels.items() if i < at and alike(lv, bound) and lv.unit not in ("points", "times")]
    return found[0] if len(found) == 1 else None
