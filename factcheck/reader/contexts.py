"""What tells apart what two figures are of: names, sorts, spells and the words beside them that the other one lacks.

"Sales of tea rose 22%. Sales of coffee were £61m": the words around both figures share one and not the other. Nothing
is decided here: how much is shared, and how much each has alone, are features (`features`).
"""

from collections.abc import Mapping, Sequence, Set
from functools import cache
from itertools import chain
from typing import NamedTuple

from factcheck.reader.analysis import Mention
from factcheck.reader.clauses import Line, said
from factcheck.reader.tags import singular
from factcheck.reading.topics import measure_of
from factcheck.words import table

__all__ = ["CONTRASTS", "NARROWING", "Context", "context", "contrast", "measures_of", "spell_of"]

MARKS = ("unreal", "each", "basis", "denied", "others", "extreme")
"""Rows of `words/apart.toml`: one word of a row marks a level as another than those without."""

PLACED = frozenset({"in", "at", "across", "near", "around", "for", "of", "from"})
"""Between these and a name there may be an article."""

NARROWING = frozenset({"of", "in", "from", "for", "on", "to", "at", "by", "among"})
"""What narrows a noun begins with these: "sales of tea", "deaths among men"."""

NARROW = 3
"""How many words after one of them narrow the noun."""

AFTER, TOLD = (["in"], ["of"]), 3
"""What is told right after a figure begins with these, and has so many words."""

VERBS = frozenset({"word-ed", "word-ing", "word-ly"})
"""Tags of words that are hardly nouns."""

SEVERAL = 4
"""Words are counted up to so many."""

Words = frozenset[str]


class Context(NamedTuple):
    """The words that say what a figure is of.

    `words` are those of its clause, `near` those between the figures next to it, `subject` those before it alone with
    what is told right after it ("a 5% rise in fares"), `names` and `places` the names of its
    clause, `narrow` what narrows its nouns. `measures` are rows of `words/measures.toml`, `sorts` the words of which a
    level has one, `spells` lengths of time, `marks` what makes it another level than one without.
    """

    words: Words
    near: Words
    subject: Words
    names: Words
    places: Words
    narrow: Words
    measures: Words
    sorts: Words
    spells: Words
    marks: Words

    def with_(self, other: "Context") -> "Context":
        """With what another one says of names and nouns, where it takes that up."""
        return self._replace(
            words=self.words | other.words,
            subject=self.subject or other.subject,
            names=self.names | other.names,
            places=self.places | other.places,
            measures=self.measures or other.measures,
            sorts=self.sorts | other.sorts,
        )


def context(line: Line, stems: Sequence[str], mention: Mention, clause: range, near: range, names: Set[str]) -> Context:
    """The context of a figure: `clause` and `near` are the words that say what it is of, `names` all of the document.

    >>> from factcheck.reader.analysis import analyse
    >>> from factcheck.reader.clauses import line
    >>> from factcheck.reader.tags import stems_of
    >>> (sentence,) = analyse("Sales of tea in Leeds were £61m.").sentences
    >>> (figure,), stems = sentence.mentions, stems_of(sentence.tokens)
    >>> found = context(line(sentence), stems, figure, range(0, 6), range(0, 8), frozenset())
    >>> sorted(found.words), sorted(found.names), sorted(found.narrow), sorted(found.sorts)
    (['sale', 'tea'], ['leeds'], ['leed', 'tea'], ['tea'])
    """
    lower, tags = line.lower, line.tags
    named = [i for i in clause if tags[i] == "Name" and (i > 0 or lower[i] in names)]
    told = frozenset(stems[i] for i in clause if i not in named) - NOTHING
    beside = {lower[i] for i in near} | {stems[i] for i in near}
    every = beside | {lower[i] for i in clause} | {stems[i] for i in clause}
    return Context(
        told,
        frozenset(stems[i] for i in near if tags[i] != "Name") - NOTHING,
        frozenset(_subject(line, stems, mention, max(clause.start, near.start))) - NOTHING,
        frozenset(lower[i] for i in named),
        frozenset(lower[i] for i in named if _is_placed(lower, i)),
        frozenset(_narrowing(lower, stems, clause)) - NOTHING,
        measures_of(told),
        frozenset(every & _sorts().keys()),
        frozenset(spell for spell in map(spell_of, beside) if spell is not None),
        frozenset(mark for mark in MARKS if not said(mark).isdisjoint(every)),
    )


NOTHING = frozenset({""})


def _subject(line: Line, stems: Sequence[str], mention: Mention, start: int) -> Sequence[str]:
    at = mention.stop
    while at < len(stems) and line.tags[at][0] == "<":
        at += 1
    told = range(at + 1, min(at + 1 + TOLD, len(stems))) if line.lower[at : at + 1] in AFTER else range(0)
    return [stems[i] for i in chain(range(start, mention.first), told) if line.tags[i] not in VERBS]


def _is_placed(lower: Sequence[str], at: int) -> bool:
    before = lower[max(at - 2, 0) : at]
    return not PLACED.isdisjoint(before[-1:]) or (before[-1:] == ["the"] and not PLACED.isdisjoint(before[:1]))


def _narrowing(lower: Sequence[str], stems: Sequence[str], told: range) -> Sequence[str]:
    return [stems[j] for i in told if lower[i] in NARROWING for j in range(i + 1, min(i + 1 + NARROW, told.stop))]


@cache
def _sorts() -> Mapping[str, Set[int]]:
    """The rows in which each word stands that tells one sort from another."""
    found: dict[str, set[int]] = {}
    for number, row in enumerate(table("contexts")["sorts"]["sides"]):
        for word in row:
            found.setdefault(singular(word), set()).add(number)
    return found


def measures_of(stems: Words) -> Words:
    """The rows of `words/measures.toml` that some words name."""
    rows = (measure_of(stem) or measure_of(f"{stem}s") for stem in stems)
    return frozenset(row for row in rows if row is not None)


def spell_of(word: str) -> str | None:
    """The length of time that a word tells.

    >>> spell_of("weekly"), spell_of("sales")
    ('week', None)
    """
    return _spells().get(word)


@cache
def _spells() -> Mapping[str, str]:
    """The length of time that each word tells."""
    return {word: spell for spell, words in table("contexts")["spells"].items() for word in words}


def contrast(one: Context, other: Context) -> tuple[int, ...]:
    """What two contexts share, and what each has alone: CONTRASTS numbers."""
    near = one.near & other.near
    return (
        *_apart(one.words, other.words),
        min(len(near), SEVERAL),
        min(len(one.near - other.words), SEVERAL),
        min(len(other.near - one.words), SEVERAL),
        *_apart(one.subject, other.subject),
        _differ(one.subject, other.subject),
        *_apart(one.names, other.names),
        _differ(one.places, other.places),
        _differ(one.narrow, other.narrow),
        min(len(one.narrow - other.words), SEVERAL),
        min(len(other.narrow - one.words), SEVERAL),
        _differ(one.measures, other.measures),
        _differ(one.spells, other.spells),
        _sorts_differ(one.sorts, other.sorts),
        len(one.marks ^ other.marks),
        len(one.marks - other.marks),
    )


CONTRASTS = 22
"""How many numbers a contrast has."""


def _apart(one: Words, other: Words) -> tuple[int, int, int]:
    """How many words both have, and how many each has alone."""
    both = len(one & other)
    return min(both, SEVERAL), min(len(one) - both, SEVERAL), min(len(other) - both, SEVERAL)


def _differ(one: Words, other: Words) -> int:
    """Whether none has words (0), only the first (1) or the second (2), both some in common (3), or none (4)."""
    if not one or not other:
        return 1 if one else 2 if other else 0
    return 4 if one.isdisjoint(other) else 3


def _sorts_differ(one: Words, other: Words) -> int:
    """Whether two have different words of one row: none (0), some besides the same (1), or some and no same (2)."""
    alone, rest = one - other, other - one
    rows = _sorts()
    clash = any(rows[a] & rows[b] for a in alone for b in rest)
    return 0 if not clash else 1 if one & other else 2
