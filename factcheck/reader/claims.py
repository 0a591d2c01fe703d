"""A choice to a claim: its figures in their roles, a fall negative."""

from collections.abc import Callable, Mapping
from typing import Any

from factcheck.claim import Claim, Implied
from factcheck.kinds import AbsoluteChange, Multiple, PercentChange, PointChange, Share, Trend
from factcheck.kinds.direction import Direction
from factcheck.quantity import Range
from factcheck.reader.analysis import Sentence
from factcheck.reader.decode import Choice
from factcheck.reader.tags import Cue
from factcheck.reading.statement import signed

__all__ = ["claim_of", "quote_of"]

FAR = 60
"""A word of change farther than this from the figure is left out of the quote, in characters."""


def claim_of(choice: Choice, sentence: Sentence, text: str) -> Claim:
    """The claim of a choice; `sentence` states it."""
    make = MAKERS[choice.candidate.frame.code]
    before, after = choice.candidate.before.quantity, choice.candidate.after.quantity
    return make(before, after, _stated(choice, sentence, text))


def quote_of(choice: Choice, claim: Claim, sentence: Sentence) -> tuple[int, int]:
    """The place of the quote: the stated figure with its hedge, and the word of change where it is near."""
    stated = getattr(claim, claim.stated)
    ends = stated.ends if isinstance(stated, Range) else (stated,)
    places = [place for end in ends for place in (end.hedge_start, end.start, end.end) if place is not None]
    cue = choice.candidate.cue
    if cue is not None:
        start, end = _place(cue, sentence)
        if min(abs(end - min(places)), abs(max(places) - start)) <= FAR:
            places += [start, end]
    return min(places), max(places)


def _stated(choice: Choice, sentence: Sentence, text: str) -> Any:
    """The stated figure with its sign, or the direction."""
    form, cue = choice.statement.form, choice.candidate.cue
    if form == "direction":
        assert cue is not None
        start, end = _place(cue, sentence)
        return Direction(cue.way, text[start:end], None, start, end)
    quantity = choice.statement.figure.quantity
    return quantity if cue is None or choice.candidate.frame.code == "share" else signed(quantity, cue.way)


def _place(cue: Cue, sentence: Sentence) -> tuple[int, int]:
    """Where a word of change stands in the text."""
    return sentence.tokens[cue.first].start, sentence.tokens[cue.stop - 1].end


def _implied(change: Any, after: Any, percent: Any) -> Claim:
    """ "rose by 73,000 (13.2%) to 477,000": the base is what the change makes it."""
    falls = (percent.low if isinstance(percent, Range) else percent).value < 0
    base = Implied(AbsoluteChange(after=after, change=-change if falls else change), "before")
    return PercentChange(before=base, after=after, percent=percent)


MAKERS: Mapping[str, Callable[[Any, Any, Any], Claim]] = {
    "percent": lambda before, after, stated: PercentChange(before=before, after=after, percent=stated),
    "implied": _implied,
    "share": lambda part, whole, stated: Share(part=part, whole=whole, percent=stated),
    "points": lambda before, after, stated: PointChange(before=before, after=after, points=stated),
    "factor": lambda before, after, stated: Multiple(before=before, after=after, factor=stated),
    "amount": lambda before, after, stated: AbsoluteChange(before=before, after=after, change=stated),
    "direction": lambda before, after, stated: Trend(before=before, after=after, direction=stated),
}
"""A kind's claim from its operands and the stated figure, by the code of the frame."""
