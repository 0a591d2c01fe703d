"""Lengths of time, told in one unit before they are compared."""

from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from factcheck import AbsoluteChange, Mean, Multiple, PercentChange, Quantity, Share, Total, Trend, check
from factcheck.claim import Claim
from factcheck.lengths import units
from tests.articles import lines


@pytest.mark.parametrize(
    ("claim", "rating"),
    [
        (PercentChange(before="2 hours", after="90 minutes", percent="-25"), "correct"),
        (PercentChange(before="2 hours", after="90 minutes", percent="-35"), "wrong"),
        (PercentChange(before="one year", after="18 months", percent="50"), "correct"),
        (PercentChange(before="2 weeks", after="21 days", percent="50"), "correct"),
        (AbsoluteChange(before="2 hours", after="90 minutes", change="-30 minutes"), "correct"),
        (AbsoluteChange(before="90 minutes", after="150 minutes", change="1 hour"), "correct"),
        (AbsoluteChange(before="90 minutes", after="145 minutes", change="1 hour"), "wrong"),
        (Multiple(before="30 minutes", after="2 hours", factor="four times"), "correct"),
        (Share(part="6 hours", whole="2 days", percent="12.5"), "correct"),
        (Total(parts=["2 hours", "30 minutes"], total="150 minutes"), "correct"),
        (Mean(total="48 hours", count="12 months", mean="4 hours"), "correct"),
        (PercentChange(before="6 weeks", after="2 months", percent="44"), "unchecked"),
        (Trend(before="2 hours", after="90 minutes", direction="down"), "unchecked"),
        (Trend(before="2 hours", after="90 minutes", direction="up"), "unchecked"),
        (Trend(before="2 hours", after="3 hours", direction="up"), "correct"),
    ],
)
def test_lengths_convert_where_a_figure_is_stated(claim: Claim, rating: str) -> None:
    assert check(claim).rating == rating


def test_a_message_keeps_the_units_as_they_are_printed() -> None:
    verdict = check(PercentChange(before="2 hours", after="90 minutes", percent="-35"))
    assert verdict.message == "2 hours to 90 minutes is a fall of 25%, not 35%."
    assert verdict.alternatives == {}
    weeks = check(Trend(before="6 weeks", after="2 months", direction="down"))
    assert weeks.message == (
        "Not checked: the lengths are in units of time that do not convert exactly, such as weeks and months."
    )


@given(st.integers(1, 999), st.integers(1, 999), st.sampled_from(sorted(units())), st.sampled_from(sorted(units())))
def test_what_is_compared_in_one_unit_is_what_it_is_in_the_other(a: int, b: int, one: str, other: str) -> None:
    """In the smallest unit, by hand; and never across the rows."""
    (row, worth), (other_row, other_worth) = units()[one], units()[other]
    before, after = Quantity.whole(a), Quantity.whole(b)
    found = check(PercentChange(before=evolve(before, unit=one), after=evolve(after, unit=other), percent="0"))
    if row != other_row:
        assert found.rating == "unchecked"
    else:
        assert found.computed == Fraction(100 * (b * other_worth - a * worth), a * worth)


def test_hours_against_minutes_is_no_change_by_itself() -> None:
    assert lines("The wait fell from two hours to 45 minutes.") == ["trend 2 45 down unchecked"]
    assert lines("The wait fell by 25 per cent, from 2 hours to 90 minutes.") == ["percent_change 2 90 -25 correct"]
