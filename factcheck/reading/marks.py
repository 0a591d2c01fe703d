"""The mark of each figure: the role that the words before it give it ("to", "from", "by", "or" ...)."""

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.periods import Period
from factcheck.quantity import Quantity, Range
from factcheck.reading.elements import Element
from factcheck.words import table

__all__ = ["Level", "is_earlier", "mark", "per_of", "period_of"]

REACH = 8
ROLES = ("from", "to", "against", "than", "by", "at", "or", "was", "base", "when", "with")
CHANGES = ("verb", "noun", "adverb")


class Level(NamedTuple):
    """A figure in its sentence: the element it is, its mark, its period and what it is counted per."""

    index: int
    quantity: Quantity | Range
    mark: str | None
    period: Period | None
    per: str | None
    earlier: bool = False
    """Whether the words before it make it one of an earlier period ("the year-ago figure of 195,852")."""

    @property
    def unit(self) -> str | None:
        """The unit of the figure."""
        return self.quantity.low.unit if isinstance(self.quantity, Range) else self.quantity.unit


def mark(row: Sequence[Element], index: int) -> str | None:
    """The role that the words before a figure give it; `None` where none does.

    "object" stands behind a verb of change, "change" behind "a rise of", "total" behind "a total of",
    "bracket" in brackets behind another figure, "join" behind "and" alone.
    """
    of = 0
    for at in range(index - 1, max(index - 1 - REACH, -1), -1):
        element = row[at]
        if element.kind in ("word", "period"):
            if of and element.text == "total":
                return "total"
            if element.text == "and" and at == index - 1:
                return "join"
            continue
        if element.kind == "comma":
            if at == index - 1:
                return "comma"
            return None
        if element.kind == "open":
            return "bracket" if at == index - 1 else None
        if element.kind in ("figure", "stop", "close"):
            return None
        role = element.cue(*ROLES)
        if role is not None:
            return _role(row, role.part, of > 0, at, index)
        if element.cue("of") is not None:
            of = of or at
            continue
        if element.text in table("cues")["beyond"]["words"]:
            return "than"
        if element.cue(*CHANGES) is not None:
            if not of:
                return "object"
            return _behind_change(row, at) if of == at + 1 or _is_percent(row[index]) else None
        return None
    return None


def _is_percent(element: Element) -> bool:
    figure = element.figure
    return (figure.low if isinstance(figure, Range) else figure).unit == "percent" if figure is not None else False


def _may_be_level(behind: Element) -> bool:
    """Whether "to" leads to a level rather than to a verb ("expected to exceed 16.5bn")."""
    if behind.kind != "word" or not behind.text[0].isalpha():
        return True
    return behind.text in table("cues")["levels"]["words"] or behind.text.endswith("ly") or behind.text.endswith("'s")


def _behind_change(row: Sequence[Element], at: int) -> str:
    """ "a rise of 600" is a change; "from 1985's gains of 559 mln" is a base."""
    for element in reversed(row[max(at - 4, 0) : at]):
        role = element.cue("from", "against", "than")
        if role is not None:
            return role.part
        if element.kind not in ("word", "period"):
            break
    return "change"


def _role(row: Sequence[Element], part: str, of: bool, at: int, index: int) -> str | None:
    """A role word gives its role to the figure next to it; behind "of" only the words of a level do."""
    if part == "base":
        named = any(e.kind == "period" for e in row[at + 1 : index])
        return "base" if named or (index - at <= 3 and not of) else None
    if part in ("by", "at", "or") and (of or index - at > 4):
        return None
    if part == "to" and row[at].text == "to" and not _may_be_level(row[at + 1]):
        return None
    if part in ("at", "was", "to") and any(e.cue("when") is not None for e in row[max(at - 3, 0) : at]):
        return "when"
    return part


def period_of(row: Sequence[Element], index: int) -> Period | None:
    """The period that a figure belongs to: the next one behind it before another figure, or the one before it."""
    for element in row[index + 1 : index + 1 + REACH]:
        if element.kind == "period":
            return element.period
        if element.kind in ("figure", "stop") or element.cue("from", "to", "against", "verb") is not None:
            break
    for at in range(index - 1, max(index - 1 - REACH, -1), -1):
        if row[at].kind == "period":
            return None if at and row[at - 1].cue("from", "against", "than", "base") is not None else row[at].period
        if row[at].kind in ("figure", "stop"):
            break
    return None


def per_of(row: Sequence[Element], index: int) -> str | None:
    """What a figure is counted per: "share" in "1.23 dlrs a share"."""
    if len(row) > index + 2 and row[index + 1].text in ("a", "per", "each", "an", "/"):
        return row[index + 2].text if row[index + 2].kind == "word" else None
    return None


def is_earlier(row: Sequence[Element], index: int) -> bool:
    """Whether a figure is one of an earlier period: "last year's 5.96 billion", "$92.9 million ..., the year earlier"."""
    for element in reversed(row[max(index - 5, 0) : index]):
        if element.kind == "period" or element.text in table("cues")["past"]["words"]:
            return True
        if element.kind in ("figure", "stop", "comma"):
            break
    for element in row[index + 1 : index + 2 * REACH]:
        if element.kind == "period":
            return element.period is not None and (element.period.relative or 0) < 0
        if element.kind == "stop" or element.cue("verb", "from", "to", "against") is not None:
            return False
    return False
