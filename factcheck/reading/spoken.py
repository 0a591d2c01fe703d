"""What a text says of a measure: its levels in a sentence, with the words that name it."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, cached_property

from attrs import evolve, frozen

from factcheck.reading.change import Change
from factcheck.reading.elements import Element
from factcheck.reading.levels import Level
from factcheck.reading.statement import alike
from factcheck.reading.told import Story, Told
from factcheck.words import table

__all__ = ["Spoken", "spoken"]

AFTER, OPENING = 4, 8


@frozen
class Spoken:
    """The levels of one measure: `levels` by their role ("after", "before", "amount").

    `row` are the elements of the clause up to the levels; `long` says that they are of the year so far rather than
    of a month.
    """

    told: Told
    row: Sequence[Element]
    levels: dict[str, Level]
    way: str | None
    long: bool | None = None

    @cached_property
    def words(self) -> str:
        """The words of the clause, with a blank at both ends."""
        return f" {' '.join(element.text for element in self.row)} "

    def names(self, phrases: Sequence[str]) -> bool:
        """Whether one of the phrases stands among the words."""
        words = self.words
        return any(f" {phrase} " in words for phrase in phrases)

    def beside(self, phrase: str) -> tuple[Element | None, Element | None]:
        """The elements before and after the first place of a phrase; `None` where the clause begins or ends."""
        words = phrase.split()
        texts = [element.text for element in self.row]
        at = next((i for i in range(len(texts)) if " ".join(texts[i:]).startswith(f"{phrase}")), 0)
        stop = at
        while stop < len(texts) and len(" ".join(texts[at:stop]).split()) < len(words):
            stop += 1
        return self.row[at - 1] if at else None, self.row[stop] if stop < len(self.row) else None


def spoken(story: Story) -> Iterator[Spoken]:
    """What each sentence of a document says, in its order; how long a period it is about goes on till the next."""
    long: bool | None = None
    for told in story.told:
        found = list(_in_sentence(told))
        if found:
            opening = _is_long(found[0].row[:OPENING])
            told_of = opening or (False if _names_period(told.row) else long)
            for said in found:
                month = opening and said is not found[0] and _names_month(said.row)
                yield evolve(said, long=_is_long(said.row) or (told_of and not month))
            long = told_of


def _in_sentence(told: Told) -> Iterator[Spoken]:
    used: set[int] = set()
    for change in told.changes:
        levels = _levels(change)
        if levels:
            used |= {level.place for level in levels.values()}
            first = min(change.place, *_places(levels))
            yield Spoken(told, _clause(told, first, levels), levels, change.way)
    for level in told.mains():
        if level.place not in used:
            levels = {"after": level}
            yield Spoken(told, _clause(told, level.place, levels), levels, None)


def _places(levels: dict[str, Level]) -> list[int]:
    return [level.place for level in levels.values()]


def _levels(change: Change) -> dict[str, Level]:
    """The levels of a statement by their roles; the first base that is like the level reached."""
    found: dict[str, Level] = {}
    if change.after is not None:
        found["after"] = change.after
        before = next((b for b in change.befores if alike(b, change.after)), None)
        if before is not None:
            found["before"] = before
    if change.amounts:
        found["amount"] = change.amounts[0]
    return found


def _clause(told: Told, first: int, levels: dict[str, Level]) -> Sequence[Element]:
    """The elements from the start of the clause to the figures, and a few after the level reached."""
    row = told.row
    start = next((at + 1 for at in range(first - 1, -1, -1) if _parts(row[at])), 0)
    last = levels.get("after", next(iter(levels.values()))).place
    found = list(row[start:last])
    for element in row[last : last + 1 + AFTER]:
        if (
            element.kind in ("comma", "stop")
            or element.text == "and"
            or element.cue("from", "against", "verb", "adverb") is not None
        ):
            break
        found.append(element)
    return found


def _parts(element: Element) -> bool:
    """Whether an element ends what the words after it are about."""
    return element.kind in ("figure", "stop") or element.cue("parting") is not None


@cache
def _long() -> re.Pattern[str]:
    """The words of the year so far; a star stands for any one word."""
    words = (re.escape(words).replace(r"\*", r"\S+") for words in table("relations")["spans"]["long"])
    return re.compile(rf" (?:{'|'.join(words)}) ")


def _is_long(row: Sequence[Element]) -> bool:
    """Whether some elements say that a figure is one of the year so far."""
    return _long().search(f" {' '.join(element.text for element in row)} ") is not None


def _names_period(row: Sequence[Element]) -> bool:
    return any(element.kind == "period" or element.text == "month" for element in row)


def _names_month(row: Sequence[Element]) -> bool:
    return any(e.text == "month" or (e.period is not None and e.period.style == "month") for e in row)
