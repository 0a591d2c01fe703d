"""A period: its months, and its distance from another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import FigureError
from factcheck.periods import parse_period

YEARS = st.integers(1900, 2080)


@given(YEARS, YEARS)
def test_years_between_calendar_years(first: int, second: int) -> None:
    assert parse_period(f"{first}").years_to(parse_period(f"{second}")) == second - first


@given(YEARS, st.integers(-10, 10))
def test_a_season_shifted_is_the_season_so_many_years_on(first: int, count: int) -> None:
    season = parse_period(f"{first}/{(first + 1) % 100:02d}")
    other = parse_period(f"{first + count}/{(first + count + 1) % 100:02d}")
    shifted = season.shifted(count, "year")
    assert shifted is not None
    assert (shifted.first, shifted.last) == (other.first, other.last)


def test_a_season_counts_from_the_year_in_which_it_begins() -> None:
    assert parse_period("2017").years_to(parse_period("2020/21")) == 3


def test_a_year_covers_its_quarters() -> None:
    assert parse_period("1986").covers(parse_period("Q3 1986"))
    assert not parse_period("Q3 1986").covers(parse_period("1986"))
    assert not parse_period("last year").covers(parse_period("1986"))


def test_what_the_text_does_not_give_is_unknown() -> None:
    told = parse_period("a year earlier")
    assert (told.first, told.last, told.months, told.relative, told.unit) == (None, None, None, -1, "year")
    assert told.years_to(parse_period("1986")) is None
    assert told.shifted(1, "year") is None
    assert parse_period("1986").shifted(1, "week") is None
    assert parse_period("1986").months == 12


@pytest.mark.parametrize("text", ["", "99", "crime", "1986 and 1987", "1986 crimes"])
def test_what_is_no_period(text: str) -> None:
    with pytest.raises(FigureError, match="is not a period"):
        parse_period(text)
