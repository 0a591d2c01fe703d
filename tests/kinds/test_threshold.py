"""Bounds that are passed."""

from typing import Any

import pytest

from factcheck import ClaimError, Threshold, check


@pytest.mark.parametrize(
    ("given", "rating"),
    [
        ({"value": 10331, "bound": 10000, "direction": "up"}, "correct"),
        ({"value": 10331, "bound": "10,000", "direction": "up"}, "correct"),
        ({"value": "9,970", "bound": "10,000", "direction": "up"}, "wrong"),
        ({"value": "1.9%", "bound": "2%", "direction": "down"}, "correct"),
        ({"value": "2.1%", "bound": "2%", "direction": "down"}, "wrong"),
        ({"value": "2.0%", "bound": "2%", "direction": "down"}, "consistent"),
        ({"value": 10, "bound": "about 9", "direction": "up"}, "consistent"),
        ({"value": "8.9", "bound": "about 9", "direction": "up"}, "consistent"),  # about 9 may be less
        ({"value": "8.9", "bound": "9", "direction": "up"}, "wrong"),
        ({"bound": 9, "direction": "up"}, "unchecked"),
    ],
)
def test_it_is_rated_as_the_specification_says(given: dict[str, Any], rating: str) -> None:
    assert check(Threshold(**given)).rating == rating


def test_a_bound_has_two_sides() -> None:
    with pytest.raises(ClaimError, match="takes a side of the bound, not 'flat': write up or down"):
        Threshold(value=3, bound=2, direction="flat")
    with pytest.raises(ClaimError, match="Threshold: the role 'direction' takes a direction, not 1: write up"):
        Threshold(value=3, bound=2, direction=1)  # type: ignore[arg-type]
