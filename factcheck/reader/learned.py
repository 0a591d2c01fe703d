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
from factcheck.reader.conflicts import conflict
from factcheck.reader.declared import reading_of
from factcheck.reader.decode import Choice, Least, chosen, weighed_candidates
from factcheck.reader.features import Surroundings
from factcheck.reader.forest import Forests, grown
from factcheck.reader.stated import way_of
from factcheck.reading import Reading
from factcheck.reading.statement import signed

__all__ = ["GRADES", "LEARNED", "LEAST", "Learned"]

LEARNED = "learned"
"""The evidence of what is read so."""

CUTS = 0.05, 0.3, 0.6, 0.8, 0.9, 0.95, 0.97
NAMES = "hopeless", "unlikely", "even", "likely", "more likely", "nearly sure", "sure", "certain"
GRADES = tuple(f"weighed {grade}" for grade in NAMES)
"""Names for what a probability is, as evidence."""

KINDS = frozenset(frame.kind for frames in FRAMES.values() for frame in frames)
Key = tuple[str, str | int, tuple[int, ...]]

SIGNED = frozenset({"percent", "points", "amount"})
"""The frames whose stated figure has a direction."""

LEAST: Least = {
    "percent": (0.75, 0.65),
    "points": (0.65, 0.55),
    "factor": (0.7, 0.6),
    "amount": (0.7, 0.65),
    "share": (0.65, 0.6),
    "mean": (0.6, 0.6),
    "total": (0.7, 0.7),
}
"""How likely a reading must be. Of bare directions in one sentence the rules know most, and of others few are right."""


class Learned:
    """A text that was taken apart, with its candidates weighed: by the forests of the package, or by others, if any."""

    def __init__(self, around: Surroundings, forests: Forests | None = None) -> None:
        by = grown() if forests is None else forests
        self.around, self.is_weighed = around, bool(by)
        self.choices = [*weighed_candidates(around, by)] if by else []

    def readings(self, settled: Collection[int] = frozenset(), least: Least = LEAST) -> Iterator[Reading]:
        """The claims of the text; the figures in `settled` state nothing more.

        >>> from factcheck.reader.analysis import analyse
        >>> text = "The port landed 5,400 tonnes of fish. In 2019 it was 4,800 tonnes. That is growth of 12.5%."
        >>> [reading.claim.code for reading in Learned(Surroundings(analyse(text))).readings()]
        ['percent_change']
        """
        found = (each for each in self.choices if not _is_settled(each, settled))
        for choice in chosen(found, least):
            claim = None if conflict(self.around, choice) else _claim(self.around, choice)
            if claim is not None:
                yield _reading(self.around, choice, claim)

    @cached_property
    def _probabilities(self) -> Mapping[Key, float]:
        found: dict[Key, float] = {}
        for choice in self.choices:
            key = _key_of(choice)
            found[key] = max(found.get(key, 0), choice.probability)
        return found

    def grade(self, claim: Claim) -> str | None:
        """How likely a claim is by what was learned, as evidence; `None` where it is no candidate of a frame."""
        key = _key(claim) if self.is_weighed else None
        return None if key is None else GRADES[bisect(CUTS, self._probabilities.get(key, 0))]


def _key_of(choice: Choice) -> Key:
    """The kind of a choice, and where its figures stand; the direction instead of the figure that is stated."""
    statement, (frame, first, second, parts) = choice.statement, choice.candidate
    starts = tuple(mention.start for mention in parts or (first, second))
    if statement.figure is None:
        assert statement.cue is not None
        return frame.kind, statement.cue.way, starts
    return frame.kind, statement.figure.start, tuple(sorted(starts)) if parts else starts


def _key(claim: Claim) -> Key | None:
    """The same of a claim; `None` where its kind is not learned, or a figure is implied, a range, or has no place."""
    if claim.code not in KINDS:
        return None
    if isinstance(claim, Total):
        operands: Sequence[Any] = claim.parts or ()
    else:
        operands = [getattr(claim, role) for role in claim.roles if role != claim.stated][:2]
    starts = [each.start for each in operands if isinstance(each, Quantity) and each.start is not None]
    stated: Any = getattr(claim, claim.stated)
    what = stated.way if isinstance(stated, Direction) else stated.start if isinstance(stated, Quantity) else None
    if what is None or len(starts) < 2 or len(starts) < len(operands):
        return None
    return claim.code, what, tuple(sorted(starts) if isinstance(claim, Total) else starts)


def _is_settled(choice: Choice, settled: Collection[int]) -> bool:
    figure = choice.statement.figure
    return figure is not None and figure.number in settled


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
