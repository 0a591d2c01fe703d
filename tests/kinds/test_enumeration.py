"""Numbers of listed things."""

from typing import Any

import pytest

from factcheck import Enumeration, check


@pytest.mark.parametrize(
    ("given", "rating"),
    [
        ({"items": ["costs", "safety", "noise"], "count": "four"}, "wrong"),
        ({"items": ("costs", "safety"), "count": "two"}, "correct"),
        ({"items": 5, "count": "five"}, "correct"),
        ({"items": 5, "count": "about five"}, "correct"),
        ({"count": 5}, "unchecked"),
    ],
)
def test_it_is_rated_as_the_specification_says(given: dict[str, Any], rating: str) -> None:
    assert check(Enumeration(**given)).rating == rating
