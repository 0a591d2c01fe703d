"""A measure is so many times another."""

from fractions import Fraction
from typing import Any, ClassVar

from attrs import evolve, field, frozen

from factcheck.claim import Claim, name_roles
from factcheck.given import Figure, figure
from factcheck.hedges import Policy, Zones
from factcheck.interval import Interval
from factcheck.kinds.shared import no_base
from factcheck.quantity import Range

__all__ = ["Multiple"]

LEVEL = "half"
"""What says where a level stands, and not how far it fell: "halved", "in half"."""


@frozen(kw_only=True, field_transformer=name_roles)
class Multiple(Claim):
    """One level is a multiple of another: doubled, halved, trebled, three times as many, fourfold.

    "Doubled" without a hedge means roughly twice; "three times as many" is a figure like any other. Words for
    a fall are read the other way round: "nearly halved" means that the base was nearly double the new level, where
    "nearly half" means a little less than half of it. "More than doubled" goes up to half-way to three times.

    Printed as: "trebled to 3,600 from 1,200", "three times as many as the 60 of last year".

    >>> from factcheck import check
    >>> check(Multiple(before=61, after=124, factor="doubled")).rating
    'correct'
    """

    code: ClassVar[str] = "multiple"
    stated: ClassVar[str] = "factor"
    unit: ClassVar[str | None] = "times"
    roles: ClassVar[tuple[str, ...]] = ("before", "after", "factor")
    working: ClassVar[str] = "{after} / {before}"
    says: ClassVar[str] = "{after} is {implied} {before}"
    asks: ClassVar[str] = "{after} would be {implied} {before}: is that the pair?"

    before: Figure | None = field(default=None, converter=figure)
    after: Figure | None = field(default=None, converter=figure)
    factor: Figure | None = field(default=None, converter=figure)

    @staticmethod
    def relation(*, before: Any, after: Any, factor: Any) -> Any:
        """after = before x factor"""
        return before * factor - after

    def undefined(self) -> str | None:
        """A base that is zero or negative has no multiples."""
        return no_base(self.before)

    def zones(self, policy: Policy) -> Zones:
        """What a factor stands for: below one it is read by its inverse, and "more than" ends half-way on."""
        stated = self.figure
        assert stated is not None
        if isinstance(stated, Range) or not stated.is_rough or stated.value <= 0:
            return policy.zones(stated)
        falling = stated.style == "vague" and stated.value < 1 and stated.printed.casefold() != LEVEL
        size = evolve(stated, value=1 / stated.value) if falling else stated
        fine, wide = policy.zones(size)[:2]
        if policy.group(size) == "more-than" and stated.style == "vague":
            fine = Interval(size.value, size.value + Fraction(1, 2), low_open=True)
        return Zones(_inverse(fine), None if wide is None else _inverse(wide)) if falling else Zones(fine, wide)


def _inverse(sizes: Interval) -> Interval:
    """1/x for all x of a set above zero."""
    low = Fraction(0) if sizes.high is None else 1 / sizes.high
    high = None if not sizes.low else 1 / sizes.low
    return Interval(low, high, sizes.high is None or sizes.high_open, sizes.low_open)
