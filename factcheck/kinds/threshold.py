"""A value is beyond a bound."""

from fractions import Fraction
from typing import Any, ClassVar

from attrs import field, frozen

from factcheck.claim import Claim, name_roles
from factcheck.given import Figure, figure
from factcheck.hedges import Policy, Zones
from factcheck.interval import Interval
from factcheck.kinds.direction import Direction, side
from factcheck.quantity import Quantity

__all__ = ["Threshold"]


@frozen(kw_only=True, field_transformer=name_roles)
class Threshold(Claim):
    """A value lies beyond a bound that the text names: above it (`direction` "up") or below it ("down").

    Whether it is so for the first time cannot be checked from the figures in one article.

    Printed as: "passed the 10,000 mark", "fell below 2%".

    >>> from factcheck import check
    >>> check(Threshold(value=10331, bound=10000, direction="up")).rating
    'correct'
    """

    code: ClassVar[str] = "threshold"
    stated: ClassVar[str] = "direction"
    arithmetic: ClassVar[bool] = False
    degree: ClassVar[int] = 1
    roles: ClassVar[tuple[str, ...]] = ("value", "bound", "direction")
    working: ClassVar[str] = "{value} - {bound}"
    says: ClassVar[str] = "{value} is {way} {bound}"
    asks: ClassVar[str] = "{value} would be {way} {bound}: is that the figure?"

    value: Figure | None = field(default=None, converter=figure)
    bound: Figure | None = field(default=None, converter=figure)
    direction: Direction | None = field(default=None, converter=side)

    @staticmethod
    def relation(*, value: Any, bound: Any, direction: Any) -> Any:
        """the direction is the sign of value - bound"""
        return value - bound - direction

    def box(self, policy: Policy, granule: Fraction | None = None) -> dict[str, Interval]:
        """What the value stands for, beside the bound: a mark is a point, however round it is."""
        found = super().box(policy, granule)
        if isinstance(self.bound, Quantity) and not self.bound.is_rough:
            found["bound"] = Interval.point(self.bound.value)
        return found

    def zones(self, policy: Policy) -> Zones:
        """The distances from the bound that the direction allows."""
        assert self.direction is not None
        return Zones(self.direction.differences)
