"""Sentences that never end -> pieces: an unpunctuated transcript is read, too, in a time that grows with its length."""

from collections.abc import Iterator, Sequence

from factcheck.reading.segments import Sentence
from factcheck.tokens import Token, tokenise

__all__ = ["FURTHEST", "LONGEST", "pieces"]

LONGEST, FURTHEST = 400, 20_000
"""No sentence of news has more tokens, or letters, and what the rules look at grows with the square of both."""

PIECE = 160
"""The most tokens of a piece of what has more: room for several sentences as people speak them."""

MARKS = (frozenset({";", ":", "•", "|"}), frozenset({","}))
"""Behind what a piece ends best."""

JOINTS = frozenset({"and", "but", "so", "then", "while", "because", "which", "okay", "well"})
"""Before what it does where there is no such mark."""

APART = "word", "punct"


def pieces(text: str, sentence: Sentence) -> Iterator[Sentence]:
    """A sentence as it is, or one that is too long in pieces, none of which parts a figure if that can be helped.

    >>> found = list(pieces("up 5 per cent and " * 100, Sentence(0, 1800, 0)))
    >>> [piece.end - piece.start for piece in found]
    [571, 575, 575, 75]
    """
    if sentence.end - sentence.start <= LONGEST:
        yield sentence
        return
    tokens = tokenise(text, sentence.start, sentence.end)
    if len(tokens) <= LONGEST and sentence.end - sentence.start <= FURTHEST:
        yield sentence
        return
    first = 0
    while first < len(tokens):
        stop = _stop(tokens, first)
        yield Sentence(tokens[first].start, tokens[stop - 1].end, sentence.paragraph)
        first = stop


def _stop(tokens: Sequence[Token], first: int) -> int:
    """The index of the token with which the next piece begins."""
    last, start = min(first + PIECE, len(tokens)), tokens[first].start
    while tokens[last - 1].end - start > FURTHEST and last > first + 1:
        last = first + (last - first) // 2
    if last == len(tokens):
        return last
    middle = (first + last + 1) // 2
    places = [i for i in range(last, max(middle, first), -1) if tokens[i - 1].end < tokens[i].start]
    for marks in MARKS:
        for i in places:
            if tokens[i - 1].lower in marks:
                return i
    apart = [i for i in places if tokens[i - 1].kind in APART and tokens[i].kind in APART]
    joint = next((i for i in apart if tokens[i].lower in JOINTS), None)
    return joint or next(iter(apart or places), last)
