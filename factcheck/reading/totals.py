"""Totals whose parts the text gives: "which, together with the figures for 2020/21, gives a total of 1,154"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.kinds import Total
from factcheck.quantity import Quantity, Range
from factcheck.reading.cues import rows_of
from factcheck.reading.draft import Draft
from factcheck.reading.elements import Element
from factcheck.reading.levels import Level
from factcheck.reading.lists_of_parts import list_after, list_before
from factcheck.reading.series import series_near
from factcheck.reading.statement import alike
from factcheck.reading.told import Story, Told

__all__ = ["added"]

REACH = 6
TOTAL = frozenset({"a", "total", "of", "or", "making"})


def added(story: Story) -> Iterator[Draft]:
    """The totals of a document."""
    for told in story.with_words(rows_of("totals")["together"] | {"total", "all"}):
        for place, level in told.levels.items():
            word = _word(told, place)
            if word is None or level.is_relative or not isinstance(level.quantity, Quantity):
                continue
            parts = _parts(told, level, story.told)
            if len(parts) < 2 or not all(alike(part, level) for part in parts if part.unit is not None):
                continue
            if not any(isinstance(part.quantity, Range) for part in parts):  # "between 40 and 50 from Ayr"
                yield Draft(Total(parts=[part.quantity for part in parts], total=level.quantity), told, word)


def _word(told: Told, place: int) -> Element | None:
    """The word that makes a figure a total: "a total of" before it, "in all" or "altogether" after it."""
    row = told.row
    at = total_word(row, place)
    if at is not None:
        return row[at - 1]._replace(end=row[at].end) if at and row[at - 1].text == "a" else row[at]
    after = row[place + 1 : place + 1 + REACH]
    for one, two in pairwise(after):
        if one.text in rows_of("totals")["together"]:
            return one
        if (one.text, two.text) == ("in", "all"):
            return one._replace(end=two.end)
        if one.kind in ("figure", "stop"):
            return None
    return None


def total_word(row: Sequence[Element], place: int) -> int | None:
    """The place of "total" where a figure stands after "total of"."""
    of = next((i for i in range(place - 1, max(place - 1 - REACH, -1), -1) if row[i].kind != "word"), None)
    if of is None or row[of].cue("of") is None or not of or row[of - 1].text != "total":
        return None
    return of - 1


def _parts(told: Told, total: Level, all_told: Sequence[Told]) -> list[Level]:
    """The figures that a sentence adds up to a total: those before it, those it is made up of."""
    row, place = told.row, total.place
    words = {e.text for e in row[max(place - REACH, 0) : place]}
    if words & rows_of("totals")["giving"]:
        own = [lv for i, lv in told.levels.items() if i < place and lv.mark != "bracket"]
        more = _referred(told, own, place, all_told)
        return [] if more is None or not all(alike(lv, own[0]) for lv in own) else own + more
    after = list_after(told, place)
    made_up = any(
        e.text in rows_of("totals")["consisting"] or e.text == ":" for e in row[place + 1 : place + 2 * REACH]
    )
    if after and made_up:
        return after
    before = list_before(told, place)
    opening = row[before[-1].place + 1 : place] if before else ()
    closes = [i for i, e in enumerate(opening) if e.kind in ("comma", "stop") or e.text == "-"]
    return before if closes and all(e.text in TOTAL for e in opening[closes[-1] + 1 :]) else []


def _referred(told: Told, own: list[Level], place: int, all_told: Sequence[Told]) -> list[Level] | None:
    """ "together with the figures for 2020/21": the level of a period that stands in another sentence.

    `None` where the sentence adds something for which the text gives no figure.
    """
    row = told.row[:place]
    adding = [i for i, e in enumerate(row) if e.text in rows_of("totals")["adding"]]
    if not adding or any(lv.place > adding[-1] for lv in own):
        return []
    known = {lv.period.first for lv in own if lv.period is not None}
    named = [e.period for e in row if e.period is not None and e.period.first not in known]
    years = {p.first // 12 for p in named if p.first is not None}
    points = [p for p in series_near(told, all_told) if p.told is not told]
    return [p.level for p in points if p.period.first is not None and p.period.first // 12 in years] or None
