"""Years between two periods."""

from typing import Any

import pytest

from factcheck import ClaimError, Span, check


@pytest.mark.parametrize(
    ("given", "rating"),
    [
        ({"start": "2016/17", "end": "2020/21", "length": "five"}, "correct"),
        ({"start": "2017/18", "end": "2020/21", "length": "three"}, "correct"),
        ({"start": "2017/18", "end": "2020/21", "length": "six"}, "wrong"),
        ({"start": 2017, "end": "2020/21", "length": "three"}, "correct"),
        ({"start": "2020/21", "end": "2017/18", "length": 3}, "unchecked"),
        ({"start": "a year earlier", "end": "2017/18", "length": 3}, "unchecked"),
        ({"end": "2017/18", "length": 3}, "unchecked"),
        ({"start": "2017/18", "end": "2020/21"}, "unchecked"),
    ],
)
def test_it_is_rated_as_the_specification_says(given: dict[str, Any], rating: str) -> None:
    assert check(Span(**given)).rating == rating


@pytest.mark.parametrize(("start", "told"), [("abc", "'abc'"), (True, "True"), (3.5, "3.5")])
def test_what_is_no_period_is_refused(start: Any, told: str) -> None:
    with pytest.raises(ClaimError, match="Span: the role 'start' takes a period") as caught:
        Span(start=start)
    assert told in str(caught.value)


def test_both_ways_of_counting_are_in_the_message() -> None:
    claim = Span(start="2019", end="2020", length="four")
    assert check(claim).message == "2019 to 2020 is 1 year on, or 2 counting both ends, not four."
    assert str(check(claim).implied) == "[1, 2]"
    assert Span().implied({}) is None
    assert Span().undefined() is None


def test_the_relation_is_the_length_in_steps() -> None:
    assert Span.relation(start=2017, end=2020, length=3) == 0
