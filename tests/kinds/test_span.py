"""Years between two periods."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from factcheck import AbsoluteChange, ClaimError, Span, check
from factcheck.claim import Implied


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


@pytest.mark.parametrize(
    ("start", "end", "length", "rating"),
    [
        (2000, 2020, "two decades", "correct"),
        (2001, 2022, "two decades", "correct"),  # a decade is a round number of years
        (2001, 2030, "two decades", "misrounded"),
        (2001, 2031, "two decades", "wrong"),
        (1900, 2000, "a hundred years", "correct"),
        (1800, 2000, "two centuries", "correct"),
        (1800, 1999, "three centuries", "wrong"),
        (2018, 2020, "24 months", "correct"),
        (2018, 2020, "36 months", "correct"),  # counting both ends
        (2018, 2020, "48 months", "wrong"),
        (2018, 2020, "two months", "unchecked"),
        (2018, 2020, "30 months", "unchecked"),
        (2018, 2020, "2.5 years", "unchecked"),
        (2018, 2020, "2.5 to 3.5 years", "unchecked"),
        (2018, 2020, Fraction(5, 2), "unchecked"),
        (2018, 2020, "two to three years", "correct"),
        (2018, 2020, "more than two years", "consistent"),
        (2018, 2020, "more than three years", "wrong"),
    ],
)
def test_a_length_is_told_in_years(start: int, end: int, length: Any, rating: str) -> None:
    assert check(Span(start=start, end=end, length=length)).rating == rating


@drawn(st.integers(1, 90), st.sampled_from([("years", 12), ("months", 1)]))
def test_only_whole_years_can_be_told_from_years(number: int, unit: tuple[str, int]) -> None:
    """As many months as make whole years are that many years; any others are left open, with a reason."""
    name, worth = unit
    steps, rest = divmod(number * worth, 12)
    verdict = check(Span(start=2000, end=2000 + steps, length=f"{number} {name}"))
    assert verdict.rating == ("unchecked" if rest else "correct")
    if rest:
        told = f"{number} {name} is not a whole number of years"
        assert verdict.reason == f"{told}, and the periods give whole years only"


@pytest.mark.parametrize("length", ["£2", "two per cent", "3 points", "three weeks", "50 crimes", "doubled"])
def test_what_is_not_a_length_in_years_is_not_checked(length: str) -> None:
    """No error: a text may say anything, and is read all the same."""
    verdict = check(Span(start=2000, end=2020, length=length))
    assert (verdict.rating, verdict.reason) == ("unchecked", f"{length} is not a length in years")


def test_a_length_that_follows_from_other_figures_is_refused() -> None:
    with pytest.raises(ClaimError, match="takes a length as printed"):
        Span(length=Implied(AbsoluteChange(after=10, change=3), "before"))


def test_a_length_keeps_its_print_and_is_converted_once() -> None:
    claim = Span(start=2000, end=2020, length="two decades")
    assert claim.replaced({"start": 1999}).length == claim.length
    assert claim.length is not None
    assert str(claim.length) == "two decades"


def test_the_relation_is_the_length_in_steps() -> None:
    assert Span.relation(start=2017, end=2020, length=3) == 0
