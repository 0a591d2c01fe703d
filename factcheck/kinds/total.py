"""A sum and its parts."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any, ClassVar

from attrs import field, frozen

from factcheck.box import denominator
from factcheck.claim import Box, Claim, Operand, name_roles
from factcheck.given import Figure, figure, figures
from factcheck.interval import Interval
from factcheck.quantity import Quantity

__all__ = ["Total"]


@frozen(kw_only=True, field_transformer=name_roles)
class Total(Claim):
    """A total is the sum of its parts, all of which are given; with a gap among them it cannot be checked.

    The range of a sum is the sum of the ends of its parts.

    Printed as: "a total of 1,154", "71,300 bales: 60,200 of this season and 11,100 of the last".

    >>> from factcheck import check
    >>> check(Total(parts=[185, 266, 265, 226, 212], total=1154)).rating
    'correct'
    """

    code: ClassVar[str] = "total"
    stated: ClassVar[str] = "total"
    degree: ClassVar[int] = 1
    roles: ClassVar[tuple[str, ...]] = ("parts", "total")
    working: ClassVar[str] = "{parts}"
    says: ClassVar[str] = "the parts add up to {implied}"
    asks: ClassVar[str] = "{parts} would add up to {implied}: are those the parts?"

    parts: tuple[Quantity | None, ...] | None = field(default=None, converter=figures)
    total: Figure | None = field(default=None, converter=figure)

    @staticmethod
    def relation(*, parts: Any, total: Any) -> Any:
        """total = sum of the parts"""
        return sum(parts) - total

    def symbols(self) -> tuple[str, ...]:
        """One variable a part, and the total."""
        return (*self.operands(), "total")

    def residual(self, values: Mapping[str, Any]) -> Any:
        """The relation with each part a variable of its own."""
        return self.relation(parts=[v for name, v in values.items() if name != "total"], total=values["total"])

    def operands(self) -> dict[str, Operand | None]:
        """The parts by number."""
        if self.parts is None:
            return {"parts": None}
        return {f"parts[{i}]": part for i, part in enumerate(self.parts)}

    def missing(self) -> tuple[str, ...]:
        """The parts that are not given, by number, and the total if it is not."""
        given = {**self.operands(), "total": self.total}
        return tuple([name for name, each in given.items() if each is None])

    def replaced(self, roles: Mapping[str, Any]) -> "Total":
        """The same total with other figures in some parts."""
        parts = tuple(roles.get(f"parts[{i}]", part) for i, part in enumerate(self.parts or ()))
        return Total(parts=roles.get("parts", parts or None), total=roles.get("total", self.total))

    def implied_for(self, role: str, box: Box) -> Interval | None:
        """The sums over a box, from the sum of the low ends to that of the high ends; a part by difference."""
        parts = summed([interval for name, interval in box.items() if name != "total"])
        if role == "total":
            return parts
        return super().implied_for(role, {"others": parts, "total": box["total"]})

    def undefined(self) -> str | None:
        """A total of one part restates it."""
        if self.parts is not None and len(self.parts) < 2:
            return "a total needs at least two parts"
        return None


def summed(sets: list[Interval]) -> Interval:
    """All sums of one number from each set."""
    low, high = _sum([each.low for each in sets]), _sum([each.high for each in sets])
    low_open = low is not None and any(each.low_open for each in sets)
    return Interval(low, high, low_open, high is not None and any(each.high_open for each in sets))


def _sum(ends: list[Fraction | None]) -> Fraction | None:
    """The sum of all ends, reckoned in whole numbers; `None` if one is infinite."""
    known = [end for end in ends if end is not None]
    if len(known) < len(ends):
        return None
    scale = denominator(known)
    return Fraction(sum([end.numerator * (scale // end.denominator) for end in known]), scale)
