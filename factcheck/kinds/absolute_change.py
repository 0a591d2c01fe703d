"""A measure changed by an amount."""

from typing import Any, ClassVar

from attrs import field, frozen

from factcheck.claim import Claim, name_roles
from factcheck.given import Figure, figure
from factcheck.kinds.shared import flag, is_count
from factcheck.quantity import RELATIVE, Quantity

__all__ = ["AbsoluteChange"]


@frozen(kw_only=True, field_transformer=name_roles)
class AbsoluteChange(Claim):
    """A measure rose or fell by an amount in its own unit; a fall is negative.

    Printed as: "fell by 600 to 4,400 from 5,000", "20.1 billion lower at 428.75 billion, against 448.85 billion".

    >>> from factcheck import check
    >>> check(AbsoluteChange(before=5000, after=4400, change=-600)).rating
    'correct'
    """

    code: ClassVar[str] = "absolute_change"
    stated: ClassVar[str] = "change"
    degree: ClassVar[int] = 1
    roles: ClassVar[tuple[str, ...]] = ("before", "after", "change")
    working: ClassVar[str] = "{after} - {before}"
    says: ClassVar[str] = "{before} to {after} is a {rise} of {implied}"
    asks: ClassVar[str] = "{before} to {after} would be {change}: is that the pair?"
    compares: ClassVar[str] = "{larger} is {implied} more than {smaller}"
    marks: ClassVar[tuple[str, ...]] = ("comparison",)

    before: Figure | None = field(default=None, converter=figure)
    after: Figure | None = field(default=None, converter=figure)
    change: Figure | None = field(default=None, converter=figure)
    comparison: bool = field(default=False, repr=False, converter=flag)

    def impossible(self) -> str | None:
        """A count cannot fall by more than all of it, whatever is left."""
        before, change = self.before, self.change
        if self.after is not None or not isinstance(before, Quantity) or not isinstance(change, Quantity):
            return None
        if is_count(before) and not (before.is_rough or change.is_rough) and before.value + change.value < 0:
            return f"there were only {before}"
        return None

    def undefined(self) -> str | None:
        """A share or a factor in words says how an amount compares, and is not one: "half", "doubled"."""
        told = self.change
        if isinstance(told, Quantity) and told.style == "vague" and told.unit in RELATIVE:
            return f"{told} is a share or a factor, and not an amount"
        return None

    @staticmethod
    def relation(*, before: Any, after: Any, change: Any) -> Any:
        """after = before + change"""
        return before + change - after
