"""How the candidates of a document stand to each other, once each was weighed by itself.

A pair of levels that another statement fits better is hardly this one's; a statement with two candidates that are as
likely has hardly a sure one. So the likeliest candidates of each statement are weighed again, with all that was found
out about the others.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from factcheck.reader.forest import LEAST, likely

__all__ = ["JOINT", "Weighed", "joint"]

BEST = 4
"""So many candidates of a statement are."""

STEP, MOST = 50, 127
"""Log odds are told apart by so many thousandths, and up to so many steps."""

NONE = -MOST
"""The log odds of what is not there."""


class Weighed(NamedTuple):
    """A candidate by numbers: of its statement, its stated figure (-1 without) and its operands; and what it weighs.

    `statement` counts the statements of a document, in their order; `total` are thousandths of log odds.
    """

    statement: int
    figure: int
    first: int
    second: int
    total: int


class _Best:
    """The two best totals for a key that come from different statements."""

    def __init__(self) -> None:
        self._found: dict[tuple[int, ...], list[tuple[int, int]]] = defaultdict(list)

    def add(self, key: tuple[int, ...], each: Weighed) -> None:
        """Note what a statement has for a key."""
        self._found[key].append((each.total, each.statement))

    def of_others(self, key: tuple[int, ...], statement: int) -> int:
        """The best that another statement has for a key."""
        totals = [total for total, owner in self._found.get(key, ()) if owner != statement]
        return _steps(max(totals)) if totals else NONE


def joint(weighed: Sequence[Weighed]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """The places of the candidates that are weighed again, each with JOINT numbers: what the others weigh.

    Args:
        weighed: the candidates of a document, those of a statement together.

    >>> found = [Weighed(0, 0, 1, 2, 1500), Weighed(0, 0, 2, 1, -500), Weighed(1, 3, 1, 2, -800)]
    >>> [(place, numbers[:3]) for place, numbers in joint(found)]
    [(0, (30, 0, 40)), (1, (-10, 1, -40)), (2, (-16, 0, 127))]
    """
    able = [(place, each) for place, each in enumerate(weighed) if each.total >= LEAST]
    rows = [list(group) for _, group in groupby(able, key=lambda pair: pair[1].statement)]
    rows = [sorted(row, key=lambda pair: -pair[1].total)[:BEST] for row in rows]
    best = _Best()
    for row in rows:
        for _, each in row:
            best.add((PAIR, each.figure < 0, each.first, each.second), each)
            best.add((FIRST, each.first), each)
            best.add((SECOND, each.second), each)
            if each.figure >= 0:
                best.add((FIGURE, each.figure), each)
    for row in rows:
        mass = round(10 * sum(likely(each.total) for _, each in row))
        for at, (place, each) in enumerate(row):
            yield place, (*_within(row, at), min(mass, MOST), *_beside(best, each))


PAIR, FIRST, SECOND, FIGURE = range(4)


def _within(row: Sequence[tuple[int, Weighed]], at: int) -> tuple[int, ...]:
    """What a candidate weighs, and beside those of the same statement."""
    each = row[at][1]
    others = [other for _, other in row if other is not each]
    pair = {each.first, each.second}
    most = max((other.total for other in others), default=None)
    same = max((other.total for other in others if {other.first, other.second} == pair), default=None)
    ahead = MOST if most is None else max(-MOST, min((each.total - most) // STEP, MOST))
    return _steps(each.total), at, ahead, NONE if same is None else _steps(same)


def _beside(best: _Best, each: Weighed) -> tuple[int, ...]:
    """What other statements have for the same figures."""
    one, other, of = each.first, each.second, each.statement
    directions = each.figure < 0
    return (
        best.of_others((PAIR, directions, one, other), of),
        best.of_others((PAIR, directions, other, one), of),
        best.of_others((PAIR, not directions, one, other), of),
        best.of_others((PAIR, not directions, other, one), of),
        best.of_others((FIRST, one), of),
        best.of_others((SECOND, one), of),
        best.of_others((FIRST, other), of),
        best.of_others((SECOND, other), of),
        best.of_others((FIGURE, each.figure), of),
        best.of_others((FIGURE, one), of),
        best.of_others((FIGURE, other), of),
    )


JOINT = 4 + 1 + 11
"""How many numbers a candidate is weighed again by, besides its features."""


def _steps(total: int) -> int:
    return max(-MOST, min(total // STEP, MOST))
