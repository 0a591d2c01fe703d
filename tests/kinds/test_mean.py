"""Averages."""

from typing import Any

import pytest

from factcheck import Mean, check


@pytest.mark.parametrize(
    ("given", "rating"),
    [
        ({"total": 984, "count": 12, "mean": "82"}, "correct"),
        ({"total": 985, "count": 12, "mean": "82 crimes"}, "correct"),
        ({"total": 984, "count": 12, "mean": "984"}, "wrong"),
        ({"total": 984, "count": 0, "mean": "82"}, "unchecked"),
        ({"total": "£16.6bn", "count": 7, "mean": "£2.3bn"}, "misrounded"),
        ({"total": "about 980", "count": 12, "mean": "85"}, "consistent"),
        ({"total": "about 984", "count": 12, "mean": "85"}, "wrong"),
    ],
)
def test_it_is_rated_as_the_specification_says(given: dict[str, Any], rating: str) -> None:
    assert check(Mean(**given)).rating == rating
