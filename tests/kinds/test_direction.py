"""Direction words."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given

from factcheck.errors import ClaimError, FigureError
from factcheck.kinds import Trend
from factcheck.kinds.direction import WAYS, Direction, direction
from tests.makers import rationals


@given(rationals)
def test_each_difference_goes_exactly_one_way(difference: Fraction) -> None:
    ways = [way for way in WAYS if difference in Direction(way).differences]
    assert len(ways) == 1
    against = [way for way in WAYS if Direction(way).against(difference)]
    assert against == ([] if difference == 0 else ["down" if difference > 0 else "up"])


def test_a_direction_is_a_word_and_keeps_its_print() -> None:
    rose = Direction("up", "rose", start=4, end=8)
    assert str(rose) == "rose"
    assert str(Direction("up")) == "up"
    assert rose.hedge_start == 4
    assert direction(rose) is rose
    assert direction(None) is None


def test_a_direction_is_moved_with_its_text() -> None:
    assert Direction("up", "rose", start=4, end=8).moved(3) == Direction("up", "rose", start=7, end=11)
    assert Direction("up", "rose").moved(3) == Direction("up", "rose")


@pytest.mark.parametrize("wrong", ["sideways", 1])
def test_what_is_no_direction_is_refused(wrong: Any) -> None:
    with pytest.raises(ClaimError, match="Trend: the role 'direction' takes a direction"):
        Trend(direction=wrong)
    with pytest.raises(FigureError, match=f"not {wrong!r}: write up, down or flat"):
        direction(wrong)
