"""Factors: doubled, halved, three times as many."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import DEFAULT_POLICY, Multiple, Quantity, check, parse, read
from tests.makers import single


@pytest.mark.parametrize(
    ("roles", "rating"),
    [
        ({"before": 61, "after": 124, "factor": "doubled"}, "correct"),
        ({"before": 100, "after": 192, "factor": "doubled"}, "correct"),
        ({"before": 100, "after": 350, "factor": "more than trebled"}, "correct"),
        ({"before": 100, "after": 370, "factor": "more than trebled"}, "stretched"),  # beyond half-way to four times
        ({"before": 100, "after": 370, "factor": "more than three times"}, "correct"),  # a quarter more, as any figure
        ({"before": 100, "after": 215, "factor": "doubled"}, "stretched"),
        ({"before": 100, "after": 230, "factor": "doubled"}, "wrong"),
        ({"before": 100, "after": 240, "factor": "more than doubled"}, "correct"),
        ({"before": 100, "after": 250, "factor": "more than doubled"}, "correct"),
        ({"before": 100, "after": 260, "factor": "more than doubled"}, "stretched"),
        ({"before": 100, "after": 200, "factor": "more than doubled"}, "wrong"),
        ({"before": "200 crimes", "after": "399 crimes", "factor": "more than doubled"}, "wrong"),
        ({"before": "401 crimes", "after": "800 crimes", "factor": "more than doubled"}, "wrong"),
        ({"before": "2.0m", "after": "3.99m", "factor": "more than doubled"}, "consistent"),
        ({"before": 100, "after": 330, "factor": "more than trebled"}, "correct"),
        ({"before": 100, "after": 49, "factor": "halved"}, "correct"),
        ({"before": 100, "after": 53, "factor": "nearly halved"}, "correct"),
        ({"before": 100, "after": 45, "factor": "more than halved"}, "correct"),
        ({"before": 100, "after": 55, "factor": "more than halved"}, "wrong"),
        ({"before": 100, "after": 30, "factor": "more than halved"}, "stretched"),
        ({"before": 60, "after": 180, "factor": "three times"}, "correct"),
        ({"before": 60, "after": 190, "factor": "three times"}, "correct"),
        ({"before": 100, "after": 41, "factor": "about 0.4"}, "correct"),
        ({"before": 100, "after": 250, "factor": "2.5"}, "correct"),
        ({"before": 0, "after": 250, "factor": "2.5"}, "unchecked"),
        ({"before": 100, "after": 250, "factor": "between 2 and 3"}, "correct"),
        ({"before": 100, "after": 250, "factor": "-2"}, "wrong"),
        ({"before": 10, "after": 5, "factor": "half"}, "correct"),
        ({"before": 100, "after": 48, "factor": "nearly half"}, "correct"),
        ({"before": 100, "after": 52, "factor": "nearly half"}, "wrong"),
        ({"before": 90, "after": 29, "factor": "nearly a third"}, "correct"),  # where it stands: a little less
        ({"before": 90, "after": 31, "factor": "nearly a third"}, "wrong"),
        ({"before": 90, "after": 60, "factor": "two-thirds"}, "correct"),
        ({"before": 100, "after": 198, "factor": "198%"}, "correct"),
        ({"before": 1000, "after": 1976, "factor": "198 per cent"}, "correct"),
        ({"before": 1000, "after": 1976, "factor": "197%"}, "misrounded"),
        ({"before": 1000, "after": 1976, "factor": "196%"}, "wrong"),
        ({"before": 100, "after": 250, "factor": "between 200% and 300%"}, "correct"),
        ({"before": 50, "after": 10, "factor": "one in five"}, "correct"),
        ({"before": 50, "after": 13, "factor": "one in five"}, "wrong"),  # more than one in 4 1/2
        ({"before": 40, "after": 30, "factor": "three in four"}, "correct"),
        ({"before": 61, "after": 124, "factor": "twice"}, "correct"),
        ({"before": 100, "after": 195, "factor": "nearly twice"}, "correct"),
        ({"before": 100, "after": 300, "factor": "thrice"}, "correct"),
        ({"before": 100, "after": 200, "factor": "double"}, "correct"),
        ({"before": 100, "after": 300, "factor": "treble"}, "correct"),
        ({"before": 100, "after": 300, "factor": "triple"}, "correct"),
    ],
)
def test_it_is_rated_as_the_specification_says(roles: dict[str, Any], rating: str) -> None:
    assert check(Multiple(**roles)).rating == rating


@given(st.integers(0, 4000), st.integers(0, 2))
def test_a_percentage_is_the_factor_that_is_a_hundredth_of_it(size: int, places: int) -> None:
    """In its value and in what it stands for; and it is converted once."""
    percent = f"{size / 10**places:.{places}f}"
    told, plain = single(Multiple(factor=f"{percent}%").factor), single(parse(percent))
    assert told.value == plain.value / 100
    assert (told.meant.low, told.meant.high) == tuple(end / 100 for end in ends(plain))
    assert (told.unit, told.printed) == ("times", f"{percent}%")
    assert Multiple(factor=told).factor == told


def ends(figure: Quantity) -> tuple[Fraction, Fraction]:
    low, high = figure.meant.low, figure.meant.high
    assert low is not None
    assert high is not None
    return low, high


def test_an_unbounded_hedge_of_a_fall_ends_at_zero() -> None:
    zones = Multiple(before=1, after=1, factor="more than halved").zones(DEFAULT_POLICY)
    assert str(zones.fine) == "[2/5, 1/2)"
    assert str(zones.wide) == "(0, 1/2)"


def test_a_hedge_that_reaches_to_zero_has_no_largest_inverse() -> None:
    zones = Multiple(before=1, after=1, factor="less than halved").zones(DEFAULT_POLICY)
    assert zones.wide is not None
    assert zones.wide.high is None


def test_a_word_for_a_rise_is_read_as_it_stands_and_not_by_its_inverse() -> None:
    """A half more is a twentieth more or less of it; the inverse would leave out the lowest."""
    half_more = Quantity("half as much again", Fraction(3, 2), Fraction(0), unit="times", style="vague")
    assert check(Multiple(before=1000, after=1426, factor=half_more)).rating == "correct"
    assert check(Multiple(before=1000, after=1424, factor=half_more)).rating == "stretched"


@pytest.mark.parametrize(
    ("text", "rating"),
    [
        ("The shop has 39 staff, less than half the 100 of last year.", "correct"),
        ("The shop has 56 staff, less than half the 100 of last year.", "wrong"),
        ("The shop has 54 staff, more than half as many as the 100 of last year.", "correct"),
        ("The number of staff was cut nearly in half to 54 from 100.", "correct"),
    ],
)
def test_half_says_where_a_level_stands_and_in_half_how_far_it_fell(text: str, rating: str) -> None:
    (found,) = read(text)
    assert check(found.claim).rating == rating
