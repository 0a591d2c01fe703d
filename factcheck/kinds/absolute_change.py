"""A measure changed by an amount."""

from typing import Any, ClassVar

from attrs import field, frozen

from factcheck.claim import Claim, name_roles
from factcheck.given import Figure, figure

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

    before: Figure | None = field(default=None, converter=figure)
    after: Figure | None = field(default=None, converter=figure)
    change: Figure | None = field(default=None, converter=figure)

    @staticmethod
    def relation(*, before: Any, after: Any, change: Any) -> Any:
        """after = before + change"""
        return before + change - after
