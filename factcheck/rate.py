"""The rating of a claim: the set that its operands imply, held against the set that is stated."""

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Literal, get_args

from attrs import evolve, frozen

from factcheck.claim import Claim
from factcheck.hedges import Policy, Zones
from factcheck.interval import Interval
from factcheck.kinds.direction import Direction
from factcheck.kinds.shared import listed, role_words
from factcheck.one_unit import in_one_unit
from factcheck.quantity import Quantity

__all__ = ["ALARMS", "LABELS", "RATINGS", "Label", "Outcome", "Rating", "rate"]

Rating = Literal["correct", "consistent", "unchecked", "stretched", "misrounded", "wrong"]
Label = Literal["SUPPORTS", "REFUTES", "NOT ENOUGH INFO"]

RATINGS: tuple[Rating, ...] = get_args(Rating)
"""From the best to the worst; `--fail-on` and ranges go by this order."""

ALARMS: frozenset[Rating] = frozenset({"misrounded", "wrong"})

LABELS: Mapping[Rating, Label] = MappingProxyType(
    {
        "correct": "SUPPORTS",
        "consistent": "SUPPORTS",
        "unchecked": "NOT ENOUGH INFO",
        "stretched": "SUPPORTS",
        "misrounded": "REFUTES",
        "wrong": "REFUTES",
    }
)
"""The label of each rating in the scheme of FEVER (Thorne et al. 2018)."""

LOOSE = Fraction(5, 2)
"""So many units of its last digit lie between a stated figure and a value that rounds to the second one beside it."""


@frozen
class Outcome:
    """How a claim was rated, and by what.

    `claim` is the claim, or the end of its range that is rated worst. `value` is what the operands imply as
    printed, `implied` all that they can imply given their rounding. `granule` is the assumption made: the
    unit that the operands are taken to be rounded to. `reason` says why a claim is unchecked or impossible.
    `converted`: its figures are told in one unit, and not as printed.
    """

    claim: Claim
    rating: Rating
    value: Fraction | None = None
    implied: Interval | None = None
    granule: Fraction | None = None
    reason: str | None = None
    converted: bool = False

    @property
    def is_loose(self) -> bool:
        """Whether a consistent figure is far from what the others give as printed.

        That is more than two units of its last digit from the one that they round to. Of an amount that is assumed to
        be rounded to thousands, the last digit is that of the thousands.
        """
        stated = self.claim.figure
        if self.rating != "consistent" or self.value is None or not isinstance(stated, Quantity) or stated.is_rough:
            return False
        coarse = None if self.granule is None else _coarse(self.claim)
        step = stated.step if coarse is None or self.granule is None else coarse.coarsened(self.granule).step
        return 0 < LOOSE * step < abs(self.value - stated.value)


def rate(claim: Claim, policy: Policy) -> Outcome:
    """The rating of a claim under a policy; the worse of its ends where its operands are ranges.

    Figures in several units are taken in one of them; where they do not convert, the claim is unchecked.
    """
    read, reason = in_one_unit(claim)
    if reason is not None:
        return Outcome(claim, "unchecked", reason=reason)
    return _worst(claim, policy) if read is claim else evolve(_worst(read, policy), converted=True)


def _worst(claim: Claim, policy: Policy) -> Outcome:
    """The rating of the end that is rated worst."""
    ends = claim.ends()
    if len(ends) == 1:
        return _unless_doubtful(_rate(ends[0], policy))
    return max(
        (_unless_doubtful(_rate(end, policy)) for end in ends), key=lambda outcome: RATINGS.index(outcome.rating)
    )


def _unless_doubtful(outcome: Outcome) -> Outcome:
    """The outcome, but `unchecked` where a figure that may be meant otherwise contradicts the claim."""
    if outcome.rating in ("correct", "consistent", "unchecked"):
        return outcome
    claim = outcome.claim
    figures = (*claim.variables().values(), claim.figure)
    doubt = next((figure.doubt for figure in figures if isinstance(figure, Quantity) and figure.doubt), None)
    return outcome if doubt is None else Outcome(claim, "unchecked", reason=doubt)


def _rate(claim: Claim, policy: Policy) -> Outcome:
    reason = claim.impossible()
    if reason is not None:
        return _ruled_out(claim, policy, reason)
    missing = claim.missing()
    if missing and missing != (claim.stated,):
        return Outcome(claim, "unchecked", reason=_not_given([n for n in missing if n != claim.stated]))
    reason = claim.undefined() or _unfounded(claim)
    if reason is not None:
        return Outcome(claim, "unchecked", reason=reason)
    points = claim.readings()
    implied = claim.implied(claim.box(policy))
    if implied is None:
        return Outcome(
            claim, "unchecked", reason="the figure to divide by could be zero, given its rounding or its hedge"
        )
    if missing:
        return Outcome(claim, "unchecked", _nearest(points, None), implied, reason=f"no {_noun(claim)} is stated")
    zones = claim.zones(policy)
    value = _nearest(points, zones)
    rating = _held(claim, zones, value, implied)
    if rating in ("correct", "consistent", "stretched") or _other_way(claim, value) or _wrong_side(claim, zones, value):
        return Outcome(claim, rating, value, implied)
    return _assumed(claim, policy, value) or Outcome(claim, rating, value, implied)


def _ruled_out(claim: Claim, policy: Policy, reason: str) -> Outcome:
    """What is impossible is wrong without its operands; where these are given and possible, with what they imply."""
    ruled = Outcome(claim, "wrong", reason=reason)
    if claim.missing() or claim.undefined() is not None or _unfounded(claim) is not None:
        return ruled
    value, implied = _nearest(claim.readings(), None), claim.implied(claim.box(policy))
    if value is not None and claim.replaced({claim.stated: Quantity.whole(value)}).impossible() is not None:
        return ruled
    return evolve(ruled, value=value, implied=implied)


def _noun(claim: Claim) -> str:
    """What the stated role takes."""
    return "direction" if claim.stated == "direction" else "figure"


def _unfounded(claim: Claim) -> str | None:
    """Why a level that is not printed has no value: the relation that gives it has none, or no meaning there."""
    for name, operand, _ in claim.derived():
        level = operand.bare
        if level is None:
            return f"{role_words(name)} does not follow from the other figures"
        reason = operand.claim.replaced({operand.role: Quantity.whole(level)}).undefined()
        if reason is not None:
            return reason
    return None


def _held(claim: Claim, zones: Zones, value: Fraction | None, implied: Interval) -> Rating:
    """The first rating that applies to the figures as printed, from the best."""
    if value is not None and value in zones.fine:
        return "correct"
    if _other_way(claim, value):
        return "wrong"
    if implied.meets(zones.fine):
        return "consistent"
    near = zones.near
    if near is not None and implied.meets(near):
        return "misrounded"
    if zones.wide is not None and implied.meets(zones.wide):
        return "stretched"
    return "wrong"


def _other_way(claim: Claim, value: Fraction | None) -> bool:
    """Whether the operands as printed go the other way than the claim says."""
    if value is None:
        return False
    stated = getattr(claim, claim.stated)
    if isinstance(stated, Quantity):
        return stated.value.numerator * value.numerator < 0
    return isinstance(stated, Direction) and stated.against(value)


def _wrong_side(claim: Claim, zones: Zones, value: Fraction | None) -> bool:
    """Whether exact operands give a value beyond a hedge: no zeros make 200 to 399 "more than doubled"."""
    stated, wide = claim.figure, zones.wide
    if wide is None or value is None or not isinstance(stated, Quantity) or value in wide:
        return False
    beyond = (wide.low == stated.value and value <= stated.value) or (wide.high == stated.value <= value)
    return beyond and all(figure.exact and figure.hedge is None for figure in claim.variables().values())


def _assumed(claim: Claim, policy: Policy, value: Fraction | None) -> Outcome | None:
    """The claim as consistent under the finest rounding of its operands that makes it so; `None` if none does."""
    granules = {granule for figure in claim.variables().values() for granule in figure.granules()}
    coarse = _coarse(claim)
    if coarse is not None:
        granules.update(coarse.granules())
    for granule in sorted(granules):
        read = claim if coarse is None else claim.replaced({claim.stated: coarse.coarsened(granule)})
        implied = read.implied(read.box(policy, granule))
        if implied is not None and implied.meets(read.zones(policy).fine):
            return Outcome(claim, "consistent", value, implied, granule)
    return None


def _coarse(claim: Claim) -> Quantity | None:
    """The stated figure where its zeros are as ambiguous as its operands': an amount, never a percentage or factor."""
    stated = claim.figure
    if claim.counts() and isinstance(stated, Quantity) and stated.unit not in ("percent", "points"):
        return stated
    return None


def _nearest(points: tuple[Fraction, ...], zones: Zones | None) -> Fraction | None:
    """Of the values that the operands imply, the one that is stated, or else the first."""
    if not points:
        return None
    return next((p for p in points if zones is not None and p in zones.fine), points[0])


def _not_given(names: list[str]) -> str:
    """Which operands are missing, in words."""
    words = [role_words(name) for name in names]
    return f"{listed(words)} {'is' if len(words) == 1 and names != ['parts'] else 'are'} not given"
