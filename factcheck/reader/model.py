"""How likely each candidate of a statement is: the weights of its evidence, added up, against those of the others.

A candidate has the sum of its weights as log odds against "none", so that the probabilities of all candidates and of
"none" add up to one (a softmax). Weights are whole numbers, in thousandths; `factcheck.learn.reader` makes them.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from math import exp
from typing import Any, NamedTuple

from factcheck.reader.candidates import FRAMES, Candidate
from factcheck.reader.evidence import KEPT, PARTS, Block, Evidence

__all__ = ["THOUSAND", "Model", "Weights", "learned", "log_odds", "scored"]

THOUSAND = 1000
MOST = 30
"""Log odds beyond this are as good as certain."""

COLUMN = 30
"""A number holds the weights of all frames of a form, each in a column of so many bits, so as to add them at once."""

MASK, MIDDLE = (1 << COLUMN) - 1, 1 << COLUMN - 1
EVEN = sum(MIDDLE << at * COLUMN for at in range(max(map(len, FRAMES.values()))))
"""Nought in every column: what is below the middle is negative."""


class Table(dict[Block, int]):
    """What blocks are worth in one part of the evidence, in a column for each frame; what was asked for is kept."""

    def __init__(self, weights: Mapping[str, int]) -> None:
        self.weights = weights

    def __missing__(self, block: Block) -> int:
        if len(self) >= KEPT:
            self.clear()
        of = self.weights.get
        worth = self[block] = sum([of(name, 0) for name in block])
        return worth


Group = list[tuple[Callable[[Evidence, Candidate], list[Block]], Table]]
"""Parts of the evidence that are worked out together: their blocks, and what those are worth."""


class Groups(NamedTuple):
    """The parts of the evidence of a form by what they depend on.

    Of one statement, candidates differ in two things: in the base and the newer level; those of a base in the word of
    change and the newer level. `once` is the same for all, `first` and `second` depend on one of the two.
    """

    once: Group
    first: Group
    second: Group
    both: Group


class Weights:
    """Weights in thousandths by prefix and by the name of the evidence."""

    def __init__(self, by_prefix: Mapping[str, Mapping[str, int]]) -> None:
        self.by_prefix = by_prefix
        self._kept: dict[str, Groups] = {}

    @property
    def count(self) -> int:
        """How many weights there are."""
        return sum(map(len, self.by_prefix.values()))

    def groups(self, form: str) -> Groups:
        """The parts of a form, with what their blocks are worth."""
        if form not in self._kept:
            self._kept[form] = self._groups(form)
        return self._kept[form]

    def _groups(self, form: str) -> Groups:
        same, first = ("b", "c") if form == "direction" else ("c", "b")
        found: dict[str, Group] = {}
        for part in PARTS:
            prefixes = [part.prefixes[frame.code] for frame in FRAMES[form]]
            if any(prefixes):
                about = "".join(sorted({*part.about} - {same}))
                found.setdefault(about, []).append((part.blocks, Table(self._columns(prefixes))))
        return Groups(*(found.get(about, []) for about in ("", first, "a", "".join(sorted(f"a{first}")))))

    def _columns(self, every: Sequence[Sequence[str]]) -> Mapping[str, int]:
        """The weights by name, each column under some prefixes together."""
        total: dict[str, int] = {}
        for at, prefixes in enumerate(every):
            for prefix in prefixes:
                for name, weight in self.by_prefix.get(prefix, {}).items():
                    total[name] = total.get(name, 0) + (weight << at * COLUMN)
        return total


class Model(NamedTuple):
    """Weights by the name of the evidence: of what links two levels, and of what is stated of a pair.

    `thresholds` is the least probability of a reading by the code of its frame.
    """

    links: Weights
    weights: Weights
    thresholds: Mapping[str, int]


@cache
def learned() -> Model:
    """The model of the package."""
    found: Mapping[str, Any] = json.loads(files(__package__).joinpath("weights.json").read_text(encoding="utf-8"))
    return Model(Weights(found["links"]), Weights(found["weights"]), found["thresholds"])


class Scored(NamedTuple):
    """A candidate with its probability among all of its statement."""

    candidate: Candidate
    probability: float


def scored(evidence: Evidence, found: Iterable[Candidate], weights: Weights) -> list[Scored]:
    """The candidates of a statement with their probabilities, in their order."""
    odds = list(log_odds(evidence, found, weights))
    powers = [exp(max(-MOST, min(MOST, total / THOUSAND))) for _, total in odds]
    every = 1 + sum(powers)
    make = tuple.__new__  # the constructor of a named tuple takes twice as long
    return [make(Scored, (candidate, power / every)) for (candidate, _), power in zip(odds, powers, strict=True)]


def log_odds(evidence: Evidence, found: Iterable[Candidate], weights: Weights) -> Iterator[tuple[Candidate, int]]:
    """The candidates with their weights, added up; the frames of a pair are added up together, each in its column."""
    form = evidence.statement.form
    once, first, second, both = weights.groups(form)
    columns = {frame.code: at * COLUMN for at, frame in enumerate(FRAMES[form])}
    constant, of_first, of_second = None, dict[object, int](), dict[int, int]()
    last: tuple[object, object] | None = None
    total = 0
    for candidate in found:
        frame, before, after, cue, told = candidate
        one: object = (told, cue) if form == "direction" else before.number
        if last is None or last[0] != one or last[1] is not after:
            last = one, after
            if constant is None:
                constant = EVEN + _sum(once, evidence, candidate)
            by_first = of_first.get(one)
            if by_first is None:
                by_first = of_first[one] = _sum(first, evidence, candidate)
            by_second = of_second.get(after.number)
            if by_second is None:
                by_second = of_second[after.number] = _sum(second, evidence, candidate)
            total = constant + by_first + by_second + _sum(both, evidence, candidate)
        yield candidate, (total >> columns[frame.code] & MASK) - MIDDLE


def _sum(group: Group, evidence: Evidence, candidate: Candidate) -> int:
    return sum([table[block] for blocks, table in group for block in blocks(evidence, candidate)])
