"""Averages with their total and their count: "984 over the 12 months, an average of 82"."""

from collections.abc import Iterator, Sequence

from factcheck.kinds import Mean
from factcheck.quantity import Quantity
from factcheck.reading.draft import Draft
from factcheck.reading.elements import TIME, Element
from factcheck.reading.levels import Level
from factcheck.reading.statement import alike
from factcheck.reading.told import Story, Told

__all__ = ["averaged"]

BEFORE, AFTER = 4, 4
WORDS = frozenset({"average", "each"})


def averaged(story: Story) -> Iterator[Draft]:
    """The averages that sum up one total and one count of their sentence."""
    for told in story.with_words(WORDS):
        for place, level in told.levels.items():
            word = _word(told, place)
            if word is None or level.is_relative or not isinstance(level.quantity, Quantity):
                continue
            count, total = _shared_out(told, level)
            if count is not None and total is not None:
                yield Draft(Mean(total=total.quantity, count=count, mean=level.quantity), told, word)


def _word(told: Told, place: int) -> Element | None:
    """The word that makes a figure the average of what stands before it: ", an average of 82", "or 82 each"."""
    row = told.row
    after = row[place + 1 : place + 1 + AFTER]
    for at in range(place - 1, max(place - 1 - BEFORE, -1), -1):
        if row[at].kind in ("comma", "stop") or row[at].cue("or") is not None:
            average = next((e for e in row[at:place] if e.text == "average"), None)
            return average or next((e for e in after if e.text in ("each", "average")), None)
        if row[at].kind == "figure":
            return None
    return None


def _is_per(row: Sequence[Element], mean: Level, span: Element) -> bool:
    """Whether an average can be one per year of a number of years: not "a week" of months, not "each"."""
    unit = span.text.split()[-1].rstrip("s")
    if mean.per is not None and mean.per in TIME:
        return mean.per == unit
    return all(e.text != "each" for e in row[mean.place + 1 : mean.place + 1 + AFTER])


def _shared_out(told: Told, mean: Level) -> tuple[Quantity | None, Level | None]:
    """The only count of the sentence and the only total, both before the average; `None` where there are more."""
    levels = [level for level in told.levels.values() if level is not mean and not level.is_relative]
    spans = [e for e in told.row if e.kind == "length" and isinstance(e.figure, Quantity)]
    if any(level.place > mean.place for level in levels) or any(e.start > told.row[mean.place].start for e in spans):
        return None, None
    if len(spans) == 1 and len(levels) == 1 and alike(levels[0], mean) and _is_per(told.row, mean, spans[0]):
        return spans[0].one, levels[0]
    if len(levels) != 2 or spans:
        return None, None
    counts = [level for level in levels if level.is_count and level.unit is not None]
    totals = [level for level in levels if level not in counts and alike(level, mean)]
    if len(counts) == 1 and len(totals) == 1:
        return counts[0].one, totals[0]
    return None, None
