"""A part of a whole, as a percentage or a fraction."""

from fractions import Fraction
from typing import Any, ClassVar

from attrs import field, frozen

from factcheck.claim import Box, Claim, Implied, name_roles
from factcheck.given import Figure, figure
from factcheck.interval import Interval
from factcheck.kinds.shared import in_unit, no_base
from factcheck.quantity import HUNDRED, Quantity

__all__ = ["Share"]


@frozen(kw_only=True, field_transformer=name_roles)
class Share(Claim):
    """A part as a percentage of the whole that contains it; fractions and "one in five" are percentages too.

    A part is not negative and no larger than its whole, and a share no larger than 100%.

    Printed as: "64 of 155, or 41.3%", "a third of the 60", "one in five".

    >>> from factcheck import check
    >>> check(Share(part=64, whole=155, percent="41.3")).rating
    'correct'
    """

    code: ClassVar[str] = "share"
    stated: ClassVar[str] = "percent"
    unit: ClassVar[str | None] = "percent"
    roles: ClassVar[tuple[str, ...]] = ("part", "whole", "percent")
    working: ClassVar[str] = "{part} / {whole}"
    says: ClassVar[str] = "{part} of {whole} is {implied}"
    asks: ClassVar[str] = "{part} of {whole} would be {implied}: are those the part and the whole?"

    part: Figure | None = field(default=None, converter=figure)
    whole: Figure | None = field(default=None, converter=figure)
    percent: Figure | None = field(default=None, converter=figure)

    @staticmethod
    def relation(*, part: Any, whole: Any, percent: Any) -> Any:
        """part = whole x percent / 100"""
        return 100 * part - whole * percent

    def impossible(self) -> str | None:
        """A part is no larger than its whole."""
        stated = self.figure
        if isinstance(stated, Quantity) and stated.value > 100:
            return "a part cannot be more than 100% of the whole that contains it"
        part, whole = self.part, self.whole
        if not isinstance(part, Quantity) or not isinstance(whole, Quantity) or part.value <= whole.value:
            return None
        if part.value >= 0 and not (part.is_rough or whole.is_rough):
            least, most = part.meant.low, whole.meant.high
            if least is not None and most is not None and least > most:
                return f"the part, {part}, is larger than the whole, {whole}"
        return None

    def undefined(self) -> str | None:
        """A whole that is zero or negative has no shares, and what is negative, such as a loss, is not a part."""
        not_a_part = no_base(self.whole, "whole") or _not_a_part(self.part)
        return not_a_part or in_unit(self.percent, "percent", "a percentage")

    def implied(self, box: Box) -> Interval | None:
        """The shares over a box; hedged figures cannot carry one above 100%."""
        found = super().implied(box)
        if found is None or found.high is None or found.high > 100 or found.low is None or found.low.numerator < 0:
            return found.clip(POSSIBLE) if found is not None and found.meets(POSSIBLE) else found
        return found


def _not_a_part(part: Figure | None) -> str | None:
    """Why this is not a part of anything; `None` if it may be one."""
    if isinstance(part, Quantity):
        return f"the part, {part}, is below zero" if part.value < 0 else None
    if isinstance(part, Implied) and part.bare is not None and part.bare < 0:
        return f"the part that follows from the other figures, {part.bare}, is below zero"
    return None


POSSIBLE = Interval(Fraction(0), HUNDRED)
