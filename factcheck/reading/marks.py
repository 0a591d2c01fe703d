"""The mark of a figure: the role that the words before it give it.

One of the roles of the table of cues ("from", "to", "against", "than", "base", "when", "by", "at", "or", "was",
"with"), "per" for what a rate is given by, or "object" after a verb of change, "change" after "a rise of",
"bracket" in brackets after another figure, "join" after "and", "comma" after a comma.
"""

from collections.abc import Sequence

from factcheck.reading.cues import rows_of, words_of
from factcheck.reading.elements import Element

__all__ = ["REACH", "mark"]

REACH = 8
ROLES = ("from", "to", "against", "than", "by", "at", "or", "was", "base", "when", "with")
CHANGES = ("verb", "noun", "adverb")


def mark(row: Sequence[Element], place: int) -> str | None:
    """The role that the words before a figure give it; `None` where none does.

    The nearest role word counts, with "of" looked through: "from the previous record of 51.46 billion".
    """
    if place and row[place - 1].text in rows_of("rates")["per"]:
        return "per"
    of = 0
    for at in range(place - 1, max(place - 1 - REACH, -1), -1):
        element = row[at]
        if element.kind in ("word", "period") or _is_hyphened(element):
            if element.text == "and" and at == place - 1:
                return "join"
            if element.text == "after":
                return None
        elif element.kind == "cue" and element.cue("of") is not None and element.cue(*ROLES) is None:
            of = of or at
        elif element.kind == "cue" and element.cue("basis") is not None and element.cue(*CHANGES) is None:
            continue
        elif element.kind == "cue":
            return _of_cue(row, at, of, place)
        else:
            return _of_punctuation(element.kind, at == place - 1)
    return None


def _is_hyphened(element: Element) -> bool:
    """Whether an element only describes the noun after it: "the five-year average of 425"."""
    return element.kind in ("length", "compound") and "-" in element.text


def _of_punctuation(kind: str, beside: bool) -> str | None:
    """A comma or a bracket right before a figure; anything else ends the look."""
    return {"comma": "comma", "open": "bracket"}.get(kind) if beside else None


def _of_cue(row: Sequence[Element], at: int, of: int, place: int) -> str | None:
    """The mark that a cue gives a figure; `of` is the place of an "of" between them, or 0."""
    element = row[at]
    role = element.cue(*ROLES)
    if role is not None:
        return _of_role(row, role.part, at, of, place)
    if element.text in words_of("beyond"):
        return "than"
    if element.cue(*CHANGES) is None:
        return None
    if not of:
        return "to" if _is_bound(row[place]) else "object"
    return _after_change(row, at) if of == at + 1 or _is_percent(row[place]) or _is_told_twice(row, place) else None


def _of_role(row: Sequence[Element], part: str, at: int, of: int, place: int) -> str | None:
    """A role word gives its role to the figure next to it; after "of" only the words of a level do."""
    far = place - at
    if part == "base":
        named = any(e.kind == "period" for e in row[at + 1 : place])
        return "base" if named or (far <= 3 and (not of or row[at].text == "over")) else None
    if part in ("by", "at", "or") and (of or far > 4):
        return None
    if part == "at" and far > 1 and _is_percent(row[place]) and row[at - 1].text == "and":
        return None
    if part == "to" and row[at].text == "to" and not _may_be_level(row[at + 1]):
        return None
    if part in ("at", "was", "to") and any(e.cue("when") is not None for e in row[max(at - 3, 0) : at]):
        return "when"
    return part


def _is_bound(element: Element) -> bool:
    """Whether a figure is a bound that is passed: "fell below 9.5 pct", "rally above 53 cents"."""
    return element.one is not None and element.one.hedge in ("below", "above")


def _is_percent(element: Element) -> bool:
    return element.one is not None and element.one.unit == "percent"


def _is_told_twice(row: Sequence[Element], place: int) -> bool:
    """ "an increase in orders of 6.4 billion, or 6.7 pct": a figure with its percentage is a change."""
    after = [e for e in row[place + 1 : place + 4] if e.kind != "comma"]
    return len(after) > 1 and (after[0].cue("or") is not None or after[0].kind == "open") and _is_percent(after[1])


def _may_be_level(after: Element) -> bool:
    """Whether "to" leads to a level rather than to a verb ("expected to exceed 16.5bn")."""
    text = after.text
    if after.kind != "word" or not text[0].isalpha():
        return True
    return text in words_of("levels") or text.endswith("ly")


def _after_change(row: Sequence[Element], at: int) -> str:
    """ "a rise of 600" is a change; "from 1985's gains of 559 mln" is a base."""
    for element in reversed(row[max(at - 4, 0) : at]):
        role = element.cue("from", "against", "than")
        if role is not None:
            return role.part
        if element.kind not in ("word", "period"):
            break
    return "change"
