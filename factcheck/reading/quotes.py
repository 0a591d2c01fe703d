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
    if word is not None and min(abs(word.end - places[0]), abs(places[-1] - word.start)) <= FAR:
        places = sorted((*places, word.start, word.end))
    return places[0], places[-1]


def _places(stated: Quantity | Range | Direction) -> list[int]:
    """Where the stated figure begins and ends, its hedge included; whatever was read has its place."""
    ends = stated.ends if isinstance(stated, Range) else (stated,)
    places = (place for end in ends for place in (end.hedge_start, end.start, end.end))
    return sorted(place for place in places if place is not None)
