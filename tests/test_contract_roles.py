"""What stands in a role, as JSON."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from factcheck import AbsoluteChange, Enumeration, Implied, PercentChange, Rate, Span, Threshold, Total
from factcheck.claim import Claim
from factcheck.contract import Roles
from factcheck.kinds.direction import Direction
from factcheck.prose import Prose
from factcheck.quantity import Quantity, Range
from tests.report.made import figure

FIELDS = ["value", "unit", "printed", "start", "end", "hedge", "implied", "derived_from"]
TEXT = "Jobs fell by 73,000 (13.2%) to 477,000."


def roles(claim: Claim, text: str = " " * 30) -> dict[str, Any]:
    return Roles(claim, Prose.plain(text)).all()


def implied() -> PercentChange:
    """The base of the percentage follows from the amount."""
    change, after = figure(TEXT, "-73,000"), figure(TEXT, "477,000")
    base = Implied(AbsoluteChange(after=after, change=change), "before")
    return PercentChange(before=base, after=after, percent=figure(TEXT, "-13.2%"))


def test_an_empty_role_is_null() -> None:
    assert roles(PercentChange(percent=6))["before"] is None


def test_every_role_has_the_same_fields() -> None:
    for found in roles(implied(), TEXT).values():
        assert list(found) == FIELDS


def test_a_fall_is_negative_and_its_print_is_not() -> None:
    found = roles(implied(), TEXT)["percent"]
    assert (found["value"], found["printed"]) == ("-13.2", "13.2%")
    assert TEXT[found["start"] : found["end"]] == "13.2%"


def test_an_implied_role_has_no_place_and_says_what_it_comes_from() -> None:
    """A source is a role where it stands in one, else a place."""
    found = roles(implied(), TEXT)["before"]
    assert found["value"] == "550000"
    assert found["implied"] is True
    assert (found["printed"], found["start"], found["end"]) == (None, None, None)
    assert found["derived_from"] == ["after", {"printed": "73,000", "start": 13, "end": 19}]


def test_an_implied_role_that_does_not_follow_has_no_value() -> None:
    base = Implied(PercentChange(after=5, percent=-100), "before")
    assert roles(AbsoluteChange(before=base, after=5, change=1))["before"]["value"] is None


def test_parts_are_a_list() -> None:
    found = roles(Total(parts=[1, 2], total=3))["parts"]
    assert [part["value"] for part in found] == ["1", "2"]


def test_items_have_their_number_and_the_place_of_the_list() -> None:
    listed = Quantity("1. Act.\n2. Tell.", 2 * Quantity.whole(1).value, exact=True, start=10, end=26)
    found = roles(Enumeration(items=listed, count=2))["items"]
    assert (found["value"], found["start"], found["end"]) == ("2", 10, 26)


def test_a_direction_is_a_word() -> None:
    found = roles(Threshold(value=5, bound=3, direction=Direction("up", "passed", start=0, end=6)))["direction"]
    assert (found["value"], found["printed"], found["start"], found["end"]) == ("up", "passed", 0, 6)


def test_periods_are_given_as_printed() -> None:
    found = roles(Span(start="2017/18", end="2020/21", length=3))
    assert found["start"]["value"] == found["start"]["printed"] == "2017/18"


def test_a_number_of_the_wording_is_a_number() -> None:
    assert roles(Rate(count=1, population=2, rate=3, per=1000))["per"]["value"] == "1000"


@given(st.integers(), st.integers())
def test_a_range_is_a_list_of_two(low: int, high: int) -> None:
    given_range = Range(Quantity.whole(low), Quantity.whole(high))
    found = roles(PercentChange(percent=given_range))["percent"]
    assert found["value"] == [str(low), str(high)]
    assert found["start"] is None
