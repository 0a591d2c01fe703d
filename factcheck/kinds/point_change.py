"""A percentage or rate changed by percentage points."""

from typing import Any, ClassVar

from attrs import field, frozen

from factcheck.claim import Claim, name_roles
from factcheck.given import Figure, figure
from factcheck.kinds.shared import flag, in_unit

__all__ = ["PointChange"]


@frozen(kw_only=True, field_transformer=name_roles)
class PointChange(Claim):
    """Two levels that are percentages or rates, and their difference in percentage points.

    A basis point is a hundredth of a point. "per cent" between two percentage levels is a `percent_change`,
    as the words say.

    Printed as: "up 0.3 points to 11.7%, from 11.4%".

    >>> from factcheck import check
    >>> check(PointChange(before="11.4%", after="11.7%", points="0.3")).rating
    'correct'
    """

    code: ClassVar[str] = "point_change"
    stated: ClassVar[str] = "points"
    unit: ClassVar[str | None] = "points"
    degree: ClassVar[int] = 1
    roles: ClassVar[tuple[str, ...]] = ("before", "after", "points")
    working: ClassVar[str] = "{after} - {before}"
    says: ClassVar[str] = "{before} to {after} is a {rise} of {implied}"
    asks: ClassVar[str] = "{before} to {after} would be {change}: is that the pair?"
    compares: ClassVar[str] = "{larger} is {implied} higher than {smaller}"
    marks: ClassVar[tuple[str, ...]] = ("comparison",)

    before: Figure | None = field(default=None, converter=figure)
    after: Figure | None = field(default=None, converter=figure)
    points: Figure | None = field(default=None, converter=figure)
    comparison: bool = field(default=False, repr=False, converter=flag)

    def undefined(self) -> str | None:
        """What is not told in points is not a number of points."""
        return in_unit(self.points, "points", "a number of points")

    @staticmethod
    def relation(*, before: Any, after: Any, points: Any) -> Any:
        """after = before + points"""
        return before + points - after
