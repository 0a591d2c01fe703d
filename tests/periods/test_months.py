"""Months and dates."""

import pytest

from factcheck.periods.months import day_first, month
from factcheck.tokens import tokenise

MARCH_1986 = 1986 * 12 + 2


@pytest.mark.parametrize(
    ("text", "style", "months"),
    [
        ("March 1986", "month", (MARCH_1986, MARCH_1986)),
        ("March, 1986", "month", (MARCH_1986, MARCH_1986)),
        ("Mar. 1986", "month", (MARCH_1986, MARCH_1986)),
        ("March 31, 1986", "date", (MARCH_1986, MARCH_1986)),
        ("March 31st 1986", "date", (MARCH_1986, MARCH_1986)),
        ("March", "month", None),
        ("Sept. 30", "date", None),
        ("April 8-16", "date", None),
        ("October 13 and 16", "date", None),
        ("July two", "date", None),
        ("January to March 1986", "range", (MARCH_1986 - 2, MARCH_1986)),
        ("November-March 1986", "range", (MARCH_1986 - 4, MARCH_1986)),
    ],
)
def test_months(text: str, style: str, months: tuple[int, int] | None) -> None:
    tokens = tokenise(text)
    found = month(tokens, 0)
    assert found is not None
    assert (found.style, found.months, found.stop) == (style, months, len(tokens))


@pytest.mark.parametrize("text", ["5 March 1986", "5th March 1986", "5th of March, 1986", "31 March 1986"])
def test_dates_with_the_day_first(text: str) -> None:
    tokens = tokenise(text)
    found = day_first(tokens, 0)
    assert found is not None
    assert (found.style, found.months, found.stop) == ("date", (MARCH_1986, MARCH_1986), len(tokens))


@pytest.mark.parametrize("text", ["£20 of May", "$12 Aug. 3", "the 20 people"])
def test_a_sum_of_money_is_no_day(text: str) -> None:
    assert day_first(tokenise(text), 1) is None


@pytest.mark.parametrize("text", ["may fall", "May fall", "march on", "crime"])
def test_verbs_are_no_months(text: str) -> None:
    assert month(tokenise(text), 0) is None


def test_may_is_a_month_behind_in() -> None:
    assert month(tokenise("in May"), 1) is not None


@pytest.mark.parametrize(
    "text", ["March 20 pct", "March 12 people", "March 40", "March 5,000", "March forty", "March two people"]
)
def test_a_figure_behind_a_month_is_no_day(text: str) -> None:
    found = month(tokenise(text), 0)
    assert found is not None
    assert (found.style, found.stop) == ("month", 1)


def test_a_long_row_of_months_is_no_deep_one() -> None:
    tokens = tokenise("January to " * 5000)
    assert month(tokens, 0) is not None


def test_a_date_and_a_month_are_no_range() -> None:
    found = month(tokenise("January 5 to March"), 0)
    assert found is not None
    assert (found.style, found.stop) == ("date", 2)
