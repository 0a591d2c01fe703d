"""Whether the figures of a candidate fit, and how often those of a wrong one would.

The only place where reckoning meets reading. Floats will do, as nothing here rates a claim.
"""

from typing import NamedTuple

from factcheck.quantity import Range
from factcheck.reader.analysis import Mention
from factcheck.reader.candidates import Candidate
from factcheck.reader.statements import Statement

__all__ = ["Fit", "fit"]

LEAST, MOST = 1e-5, 0.7
SPREAD, SHARES = 6.0, 3.0
"""The logarithms of how many times one figure of an article is another spread over about so much."""

ROUGH = 0.05
Ends = tuple[float, float]


class Fit(NamedTuple):
    """Whether the figures fit, and the chance that those of a wrong candidate do."""

    fits: bool
    chance: float


def fit(statement: Statement, candidate: Candidate) -> Fit:
    """How the figures of a candidate stand to the one that is stated."""
    figure = statement.figure
    assert figure is not None
    low, high = _ends(figure)
    middle = (low + high) / 2
    if figure.last.hedge is not None:
        low, high = low - ROUGH * abs(middle), high + ROUGH * abs(middle)
    way = "" if statement.cue is None else statement.cue.way
    found = _implied(candidate)
    if found is None:
        return Fit(False, 0.01)
    signed = candidate.frame.code in ("percent", "points", "amount")
    fits = _meets(found, (low, high), way if signed else "up")
    width = high - low + found[1] - found[0]
    size = max(abs(middle), 1e-9)
    match candidate.frame.code:
        case "percent":
            chance = width / 100 / (SPREAD * max(1 + (-middle if way == "down" else middle) / 100, 0.05))
        case "share":
            chance = width / (SHARES * size)
        case "factor" | "mean":
            chance = width / (SPREAD * size)
        case _:
            steps = size / max(float(figure.last.step), 1e-9)  # small numbers coincide often
            chance = max(width / (SPREAD * size), 0.5 / max(steps, 1.0))
    return Fit(fits, min(max(chance, LEAST), MOST))


def _meets(found: Ends, stated: Ends, way: str) -> bool:
    up = found[0] <= stated[1] and found[1] >= stated[0]
    down = found[0] <= -stated[0] and found[1] >= -stated[1]
    return down if way == "down" else up if way else up or down


def _implied(candidate: Candidate) -> Ends | None:
    """The least and the greatest that the operands imply; `None` where they imply nothing."""
    (low, high), (least, most) = _ends(candidate.first), _ends(candidate.second)
    match candidate.frame.code:
        case "percent":
            return None if low <= 0 else ((least / high - 1) * 100, (most / low - 1) * 100)
        case "share":
            return None if least <= 0 or high > most * 1.001 else (low / most * 100, high / least * 100)
        case "factor":
            return None if low <= 0 else (least / high, most / low)
        case "mean":
            return None if least <= 0 else (low / most, high / least)
        case _:
            return least - high, most - low


def _ends(mention: Mention) -> Ends:
    """The least and the greatest that a figure stands for, its trailing zeros taken for rounding."""
    quantity = mention.quantity
    if isinstance(quantity, Range):
        return float(quantity.low.value), float(quantity.high.value)
    low, high = quantity.meant.low, quantity.meant.high
    coarse = quantity.granules()
    if coarse:
        half = float(coarse[-1]) / 2
        return float(quantity.value) - half, float(quantity.value) + half
    if quantity.style == "vague":
        return float(quantity.value) * (1 - ROUGH), float(quantity.value) * (1 + ROUGH)
    assert low is not None
    assert high is not None
    return float(low), float(high)
