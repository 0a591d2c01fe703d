"""A level that is not printed but follows from two printed figures."""

from collections.abc import Mapping
from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import frozen

from factcheck.errors import ClaimError
from factcheck.quantity import Quantity

if TYPE_CHECKING:
    from factcheck.claim import Claim

__all__ = ["Implied"]


@frozen
class Implied:
    """The level in a role that another relation gives.

    In "fell by 73,000 (13.2%) to 477,000" the base is the one of an absolute change, and the percentage is
    checked against change / (after - change) in one relation, not against an interval for the base.

    >>> from factcheck.kinds import AbsoluteChange
    >>> base = Implied(AbsoluteChange(after=477000, change=-73000), "before")
    >>> base.at({"after": Fraction(477000), "change": Fraction(-73000)})
    Fraction(550000, 1)
    """

    claim: "Claim"
    role: str

    @property
    def sources(self) -> dict[str, Quantity]:
        """The printed figures that it follows from, by their roles."""
        printed = {name: getattr(self.claim, name) for name in self.claim.roles if name != self.role}
        return {name: q for name, q in printed.items() if isinstance(q, Quantity)}

    @property
    def level(self) -> Fraction | None:
        """The level that the sources imply as printed; `None` where one is hedged or it does not follow.

        >>> from factcheck.kinds import AbsoluteChange
        >>> Implied(AbsoluteChange(after=477000, change=-73000), "before").level
        Fraction(550000, 1)
        """
        if any(q.is_rough for q in self.sources.values()):
            return None
        return self.claim.solved(self.role, {name: q.value for name, q in self.sources.items()})

    def moved(self, by: int) -> "Implied":
        """The same level, its sources `by` characters further on."""
        return Implied(self.claim.moved(by), self.role)

    def at(self, values: Mapping[str, Fraction | int]) -> Fraction:
        """The level where the sources have these values; an error where it does not follow from them."""
        found = self.claim.solved(self.role, values)
        if found is None:
            raise ClaimError(f"{self.role!r} does not follow from {', '.join(values)}")
        return found
