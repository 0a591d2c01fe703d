"""The figures that could be the operands of a statement: pairs within reach, by frame."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from operator import attrgetter
from typing import NamedTuple

from factcheck.reader.analysis import Analysis, Mention, are_alike
from factcheck.reader.clauses import said
from factcheck.reader.levels import COUNTS, LEVELS, adds_up
from factcheck.reader.statements import Statement, is_total
from factcheck.words import table

__all__ = ["FRAMES", "Candidate", "Frame", "candidates", "number_of", "within_reach"]


class Frame(NamedTuple):
    """A way to fill the roles of a kind: its code, the kind, and what its two operands are."""

    code: str
    kind: str
    first: str
    second: str


FRAMES = {
    "percent": (Frame("percent", "percent_change", "before", "after"), Frame("share", "share", "part", "whole")),
    "points": (Frame("points", "point_change", "before", "after"),),
    "factor": (Frame("factor", "multiple", "before", "after"),),
    "amount": (Frame("amount", "absolute_change", "before", "after"),),
    "mean": (Frame("mean", "mean", "total", "count"),),
    "total": (Frame("total", "total", "parts", "parts"),),
    "direction": (Frame("direction", "trend", "before", "after"),),
}
"""The frames of each form of statement."""


class Candidate(NamedTuple):
    """A frame with two mentions in its roles; of a total the first part and the last, with all of its `parts`."""

    frame: Frame
    first: Mention
    second: Mention
    parts: tuple[Mention, ...] = ()


class Reach(NamedTuple):
    """How far operands are looked for: sentences back and ahead, figures on either side, and how many of one unit."""

    sentences: int
    figures: int
    alike: int


USUAL, OF_DIRECTION, OF_TOTAL = Reach(24, 50, 16), Reach(2, 20, 6), Reach(8, 30, 12)
REACHES = {"direction": OF_DIRECTION, "total": OF_TOTAL}
PARTS = 6
"""How many parts a total has at most."""

OPERANDS = {
    "percent": LEVELS | {"percent"},
    "points": frozenset({"percent", "bare", "points"}),
    "factor": LEVELS | {"percent"},
    "amount": LEVELS,
    "mean": LEVELS,
    "total": LEVELS | {"percent"},
    "direction": LEVELS | {"percent"},
}
"""What an operand of each form can measure."""


def within_reach(analysis: Analysis, statement: Statement) -> list[Mention]:
    """The figures that can be operands of a statement, the nearest first."""
    figure, form = statement.figure, statement.form
    spans = frozenset() if form == "mean" else said("spans")
    measures = OPERANDS[form]

    def able(mention: Mention) -> bool:
        if mention is figure or mention.measure not in measures or mention.noun in spans:
            return False
        if form == "total":
            assert figure is not None
            return adds_up(figure, mention) and is_total(mention)
        return form != "amount" or figure is None or are_alike(figure, mention)

    reach = REACHES.get(form, USUAL)
    found: list[Mention] = []
    counts: Counter[tuple[str, str]] = Counter()
    for mention in _outward(analysis, statement, reach):
        unit = mention.measure, mention.unit
        if counts[unit] < reach.alike and able(mention):
            counts[unit] += 1
            found.append(mention)
    return found


def _outward(analysis: Analysis, statement: Statement, reach: Reach) -> Iterator[Mention]:
    """The figures around a statement, the nearest first, by turns before and behind it."""
    mentions, here = analysis.mentions, statement.sentence
    at = number_of(analysis, statement)
    before = reversed(mentions[max(at - reach.figures, 0) : at])
    behind = iter(mentions[at : at + reach.figures])
    for pair in zip_longest(before, behind):
        for mention in pair:
            if mention is not None and abs(analysis.sentences_between(here, mention.sentence)) <= reach.sentences:
                yield mention


def number_of(analysis: Analysis, statement: Statement) -> int:
    """The number of the stated figure, or of the first one behind a word of change."""
    if statement.figure is not None:
        return statement.figure.number
    sentence, cue = analysis.sentences[statement.sentence], statement.cue
    assert cue is not None
    return next((m.number for m in sentence.mentions if m.first >= cue.stop), sentence.mentions[-1].number + 1)


def candidates(statement: Statement, reachable: Sequence[Mention]) -> Iterator[Candidate]:
    """Every pair of figures in every frame of the statement; of a direction one stands in its sentence.

    >>> from factcheck.reader.analysis import analyse
    >>> from factcheck.reader.statements import statements
    >>> analysis = analyse("Sales rose 12% to £1.9m from £1.7m.")
    >>> percent = next(statements(analysis))
    >>> found = candidates(percent, within_reach(analysis, percent))
    >>> [(c.frame.code, str(c.first.quantity), str(c.second.quantity)) for c in found][:2]
    [('percent', '£1.9m', '£1.7m'), ('share', '£1.9m', '£1.7m')]
    """
    if statement.form == "total":
        yield from _runs(reachable)
        return
    here = statement.sentence if statement.form == "direction" else None
    make = tuple.__new__  # the constructor of a named tuple takes twice as long
    for first in reachable:
        for second in reachable:
            if first is second or (here is not None and first.sentence != here != second.sentence):
                continue
            for frame in FRAMES[statement.form]:
                if _fills(statement, frame, first, second):
                    yield make(Candidate, (frame, first, second, ()))


def _fills(statement: Statement, frame: Frame, first: Mention, second: Mention) -> bool:
    if frame.code == "mean":
        assert statement.figure is not None
        figure = statement.figure
        able = are_alike(first, figure) or figure.measure == "bare" or first.measure == "count"
        return able and second.measure in COUNTS
    if not are_alike(first, second) or (first.noun and second.noun and _tells_time(first) != _tells_time(second)):
        return False
    return frame.code != "share" or first.measure != "percent"


def _tells_time(mention: Mention) -> bool:
    """Whether a figure is a number of hours or minutes: what can be a level, of time alone."""
    return mention.noun in table("frames")["words"]["spans"]


def _runs(reachable: Sequence[Mention]) -> Iterator[Candidate]:
    """The runs of figures that can be the parts of a total: those before it, those behind it, and those around it."""
    (frame,) = FRAMES["total"]
    able = sorted(reachable, key=attrgetter("number"))
    for first in range(len(able) - 1):
        for stop in range(first + 2, min(first + PARTS, len(able)) + 1):
            yield Candidate(frame, able[first], able[stop - 1], tuple(able[first:stop]))
