"""Sums of parts."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import Interval, Total, check, solve
from factcheck.kinds.total import summed
from tests.makers import inside, intervals


@pytest.mark.parametrize(
    ("given", "rating"),
    [
        ({"parts": [185, 266, 265, 226, 212], "total": 1154}, "correct"),
        ({"parts": [185, 266, 265, 226, 212], "total": "1,145"}, "wrong"),
        ({"parts": ["£1.2m", "£3.4m"], "total": "£4.7m"}, "consistent"),
        ({"parts": ["£1.2m", "£3.4m"], "total": "£5.7m"}, "wrong"),
        ({"parts": [185], "total": 185}, "unchecked"),
        ({"parts": ["more than 80", 20], "total": "100"}, "consistent"),
        ({"parts": ["more than 80", 20], "total": "90"}, "wrong"),
        ({"parts": ["more than 80", 20], "total": "120"}, "consistent"),
        ({"parts": ["60,200", "11,100"], "total": "71,000"}, "consistent"),
        ({"total": 3}, "unchecked"),
    ],
)
def test_it_is_rated_as_the_specification_says(given: dict[str, Any], rating: str) -> None:
    assert check(Total(**given)).rating == rating


def test_a_part_follows_from_the_total_and_the_others() -> None:
    claim = Total(parts=["£1.2m", "£3.4m"], total="£4.6m")
    assert str(solve(claim, "parts[0]")) == "[1100000, 1300000]"
    assert claim.symbols() == ("parts[0]", "parts[1]", "total")


@given(st.lists(intervals(), min_size=1, max_size=5), st.fractions(0, 1, max_denominator=4))
def test_the_sum_of_sets_holds_the_sum_of_any_of_their_values(sets: list[Interval], share: Fraction) -> None:
    assert sum((inside(each, share) for each in sets), Fraction(0)) in summed(sets)


def test_parts_are_listed_by_number_and_a_total_without_them_has_none() -> None:
    assert Total(total=3).operands() == {"parts": None}
    assert Total(total=3).replaced({"total": None}).total is None
