"""A measure is so many times another."""

from fractions import Fraction
from functools import cache
from typing import Any, ClassVar

from attrs import evolve, field, frozen

from factcheck.claim import Claim, name_roles
from factcheck.given import Figure, Given, figure
from factcheck.hedges import Policy, Zones
from factcheck.interval import Interval
from factcheck.kinds.shared import no_base
from factcheck.quantity import HUNDRED, Quantity, Range
from factcheck.words import table

__all__ = ["Multiple", "factor"]

IN_HALF = "in half"


def factor(given: "Given") -> Figure | None:
    """How many times a level is taken: "three times", "doubled", "half" and "a third", 200% for twice.

    >>> [str(factor(print).value) for print in ("twice", "half", "a third", "200%", "2.5")]
    ['2', '1/2', '1/3', '2', '5/2']
    """
    found = figure(given)
    if isinstance(found, Range):
        return Range(_in_times(found.low), _in_times(found.high))
    return _in_times(found) if isinstance(found, Quantity) else found


def _in_times(stated: Quantity) -> Quantity:
    """A percentage, which a fraction in words is too, as a factor."""
    if stated.unit != "percent":
        return stated
    return evolve(stated, value=stated.value / HUNDRED, step=stated.step / HUNDRED, unit="times")


@cache
def _falls() -> frozenset[str]:
    """The words that say how far a level fell, and not where it stands: "halved", "in half"."""
    return frozenset({IN_HALF, *(verb for verb, value in table("multipliers")["verbs"].items() if Fraction(value) < 1)})


@frozen(kw_only=True, field_transformer=name_roles)
class Multiple(Claim):
    """One level is a multiple of another: doubled, halved, trebled, three times as many, fourfold.

    "Doubled" without a hedge means roughly twice; "three times as many" is a figure like any other. Words for
    a fall are read the other way round: "nearly halved" means that the base was nearly double the new level, where
    "nearly half" means a little less than half of it. "More than doubled" goes up to half-way to three times. A
    percentage of the base is a factor too: 200% is twice.

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
    factor: Figure | None = field(default=None, converter=factor)

    @staticmethod
    def relation(*, before: Any, after: Any, factor: Any) -> Any:
        """after = before x factor"""
        return before * factor - after

    def undefined(self) -> str | None:
        """A base that is zero or negative has no multiples."""
        return no_base(self.before)

    def zones(self, policy: Policy) -> Zones:
        """What a factor stands for: a word for a fall is read by its inverse, and "more than" ends half-way on."""
        stated = self.figure
        assert stated is not None
        if isinstance(stated, Range) or not stated.is_rough or stated.value <= 0:
            return policy.zones(stated)
        falling = stated.style == "vague" and stated.printed.casefold() in _falls()
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
