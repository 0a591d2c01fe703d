"""Totals whose parts stand after them: "439 orders, comprising 275 firm ones and 164 options", "the remaining 200"."""

from collections.abc import Iterator, Sequence

from factcheck.kinds import Total
from factcheck.quantity import Quantity
from factcheck.reading.cues import rows_of
from factcheck.reading.draft import Draft
from factcheck.reading.elements import Element
from factcheck.reading.levels import Level
from factcheck.reading.statement import alike
from factcheck.reading.told import ASIDE, Story, Told

__all__ = ["broken_down"]

NEAR, SENTENCES = 3, 4
LEADING = rows_of("totals")["participles"] | rows_of("totals")["rest"] | rows_of("totals")["lots"] | {"with"}
"""The words that lead to parts, or name one."""


def broken_down(story: Story) -> Iterator[Draft]:
    """The totals of a document that are followed by what they are made of."""
    for told in story.with_words(LEADING):
        for at, element in enumerate(told.row):
            if element.text in LEADING and (_consists(told.row, at) or _leads_to_parts(told, at)):
                yield from _made_up(told, at)
        for place, level in told.levels.items():
            if level.noun in rows_of("totals")["lots"]:
                yield from _in_lots(told, level, story)
            if place and not level.is_relative and told.row[place - 1].text in rows_of("totals")["rest"]:
                yield from _with_rest(told, level, story)


def _consists(row: Sequence[Element], at: int) -> bool:
    """Whether a participle tells what the figure before it is made of, and not what each of its things is."""
    return row[at].text in rows_of("totals")["participles"] and at > 0 and row[at - 1].text != "each"


def _leads_to_parts(told: Told, at: int) -> bool:
    """Whether "with" leads to the parts of what was said to total: "fees total 2 pct, with 1-1/4 for selling and"."""
    before = [i for i in told.levels if i < at]
    if told.row[at].text != "with" or not before:
        return False
    verb = told.row[before[-1] - 1].text
    return at - before[-1] <= NEAR and verb in rows_of("totals")["verbs"]


def _made_up(told: Told, at: int) -> Iterator[Draft]:
    """The totals of the levels after a place, and of those that each of them is set against."""
    after = list(_clause(told, at))
    parts = [lv for lv in after if lv.mark not in (*ASIDE, "at")]
    if len(parts) < 2 or not _is_listed(told, at, parts):
        return
    total = _before(told, at, parts[0])
    if total is None:
        return
    yield from _total(told, total, [part for lv in parts for part in _each(told, lv)])
    older = [lv for lv in after if lv.mark == "against"]
    bases = [c.befores for c in told.changes if c.after is total and len(c.befores) == 1]
    if len(older) == len(parts) and len(bases) == 1:
        yield from _total(told, bases[0][0], older)


def _clause(told: Told, at: int) -> Iterator[Level]:
    for i in range(at + 1, len(told.row)):
        if told.row[i].kind == "stop" or told.row[i].cue("parting", "verb") is not None:
            return
        if i in told.levels:
            yield told.levels[i]


def _is_listed(told: Told, at: int, parts: Sequence[Level]) -> bool:
    """Whether some levels are a list: the first right after the word, "and" before the last, all of one sort."""
    between = told.row[parts[-2].place + 1 : parts[-1].place]
    first = parts[0]
    same = all(_are_one_sort(lv, first) for lv in parts)
    return same and first.place - at <= 2 * NEAR and any(e.text == "and" for e in between)


def _before(told: Told, at: int, part: Level) -> Level | None:
    """The only level of its sort before a place."""
    found = [lv for i, lv in told.levels.items() if i < at and lv.mark not in ASIDE and _are_one_sort(lv, part)]
    return found[0] if len(found) == 1 else None


def _are_one_sort(a: Level, b: Level) -> bool:
    """Whether two figures can be added up by their units; points are those of percentages."""
    if a.is_relative and b.is_relative:
        return "times" not in (a.unit, b.unit)
    return alike(a, b)


def _each(told: Told, part: Level) -> list[Level]:
    """A part as often as it is one of several: "1/2 each for management and underwriting"."""
    after = told.row[part.place + 1 : part.place + 3 + 2 * NEAR]
    if not after or after[0].text != "each":
        return [part]
    named = list(_until_figure(after))
    more = len(named) < len(after) and after[len(named)].kind == "figure"
    joins = sum(e.text == "and" or e.kind == "comma" for e in named)
    return [part] * (1 + joins - more)


def _until_figure(row: Sequence[Element]) -> Iterator[Element]:
    for element in row:
        if element.kind in ("figure", "stop"):
            return
        yield element


def _with_rest(told: Told, rest: Level, story: Story) -> Iterator[Draft]:
    """ "raising 1.2 billion. One billion will be issued, and the remaining 200 mln set aside": total, part and rest."""
    earlier = story.told[max(told.number - SENTENCES, 0) : told.number + 1]
    spoken = [(t, lv) for t in earlier for lv in _of_unit(t, rest) if t is not told or lv.place < rest.place]
    if len(spoken) == 2:
        (where, total), (other, part) = spoken
        if told.number - other.number < 2 and part.one.hedge != "up to" and not total.earlier:
            yield from _total(where, total, [part, rest])


def _in_lots(told: Told, number: Level, story: Story) -> Iterator[Draft]:
    """ "400 mln dlrs of bonds in two tranches": each of the next sentences gives one of them first."""
    totals = [lv for i, lv in told.levels.items() if i < number.place and not lv.is_relative]
    after = story.told[told.number + 1 : told.number + 1 + int(number.value)]
    if len(totals) != 1 or not number.is_count or not 1 < number.value <= SENTENCES or len(after) < number.value:
        return
    parts = [next(iter(_of_unit(t, totals[0])), None) for t in after]
    found = [part for part in parts if part is not None]
    if len(found) == len(parts) and all(told.may_be_of(t) for t in after):
        yield from _total(told, totals[0], found)


def _of_unit(told: Told, rest: Level) -> list[Level]:
    """The levels of a sentence in the unit of the rest, in their order."""
    marks = (*ASIDE, "with", "by", "change")
    return [
        lv
        for _, lv in sorted(told.levels.items())
        if rest.unit is not None and lv.unit == rest.unit and lv.mark not in marks
    ]


def _total(told: Told, total: Level, parts: Sequence[Level]) -> Iterator[Draft]:
    if all(isinstance(level.quantity, Quantity) for level in (total, *parts)):
        yield Draft(Total(parts=[part.quantity for part in parts], total=total.quantity), told)
