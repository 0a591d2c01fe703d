"""The level that another sentence gives for the same thing, by the noun that both name.

"The tariff is set at 14.5 pct. They plan to cut the tariff to 4.4 pct": what is to come starts from what there is.
"The rate fell to 9.6 pct. It has fallen from a peak of 13.1": what was a peak is compared with what there is.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.quantity import Quantity, Range
from factcheck.reading.agreement import same_things
from factcheck.reading.change import Change
from factcheck.reading.cues import words_of
from factcheck.reading.elements import Element
from factcheck.reading.levels import Level
from factcheck.reading.places import SENTENCES, Place, around
from factcheck.reading.statement import alike
from factcheck.reading.told import TELLING, Told
from factcheck.reading.topics import measure_of

__all__ = ["find_now", "find_present"]

REACH, AFTER, BACK = 12, 4, 2
TOLD = ("was", "at", None)
"""The marks of levels that a clause tells of its subject."""


class Noun(NamedTuple):
    """A noun, by its measure or in the singular, and the words before it that narrow it."""

    noun: str
    narrowed: frozenset[str] = frozenset()


def find_present(place: Place, after: Level) -> list[Level]:
    """The level of now from which a change starts that is planned, forecast or made by somebody."""
    change = place.change
    if change.subject or not (place.told.is_future or _is_made(place.told, change)):
        return []
    head = _head_of_change(place.told, change)
    here = place.told.number
    for number in (here, *range(here - 1, here - BACK - 1, -1), here + 1):
        if head is not None and 0 <= number < len(place.document):
            told = place.document[number]
            found = [lv for lv in _present(told, number > here) if _is_of(told, lv, head, after, change)]
            if found:
                return found if place.told.may_be_of(told) else []
    return []


def find_now(place: Place, before: Level) -> list[Level]:
    """The level of now that is compared with a peak, a record or a low of before."""
    row = place.told.row
    head = _head_of_change(place.told, place.change)
    if head is None:
        return []
    if not {e.text for e in row[max(before.place - AFTER, 0) : before.place]} & words_of("extremes"):
        return _just_told(place, before, head)
    for told in around(place.told, place.document, SENTENCES):
        if told.number < place.told.number and place.told.may_be_of(told):
            found = [lv for lv in _present(told, False) if _is_of(told, lv, head, before, place.change)]
            if found:
                return found
    return []


def _just_told(place: Place, before: Level, head: Noun) -> list[Level]:
    """ "The gains were up from 559 mln": "the" points to what the sentence before tells of the same noun."""
    here = place.told
    if not here.number or here.row[0].text not in ("the", "these", "this"):
        return []
    told = place.document[here.number - 1]
    known = [lv for lv in _present(told, False) if _is_of(told, lv, head, before, place.change)]
    return [lv for lv in known if lv.unit is not None or before.unit is None]


def _is_made(told: Told, change: Change) -> bool:
    """Whether somebody is to make the change: "cutting the tariff", "proposals to raise the limit"."""
    if change.cue is None or change.cue.text not in words_of("transitive"):
        return False
    return change.cue.text.endswith("ing") or told.row[change.place - 1].text == "to"


def _present(told: Told, after: bool) -> Iterator[Level]:
    """The levels of a sentence that tell what there is: its own, and those called present; `after` only these."""
    for i, level in told.levels.items():
        called = {e.text for e in told.row[max(i - AFTER, 0) : i]} & words_of("present")
        if called or (not after and _tells(told, level)):
            yield level


def _tells(told: Told, level: Level) -> bool:
    """Whether a sentence says that its level is what there is, or was at last."""
    return not (told.is_future or told.has_basis or told.is_past(level.place)) and level.mark in (*TOLD, "to")


def _is_of(told: Told, level: Level, head: Noun, known: Level, change: Change) -> bool:
    """Whether a level is one of the noun, in the unit of the known one."""
    if level.quantity in _figures(change):
        return False
    if level.per != known.per or not alike(level, known) or not same_things(level, known) or level.unit == "points":
        return False
    return any(_same(head, other) for other in _heads_of_level(told, level))


def _figures(change: Change) -> list[Quantity | Range]:
    return [lv.quantity for lv in (change.after, *change.befores, *change.stated, *change.amounts) if lv is not None]


def _heads_of_level(told: Told, level: Level) -> set[Noun | None]:
    """The nouns that a figure can be one of: of its statement, of its clause's subject, or right after it."""
    row = told.row
    for change in told.changes:
        if level in (change.after, *change.befores) and not change.subject:
            head = _head_of_change(told, change)
            return {head} if head is not None else {Noun(measure) for measure in told.measures}
    if level.mark not in TOLD:
        return set()
    if level.place > 1 and row[level.place - 1].cue("of") is not None:
        return {_head(row[level.place - 2 : level.place - 1])}
    return {_head(_subject(row, level.place)), _head(_phrase(row[level.place + 1 :]))}


def _head_of_change(told: Told, change: Change) -> Noun | None:
    """The noun that changes: after a verb that has an object and after a noun, else before the verb."""
    after = _head(_phrase(told.row[change.place + 1 :]))
    if after is not None or change.part == "noun":
        return after
    return _head(_subject(told.row, change.place))


def _subject(row: Sequence[Element], place: int) -> list[Element]:
    """The noun phrase that opens the clause of a place, after "since 2010" and the like."""
    start = place
    while start and not _ends_clause(row[start - 1]):
        start -= 1
    if row[start].text in words_of("bars"):
        start = next((i + 1 for i in range(start, place) if row[i].kind == "period"), start)
    return _phrase(row[start:place])


def _phrase(row: Sequence[Element]) -> list[Element]:
    """The words of a noun phrase with what "of" adds to it: up to the next preposition, verb or mark."""
    found: list[Element] = []
    for element in row[:REACH]:
        named = element.kind in ("word", "period") or (bool(found) and element.cue("noun") is not None)
        if element.cue("of") is None and (not named or element.text in words_of("bars")):
            break
        found.append(element)
    return found


def _head(phrase: Sequence[Element]) -> Noun | None:
    """The last noun before "of", or after it where that only counts ("the number of conceptions")."""
    parts: list[list[str]] = [[]]
    for element in phrase:
        if element.cue("of") is not None:
            parts.append([])
        else:
            parts[-1].append(element.text)
    found = [[word for word in words if _may_be_noun(word)] for words in parts]
    named = [words for words in found if words]
    words = next((words for words in named if words[-1] not in words_of("counts")), named[0] if named else [])
    if not words or words[-1] in words_of("subjects"):
        return None
    narrowing = frozenset(word.removesuffix("s") for word in words[:-1] if word not in words_of("plain"))
    return Noun(measure_of(words[-1]) or words[-1].removesuffix("s"), narrowing)


def _same(noun: Noun, other: Noun | None) -> bool:
    """Whether two nouns are one, and what narrows them does not contradict ("tax rate", "vacancy rate")."""
    if other is None or noun.noun != other.noun:
        return False
    return not noun.narrowed or not other.narrowed or bool(noun.narrowed & other.narrowed)


def _may_be_noun(word: str) -> bool:
    return word.isalpha() and not word.endswith("ly") and word not in words_of("auxiliary") and word != "expected"


def _ends_clause(element: Element) -> bool:
    if element.kind in ("figure", "stop", "comma") or element.cue("parting") is not None:
        return True
    return element.text in TELLING - {"expected"}
