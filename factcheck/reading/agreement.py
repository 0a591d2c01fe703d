"""Whether two figures of a text can belong together by their words: by their periods, and by what they count."""

from factcheck.periods import Period
from factcheck.reading.levels import Level
from factcheck.reading.topics import measure_of

__all__ = ["is_base", "is_earlier", "same_period", "same_things"]


def same_period(a: Period, b: Period | None) -> bool:
    """Whether two periods are the same by their words: both placed alike, or as far back by the same unit.

    >>> from factcheck.periods import parse_period
    >>> same_period(parse_period("a year earlier"), parse_period("the previous year"))
    True
    """
    if b is None:
        return False
    if a.relative is not None and b.relative is not None:
        return (a.relative, a.unit) == (b.relative, b.unit)
    return a.first == b.first and a.first is not None


def is_base(named: Period, before: Period | None, after: Period | None) -> bool:
    """Whether a level of the period `before` is one of the base that a claim names.

    "The previous year" is also the one before that of the newer level.

    >>> from factcheck.periods import parse_period
    >>> is_base(parse_period("the previous year"), parse_period("2018/19"), parse_period("2019/20"))
    True
    """
    if same_period(named, before):
        return True
    if before is None or after is None or named.unit != "year" or named.relative is None:
        return False
    return before.years_to(after) == -named.relative


def is_earlier(level: Level, other: Level) -> bool:
    """Whether a level's own period lies before that of another, as far as both are known.

    "Last year" is often the period that the whole article is about, and so is not an earlier one.
    """
    period, its = level.period, other.period
    if period is None:
        return False
    back = None if its is None else its.relative
    if period.relative is not None:
        named_last = period.printed.lower().startswith("last")
        return period.relative < (0 if back is None else back) and not named_last
    if period.last is None or (back is not None and back < 0):
        return False
    return its is None or its.first is None or period.last < its.first


def same_things(a: Level, b: Level) -> bool:
    """Whether two levels count the same things: one currency, one unit, one noun or its kin; a bare one may."""
    if a.unit is None or b.unit is None or a.unit == b.unit:
        return True
    one, other = measure_of(a.noun), measure_of(b.noun)
    return one is not None and one == other
