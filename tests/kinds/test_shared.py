"""Questions that several kinds ask."""

import pytest

from factcheck.claim import Implied
from factcheck.kinds import AbsoluteChange
from factcheck.kinds.shared import counted, is_count, no_base
from factcheck.quantity import Quantity
from tests.makers import count, rounded


def test_a_count_is_exact_and_not_negative() -> None:
    assert is_count(count(3))
    assert not is_count(-count(3))
    assert not is_count(rounded("3"))


@pytest.mark.parametrize(
    ("level", "told"),
    [
        (count(3), None),
        (Quantity.whole(0), "the whole, 0, is not above zero"),
        (
            Implied(AbsoluteChange(after=10, change=30), "before"),
            "the whole that follows from the other figures, -20, is not above zero",
        ),
        (Implied(AbsoluteChange(after=10, change=3), "before"), None),
        (None, None),
    ],
)
def test_nothing_is_divided_by_what_is_not_above_zero(level: Quantity | Implied | None, told: str | None) -> None:
    assert no_base(level, "whole") == told


def test_a_number_of_things_is_exact_and_a_list_stands_for_its_length() -> None:
    assert counted(["a", "b"]) == Quantity.whole(2)
    five = counted("five")
    assert isinstance(five, Quantity)
    assert five.exact
    assert counted(None) is None
