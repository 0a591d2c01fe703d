"""How likely each candidate of a statement is: the weights of its evidence, added up, against those of the others.

A candidate has the sum of its weights as log odds against "none", so that the probabilities of all candidates and of
"none" add up to one (a softmax). Weights are whole numbers, in thousandths; `factcheck.learn.reader` makes them.
"""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from math import exp
from typing import Any, NamedTuple

from factcheck.reader.candidates import Candidate
from factcheck.reader.evidence import Evidence, Part, parts

__all__ = ["THOUSAND", "Model", "Weights", "learned", "scored"]

THOUSAND = 1000
MOST = 30
"""Log odds beyond this are as good as certain."""

Weights = Mapping[str, int]


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
    return Model(found["links"], found["weights"], found["thresholds"])


class Scored(NamedTuple):
    """A candidate with its probability among all of its statement."""

    candidate: Candidate
    probability: float


def scored(evidence: Evidence, found: Iterable[Candidate], weights: Weights) -> list[Scored]:
    """The candidates of a statement with their probabilities, in their order."""
    kept: dict[tuple[str, tuple[int, ...]], int] = {}
    odds = [(c, sum(_worth(part, weights, kept) for part in parts(evidence, c))) for c in found]
    powers = [exp(max(-MOST, min(MOST, total / THOUSAND))) for _, total in odds]
    every = 1 + sum(powers)
    return [Scored(candidate, power / every) for (candidate, _), power in zip(odds, powers, strict=True)]


def _worth(part: Part, weights: Weights, kept: dict[tuple[str, tuple[int, ...]], int]) -> int:
    """The weights of a part, added up; kept where other candidates share it."""
    if part.key is None:
        return _sum(part, weights)
    key = (part.prefixes[0], part.key)
    if key not in kept:
        kept[key] = _sum(part, weights)
    return kept[key]


def _sum(part: Part, weights: Weights) -> int:
    names = part.names()
    return sum([weights.get(f"{prefix} {name}", 0) for prefix in part.prefixes for name in names])
