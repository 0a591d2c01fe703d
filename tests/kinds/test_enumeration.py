"""Numbers of listed things."""

from fractions import Fraction
from typing import Any

import pytest

from factcheck import ClaimError, Enumeration, check


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


@pytest.mark.parametrize("role", ["items", "count"])
@pytest.mark.parametrize("given", [2.5, "2.5", Fraction(5, 2), -3])
def test_things_are_counted_whole(role: str, given: Any) -> None:
    with pytest.raises(
        ClaimError, match=f"Enumeration: the role '{role}' takes a whole number of things, not '-?[0-9]"
    ):
        Enumeration(**{role: given})
