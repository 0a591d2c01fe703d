"""Totals whose parts the text gives: "which, together with the figures for 2020/21, gives a total of 1,154"."""

from collections.abc import Iterator, Sequence

from factcheck.kinds import Total
from factcheck.quantity import Quantity
from factcheck.reading.draft import Draft
from factcheck.reading.elements import Element
from factcheck.reading.levels import Level
from factcheck.reading.series import series_near
from factcheck.reading.statement import alike
from factcheck.reading.told import Story, Told

__all__ = ["added"]

GIVING = frozenset({"gives", "giving", "makes", "making", "bringing", "brings", "gave", "made", "brought", "bring"})
REACH = 4


def added(story: Story) -> Iterator[Draft]:
    """The totals of a document."""
    for told in story.told:
        for index, level in told.levels.items():
            if level.mark == "total" and isinstance(level.quantity, Quantity):
                parts = _parts(told, index, story.told)
                if len(parts) > 1:
                    yield Draft(Total(parts=parts, total=level.quantity), told, _word(told, index))


def _word(told: Told, index: int) -> Element | None:
    """The word "total" with its article."""
    row = told.row
    for at in range(index - 1, max(index - REACH, -1), -1):
        if row[at].text == "total":
            return row[at - 1]._replace(end=row[at].end) if at and row[at - 1].text == "a" else row[at]
    return None


def _parts(told: Told, index: int, all_told: Sequence[Told]) -> list[Quantity]:
    """The figures before a total that the sentence adds up, and those of a period that it refers to."""
    if not any(e.text in GIVING for e in told.row[max(index - REACH - 2, 0) : index]):
        return []
    own = [lv for i, lv in told.levels.items() if i < index and lv.mark != "bracket"]
    if not all(alike(lv, told.levels[index]) and alike(lv, own[0]) for lv in own):
        return []
    parts = [lv.quantity for lv in own if isinstance(lv.quantity, Quantity)]
    return parts + _referred(told, own, index, all_told)


def _referred(told: Told, own: list[Level], index: int, all_told: Sequence[Told]) -> list[Quantity]:
    """ "together with the figures for 2020/21": the level of a period that stands in another sentence."""
    row = told.row[:index]
    if not any(e.text in ("together", "added", "adding", "plus", "with") for e in row):
        return []
    known = {lv.period.first for lv in own if lv.period is not None}
    named = [e.period for e in row if e.period is not None and e.period.first not in known]
    years = {p.first // 12 for p in named if p.first is not None}
    points = [p for p in series_near(told, all_told) if p.told is not told]
    found = [p.level.quantity for p in points if p.period.first is not None and p.period.first // 12 in years]
    return [q for q in found if isinstance(q, Quantity)]
