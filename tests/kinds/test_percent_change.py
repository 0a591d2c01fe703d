"""Percentages of the earlier level: every example of its ratings."""

from fractions import Fraction
from typing import Any

import pytest

from factcheck import AbsoluteChange, PercentChange, check
from factcheck.claim import Implied


@pytest.mark.parametrize(
    ("given", "rating"),
    [
        ({"before": 82, "after": 99, "percent": "21"}, "correct"),
        ({"before": 37, "after": 62, "percent": "67.5"}, "misrounded"),
        ({"before": 37, "after": 62, "percent": "nearly 70 per cent"}, "correct"),
        ({"before": "£25.1bn", "after": "£16.6bn", "percent": "-33.8"}, "consistent"),
        ({"before": "$639m", "after": "$1.13bn", "percent": "76%"}, "consistent"),
        ({"before": 236, "after": 311, "percent": "24"}, "wrong"),
        ({"before": 125313, "after": 700000, "percent": "over 580 pct"}, "wrong"),
        ({"before": "95,000", "after": "104,000", "percent": "10.6"}, "consistent"),
        ({"before": 95_000, "after": 104_000, "percent": "10.6"}, "wrong"),
        ({"before": 109, "after": 118, "percent": "nine per cent"}, "misrounded"),
        ({"before": 82, "after": 99, "percent": 21}, "correct"),
        ({"before": 82, "after": 99, "percent": Fraction(21)}, "wrong"),
        ({"before": 120, "after": 138, "percent": "-15"}, "wrong"),
        ({"before": "£1.24bn", "after": "£1.20bn", "percent": "1"}, "wrong"),
        ({"percent": "21"}, "unchecked"),
        ({"before": 82, "after": 99}, "unchecked"),
        ({"before": 0, "after": 99, "percent": "21"}, "unchecked"),
        ({"before": -3, "after": 99, "percent": "21"}, "unchecked"),
        ({"before": "fewer than 10", "after": 99, "percent": "21"}, "unchecked"),
        ({"before": 80, "after": 10, "percent": "-120"}, "wrong"),
        ({"before": "£80m", "after": "-£16m", "percent": "-120"}, "correct"),
        ({"before": 80, "after": 10, "percent": "between 20 and 30 pct"}, "wrong"),
    ],
)
def test_it_is_rated_as_the_specification_says(given: dict[str, Any], rating: str) -> None:
    assert check(PercentChange(**given)).rating == rating


def test_a_difference_that_the_base_follows_from_is_as_coarse_as_the_levels() -> None:
    """Thousands as published: 7 on 11 is anything from 54 to 75 per cent."""
    base = Implied(AbsoluteChange(after="18,000", change="7,000"), "before")
    verdict = check(PercentChange(before=base, after="18,000", percent="71"))
    assert (verdict.rating, verdict.assumption) == ("consistent", "the figures are rounded to the nearest 1,000")
    assert check(PercentChange(before=base, after="18,000", percent="78")).rating == "wrong"


def test_a_fall_of_a_count_by_more_than_all_of_it_is_impossible_even_without_levels() -> None:
    verdict = check(PercentChange(percent="-120"))
    assert verdict.rating == "wrong"
    assert verdict.message == "A fall of 120% is impossible: a count, a price or a time can fall by 100% at most."
