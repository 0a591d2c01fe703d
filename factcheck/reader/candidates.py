"""The figures that could be the operands of a statement: pairs within reach, by frame."""

from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple

from factcheck.reader.analysis import Analysis, Mention, Sentence, are_alike
from factcheck.reader.statements import Statement
from factcheck.reader.tags import Cue

__all__ = ["FRAMES", "Candidate", "Frame", "candidates", "within_reach"]


class Frame(NamedTuple):
    """A way to fill the roles of a kind: its code, the kind, and what its two operands are.

    `shares` says that the pair is a base and its newer level, so that what is learned of one such frame counts for all.
    """

    code: str
    kind: str
    before: str
    after: str
    shares: bool = True


FRAMES = {
    "percent": (
        Frame("percent", "percent_change", "before", "after"),
        Frame("implied", "percent_change", "change", "after", shares=False),
        Frame("share", "share", "part", "whole", shares=False),
    ),
    "points": (Frame("points", "point_change", "before", "after"),),
    "factor": (Frame("factor", "multiple", "before", "after"),),
    "amount": (Frame("amount", "absolute_change", "before", "after"),),
    "direction": (Frame("direction", "trend", "before", "after"),),
}
"""The frames of each form of statement."""


class Candidate(NamedTuple):
    """A frame with two mentions in its roles, and the word of change, in the sentence `told`."""

    frame: Frame
    before: Mention
    after: Mention
    cue: Cue | None
    told: int


class Reach(NamedTuple):
    """How far operands are looked for: sentences back and ahead, and how many of the nearest figures."""

    back: int = 4
    ahead: int = 2
    nearest: int = 9


LEVELS = frozenset({"money", "measure", "count", "bare"})
REACH = {"direction": Reach(2, 1, 9)}
CUES = 3
"""So many words of change are tried for a pair, the nearest."""

OPERANDS = {
    "percent": LEVELS | {"percent", "points"},
    "points": frozenset({"percent", "bare", "points"}),
    "factor": LEVELS | {"percent"},
    "amount": LEVELS,
    "direction": LEVELS | {"percent"},
}
"""What an operand of each form can measure."""

LEDE, OF_LEDE = 2, 3
"""The first sentences of a document are always within reach, with so many figures each."""

CHANGE_REACH = 14
"""How many tokens may lie between a percentage and the amount that it stands beside."""


def within_reach(analysis: Analysis, statement: Statement) -> list[Mention]:
    """The figures that can be operands of a statement, the nearest first."""
    reach, measures = REACH.get(statement.form, Reach()), OPERANDS[statement.form]
    own = statement.figure
    here, at = own.sentence, own.start

    def of(sentence: Sentence) -> list[Mention]:
        found = [mention for mention in sentence.mentions if mention.measure in measures and mention is not own]
        return [mention for mention in found if are_alike(own, mention)] if statement.form == "amount" else found

    near = analysis.sentences[max(here - reach.back, 0) : here + reach.ahead + 1]
    found = [mention for sentence in near if sentence.mentions for mention in of(sentence)]
    found.sort(key=lambda mention: (abs(mention.sentence - here), abs(mention.start - at)))
    del found[reach.nearest :]
    if statement.form != "direction":
        for sentence in analysis.sentences[: min(LEDE, max(here - reach.back, 0))]:
            found += of(sentence)[:OF_LEDE]
    return found


def candidates(analysis: Analysis, statement: Statement, reachable: Sequence[Mention]) -> Iterator[Candidate]:
    """Every pair of figures within reach in every frame of the statement.

    >>> from factcheck.reader.analysis import analyse
    >>> from factcheck.reader.statements import statements
    >>> analysis = analyse("Sales rose 12% to £1.9m from £1.7m.")
    >>> percent = next(statements(analysis))
    >>> found = candidates(analysis, percent, within_reach(analysis, percent))
    >>> [(c.frame.code, str(c.before.quantity), str(c.after.quantity)) for c in found][:2]
    [('percent', '£1.9m', '£1.7m'), ('implied', '£1.9m', '£1.7m')]
    """
    frames, here = FRAMES[statement.form], statement.figure.sentence
    make = tuple.__new__  # the constructor of a named tuple takes twice as long
    if statement.form == "direction":
        base = statement.figure
        for after in reachable:
            if are_alike(base, after):
                for cue, told in _cues(analysis, base, after):
                    yield make(Candidate, (frames[0], base, after, cue, told))
        return
    for before in reachable:
        for after in reachable:
            if before is not after and _are_near(here, before.sentence, after.sentence):
                alike = are_alike(before, after)
                for frame in frames:
                    if _fills(statement, frame, before, after, alike):
                        yield make(Candidate, (frame, before, after, statement.cue, here))


def _cues(analysis: Analysis, before: Mention, after: Mention) -> list[tuple[Cue, int]]:
    """The words of change that can tell of two levels: the nearest of their sentences."""
    found = [(_gap(cue, after), cue, after.sentence) for cue in analysis.sentences[after.sentence].cues]
    if before.sentence == after.sentence:
        found = [(min(gap, _gap(cue, before)), cue, number) for gap, cue, number in found]
    else:
        found += [(_gap(cue, before), cue, before.sentence) for cue in analysis.sentences[before.sentence].cues]
    if len(found) > 1:
        found.sort(key=itemgetter(0))
    return [(cue, number) for _, cue, number in found[:CUES]]


def _gap(cue: Cue, level: Mention) -> int:
    """How many tokens lie between a word of change and a level of its sentence."""
    return max(cue.first - level.stop, level.first - cue.stop, 0)


def _are_near(here: int, before: int, after: int) -> bool:
    """Whether a pair is worth a look: one of it in the sentence of the statement, or both next to each other."""
    return here in (before, after) or abs(before - after) <= 1


def _fills(statement: Statement, frame: Frame, before: Mention, after: Mention, alike: bool) -> bool:
    if frame.code == "implied":
        here = statement.figure
        beside = before.sentence == here.sentence and abs(before.first - here.first) <= CHANGE_REACH
        alike = alike or (before.measure == "points" and after.measure == "bare")
        return beside and alike and before.measure != "percent" and abs(after.sentence - here.sentence) <= 1
    if not alike or (statement.form == "percent" and "points" in (before.measure, after.measure)):
        return False
    return frame.code != "share" or before.measure != "percent"
