"""A claim that fails, as a diagnosis sees it."""

from fractions import Fraction

from attrs import frozen

from factcheck.claim import Claim
from factcheck.hedges import Policy
from factcheck.interval import Interval
from factcheck.quantity import Quantity
from factcheck.rate import Outcome

__all__ = ["Case", "Match"]


@frozen
class Match:
    """A slip that would explain the stated figure: its stable code, and a sentence that starts "matches if"."""

    code: str
    message: str


@frozen
class Case:
    """A failing claim, its outcome, the policy it was rated by and further figures of the same series."""

    outcome: Outcome
    policy: Policy
    series: tuple[Quantity, ...] = ()

    @property
    def claim(self) -> Claim:
        """The claim."""
        return self.outcome.claim

    def fits(self, implied: Interval | Fraction | None) -> bool:
        """Whether a value, or some value of a set, is what the stated figure stands for."""
        if implied is None:
            return False
        fine = self.claim.zones(self.policy).fine
        return implied in fine if isinstance(implied, Fraction) else implied.meets(fine)
