"""Whether figures belong together by their periods and by what they count."""

import itertools

import pytest

from factcheck.periods import Period, parse_period
from factcheck.reading.agreement import is_base, is_earlier, same_period, same_things
from factcheck.reading.levels import Level, levels_of
from tests.statements import row_of


def period(text: str) -> Period:
    return parse_period(text)


def level(text: str) -> Level:
    """The first figure of a sentence."""
    return next(iter(levels_of(row_of(text)).values()))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2018", "2018", True),
        ("2018", "2019", False),
        ("a year earlier", "the previous year", True),
        ("a year earlier", "a month earlier", False),
        ("a year earlier", "two years earlier", False),
        ("a year earlier", "2018", False),
        ("Q3", "Q2", False),
    ],
)
def test_periods_are_the_same_by_their_words(one: str, other: str, same: bool) -> None:
    assert same_period(period(one), period(other)) is same
    assert same_period(period(other), period(one)) is same


def test_no_period_is_the_same_as_none() -> None:
    assert not same_period(period("2018"), None)


@pytest.mark.parametrize(
    ("named", "before", "after", "expected"),
    [
        ("2018", "2018", None, True),
        ("2018", "2017", "2018", False),
        ("the previous year", "2018/19", "2019/20", True),
        ("the previous year", "2015/16", "2019/20", False),
        ("the previous year", "2018/19", None, False),
        ("the previous year", None, "2019/20", False),
        ("the previous month", "2018/19", "2019/20", False),
    ],
)
def test_the_previous_year_is_the_one_before_the_newer_figure(
    named: str, before: str | None, after: str | None, expected: bool
) -> None:
    levels = (None if printed is None else period(printed) for printed in (before, after))
    assert is_base(period(named), *levels) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("82 thefts in 2018", "99 thefts in 2019", True),
        ("82 thefts in 2019", "99 thefts in 2018", False),
        ("82 thefts in 2019", "99 thefts in 2019", False),
        ("82 thefts in 2018", "99 thefts", True),
        ("82 thefts in 2018", "99 thefts this year", True),
        ("82 thefts", "99 thefts in 2018", False),
        ("82 thefts in the previous year", "99 thefts", True),
        ("82 thefts last year", "99 thefts", False),
        ("82 thefts this year", "99 thefts", False),
        ("82 thefts in the third quarter", "99 thefts", False),
        ("82 thefts two years earlier", "99 thefts a year earlier", True),
        ("82 thefts a year earlier", "99 thefts in 2019", True),
        ("82 thefts in 2018", "99 thefts a year earlier", False),
    ],
)
def test_a_figure_is_earlier_by_its_own_period(one: str, other: str, expected: bool) -> None:
    """ "Last year" is often the period of the article's own figures, and so says nothing."""
    assert is_earlier(level(one), level(other)) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("82 thefts", "99 thefts", True),
        ("82 crimes", "99 offences", True),
        ("82 crimes", "99 fires", False),
        ("82 gnomes", "99 elves", False),
        ("82", "99 fires", True),
        ("£82", "£99", True),
        ("£82", "$99", False),
        ("£82", "99 fires", False),
    ],
)
def test_things_are_the_same_by_their_noun_or_its_kin(one: str, other: str, expected: bool) -> None:
    assert same_things(level(one), level(other)) is expected
    assert same_things(level(other), level(one)) is expected


WHEN = (
    "",
    "in 2018",
    "in 2019/20",
    "in March 2020",
    "in the third quarter",
    "the year before",
    "two years ago",
    "last year",
)


@pytest.mark.parametrize(("one", "other"), list(itertools.product(WHEN, repeat=2)))
def test_of_two_figures_at_most_one_is_the_earlier(one: str, other: str) -> None:
    """And none is earlier than itself."""
    first, second = level(f"82 thefts {one}"), level(f"99 thefts {other}")
    assert not (is_earlier(first, second) and is_earlier(second, first))
