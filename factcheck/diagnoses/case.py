"""A claim that fails, as a diagnosis sees it."""

from fractions import Fraction
from typing import Protocol, TypeVar

from attrs import evolve, frozen

from factcheck.claim import Claim
from factcheck.hedges import Policy
from factcheck.interval import Interval
from factcheck.quantity import Quantity
from factcheck.rate import Outcome
from factcheck.wording import rounded, say

__all__ = ["Case", "Diagnosis", "Match", "unhedged"]

Made = TypeVar("Made", bound=Claim)


@frozen
class Match:
    """A slip that would explain the stated figure: its stable code, and a sentence that starts "matches if"."""

    code: str
    message: str


@frozen
class Case:
    """A failing claim, its outcome, the policy it was rated by and further figures of the same series.

    `is_explained`: whether a more specific slip explains it already.
    """

    outcome: Outcome
    policy: Policy
    series: tuple[Quantity, ...] = ()
    is_explained: bool = False

    @property
    def claim(self) -> Claim:
        """The claim."""
        return self.outcome.claim

    @property
    def stated(self) -> Quantity | None:
        """The stated figure, if it is a single one."""
        figure = self.claim.figure
        return figure if isinstance(figure, Quantity) else None

    @property
    def value(self) -> Fraction | None:
        """What the operands imply as printed, also where the claim is impossible."""
        if self.outcome.value is not None or self.outcome.reason is None or self.claim.missing():
            return self.outcome.value
        return None if self.claim.undefined() else self.claim.point()

    @property
    def implied(self) -> Interval | None:
        """All that the operands imply; at least what they imply as printed."""
        if self.outcome.implied is not None:
            return self.outcome.implied
        return None if self.value is None else Interval.point(self.value)

    def fits(self, value: Fraction | None, implied: Interval | None = None) -> bool:
        """Whether a value, or some value of a narrow set, is what the stated figure stands for."""
        allowed = self.allowed
        if value is not None and value in allowed:
            return True
        return implied is not None and is_narrow(implied) and implied.meets(allowed)

    @property
    def allowed(self) -> Interval:
        """What the stated figure may stand for, its hedge stretched: "almost 200" for 180."""
        return self._allowed(self.claim)

    def _allowed(self, claim: Claim) -> Interval:
        zones = claim.zones(self.policy)
        return zones.fine if zones.wide is None else zones.wide

    def gives(self, meant: Interval) -> bool:
        """Whether what the operands give as printed lies in a set of the stated figure."""
        return self.value is not None and self.value in meant

    def holds(self, claim: Claim) -> bool:
        """Whether another claim, one that could have been meant, is right; by its digits where levels are hedged."""
        if claim.missing() or claim.undefined() is not None:
            return False
        fine, point = self._allowed(claim), unhedged(claim).point()
        if point is not None and point in fine:
            return True
        if all(figure.exact and not figure.is_rough for figure in claim.variables().values()):
            return False
        implied = claim.implied(claim.box(self.policy))
        return implied is not None and is_narrow(implied) and implied.meets(fine)

    def said(self, claim: Claim | None = None) -> str:
        """What the figures of a claim imply as printed, in words."""
        claim = unhedged(self.claim if claim is None else claim)
        point = claim.point()
        return "" if point is None else say(claim, point)

    def right(self) -> str:
        """The ending that gives the corrected figure, where the printed figures imply one."""
        value = self.value
        return "" if value is None else f"; the printed figures give {rounded(self.claim, abs(value))}"


class Diagnosis(Protocol):
    """What each file in this folder is: a code, a line that says what it is, and a function that looks for it."""

    code: str
    sentence: str

    def match(self, case: Case, /) -> str | None:
        """The sentence "matches if ..." with its working, or `None`."""


def unhedged(claim: Made) -> Made:
    """The claim with its levels taken by their digits, whatever hedges stand before them.

    >>> from factcheck.kinds import PercentChange
    >>> print(unhedged(PercentChange(before="6,000", after="more than 8,800", percent="32")).after)
    8,800
    """
    rough = {name: q for name, q in claim.operands().items() if isinstance(q, Quantity) and q.hedge is not None}
    return claim.replaced({name: evolve(q, hedge=None) for name, q in rough.items()}) if rough else claim


def is_narrow(implied: Interval) -> bool:
    """Whether a set is at most a tenth as wide as it is far from zero: a wider one is met by accident.

    >>> is_narrow(Interval(Fraction(95), Fraction(100))), is_narrow(Interval(Fraction(80), Fraction(100)))
    (True, False)
    """
    if implied.low is None or implied.high is None:
        return False
    return 10 * (implied.high - implied.low) <= max(abs(implied.low), abs(implied.high))
