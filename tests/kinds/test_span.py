"""Years between two periods."""

from typing import Any

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from factcheck import ClaimError, Span, check


@pytest.mark.parametrize(
    ("given", "rating"),
    [
        ({"start": "2016/17", "end": "2020/21", "length": "five"}, "correct"),
        ({"start": "2017/18", "end": "2020/21", "length": "three"}, "correct"),
        ({"start": "2017/18", "end": "2020/21", "length": "six"}, "wrong"),
        ({"start": 2017, "end": "2020/21", "length": "three"}, "correct"),
        ({"start": 2020, "end": 2020, "length": "one"}, "correct"),
        ({"start": 2020, "end": 2020, "length": "two"}, "wrong"),
        ({"end": "2017/18", "length": 3}, "unchecked"),
        ({"start": "2017/18", "end": "2020/21"}, "unchecked"),
    ],
)
def test_it_is_rated_as_the_specification_says(given: dict[str, Any], rating: str) -> None:
    assert check(Span(**given)).rating == rating


@pytest.mark.parametrize(("start", "told"), [("abc", "'abc'"), (True, "True"), (3.5, "3.5")])
def test_what_is_no_period_is_refused(start: Any, told: str) -> None:
    with pytest.raises(ClaimError, match="Span: the role 'start' takes a period") as caught:
        Span(start=start)
    assert told in str(caught.value)


def test_both_ways_of_counting_are_in_the_message() -> None:
    claim = Span(start="2019", end="2020", length="four")
    assert check(claim).message == "2019 to 2020 is 1 year on, or 2 counting both ends, not four."
    assert str(check(claim).implied) == "[1, 2]"


@pytest.mark.parametrize(
    ("start", "reason"),
    [
        ("2020/21", "2017/18 is before 2020/21"),
        ("a year earlier", "it is not clear when one of the periods is"),
    ],
)
def test_periods_without_an_order_are_told(start: str, reason: str) -> None:
    verdict = check(Span(start=start, end="2017/18", length=3))
    assert (verdict.rating, verdict.reason) == ("unchecked", reason)


@pytest.mark.parametrize("given", [{}, {"start": 2019}, {"end": 2020}])
def test_without_two_periods_there_is_no_length_and_no_order(given: dict[str, Any]) -> None:
    assert Span(**given).implied({}) is None
    assert Span(**given).undefined() is None


@drawn(st.integers(1, 5), st.integers(-60, 60))
def test_years_are_counted_whole_however_coarsely_their_number_is_printed(hundreds: int, off: int) -> None:
    length = 100 * hundreds
    claim = Span(start=1500, end=1500 + length + off, length=f"0.{hundreds} thousand")
    assert check(claim).rating == ("correct" if off in (0, -1) else "wrong")


def test_the_relation_is_the_length_in_steps() -> None:
    assert Span.relation(start=2017, end=2020, length=3) == 0
