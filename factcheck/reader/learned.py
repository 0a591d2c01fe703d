"""Claims that are read by what was learned from annotated documents: candidates weighed by a forest."""

from bisect import bisect
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from factcheck.claim import Claim
from factcheck.errors import FigureError
from factcheck.kinds import AbsoluteChange, Mean, Multiple, PercentChange, PointChange, Share, Total, Trend
from factcheck.kinds.direction import Direction
from factcheck.quantity import Quantity
from factcheck.reader.candidates import FRAMES, Candidate
from factcheck.reader.declared import reading_of
from factcheck.reader.decode import Choice, chosen, weighed_candidates
from factcheck.reader.features import Surroundings
from factcheck.reader.forest import Forest, grown
from factcheck.reader.stated import way_of
from factcheck.reading import Reading
from factcheck.reading.statement import signed

__all__ = ["LEARNED", "LEAST", "Learned"]

LEARNED = "learned"
"""The evidence of what is read so."""

CUTS = 0.04, 0.3, 0.6, 0.85
GRADES = tuple(f"weighed {grade}" for grade in ("hopeless", "unlikely", "even", "likely", "sure"))
"""Names for what a probability is, as evidence."""

SIGNED = frozenset({"percent", "points", "amount"})
"""The frames whose stated figure has a direction."""

KINDS = frozenset(frame.kind for frames in FRAMES.values() for frame in frames)
Key = tuple[str, str | int, tuple[int, ...]]
LEAST: Mapping[str, float] = {"sentence": 0.65, "elsewhere": 0.45, "factor": 0.75, "direction": 0.85}
"""How likely a reading must be, by the code of its frame, or else by where its figures stand."""


class Learned:
    """A text that was taken apart, with its candidates weighed."""

    def __init__(self, around: Surroundings, forests: Mapping[str, Forest] | None = None) -> None:
        self.around = around
        self.choices = [*weighed_candidates(around, grown() if forests is None else forests)]

    def readings(self, settled: Collection[int] = frozenset(), least: Mapping[str, float] = LEAST) -> Iterator[Reading]:
        """The claims of the text; the figures in `settled` state nothing more.

        >>> from factcheck.reader.analysis import analyse
        >>> around = Surroundings(analyse("Sales rose 12% to £1.9m from £1.7m."))
        >>> [reading.quote for reading in Learned(around).readings()]
        ['rose 12%']
        """
        for choice in chosen(self.choices, least, settled):
            claim = _claim(self.around, choice)
            if claim is not None:
                yield _reading(self.around, choice, claim)

    @cached_property
    def _probabilities(self) -> Mapping[Key, float]:
        found: dict[Key, float] = {}
        for choice in self.choices:
            key = _key_of(choice)
            found[key] = max(found.get(key, 0), choice.probability)
        return found

    def grade(self, reading: Reading) -> str | None:
        """How likely a claim is by what was learned, as evidence; `None` where it is no candidate of a frame."""
        key = _key(reading.claim)
        if key is None:
            return None
        probability = self._probabilities.get(key, 0)
        return GRADES[bisect(CUTS, probability)]


def _key_of(choice: Choice) -> Key:
    """The kind of a choice, and where its figures stand; the direction instead of the figure that is stated."""
    statement, (frame, first, second, parts) = choice.statement, choice.candidate
    if statement.figure is None:
        assert statement.cue is not None
        return frame.kind, statement.cue.way, (first.start, second.start)
    operands = parts or (first, second)
    return (
        frame.kind,
        statement.figure.start,
        tuple(sorted(m.start for m in operands) if parts else (m.start for m in operands)),
    )


def _key(claim: Claim) -> Key | None:
    """The same of a claim; `None` where its kind is not learned, or a figure is implied, a range, or has no place."""
    if claim.code not in KINDS:
        return None
    if isinstance(claim, Total):
        operands: Sequence[Any] = claim.parts or ()
    else:
        operands = [getattr(claim, role) for role in claim.roles if role != claim.stated][:2]
    starts = [each.start if isinstance(each, Quantity) else None for each in operands]
    stated: Any = getattr(claim, claim.stated)
    what = stated.way if isinstance(stated, Direction) else stated.start if isinstance(stated, Quantity) else None
    if what is None or len(starts) < 2 or None in starts:
        return None
    places = [start for start in starts if start is not None]
    return claim.code, what, tuple(sorted(places) if isinstance(claim, Total) else places)


def _reading(around: Surroundings, choice: Choice, claim: Claim) -> Reading:
    figure = choice.statement.figure
    if figure is not None:
        kind = claim.code if isinstance(claim, Share | Mean | Total) else "change"
        return reading_of(around.analysis, claim, figure, kind, LEARNED)
    sentence, document = around.analysis.sentences[choice.statement.sentence], around.analysis.document
    assert isinstance(claim, Trend)
    told = claim.direction
    assert isinstance(told, Direction)
    assert told.start is not None
    assert told.end is not None
    return Reading(
        claim,
        told.start,
        told.end,
        document.text[told.start : told.end],
        (sentence.start, sentence.end),
        document.quoted(told.start, told.end),
        evidence=(LEARNED,),
    )


def _claim(around: Surroundings, choice: Choice) -> Claim | None:
    """The claim of a choice; `None` where its figures cannot make one."""
    frame, first, second, parts = choice.candidate
    try:
        figure = choice.statement.figure
        if parts and figure is not None:
            return Total(parts=[part.last for part in parts], total=figure.quantity)
        return MAKERS[frame.code](first.quantity, second.quantity, _stated(around, choice))
    except FigureError:
        return None


def _stated(around: Surroundings, choice: Choice) -> Any:
    statement, cue = choice.statement, choice.statement.cue
    if statement.figure is None:
        assert cue is not None
        tokens = around.analysis.sentences[statement.sentence].tokens
        start, end = tokens[cue.first].start, tokens[cue.stop - 1].end
        return Direction(cue.way, around.analysis.document.text[start:end], None, start, end)
    if choice.candidate.frame.code not in SIGNED:
        return statement.figure.quantity
    told = way_of(around.lines[statement.sentence], statement.figure)
    return signed(statement.figure.quantity, _order(choice.candidate) if told is None else told[0])


def _order(candidate: Candidate) -> str | None:
    """Which way the levels of a change go: one that names no direction ("a difference of 5") tells its size."""
    before, after = candidate.first.last, candidate.second.last
    return "down" if after.value < before.value else None


MAKERS: Mapping[str, Callable[[Any, Any, Any], Claim]] = {
    "percent": lambda before, after, stated: PercentChange(before=before, after=after, percent=stated),
    "share": lambda part, whole, stated: Share(part=part, whole=whole, percent=stated),
    "points": lambda before, after, stated: PointChange(before=before, after=after, points=stated),
    "factor": lambda before, after, stated: Multiple(before=before, after=after, factor=stated),
    "amount": lambda before, after, stated: AbsoluteChange(before=before, after=after, change=stated),
    "mean": lambda total, count, stated: Mean(total=total, count=count, mean=stated),
    "direction": lambda before, after, stated: Trend(before=before, after=after, direction=stated),
}
"""A kind's claim from its operands and the stated figure, by the code of the frame."""
