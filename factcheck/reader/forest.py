"""How likely a candidate is: trees of questions about its features, whose answers are added up as log odds.

A tree asks whether a feature is at most some number, and goes left if so. Everything is a whole number: features,
thresholds, and leaves, which are thousandths of log odds. `factcheck.learn.forest` grows the trees.
"""

import json
from collections.abc import Mapping, Sequence
from functools import cache, partial
from importlib.resources import files
from itertools import accumulate
from math import exp
from typing import Any, NamedTuple

from factcheck.reader.features import Numbers, Weigh
from factcheck.reader.ngrams import Weights

__all__ = [
    "LEAF",
    "LEAST",
    "Forest",
    "Forests",
    "Node",
    "Stage",
    "grown",
    "is_kept",
    "likely",
    "read_forests",
    "weighed",
]

THOUSAND = 1000

Node = tuple[int, int, "Node | None", "Node | None"]
"""A feature, the greatest number that goes left, and where both ways lead; of a leaf LEAF and its thousandths."""

LEAF = -1


LEAST = -3000
"""Candidates below so many thousandths of log odds are given up."""


class Stage(NamedTuple):
    """Some trees of a forest, and how much those up to them must give for a candidate to be weighed on."""

    trees: Sequence[Node]
    least: int


class Forest(NamedTuple):
    """Trees in stages, after two sieves in stages: a few trees give up most figures, and then most pairs of them.

    `operands` weigh a figure as an operand of a statement, `sieve` and `trees` a candidate. `ngrams` are the weights of
    the words around its figures; what they give together is one more feature for the trees.
    """

    operands: Sequence[Stage]
    sieve: Sequence[Stage]
    trees: Sequence[Stage]
    ngrams: Weights

    @property
    def of_operands(self) -> Weigh | None:
        """What weighs a figure as an operand of a statement; `None` if all are paired."""
        return partial(_added, self.operands) if self.operands else None


def is_kept(forest: Forest, numbers: Numbers) -> bool:
    """Whether the sieve leaves a candidate.

    >>> tree = (0, 2, (LEAF, -1000, None, None), (1, 0, (LEAF, 300, None, None), (LEAF, 900, None, None)))
    >>> forest = Forest([], [Stage([tree], 0)], [], {})
    >>> is_kept(forest, (3, 5)), is_kept(forest, (1, 5))
    (True, False)
    """
    return _added(forest.sieve, numbers) is not None


def weighed(forest: Forest, numbers: Numbers) -> int | None:
    """The log odds of a candidate that the sieve leaves, in thousandths; `None` if it is given up.

    >>> tree = (0, 2, (LEAF, -1000, None, None), (1, 0, (LEAF, 300, None, None), (LEAF, 900, None, None)))
    >>> forest = Forest([], [], [Stage([tree, tree], LEAST)], {})
    >>> weighed(forest, (3, 5)), weighed(forest, (1, 5))
    (1800, -2000)
    """
    return _added(forest.trees, numbers)


def _added(stages: Sequence[Stage], numbers: Numbers) -> int | None:
    """What trees give, added up, as far as every stage has enough."""
    total = 0
    for trees, least in stages:
        for tree in trees:
            feature, most, left, right = tree
            while left is not None and right is not None:
                feature, most, left, right = left if numbers[feature] <= most else right
            total += most
        if total < least:
            return None
    return total


def likely(total: int) -> float:
    """Thousandths of log odds as a probability."""
    return 1 / (1 + exp(-total / THOUSAND))


Forests = Mapping[str, Forest]
"""Of stated figures, of directions, of totals, and of the likeliest candidates beside each other."""


@cache
def grown() -> Forests:
    """The forests of the package."""
    return read_forests(files(__package__).joinpath("forest.json").read_text(encoding="utf-8"))


def read_forests(text: str) -> Forests:
    """The forests of a file that `factcheck.learn.forest` has written."""
    found: Mapping[str, Any] = json.loads(text)["forests"]
    return {name: _forest(made) for name, made in found.items()}


def _forest(made: Mapping[str, Any]) -> Forest:
    hashes = accumulate(made["ngrams"]["after"])
    weights = dict(zip(hashes, made["ngrams"]["weights"], strict=True))
    return Forest(_stages(made["operands"]), _stages(made["sieve"]), _stages(made["trees"]), weights)


def _stages(made: Sequence[Any]) -> Sequence[Stage]:
    return [Stage([*map(_node, trees)], least) for least, trees in made]


def _node(made: Any) -> Node:
    if isinstance(made, int):
        return LEAF, made, None, None
    return made[0], made[1], _node(made[2]), _node(made[3])
