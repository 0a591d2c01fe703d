"""Differences of percentages, in points."""

from typing import Any

import pytest

from factcheck import PointChange, check


@pytest.mark.parametrize(
    ("given", "rating"),
    [
        ({"before": "11.4%", "after": "11.7%", "points": "0.3"}, "correct"),
        ({"before": "11.4%", "after": "11.7%", "points": "0.4"}, "consistent"),
        ({"before": "11.4%", "after": "11.7%", "points": "0.5"}, "wrong"),
        ({"before": "5.25%", "after": "5.50%", "points": "25 basis points"}, "correct"),
        ({"before": "16%", "after": "20%", "points": "25 points"}, "wrong"),
        ({"before": "60%", "after": "49%", "points": "-10 points"}, "consistent"),
    ],
)
def test_it_is_rated_as_the_specification_says(given: dict[str, Any], rating: str) -> None:
    assert check(PointChange(**given)).rating == rating


def test_points_are_never_read_more_coarsely_than_printed() -> None:
    assert check(PointChange(before=100, after=213, points="100 points")).rating == "wrong"
