"""The quote of a claim: the shortest stretch that holds the stated figure and the word that makes it a claim."""

import re

from factcheck.claim import Claim
from factcheck.kinds.direction import Direction
from factcheck.quantity import Quantity, Range
from factcheck.reading.elements import Element

__all__ = ["quote_of", "with_word"]

FAR = 60
BARE = re.compile(r"[\d.,/\s-]+|more|less|fewer|up|down|higher|lower", re.IGNORECASE)
"""What says nothing alone: a number, or the adverb of a direction whose levels are far away."""

BEFORE, AFTER = re.compile(r"\w[\w'’-]*\s\Z"), re.compile(r"\s\w[\w'’-]*")


def quote_of(claim: Claim, word: Element | None) -> tuple[int, int]:
    """The place of the quote; the word of change is left out where it stands far from the figure."""
    stated = getattr(claim, claim.stated)
    places = _places(stated)
    if isinstance(stated, Direction) and (word is None or _is_bare(word, stated)):
        places = _with_level(places, claim)
    if word is not None and min(abs(word.end - places[0]), abs(places[-1] - word.start)) <= FAR:
        places = sorted((*places, word.start, word.end))
    return places[0], places[-1]


def with_word(text: str, start: int, end: int, first: int, stop: int) -> tuple[int, int]:
    """The place of a quote that says something: with the word before it in its sentence, or else the next one.

    >>> with_word("There were 61.", 11, 13, 0, 14)
    (6, 13)
    """
    if BARE.fullmatch(text, start, end) is None:
        return start, end
    before = BEFORE.search(text, max(first, start - FAR), start)
    if before is not None:
        return before.start(), end
    after = AFTER.match(text, end, stop)
    return start, end if after is None else after.end()


def _is_bare(word: Element, stated: Direction) -> bool:
    """Whether the word of a claim is a lone adverb, as "more" or "up"."""
    return word.cue("adverb") is not None and word.end == stated.end


def _with_level(places: list[int], claim: Claim) -> list[int]:
    """The place of a direction and that of the level next to it: "more than 75", where "more" alone says nothing."""
    names = ("before",) if claim.comparison else ("before", "after")
    figures = (getattr(claim, name, None) for name in names)
    levels = [_places(figure) for figure in figures if isinstance(figure, Quantity | Range)]
    others = [level for level in levels if level and not set(level) <= set(places)]
    after = min((level for level in others if level[0] >= places[-1]), default=None)
    beside = after or max((level for level in others if level[-1] <= places[0]), default=None)
    if beside is None or min(abs(beside[0] - places[-1]), abs(places[0] - beside[-1])) > FAR:
        return places
    return sorted((*places, *beside))


def _places(stated: Quantity | Range | Direction) -> list[int]:
    """Where the stated figure begins and ends, its hedge included; whatever was read has its place."""
    ends = stated.ends if isinstance(stated, Range) else (stated,)
    places = (place for end in ends for place in (end.hedge_start, end.start, end.end))
    return sorted(place for place in places if place is not None)
