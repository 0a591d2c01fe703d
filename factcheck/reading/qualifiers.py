"""What narrows the noun of a measure: "gross" and "net" profit, thefts "of bicycles", sales "per store".

A change and a pair of levels in another sentence are of one thing only where the words that narrow the noun of the
change stand with the levels, too.
"""

from collections.abc import Iterator, Sequence

from factcheck.reading.change import Change
from factcheck.reading.cues import words_of
from factcheck.reading.elements import Element
from factcheck.reading.told import Told
from factcheck.reading.topics import REACH, measure_of

__all__ = ["narrowed", "qualifiers"]

BEFORE, AFTER = 3, 4


def narrowed(told: Told, change: Change, other: Told, pair: Change) -> bool:
    """Whether a change is of something narrower than what another sentence tells.

    >>> from factcheck.reading.document import document
    >>> from factcheck.reading.told import tell
    >>> claim, levels = tell(document("Gross profit rose 10%. Net profit was £61m, against £50m.")).told
    >>> narrowed(claim, claim.changes[0], levels, levels.changes[0])
    True
    """
    if _points_to_it(other.row):
        return False
    before, after = qualifiers(told, change)
    its = {word for element in other.row for word in element.text.split()}
    if after - _known(after, its):
        return True
    whole = any(word in words_of("whole") for word in its)
    return bool(before - _known(before, its)) and (whole or bool(qualifiers(other, pair)[0]))


def _known(words: frozenset[str], its: set[str]) -> frozenset[str]:
    """Those of the words that another sentence has, in the same or a longer form ("sex", "sexual")."""
    return frozenset(w for w in words if any(i.startswith(w) or (len(i) > 3 and w.startswith(i)) for i in its))


def _points_to_it(row: Sequence[Element]) -> bool:
    """Whether a sentence opens with the bare noun: "The index stood at 140"."""
    if len(row) < 3 or row[0].text != "the" or measure_of(row[1].text) is None:
        return False
    return row[2].text not in words_of("narrowing")


def qualifiers(told: Told, change: Change) -> tuple[frozenset[str], frozenset[str]]:
    """The words that narrow the measure of a change: before its noun, and after it with "of", "from" or "per"."""
    before: set[str] = set()
    after: set[str] = set()
    row, measures = told.row, told.about(change)
    for at in range(max(change.place - REACH, 0), min(change.place + REACH, len(row))):
        if row[at].kind in ("word", "cue") and _is_of(row[at].text, measures):
            before.update(_before(row, at))
            added = list(_after(row, at))
            (before if any(_is_of(word, measures) for word in added) else after).update(added)
    return _narrowing(before, told, measures), _narrowing(after, told, measures)


def _is_of(text: str, measures: frozenset[str]) -> bool:
    return any(measure_of(word) in measures for word in text.split())


def _narrowing(words: set[str], told: Told, measures: frozenset[str]) -> frozenset[str]:
    kept = (w for w in words if w.isalpha() and w not in words_of("plain") and w not in told.names)
    return frozenset(w.removesuffix("s") for w in kept if measure_of(w) not in measures)


def _before(row: Sequence[Element], at: int) -> Iterator[str]:
    for element in reversed(row[max(at - BEFORE, 0) : at]):
        if element.kind != "word" or element.text in words_of("bars"):
            return
        yield element.text


def _after(row: Sequence[Element], at: int) -> Iterator[str]:
    if at + 1 >= len(row) or row[at + 1].text not in words_of("narrowing"):
        return
    for element in row[at + 1 : at + 1 + AFTER]:
        if element.kind != "word" and element.text not in words_of("narrowing"):
            return
        yield element.text
