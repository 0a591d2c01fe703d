"""The statements of change of a sentence in one line each, for the tables of the reader's tests."""

from collections.abc import Sequence

from hypothesis import strategies as st

from factcheck.reading.change import Change
from factcheck.reading.changes import changes
from factcheck.reading.elements import Element, elements
from factcheck.reading.levels import Level, levels_of
from factcheck.tokens import tokenise
from factcheck.words import table

__all__ = ["in_words", "news", "row_of", "statements", "told"]


def row_of(text: str) -> list[Element]:
    """The elements of a sentence."""
    return elements(tokenise(text), text)


def statements(text: str) -> list[Change]:
    """The statements of change of a sentence."""
    row = row_of(text)
    return changes(row, levels_of(row))


def told(text: str) -> list[str]:
    """The statements of a sentence that have figures, each in words."""
    return [in_words(change) for change in statements(text) if not change.is_bare]


def in_words(change: Change) -> str:
    """A statement as "up by 12% [£0.2m] to £1.9m from £1.7m, £1.5m": stated figures, amounts, level, bases.

    A level that stands before the word of change is "at" instead of "to"; "(earlier)" marks what was before,
    "(basis)" a stated figure on another basis than the levels.
    """
    parts = [change.way or "beside"]
    if change.stated or change.amounts:
        parts += ["by", *_listed(change.stated), *(f"[{name}]" for name in _listed(change.amounts))]
    if change.after is not None:
        parts += ["at" if change.subject else "to", str(change.after.quantity)]
    if change.befores:
        parts += ["from", *_listed(change.befores)]
    parts += [f"({flag})" for flag in ("earlier", "basis") if getattr(change, flag)]
    return " ".join(parts)


def _listed(levels: Sequence[Level]) -> list[str]:
    return [", ".join(str(level.quantity) for level in levels)] if levels else []


_FIGURES = (
    "12%",
    "4 pct",
    "3 points",
    "£1.9m",
    "£1.7m from £2m",
    "82",
    "99 thefts",
    "1,538.1",
    "doubled",
    "half",
    "40p",
)
_PLAIN = (
    "sales",
    "and",
    "the",
    "said",
    "which",
    "it",
    "in May",
    "a year earlier",
    "2015's",
    "last",
    "after",
    "for women",
)
_MARKS = (",", ";", "(", ")", "/", "-", "a share", "stake", "total", "for women", "40p")


def _cues() -> list[str]:
    rows = table("cues")
    ways = [word for way in ("up", "down", "flat") for part in rows[way].values() for word in part[:6]]
    return [*ways, *(word for words in rows["roles"].values() for word in words[:4]), "while", "but", "like-for-like"]


news = st.lists(st.sampled_from((*_FIGURES, *_FIGURES, *_PLAIN, *_MARKS, *_cues())), max_size=14).map(" ".join)
"""Rows of figures, words of change, role words and marks, in any order."""
