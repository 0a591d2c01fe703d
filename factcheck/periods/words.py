"""What the readers of periods share: the words and the span that they give."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from factcheck.tokens import tokenise
from factcheck.words import table

__all__ = ["Lexicon", "Span", "lexicon"]


class Span(NamedTuple):
    """A period that was read: the indexes of its tokens, its style, and its months or its steps from another.

    `months` are the first and the last month, counted from the year 0; `relative` and `unit` say how many years
    (quarters, months ...) from another period; `parts` are the ends of a range.
    """

    first: int
    stop: int
    style: str
    months: tuple[int, int] | None = None
    relative: int | None = None
    unit: str | None = None
    parts: tuple["Span", ...] = ()


class Lexicon(NamedTuple):
    """The rows of `words/periods.toml`, ready for look-up."""

    months: Mapping[str, int]
    may: frozenset[str]
    ordinals: Mapping[str, int]
    suffixes: frozenset[str]
    ended: Mapping[str, tuple[list[str], ...]]
    lengths: Mapping[str, int]
    fiscal: frozenset[str]
    before: Mapping[str, int]
    behind: Mapping[str, int]
    units: Mapping[str, str]
    counted: frozenset[str]
    clock: frozenset[str]
    amounts: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """The words of periods, read once."""
    rows = table("periods")
    ended: dict[str, list[list[str]]] = {}
    for phrase in sorted(([t.lower for t in tokenise(row)] for row in rows["ended"]["words"]), key=len, reverse=True):
        ended.setdefault(phrase[0], []).append(phrase)
    return Lexicon(
        months=dict(rows["months"]),
        may=frozenset(rows["before-may"]["words"]),
        ordinals=dict(rows["ordinals"]),
        suffixes=frozenset(rows["suffixes"]["words"]),
        ended={word: tuple(phrases) for word, phrases in ended.items()},
        lengths=dict(rows["lengths"]),
        fiscal=frozenset(rows["fiscal"]["words"]),
        before=dict(rows["before"]),
        behind=dict(rows["behind"]),
        units=dict(rows["units"]),
        counted=frozenset(rows["counted"]["words"]),
        clock=frozenset(rows["clock"]["words"]),
        amounts=frozenset(rows["amounts"]["words"]),
    )
