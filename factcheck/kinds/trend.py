"""A measure went up, went down or stayed."""

from fractions import Fraction
from typing import Any, ClassVar

from attrs import field, frozen

from factcheck.claim import Claim, name_roles
from factcheck.given import Figure, figure
from factcheck.hedges import Policy, Zones
from factcheck.interval import Interval
from factcheck.kinds.direction import Direction, direction
from factcheck.kinds.shared import flag
from factcheck.quantity import Quantity

__all__ = ["Trend"]


@frozen(kw_only=True, field_transformer=name_roles)
class Trend(Claim):
    """The order of two levels: a direction word with both levels and no stated amount of change.

    `direction` is "up", "down" or "flat"; with a hedge ("little changed", "virtually flat") a flat trend
    allows a small move.

    Printed as: "rose to 61 from 37", "higher than the regional average", "unchanged at 5.25%".

    >>> from factcheck import check
    >>> check(Trend(before=37, after=61, direction="up")).rating
    'correct'
    """

    code: ClassVar[str] = "trend"
    stated: ClassVar[str] = "direction"
    arithmetic: ClassVar[bool] = False
    degree: ClassVar[int] = 1
    roles: ClassVar[tuple[str, ...]] = ("before", "after", "direction")
    working: ClassVar[str] = "{after} - {before}"
    says: ClassVar[str] = "{before} to {after} is {way}"
    asks: ClassVar[str] = "{before} to {after} would be {way}: is that the pair?"
    compares: ClassVar[str] = "{after} is {way} than {before}"
    marks: ClassVar[tuple[str, ...]] = ("comparison",)

    before: Figure | None = field(default=None, converter=figure)
    after: Figure | None = field(default=None, converter=figure)
    direction: Direction | None = field(default=None, converter=direction)
    comparison: bool = field(default=False, repr=False, converter=flag)

    @staticmethod
    def relation(*, before: Any, after: Any, direction: Any) -> Any:
        """the direction is the sign of after - before"""
        return after - before - direction

    def zones(self, policy: Policy) -> Zones:
        """The differences that the direction allows."""
        assert self.direction is not None
        before = self.before
        if self.direction.hedge is None or self.direction.way != "flat" or not isinstance(before, Quantity):
            return Zones(self.direction.differences)
        fine, wide = policy.limits["flat"]
        return Zones(_scaled(fine, abs(before.value)), _scaled(wide, abs(before.value)))


def _scaled(percent: Interval, size: Fraction) -> Interval:
    """A set in per cent of a size, as amounts."""
    ends = [None if end is None else end * size / 100 for end in (percent.low, percent.high)]
    return Interval(ends[0], ends[1])
