"""What a hedge allows: the policy of a newsroom, a table of limits that can be replaced.

Sources: S. Ferson et al., "Natural language of uncertainty: numeric hedge words" (2015), who measured what
readers take hedges to allow; J. Sadock, "Truth and approximations" (1977) and M. Krifka, "Approximate
interpretation of number words" (2007) on round numbers; C. Cummins, "Constraints on Numerical Expressions"
(2015) on what "more than" leaves open. The limits themselves are tabled in docs/hedges.md.
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from itertools import product
from typing import Any, NamedTuple

from attrs import define, evolve, field, fields

from factcheck.errors import FactcheckError, UnknownCodeError
from factcheck.frozenmap import FrozenMap
from factcheck.interval import Interval
from factcheck.near import near
from factcheck.profiles import PROFILES, Profile, ProfileName
from factcheck.quantity import Quantity, Range
from factcheck.words import table

__all__ = ["DEFAULT_POLICY", "Limits", "Policy", "Zones", "expect_policy"]


ZERO = Fraction(0)
BRACKETS = frozenset(product("([", ")]"))


class Zones(NamedTuple):
    """What a stated figure stands for.

    `fine` is what it means; `wide` holds what is stretched; `rounded` is the figure if it is a rounded one
    without a hedge, so that a value beside it may have been misrounded. `None` where there is no such zone.
    """

    fine: Interval
    wide: Interval | None = None
    rounded: Quantity | None = None

    @property
    def near(self) -> Interval | None:
        """The values that are the figure if they are cut off, or rounded the wrong way.

        >>> figure = Quantity("67.5", Fraction("67.5"), Fraction("0.1"))
        >>> print(DEFAULT_POLICY.zones(figure).near)
        (337/5, 338/5)
        """
        if self.rounded is None or not self.rounded.step:
            return None
        value, step = self.rounded.value, self.rounded.step
        return Interval(value - step, value + step, True, True)


class Limits(NamedTuple):
    """A row of the table: the fine and the wide set of r, the distance in per cent of the printed figure."""

    fine: Interval
    wide: Interval


def _limits(given: Mapping[str, Limits]) -> FrozenMap[str, Limits]:
    for group, (fine, wide) in given.items():
        if not fine.meets(wide) or fine.clip(wide) != fine:
            raise FactcheckError(f"the fine limits of {group!r}, {fine}, do not lie within its wide ones, {wide}")
    return FrozenMap(given)


def _names(given: Iterable[str]) -> frozenset[str]:
    return frozenset(given)


def _groups(given: Mapping[str, str]) -> FrozenMap[str, str]:
    return FrozenMap(given)


@define(frozen=True, slots=False, repr=False)
class Policy:
    """The limits of a newsroom. `DEFAULT_POLICY` holds those that are used unless another is given.

    A policy never changes: `with_limits`, or `attrs.evolve`, makes another.
    `limits` maps a group of hedges to its limits, `groups` a hedge's own words to its group.
    `points_as_percent`: whether "per cent" between two percentage levels that fits only as points is an alarm.
    `profile` says when a finding is an alarm and when a query; it changes no rating. Findings of the kinds in `off` are
    suppressed.

    >>> strict = DEFAULT_POLICY.with_limits("about", fine="[-5, 5]", wide="[-10, 10]")
    >>> print(strict.limits["about"].fine, DEFAULT_POLICY.limits["about"].fine)
    [-5, 5] [-15/2, 15/2]
    """

    limits: Mapping[str, Limits] = field(converter=_limits)
    groups: Mapping[str, str] = field(converter=_groups)
    points_as_percent: bool = True
    profile: Profile = PROFILES["draft"]
    off: frozenset[str] = field(default=(), converter=_names)

    @classmethod
    def of_words(cls) -> "Policy":
        """The policy in `words/hedges.toml`."""
        rows = table("hedges")
        return cls(
            {group: Limits(_interval(row["fine"]), _interval(row["wide"])) for group, row in rows.items()},
            {words: group for group, row in rows.items() for words in row["words"]},
        )

    def with_limits(self, group: str, fine: str, wide: str) -> "Policy":
        """The same policy with other limits for one group of hedges, in the notation of intervals.

        What is fine lies within the wide limits, beyond which a claim is wrong.
        """
        if group not in self.limits:
            raise UnknownCodeError(f"{group!r} is not a group of hedges: {near(group, self.limits)}")
        return evolve(self, limits={**self.limits, group: Limits(_interval(fine), _interval(wide))})

    def with_profile(
        self, name: ProfileName | None = None, *, error_rate: Any = None, alarm: Any = None, query: Any = None
    ) -> "Policy":
        """The same policy with another profile, or with the present one adjusted.

        Args:
            name: "draft" or "published"; the present profile where none is given.
            error_rate: the share of percentages that are wrong as written in your texts, between 0 and 1; the rates of
                other kinds go with it.
            alarm: how likely it has to be that the text is wrong for a finding to be an alarm, between 0 and 1.
            query: the same for a query.

        >>> policy = DEFAULT_POLICY.with_profile("published", alarm="0.9")
        >>> policy.profile.alarm, DEFAULT_POLICY.profile.alarm
        (Fraction(9, 10), Fraction(17, 20))
        """
        if name is not None and name not in PROFILES:
            raise UnknownCodeError(f"{name!r} is not a profile: {near(name, PROFILES)}")
        profile = self.profile if name is None else PROFILES[name]
        if error_rate is not None:
            profile = profile.with_error_rate(error_rate)
        return evolve(self, profile=profile.with_thresholds(alarm=alarm, query=query))

    def without(self, *kinds: str) -> "Policy":
        """The same policy with some kinds of claim switched off: they are read and shown, and suppressed.

        >>> sorted(DEFAULT_POLICY.without("trend", "threshold").off)
        ['threshold', 'trend']
        """
        for kind in kinds:
            if not isinstance(kind, str):
                raise TypeError(f"without() takes codes of kinds, not {kind!r}: write {_code(kind)!r}")
            if kind not in self.profile.errors:
                raise UnknownCodeError(f"{kind!r} is not a kind of claim: {near(kind, self.profile.errors)}")
        return evolve(self, off={*self.off, *kinds})

    def group(self, quantity: Quantity) -> str | None:
        """The group of hedges that widens the figure; a vague word is a hedge of its own."""
        if quantity.hedge is None:
            return "vague" if quantity.style == "vague" else None
        return self.groups.get(quantity.hedge, "about")

    def zones(self, stated: Quantity | Range) -> Zones:
        """The sets that a stated figure stands for.

        A hedge widens a round figure only: "about 62.8" is 62.8, and "over 62.8" what lies within a tenth above it.

        >>> print(DEFAULT_POLICY.zones(Quantity("70 per cent", Fraction(70), hedge="nearly")).fine)
        [259/4, 70)
        >>> print(DEFAULT_POLICY.zones(Quantity("62.8", Fraction("62.8"), Fraction("0.1"), hedge="over")).fine)
        (314/5, 629/10]
        """
        if isinstance(stated, Range):
            values = [end for q in stated.ends for end in (q.meant.low, q.meant.high) if end is not None]
            return Zones(Interval.hull(values))
        group = self.group(stated)
        if group is not None:
            fine, wide = self.limits[group]
            if not stated.is_round:
                side = _side(stated, fine)
                return _as_printed(stated) if side is None else Zones(side)
            least = _least(stated)
            return Zones(_scaled(stated, fine, least), _scaled(stated, wide, least))
        return _as_printed(stated)

    def outer(self, operand: Quantity) -> Interval:
        """What an operand can stand for: its rounding, or the outer limit of its hedge.

        A hedge does not carry a figure across zero.
        """
        group = self.group(operand)
        if group is None:
            return operand.meant
        if not operand.is_round:
            side = _side(operand, self.limits[group].fine)
            return operand.meant if side is None else side
        return _scaled(operand, self.limits[group].wide, _least(operand))

    def __repr__(self) -> str:
        """How it differs from the default; the whole of it would fill the page that `help(check)` shows.

        >>> from attrs import evolve
        >>> DEFAULT_POLICY, evolve(DEFAULT_POLICY, points_as_percent=False)
        (DEFAULT_POLICY, Policy(points_as_percent=False))
        """
        own = {f.name: _differing(getattr(self, f.name), getattr(DEFAULT_POLICY, f.name)) for f in fields(Policy)}
        told = ", ".join(f"{name}={value!r}" for name, value in own.items() if value is not None)
        return f"Policy({told})" if told else "DEFAULT_POLICY"

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        """The same in IPython and in the failing examples of hypothesis, which would print every field."""
        printer.text(repr(self))


def _code(kind: object) -> str:
    """The code of a kind, where its class is given instead; that of some kind where it is something else."""
    return str(getattr(kind, "code", "trend"))


def expect_policy(given: object) -> None:
    """Refuse what is not a policy, and say how to get one.

    >>> expect_policy("published")
    Traceback (most recent call last):
    ...
    TypeError: policy takes a Policy, not 'published': write DEFAULT_POLICY.with_profile('published')
    """
    if isinstance(given, Policy):
        return
    is_name = isinstance(given, str) and given in PROFILES
    told = f": write DEFAULT_POLICY.with_profile({given!r})" if is_name else ", such as DEFAULT_POLICY"
    raise TypeError(f"policy takes a Policy, not {given!r}{told}")


def _differing(value: Any, usual: Any) -> Any:
    """What is not as usual: of a table the rows that differ; `None` if nothing does."""
    if value == usual:
        return None
    if isinstance(value, Mapping):
        return {key: row for key, row in value.items() if usual.get(key) != row}
    return value


def _as_printed(stated: Quantity) -> Zones:
    """What a figure stands for without its hedge."""
    if stated.exact or stated.style == "ratio":
        return Zones(stated.meant)
    return Zones(stated.meant, rounded=stated)


def _side(quantity: Quantity, limits: Interval) -> Interval | None:
    """The values within one unit of the last digit, on the side that the hedge names; `None` if it names neither."""
    below, above = limits.low is None or limits.low < 0, limits.high is None or limits.high > 0
    if below and above:
        return None
    size = abs(quantity.value)
    low = max(size - quantity.step, ZERO) if below else size
    high = size + quantity.step if above else size
    opened = low != high
    found = Interval(low, high, opened and not below and limits.low_open, opened and not above and limits.high_open)
    return -found if quantity.value < 0 else found


def _least(quantity: Quantity) -> Interval:
    """What no limit is narrower than: half a unit around the figure's magnitude; none for words without digits."""
    if quantity.style == "ratio":
        return -quantity.meant if quantity.value < 0 else quantity.meant
    size = abs(quantity.value)
    return Interval.rounded(size, quantity.step) if quantity.step else Interval(size, size)


def _scaled(quantity: Quantity, limits: Interval, least: Interval) -> Interval:
    """The set of values whose distance from the figure, by magnitude, lies within the limits.

    A magnitude is not negative: where there is no lower limit, the set begins at zero.
    """
    low = ZERO if limits.low is None else max(_moved(quantity, limits.low, least), ZERO)
    high = None if limits.high is None else _moved(quantity, limits.high, least)
    opened = low != high
    found = Interval(low, high, opened and limits.low_open, opened and limits.high_open)
    return -found if quantity.value.numerator < 0 else found


def _moved(quantity: Quantity, limit: Fraction, least: Interval) -> Fraction:
    """The figure's magnitude moved by a limit: per cent of it, or half a unit if that is wider."""
    over, under = abs(quantity.value.numerator), quantity.value.denominator
    if not limit.numerator:
        return Fraction(over, under)
    share = Fraction(over * (100 * limit.denominator + limit.numerator), under * limit.denominator * 100)
    assert least.low is not None and least.high is not None
    return max(share, least.high) if limit.numerator > 0 else min(share, least.low)


def _interval(written: str) -> Interval:
    """An interval from its notation, "[-7.5, 0)"; "inf" is no limit."""
    try:
        left, right = written[:1], written[-1:]
        low, high = (end.strip() for end in written[1:-1].split(","))
        if (left, right) not in BRACKETS:
            raise ValueError
        ends = None if low == "-inf" else Fraction(low), None if high == "inf" else Fraction(high)
    except (ValueError, AttributeError, TypeError, ZeroDivisionError):  # it may not be a text
        raise FactcheckError(f'{written!r} is not an interval: write it as in "[-7.5, 0)"') from None
    return Interval(*ends, left == "(", right == ")")


DEFAULT_POLICY = Policy.of_words()
