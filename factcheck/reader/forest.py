"""How likely a candidate is: trees of questions about its features, whose answers are added up as log odds.

A tree asks whether a feature is at most some number, and goes left if so. Everything is a whole number: features,
thresholds, and leaves, which are thousandths of log odds. `factcheck.learn.forest` grows the trees.
"""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from math import exp
from typing import Any, NamedTuple, Union

from factcheck.reader.features import Numbers

__all__ = ["Forest", "Node", "grown", "likely", "weighed"]

THOUSAND = 1000

Node = Union[int, tuple[int, int, "Node", "Node"]]  # noqa: UP007 # a name in quotes cannot be joined by "|"
"""A leaf, or a feature, the greatest number that goes left, and where both ways lead."""


class Forest(NamedTuple):
    """Trees, and what is added to what they give.

    After each `stage` of trees a candidate is given up that is below `least` by then: hardly one of those is right.
    """

    bias: int
    trees: Sequence[Sequence[Node]]
    least: Sequence[int]


def weighed(forest: Forest, numbers: Numbers) -> int | None:
    """The log odds of a candidate in thousandths; `None` if it is given up.

    >>> forest = Forest(-500, [[(0, 2, -1000, (1, 0, 300, 900))]], [-9999])
    >>> weighed(forest, (3, 5)), weighed(forest, (1, 5))
    (400, -1500)
    """
    total = forest.bias
    for stage, least in zip(forest.trees, forest.least, strict=True):
        for tree in stage:
            node = tree
            while isinstance(node, tuple):
                feature, most, left, right = node
                node = left if numbers[feature] <= most else right
            total += node
        if total < least:
            return None
    return total


def likely(total: int) -> float:
    """Thousandths of log odds as a probability."""
    return 1 / (1 + exp(-total / THOUSAND))


@cache
def grown() -> Mapping[str, Forest]:
    """The forests of the package: of stated figures, and of directions."""
    found: Mapping[str, Any] = json.loads(files(__package__).joinpath("forest.json").read_text(encoding="utf-8"))
    return {name: _forest(made) for name, made in found["forests"].items()}


def _forest(made: Mapping[str, Any]) -> Forest:
    return Forest(made["bias"], [[*map(_node, stage)] for stage in made["trees"]], made["least"])


def _node(made: Any) -> Node:
    return made if isinstance(made, int) else (made[0], made[1], _node(made[2]), _node(made[3]))
