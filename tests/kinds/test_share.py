"""Parts of a whole."""

from typing import Any

import pytest

from factcheck import AbsoluteChange, Share, check
from factcheck.claim import Implied


@pytest.mark.parametrize(
    ("given", "rating"),
    [
        ({"part": 64, "whole": 155, "percent": "41.3"}, "correct"),
        ({"part": 248, "whole": 310, "percent": "nearly 90 per cent"}, "stretched"),
        ({"part": 20, "whole": 60, "percent": "a third"}, "correct"),
        ({"part": 41, "whole": 287, "percent": "one in seven"}, "correct"),
        ({"part": 64, "whole": 155, "percent": "one in seven"}, "wrong"),
        ({"part": 60, "whole": 80, "percent": "120"}, "wrong"),
        ({"percent": "120"}, "wrong"),
        ({"part": 180, "whole": 155, "percent": "90"}, "wrong"),
        ({"part": "more than 180", "whole": 155, "percent": "100"}, "wrong"),
        ({"part": "more than 50", "whole": 80, "percent": "90"}, "consistent"),
        ({"part": "£1.6m", "whole": "£1.6m", "percent": "100"}, "correct"),
        ({"part": "£1.65m", "whole": "£1.6m", "percent": "100"}, "consistent"),
        ({"part": 3, "whole": 0, "percent": "3"}, "wrong"),
        ({"part": 0, "whole": 0, "percent": "3"}, "unchecked"),
        ({"part": 3, "whole": "up to 4", "percent": "80"}, "unchecked"),
        ({"part": 3, "percent": "3"}, "unchecked"),
        ({"part": "-£3m", "whole": "£10m", "percent": "30"}, "unchecked"),
        ({"part": -64, "whole": 155, "percent": "-41.3"}, "unchecked"),
        ({"part": -64, "whole": -155, "percent": "41.3"}, "unchecked"),
        ({"part": 0, "whole": 155, "percent": "0"}, "correct"),
    ],
)
def test_it_is_rated_as_the_specification_says(given: dict[str, Any], rating: str) -> None:
    assert check(Share(**given)).rating == rating


@pytest.mark.parametrize(
    ("part", "reason"),
    [
        (-64, "the part, -64, is below zero"),
        ("about -64", "the part, about -64, is below zero"),
        (
            Implied(AbsoluteChange(after=10, change=30), "before"),
            "the part that follows from the other figures, -20, is below zero",
        ),
    ],
)
def test_what_is_below_zero_is_not_a_part(part: Any, reason: str) -> None:
    for percent in ("41.3", "-41.3"):
        assert check(Share(part=part, whole=155, percent=percent)).reason == reason


def test_a_part_that_follows_from_others_is_one_from_zero_on() -> None:
    for change, rating in ((10, "wrong"), (-20, "correct")):
        part = Implied(AbsoluteChange(after=10, change=change), "before")
        assert check(Share(part=part, whole=60, percent="50")).rating == rating


def test_hedged_operands_carry_no_share_above_the_whole() -> None:
    implied = check(Share(part="more than 50", whole=80, percent="90")).implied
    assert str(implied) == "(125/2, 100]"
    assert check(Share(part="about 100", whole=50, percent="90")).rating == "wrong"


def test_a_part_that_rounds_to_nothing_is_no_negative_share() -> None:
    assert str(check(Share(part="0", whole="40", percent="0")).implied) == "[0, 100/79]"
