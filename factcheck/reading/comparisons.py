"""Comparisons with a figure that is only named: "higher than the regional average"."""

from collections.abc import Iterator, Sequence
from typing import cast

from factcheck.kinds.direction import Direction, Way
from factcheck.reading.draft import Draft
from factcheck.reading.elements import Element
from factcheck.reading.levels import Level
from factcheck.reading.places import around
from factcheck.reading.statement import TREND
from factcheck.reading.told import Story, Told
from factcheck.words import table

__all__ = ["compared"]

REACH = 5


def compared(story: Story) -> Iterator[Draft]:
    """A percentage said to be higher or lower than that of a named area, which another sentence gives."""
    for told in story.with_words(frozenset(_rows("averages"))):
        for index, element in enumerate(told.row):
            cue = element.cue("adverb")
            area = _area(told.row, index) if cue is not None and cue.way != "flat" else None
            level = None if area is None else _before(told, index)
            if area is None or level is None or cue is None or cue.way is None:
                continue
            bases = _of_area(told, area, level, story.told)
            if len(bases) == 1:
                end = next(e.end for e in told.row[index:] if e.text in _rows("averages"))
                direction = Direction(cast(Way, cue.way), element.text, None, element.start, element.end)
                claim = TREND(before=bases[0].quantity, after=level.quantity, direction=direction, comparison=True)
                yield Draft(claim, told, element._replace(end=end))


def _rows(name: str) -> Sequence[str]:
    words: Sequence[str] = table("areas")["areas"][name]
    return words


def _area(row: Sequence[Element], index: int) -> str | None:
    """The kind of area whose average stands after "higher than the": "regional" or "national"."""
    after = [e.text for e in row[index + 1 : index + 1 + REACH]]
    if not after or after[0] != "than" or not any(text in _rows("averages") for text in after):
        return None
    return next((name for name in table("areas") if set(after) & set(table("areas")[name].get("adjectives", ()))), None)


def _before(told: Told, index: int) -> Level | None:
    """The only percentage of the sentence before the word."""
    found = [level for i, level in told.levels.items() if i < index and level.unit == "percent"]
    return found[0] if len(found) == 1 else None


def _of_area(told: Told, area: str, level: Level, all_told: Sequence[Told]) -> list[Level]:
    """The percentages of the nearest sentence that speaks of such an area and of the same measure."""
    names = table("areas")[area]["names"]
    for other in around(told, all_told):
        text = " ".join(e.text for e in other.row)
        if other is told or not any(name in text for name in names) or not told.measures & other.measures:
            continue
        found = [lv for lv in other.levels.values() if lv.unit == level.unit]
        if found:
            return found
    return []
