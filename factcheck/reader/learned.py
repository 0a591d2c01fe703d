"""Claims that are read by what was learned from annotated documents: candidates weighed by a forest."""

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

from factcheck.claim import Claim
from factcheck.errors import FigureError
from factcheck.kinds import AbsoluteChange, Mean, Multiple, PercentChange, PointChange, Share, Total, Trend
from factcheck.kinds.direction import Direction
from factcheck.reader.candidates import Candidate
from factcheck.reader.clauses import said
from factcheck.reader.declared import reading_of
from factcheck.reader.decode import Choice, chosen, weighed_candidates
from factcheck.reader.features import Surroundings
from factcheck.reader.forest import Forest, grown
from factcheck.reader.stated import way_of
from factcheck.reader.tags import singular
from factcheck.reading import Reading
from factcheck.reading.statement import signed

__all__ = ["LEARNED", "LEAST", "learned"]

LEARNED = "learned"
"""The evidence of what is read so."""

SIGNED = frozenset({"percent", "points", "amount"})
"""The frames whose stated figure has a direction."""

LEAST: Mapping[str, float] = {"share": 0.65, "points": 0.8}
"""How likely a reading must be, by the code of its frame. Nothing is read of the others: the rules know what must not
be compared (tea and coffee, two places, two spells), and the forest does not yet.
"""


def learned(
    around: Surroundings,
    settled: Collection[int] = frozenset(),
    forests: Mapping[str, Forest] | None = None,
    least: Mapping[str, float] = LEAST,
) -> Iterator[Reading]:
    """The claims of a text that was taken apart; the figures in `settled` state nothing more.

    >>> from factcheck.reader.analysis import analyse
    >>> around = Surroundings(analyse("The chain has 516 shops. It closed 43 of them, or 8.3%, in May."))
    >>> [reading.claim.code for reading in learned(around)]
    ['share']
    """
    found = weighed_candidates(around, grown() if forests is None else forests, settled, least)
    for choice in chosen(found, least):
        claim = None if _is_of_other(around, choice) else _claim(around, choice)
        if claim is not None:
            yield _reading(around, choice, claim)


def _is_of_other(around: Surroundings, choice: Choice) -> bool:
    """Whether a share is said to be of something else than its whole: "41 of 61 seats with 38% of the vote"."""
    figure, whole = choice.statement.figure, choice.candidate.second
    if choice.candidate.frame.code != "share" or figure is None or not whole.noun:
        return False
    told = around.heads[figure.number]
    return bool(told) and told.isdisjoint({singular(whole.noun)} | said("resuming"))


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
