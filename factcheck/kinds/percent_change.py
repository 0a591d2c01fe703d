"""A measure changed by so many per cent."""

from typing import Any, ClassVar

from attrs import field, frozen

from factcheck.claim import Claim, name_roles
from factcheck.given import Figure, figure
from factcheck.kinds.shared import flag, in_unit, is_count, no_base
from factcheck.quantity import Quantity

__all__ = ["PercentChange"]


@frozen(kw_only=True, field_transformer=name_roles)
class PercentChange(Claim):
    """A measure rose or fell by a percentage of its earlier level; a fall is negative.

    The base is the level that the figure is compared with: the earlier one in a change over time, the one
    after "than" in a comparison. A change from a base that is zero or negative has no percentage.

    Printed as: "up 21 per cent, from 82 to 99", "27% more than the 40 who came last year".

    >>> from factcheck import check
    >>> print(check(PercentChange(before=82, after=99, percent="21")).message)
    82 to 99 is a rise of 20.73%, which rounds to 21%.
    """

    code: ClassVar[str] = "percent_change"
    stated: ClassVar[str] = "percent"
    unit: ClassVar[str | None] = "percent"
    roles: ClassVar[tuple[str, ...]] = ("before", "after", "percent")
    working: ClassVar[str] = "({after} - {before}) / {before}"
    says: ClassVar[str] = "{before} to {after} is a {rise} of {implied}"
    asks: ClassVar[str] = "{before} to {after} would be {change}: is that the pair?"
    compares: ClassVar[str] = "{after} is {implied} {rise} than {before}"
    marks: ClassVar[tuple[str, ...]] = ("comparison",)

    before: Figure | None = field(default=None, converter=figure)
    after: Figure | None = field(default=None, converter=figure)
    percent: Figure | None = field(default=None, converter=figure)
    comparison: bool = field(default=False, repr=False, converter=flag)

    @staticmethod
    def relation(*, before: Any, after: Any, percent: Any) -> Any:
        """after = before (1 + percent / 100)"""
        return before * (100 + percent) - 100 * after

    def impossible(self) -> str | None:
        """What is never less than nothing, a count, a price or a time, cannot fall by more than all of it."""
        stated = self.figure
        if not isinstance(stated, Quantity) or stated.value >= -100:
            return None
        levels = [q for q in (self.before, self.after) if isinstance(q, Quantity)]
        if all(is_count(q) for q in levels):
            return "a count, a price or a time can fall by 100% at most"
        return None

    def undefined(self) -> str | None:
        """A base that is zero or negative has no percentage, and an amount is not one."""
        return no_base(self.before) or in_unit(self.percent, "percent", "a percentage")
