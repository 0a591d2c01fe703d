"""How sure a finding is: how likely it was read right, how likely the text is wrong, and so its tier.

This is the noisy channel of a spell-checker: a slip of the writer is held against a slip of the reader. The evidence
has names, and the weights stand in `words/tiers.toml`, made by `factcheck.learn.tiers`. Nothing here changes a rating.
Probabilities are floats: they decide when to speak, never what is right.
"""

from collections.abc import Mapping
from fractions import Fraction
from math import exp, log, log10
from typing import Literal, NamedTuple, get_args

from factcheck.claim import Claim
from factcheck.diagnoses import Match
from factcheck.frozenmap import FrozenMap
from factcheck.kinds import AbsoluteChange, PercentChange
from factcheck.profiles import PROFILES, TURNS, Profile
from factcheck.quantity import Quantity, Range
from factcheck.reading import Reading
from factcheck.verdict import Verdict
from factcheck.words import table

__all__ = ["TIERS", "Certainty", "Tier", "certainty_of", "channel", "group_of"]

Tier = Literal["alarm", "query", "fine", "open"]

TIERS: tuple[Tier, ...] = get_args(Tier)
"""The tiers in the order in which they are shown everywhere."""

NO_SLIPS = frozenset({"direction", "impossible", "other-pair", "cumulative", "annualised", "missing-part"})
"""Diagnoses that a wrong reading brings about as often as a wrong text."""

BOUNDS = frozenset({"more-than", "at-least", "less-than", "up-to"})
"""Groups of hedges that name a bound: beyond it a figure is as true as it is said to be."""

DIGITS = 3
CLOSEST = 3.0
FAR = 10
"""A figure that lies off by more than this factor, and by no slip that has a name, is hardly ever one of the text."""

WORDED = frozenset({"words", "vague"})
"""The styles of figures in words."""

ALL = 100
"""Per cent of a level: it falls by more where a profit turns into a loss."""

THOUSAND = 1000
"""Weights are written in thousandths, so that the table has whole numbers."""


class Certainty(NamedTuple):
    """The tier of a finding with what it rests on.

    `confidence` is the probability that the claim was read right, from its words alone; `certainty` that an alarm is
    true or a query worth its question, `None` for any other finding. `evidence` gives by name what was added up, in log
    odds: of the certainty for figures that disagree, of the confidence for others.
    """

    tier: Tier
    confidence: float
    certainty: float | None
    evidence: Mapping[str, float] = FrozenMap()


def certainty_of(reading: Reading, verdict: Verdict) -> Certainty:
    """The tier of what was read and checked."""
    frame = _frame(reading)
    confidence = _probability(sum(frame.values()))
    if verdict.rating == "unchecked":
        return Certainty("open", confidence, None, frame)
    profile, kind = verdict.policy.profile, reading.claim.code
    if not verdict.is_alarm:
        asked = confidence * _worth_asking(verdict, profile)
        if asked >= (profile.loose if verdict.is_loose else profile.asks(kind)):
            return Certainty("query", confidence, asked, frame)
        return Certainty("fine", confidence, None, frame)
    if _goes_through_zero(verdict) or _turns_into_a_loss(reading) or _is_in_ranges(reading.claim):
        return Certainty("open", confidence, None, frame)
    evidence = _slip_or_misreading(frame, verdict, profile)
    certainty = _probability(sum(evidence.values()))
    if certainty >= profile.alarm and kind not in profile.queried:
        return Certainty("alarm", confidence, certainty, evidence)
    if certainty >= profile.asks(kind):
        return Certainty("query", confidence, certainty, evidence)
    return Certainty("open", confidence, None, evidence)


def _worth_asking(verdict: Verdict, profile: Profile) -> float:
    """How likely a figure that agrees is worth a question, its claim read right.

    A hedge that goes too far always is. What is more than "more than" says is true as said, so that only a slip would
    make it wrong. A figure that is possible because others are rounded is what honest rounding gives; a slip would have
    to land in the same range, and the narrower that is, the less likely it does.
    """
    wrong = profile.errors[verdict.outcome.claim.code]
    if verdict.rating == "stretched":
        return float(wrong) if _is_understated(verdict) else 1.0
    if not verdict.is_loose:
        return 0.0
    slipped = wrong * _chance(verdict)
    return float(slipped / (slipped + 1 - wrong))


def _is_understated(verdict: Verdict) -> bool:
    """Whether a figure is only farther beyond a bound than need be: "more than 5%" for 9.6%."""
    stated = verdict.outcome.claim.figure
    return isinstance(stated, Quantity) and verdict.policy.group(stated) in BOUNDS


def _chance(verdict: Verdict) -> Fraction:
    """How likely a slip lands among what the operands can imply: the width of that, in terms of the stated figure."""
    stated, implied = verdict.outcome.claim.figure, verdict.implied
    assert isinstance(stated, Quantity)
    if implied is None or implied.low is None or implied.high is None or not stated.value:
        return Fraction(1)
    return min((implied.high - implied.low) / abs(stated.value), Fraction(1))


def _goes_through_zero(verdict: Verdict) -> bool:
    """Whether an amount of change is the sum of its levels: from an outflow to an inflow, a loss to a profit."""
    claim = verdict.outcome.claim
    if not isinstance(claim, AbsoluteChange):
        return False
    figures = [each for each in (claim.before, claim.after, claim.change) if isinstance(each, Quantity)]
    if len(figures) < len(claim.roles):
        return False
    before, after, change = (abs(figure.value) for figure in figures)
    return abs(before + after - change) <= max(figure.step for figure in figures)


def _turns_into_a_loss(reading: Reading) -> bool:
    """Whether a fall of more than all of a level is told of a profit and a loss, whose sign the digits do not show."""
    claim = reading.claim
    if not isinstance(claim, PercentChange) or "opposites" not in reading.evidence:
        return False
    return isinstance(claim.percent, Quantity) and claim.percent.value < -ALL


def _is_in_ranges(claim: Claim) -> bool:
    """Whether the ranges of operands allow a figure, though not all of their ends do: "up 9%, from 98-102, to 109"."""
    stated = claim.figure
    if not isinstance(stated, Quantity) or not any(isinstance(each, Range) for each in claim.operands().values()):
        return False
    points = [point for corner in claim.corners() if (point := corner.point()) is not None]
    return bool(points) and min(points) <= stated.value <= max(points)


def _frame(reading: Reading) -> dict[str, float]:
    """What the words say for and against the reading, in log odds.

    The one place that knows where the evidence of a reading comes from: a reader that has log odds of its own gives
    them here.
    """
    weights = table("tiers")["frame"][group_of(reading.claim)]
    names = ("prior", *(name for name in reading.evidence if name in weights))
    return {name: weights[name] / THOUSAND for name in names}


def group_of(claim: Claim) -> str:
    """Whose weights count: a direction fits by chance every other time, a figure hardly ever."""
    return "directions" if claim.code in TURNS else "figures"


def _slip_or_misreading(frame: Mapping[str, float], verdict: Verdict, profile: Profile) -> dict[str, float]:
    """What speaks for a slip of the writer, in log odds, the frame's part included."""
    weights = {name: weight / THOUSAND for name, weight in table("tiers")["channel"].items()}
    claim = verdict.outcome.claim
    found = {name: weights[name] * value for name, value in channel(verdict).items()}
    found |= {name: weights["frame"] * value for name, value in frame.items() if name != "prior"}
    found["prior"] = weights["prior"] + weights["frame"] * frame["prior"]
    if group_of(claim) == "directions":
        found["a direction"] = weights["direction"]
    found["rate of errors"] = _odds(profile.errors[claim.code]) - _odds(PROFILES["published"].errors[claim.code])
    return found


def channel(verdict: Verdict) -> dict[str, float]:
    """The evidence of the arithmetic: whether a slip has a name, and how close the stated figure is.

    `close` is -log10 of the relative distance between the stated figure and what the operands imply, from 0 to 3; for a
    direction, of the distance between the two levels. `far`: the stated figure and the implied one are more than ten
    times apart, and no slip has a name. `sign` says that the stated figure goes the other way: a rise is called a fall,
    or the reader took one for the other; then nothing is close. `worded`: the stated figure is in words, so that no key
    can have slipped.

    >>> from factcheck.kinds import PercentChange
    >>> from factcheck.verdict import check
    >>> channel(check(PercentChange(before=236, after=311, percent="24")))["slip"]
    1.0
    """
    slip = any(_names_a_slip(match, verdict) for match in verdict.diagnoses)
    stated, implied = _sizes(verdict)
    figures = group_of(verdict.outcome.claim) == "figures"
    turned = figures and _turned(verdict)
    return {
        "slip": float(slip),
        "close": 0.0 if turned else _closeness(stated, implied),
        "far": float(figures and not slip and _is_far(stated, implied)),
        "sign": float(turned),
        "worded": float(_is_worded(verdict)),
    }


def _sizes(verdict: Verdict) -> tuple[Fraction | None, Fraction | None]:
    """The two figures whose distance tells: the stated one and the implied one, or the levels of a direction."""
    claim = verdict.outcome.claim
    if group_of(claim) == "directions":
        one, other = (figure.value if isinstance(figure, Quantity) else None for figure in _levels(claim))
        return one, other
    stated, implied = claim.figure, verdict.implied
    if not isinstance(stated, Quantity) or implied is None:
        return None, None
    values = [verdict.computed] if verdict.computed is not None else [implied.low, implied.high]
    known = [value for value in values if value is not None]
    return stated.value, min(known, key=lambda value: abs(abs(value) - abs(stated.value)), default=None)


def _names_a_slip(match: Match, verdict: Verdict) -> bool:
    """Whether a diagnosis says much: one digit changed in a figure of two fits every fifth figure that is misread."""
    if match.code != "digit":
        return match.code not in NO_SLIPS
    stated = verdict.outcome.claim.figure
    return isinstance(stated, Quantity) and sum(map(str.isdigit, stated.printed)) >= DIGITS


def _is_worded(verdict: Verdict) -> bool:
    stated = verdict.outcome.claim.figure
    return isinstance(stated, Quantity) and stated.style in WORDED


def _turned(verdict: Verdict) -> bool:
    """Whether the stated figure and the implied one have different signs."""
    stated, value = verdict.outcome.claim.figure, verdict.computed
    return isinstance(stated, Quantity) and value is not None and stated.value * value < 0


def _levels(claim: Claim) -> tuple[object, object]:
    one, other = claim.operands().values()
    return one, other


def _closeness(one: Fraction | None, other: Fraction | None) -> float:
    if one is None or other is None:
        return 0.0
    largest, distance = max(abs(one), abs(other)), abs(abs(one) - abs(other))
    if not distance:
        return CLOSEST
    return min(CLOSEST, -log10(distance / largest))


def _is_far(one: Fraction | None, other: Fraction | None) -> bool:
    if one is None or other is None:
        return False
    small, large = sorted((abs(one), abs(other)))
    return 0 < FAR * small < large


def _odds(probability: Fraction) -> float:
    return log(probability / (1 - probability))


def _probability(odds: float) -> float:
    return 1 / (1 + exp(-odds)) if odds > 0 else exp(odds) / (1 + exp(odds))
