"""What a hedge allows: the policy of a newsroom, a table of limits that can be replaced.

Sources: S. Ferson et al., "Natural language of uncertainty: numeric hedge words" (2015), who measured what
readers take hedges to allow; J. Sadock, "Truth and approximations" (1977) and M. Krifka, "Approximate
interpretation of number words" (2007) on round numbers; C. Cummins, "Constraints on Numerical Expressions"
(2015) on what "more than" leaves open. The limits themselves are section 5 of the specification.
"""

from collections.abc import Mapping
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

from attrs import define, evolve, field

from factcheck.errors import FactcheckError
from factcheck.interval import Interval
from factcheck.quantity import HUNDRED, Quantity, Range
from factcheck.words import table

__all__ = ["DEFAULT", "Limits", "Policy", "Zones"]


class Zones(NamedTuple):
    """What a stated figure stands for.

    `fine` is what it means; `wide` holds what is stretched, `near` what is misrounded; `None` where the
    figure has no such zone.
    """

    fine: Interval
    wide: Interval | None = None
    near: Interval | None = None


class Limits(NamedTuple):
    """A row of the table: the fine and the wide set of r, the distance in per cent of the printed figure."""

    fine: Interval
    wide: Interval


@define(frozen=True, slots=False)
class Policy:
    """The limits of a newsroom. `DEFAULT` holds those of the specification.

    `limits` maps a group of hedges to its limits, `groups` a hedge's own words to its group.
    `points_as_percent`: whether "per cent" between two percentage levels that fits only as points is an alarm.

    >>> strict = DEFAULT.with_limits("about", fine="[-5, 5]", wide="[-10, 10]")
    >>> print(strict.limits["about"].fine, DEFAULT.limits["about"].fine)
    [-5, 5] [-15/2, 15/2]
    """

    limits: Mapping[str, Limits]
    groups: Mapping[str, str] = field(repr=False)
    points_as_percent: bool = True

    @classmethod
    def of_words(cls) -> "Policy":
        """The policy in `words/hedges.toml`."""
        rows = table("hedges")
        return cls(
            {group: Limits(_interval(row["fine"]), _interval(row["wide"])) for group, row in rows.items()},
            {words: group for group, row in rows.items() for words in row["words"]},
        )

    def with_limits(self, group: str, fine: str, wide: str) -> "Policy":
        """The same policy with other limits for one group of hedges, in the notation of intervals."""
        if group not in self.limits:
            raise FactcheckError(f"{group!r} is no group of hedges: give one of {', '.join(self.limits)}")
        return evolve(self, limits={**self.limits, group: Limits(_interval(fine), _interval(wide))})

    def group(self, quantity: Quantity) -> str | None:
        """The group of hedges that widens the figure; a vague word is a hedge of its own."""
        if quantity.hedge is None:
            return "vague" if quantity.style == "vague" else None
        return self.groups.get(quantity.hedge, "about")

    def zones(self, stated: Quantity | Range) -> Zones:
        """The sets that a stated figure stands for.

        >>> print(DEFAULT.zones(Quantity("70 per cent", Fraction(70), hedge="nearly")).fine)
        [259/4, 70)
        """
        if isinstance(stated, Range):
            values = [end for q in stated.ends for end in (q.meant.low, q.meant.high) if end is not None]
            return Zones(Interval.hull(values))
        group = self.group(stated)
        if group is not None:
            fine, wide = self.limits[group]
            return Zones(_scaled(stated, fine), _scaled(stated, wide))
        if stated.exact or stated.style == "ratio":
            return Zones(stated.meant)
        near = Interval(stated.value - stated.step, stated.value + stated.step, True, True)
        return Zones(stated.meant, near=near)

    def outer(self, operand: Quantity) -> Interval:
        """What an operand can stand for: its rounding, or the outer limit of its hedge.

        A hedge does not carry a figure across zero.
        """
        group = self.group(operand)
        return operand.meant if group is None else _scaled(operand, self.limits[group].wide)

    @cached_property
    def hedge_words(self) -> tuple[str, ...]:
        """Every hedge that the policy knows, in its own words."""
        return tuple(self.groups)


def _scaled(quantity: Quantity, limits: Interval) -> Interval:
    """The set of values whose distance from the figure, by magnitude, lies within the limits."""
    size, least = abs(quantity.value), quantity.step / 2
    low = None if limits.low is None else max(size + _reach(limits.low, size, least), Fraction(0))
    high = None if limits.high is None else size + _reach(limits.high, size, least)
    if low is not None and high is not None and low == high:
        return Interval(low, high)
    found = Interval(low, high, limits.low_open, limits.high_open)
    return -found if quantity.value < 0 else found


def _reach(limit: Fraction, size: Fraction, least: Fraction) -> Fraction:
    """A limit as a distance: per cent of the figure, or half a unit if that is wider; a limit of 0 stays."""
    reach = max(abs(limit) * size / HUNDRED, least if limit else Fraction(0))
    return reach if limit > 0 else -reach


def _interval(written: str) -> Interval:
    """An interval from its notation, "[-7.5, 0)"."""
    try:
        low, high = (None if "inf" in end else Fraction(end.strip()) for end in written[1:-1].split(","))
        if written[0] not in "([" or written[-1] not in ")]":
            raise ValueError
    except ValueError:
        raise FactcheckError(f'{written!r} is no interval: write it as in "[-7.5, 0)"') from None
    return Interval(low, high, written[0] == "(" and low is not None, written[-1] == ")" and high is not None)


DEFAULT = Policy.of_words()
