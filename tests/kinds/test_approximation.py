"""Rough figures beside exact ones."""

from typing import Any

import pytest

from factcheck import Approximation, check


@pytest.mark.parametrize(
    ("given", "rating"),
    [
        ({"exact": 99, "rough": "almost 100"}, "correct"),
        ({"exact": 101, "rough": "almost 100"}, "wrong"),
        ({"exact": 86, "rough": "almost 100"}, "stretched"),
        ({"exact": 1154, "rough": "1,200"}, "consistent"),
        ({"exact": 1154, "rough": "1,100"}, "wrong"),
        ({"exact": 112, "rough": "100%"}, "wrong"),
        ({"rough": "almost 100"}, "unchecked"),
    ],
)
def test_it_is_rated_as_the_specification_says(given: dict[str, Any], rating: str) -> None:
    assert check(Approximation(**given)).rating == rating
