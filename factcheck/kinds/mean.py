"""An average, with its total and its count."""

from typing import Any, ClassVar

from attrs import field, frozen

from factcheck.claim import Claim, name_roles
from factcheck.given import Figure, figure
from factcheck.kinds.shared import no_base

__all__ = ["Mean"]


@frozen(kw_only=True, field_transformer=name_roles)
class Mean(Claim):
    """The mean of a count of things is their total shared out evenly.

    Printed as: "984 over the 12 months, an average of 82".

    >>> from factcheck import check
    >>> check(Mean(total=984, count=12, mean="82")).rating
    'correct'
    """

    code: ClassVar[str] = "mean"
    stated: ClassVar[str] = "mean"
    roles: ClassVar[tuple[str, ...]] = ("total", "count", "mean")
    apart: ClassVar[tuple[str, ...]] = ("count",)
    working: ClassVar[str] = "{total} / {count}"
    says: ClassVar[str] = "{total} over {count} is an average of {implied}"
    asks: ClassVar[str] = "{total} over {count} would be an average of {implied}: are those the total and the count?"

    total: Figure | None = field(default=None, converter=figure)
    count: Figure | None = field(default=None, converter=figure)
    mean: Figure | None = field(default=None, converter=figure)

    @staticmethod
    def relation(*, total: Any, count: Any, mean: Any) -> Any:
        """total = mean x count"""
        return count * mean - total

    def undefined(self) -> str | None:
        """There is no mean of no things."""
        return no_base(self.count, "count")
