"""The quote of a claim: the shortest stretch that holds the stated figure and the word that makes it a claim."""

from factcheck.claim import Claim
from factcheck.kinds.direction import Direction
from factcheck.quantity import Quantity, Range
from factcheck.reading.elements import Element

__all__ = ["quote_of"]

FAR = 60


def quote_of(claim: Claim, word: Element | None) -> tuple[int, int]:
    """The place of the quote; the word of change is left out where it stands far from the figure."""
    places = _places(getattr(claim, claim.stated))
    if word is not None and (not places or min(abs(word.end - places[0]), abs(places[-1] - word.start)) <= FAR):
        places = sorted((*places, word.start, word.end))
    return places[0], places[-1]


def _places(stated: object) -> list[int]:
    """Where the stated figure begins, its hedge included, and where it ends."""
    if isinstance(stated, Range):
        return sorted({*_places(stated.low), *_places(stated.high)})
    if isinstance(stated, Quantity | Direction) and stated.start is not None and stated.end is not None:
        return [stated.start if stated.hedge_start is None else stated.hedge_start, stated.end]
    return []
