"""The periods of a text, in order and in their place."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.periods import parse_period, periods
from factcheck.tokens import tokenise

PIECES = st.sampled_from(
    "1986 2019/20 March May 31 , the a year earlier last same period of quarter third first half to between and from "
    "12 months ended FY 25 fiscal - – . Q3 ago 1990s two one in % $ offences".split()
)


def printed(text: str) -> list[str]:
    return [period.printed for period, *_ in periods(tokenise(text), text)]


@given(st.lists(PIECES, max_size=25).map(" ".join) | st.text(max_size=60))
def test_periods_stand_in_order_where_they_say(text: str) -> None:
    tokens = tokenise(text)
    end = 0
    for period, first, stop in periods(tokens, text):
        assert first >= end
        assert stop > first
        assert (period.start, period.end) == (tokens[first].start, tokens[stop - 1].end)
        assert text[period.start : period.end] == period.printed
        assert period.first is None or period.last is None or period.first <= period.last
        end = stop


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There were 28 in 2015/16.", ["2015/16"]),
        (
            "99 in the 12 months up to March 31, up from 82 in the previous year",
            ["12 months up to March 31", "the previous year"],
        ),
        ("Sales rose in the third quarter of 1986 from a year earlier.", ["third quarter of 1986", "a year earlier"]),
        ("It fell between 2020 and 2021, and in May it may fall.", ["between 2020 and 2021", "May"]),
        ("last year's second quarter", ["last year", "second quarter"]),
        ("in the last three years", []),
        ("2000 people paid $1987", []),
        ("the mid-1990s and 1986's crop", ["1990s", "1986"]),
        ("fiscal 1988 and FY25", ["fiscal 1988", "FY25"]),
        ("It rose to 1,986 from 1,987", []),
    ],
)
def test_periods_of_sentences(text: str, expected: list[str]) -> None:
    assert printed(text) == expected


@pytest.mark.parametrize("unit", ["January to ", "the same period of ", "1986 ", "1986-", "first quarter of ", "two "])
def test_long_rows_are_read(unit: str) -> None:
    text = unit * 10_000
    assert isinstance(periods(tokenise(text), text), list)


def test_a_period_is_parsed_from_a_text() -> None:
    year: Any = 2001
    with pytest.raises(TypeError, match=r"parse_period\(\) takes a text, not int"):
        parse_period(year)
