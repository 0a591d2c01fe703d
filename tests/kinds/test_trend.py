"""Directions with both levels and no amount."""

from typing import Any

import pytest

from factcheck import Trend, check
from factcheck.kinds.direction import Direction


@pytest.mark.parametrize(
    ("given", "rating"),
    [
        ({"before": 37, "after": 61, "direction": "up"}, "correct"),
        ({"before": 37, "after": 61, "direction": "down"}, "wrong"),
        ({"before": 37, "after": 61, "direction": "flat"}, "wrong"),
        ({"before": 37, "after": 37, "direction": "flat"}, "correct"),
        ({"before": "£1.2bn", "after": "£1.2bn", "direction": "up"}, "consistent"),
        ({"before": "£1.2bn", "after": "£1.3bn", "direction": "flat"}, "consistent"),
        ({"before": "10,100", "after": "10,000", "direction": "up"}, "wrong"),
        ({"before": "£1.24bn", "after": "£1.2bn", "direction": "up"}, "wrong"),
        ({"before": "about 80", "after": 120, "direction": "up"}, "consistent"),
        ({"before": "about 80", "after": 85, "direction": "up"}, "consistent"),
        ({"before": 3, "direction": "up"}, "unchecked"),
    ],
)
def test_it_is_rated_as_the_specification_says(given: dict[str, Any], rating: str) -> None:
    assert check(Trend(**given)).rating == rating


def test_little_changed_allows_a_small_move() -> None:
    flat = Direction("flat", "little changed", hedge="little changed")
    assert check(Trend(before=1000, after=1020, direction=flat)).rating == "correct"
    assert check(Trend(before=1000, after=1040, direction=flat)).rating == "stretched"
    assert check(Trend(before=1000, after=1060, direction=flat)).rating == "wrong"
