"""Measures that are made of two others by their meaning, each told in its own sentence.

A load factor is traffic over capacity, an operating margin is operating profit over revenue, and a trade surplus is
what exports are more than imports.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence, Set
from itertools import takewhile
from typing import NamedTuple, cast

from factcheck.reader.analysis import Mention
from factcheck.reader.patterns import Grammar, Item, Program, program
from factcheck.words import Row, table

__all__ = ["Definition", "defined", "definitions"]

BEFORE = 4
"""How many words before a measure tell of which sort it is."""

SENTENCE, BACK, OTHER_SPAN = 10, 5, 15
"""How far away a level counts: for each sentence, for standing before, for telling another span of time."""

FARTHEST = 45
REACH = FARTHEST // SENTENCE
"""How many sentences away a level may stand at all."""

LEDE, SOON = 2, 3
"""A balance is told in one of the first sentences, and its parts so soon after it."""

AROUND = 8
"""How many words after a figure may tell its span of time."""

CLAUSES = frozenset({",", "and", "but", "while", ";"})

Sentence = tuple[int, Sequence[Item], Set[str]]
"""Its number, what patterns see of it, and its words and the tags and nouns of its figures."""

Found = tuple[Mention, Mention, Mention, bool]
"""What is stated, its part and its whole, and whether a balance is positive."""


class Definition(NamedTuple):
    """A measure that is made of two others: the programs that find its levels, those of its part and of its whole.

    It is a "share", a "balance", what the whole is more than the part, or a "total" of the two. With `first`, the whole
    of a share, or the total, is the first one that the text tells. `sorts` are the words of which a measure and its
    part must have the same beside them; `positive` those by which a balance is a surplus; `spans` those that tell of
    more than the last month.
    """

    kind: str
    name: str
    stated: Program
    part: Program
    whole: Program
    first: bool
    sorts: frozenset[str]
    positive: frozenset[str]
    spans: frozenset[str]
    example: str


class Level(NamedTuple):
    """A level of a measure, with its base where one is told."""

    sentence: int
    now: Mention
    then: Mention | None
    sorts: frozenset[str]
    positive: bool
    long: bool


def definitions(grammar: Grammar) -> tuple[Definition, ...]:
    """All definitions of the table, compiled by a grammar."""
    rows = table("frames")
    pattern, words = rows["defining"]["pattern"], grammar.words

    def compiled(row: Row, role: str, percent: bool) -> Program:
        told = (
            pattern.replace("{now:level}", "{now:percent}").replace("{then}", "{then:percent}") if percent else pattern
        )
        return program(told, grammar._replace(macros={**grammar.macros, "measure": row[role]}))

    return tuple(
        Definition(
            row.get("kind", "share"),
            row["name"],
            compiled(row, "stated", row.get("kind") is None),
            compiled(row, "part", False),
            compiled(row, "whole", False),
            row.get("first", False),
            words["sorts"] if row.get("sorts") else frozenset(),
            words["positive"],
            words["longer"],
            row["example"],
        )
        for row in cast(Sequence[Row], rows["defined"])
    )


def defined(definition: Definition, sentences: Sequence[Sentence]) -> Iterator[Found]:
    """The claims of a document by a definition.

    What is stated goes with the nearest part and whole, of the same span of time where there is a choice.
    """
    if not any(definition.stated.may_be(keys) for _, _, keys in sentences):
        return
    parts, wholes = (list(_levels(definition, each, sentences)) for each in (definition.part, definition.whole))
    taken = {level.now.number for level in (*parts, *wholes)}
    stated = [each for each in _levels(definition, definition.stated, sentences) if each.now.number not in taken]
    for told in stated[:1] if definition.kind == "total" and definition.first else stated:
        part = _nearest(told, parts, told.sorts)
        whole = wholes[0] if definition.first and wholes else _nearest(told, wholes)
        if part is None or whole is None or _nearest(part, stated, told.sorts) is not told:
            continue
        if definition.kind == "balance" and not _is_lede(told, (part, whole)):
            continue
        if definition.kind == "total" and len({told.long, part.long, whole.long}) > 1:
            continue
        yield told.now, part.now, whole.now, told.positive
        if told.then is None or part.then is None or whole.then is None:
            continue
        if definition.kind == "share" or len({_time(each) for each in (told.then, part.then, whole.then)}) == 1:
            yield told.then, part.then, whole.then, told.positive


def _time(mention: Mention) -> object:
    """How the time of a figure is told."""
    period = mention.period
    return None if period is None else (period.style, period.relative)


def _is_lede(told: Level, others: Sequence[Level]) -> bool:
    """Whether a level opens the text, and others of the same span of time follow."""
    return told.sentence < LEDE and all(
        each.long == told.long and told.sentence <= each.sentence <= told.sentence + SOON for each in others
    )


def _nearest(told: Level, levels: Sequence[Level], sorts: Set[str] | None = None) -> Level | None:
    """Of the levels of a measure, in the order of the text, the nearest, of the same sorts if any are asked for."""
    first = bisect_left(levels, told.sentence - REACH, key=lambda level: level.sentence)
    last = bisect_right(levels, told.sentence + REACH, key=lambda level: level.sentence)
    near = [(_away(told, each), each) for each in levels[first:last] if sorts is None or each.sorts == sorts]
    (away, _), nearest = min(near, key=lambda pair: pair[0], default=((FARTHEST + 1, 0), None))
    return nearest if away <= FARTHEST else None


def _away(told: Level, other: Level) -> tuple[int, int]:
    between = other.sentence - told.sentence
    away = SENTENCE * abs(between) + BACK * (between < 0) + OTHER_SPAN * (told.long != other.long)
    return away, abs(other.now.start - told.now.start)


def _levels(definition: Definition, found: Program, sentences: Sequence[Sentence]) -> Iterator[Level]:
    """The levels of a measure with their bases, in the order of the text; no figure twice."""
    seen: set[int] = set()
    for number, items, keys in sentences:
        for start in found.starts(items) if found.may_be(keys) else ():
            captured = found.match(items, start, lambda _: True) or ()
            beside = frozenset(item.word for item in items[max(start - BEFORE, 0) : start + BEFORE])
            for at, (role, mention) in enumerate(captured):
                if role != "now" or mention.number in seen or _is_past(mention):
                    continue
                seen.add(mention.number)
                after = captured[at + 1 : at + 2]
                then = after[0][1] if after and after[0][0] == "then" else None
                long = at > 1 or not definition.spans.isdisjoint(_around(items, mention))
                positive = not definition.positive.isdisjoint(beside)
                yield Level(number, mention, then, beside & definition.sorts, positive, long)


def _is_past(mention: Mention) -> bool:
    """Whether a figure is told as the base of a change."""
    return mention.governors[0] == "from" or mention.followers[0] == "AGO"


def _around(items: Sequence[Item], mention: Mention) -> frozenset[str]:
    """The words of a sentence before a figure, and those after it up to the end of its clause."""
    at = next((at for at, item in enumerate(items) if item.mention is mention), len(items))
    after = takewhile(lambda item: item.word not in CLAUSES, items[at : at + AROUND])
    return frozenset(item.mention.noun if item.mention else item.word for item in (*items[:at], *after))
