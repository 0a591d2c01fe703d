"""Amounts in the unit of the levels."""

from typing import Any

import pytest

from factcheck import AbsoluteChange, check


@pytest.mark.parametrize(
    ("given", "rating"),
    [
        ({"before": 5000, "after": 4400, "change": -600}, "correct"),
        ({"before": 5000, "after": 4400, "change": 600}, "wrong"),
        ({"before": "£1.2bn", "after": "£1.5bn", "change": "£0.3bn"}, "correct"),
        ({"before": "£1.2bn", "after": "£1.5bn", "change": "£340m"}, "consistent"),
        ({"before": "12,300", "after": "15,100", "change": "2,850"}, "consistent"),
        ({"before": 12_300, "after": 15_100, "change": "2,900"}, "wrong"),
        ({"before": 10, "after": 20, "change": "more than 8"}, "correct"),
        ({"before": "80 crimes", "change": -90}, "wrong"),
        ({"before": "80 crimes", "change": -80}, "unchecked"),
        ({"before": "about 80 crimes", "change": -90}, "unchecked"),
        ({"before": "£80m", "change": "-£90m"}, "unchecked"),
    ],
)
def test_it_is_rated_as_the_specification_says(given: dict[str, Any], rating: str) -> None:
    assert check(AbsoluteChange(**given)).rating == rating


def test_an_exact_change_is_not_rounded() -> None:
    assert check(AbsoluteChange(before="99 crimes", after="121 crimes", change="23 crimes")).rating == "wrong"
