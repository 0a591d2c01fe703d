"""The range over a box: it holds every sampled point, and its closed ends are reached."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.box import denominator, hull_of
from factcheck.interval import Interval
from tests.makers import inside, intervals, positive, rationals

SHARE = st.fractions(min_value=0, max_value=1, max_denominator=6)


def change(at: Mapping[str, Any]) -> tuple[Fraction, Fraction]:
    """percent from before and after: before (100 + percent) - 100 after = 0."""
    return 100 * at["before"] - 100 * at["after"], at["before"]


def total(at: Mapping[str, Any]) -> tuple[Fraction, Fraction]:
    return at["one"] + at["two"], Fraction(-1)


@given(intervals(positive), intervals(), SHARE, SHARE)
def test_the_range_holds_every_sampled_point(before: Interval, after: Interval, s: Fraction, t: Fraction) -> None:
    """Whatever the ends: closed, open or infinite."""
    box = {"before": before, "after": after}
    hull = hull_of(box, change)
    values = {"before": inside(before, s), "after": inside(after, t)}
    assume(hull is not None and values["before"] != 0)
    a, b = change(values)
    assert hull is not None
    assert -a / b in hull


@given(intervals(positive, infinite=False), intervals(infinite=False))
def test_a_closed_end_is_the_value_at_a_corner_and_an_open_one_is_approached(before: Interval, after: Interval) -> None:
    box = {"before": before, "after": after}
    hull = hull_of(box, change)
    assert hull is not None
    assert hull.low is not None
    assert hull.high is not None
    ends = [
        -a / b
        for x in (before.low, before.high)
        for y in (after.low, after.high)
        if x is not None and y is not None
        for a, b in [change({"before": x, "after": y})]
    ]
    assert (hull.low, hull.high) == (min(ends), max(ends))
    if before.is_closed and after.is_closed:
        assert hull.is_closed


@given(intervals(), intervals(), SHARE, SHARE)
def test_a_sum_is_the_sum_of_the_ends(one: Interval, two: Interval, s: Fraction, t: Fraction) -> None:
    hull = hull_of({"one": one, "two": two}, total)
    assert hull is not None
    assert inside(one, s) + inside(two, t) in hull
    assert (hull.low is None) == (one.low is None or two.low is None)
    assert (hull.high is None) == (one.high is None or two.high is None)
    if hull.low is not None:
        assert hull.low == (one.low or 0) + (two.low or 0)
        assert hull.low_open == (one.low_open or two.low_open)


@given(intervals(positive), intervals())
def test_whole_numbers_at_the_corners_change_nothing(before: Interval, after: Interval) -> None:
    """A percentage stays (degree 0) and a sum grows (degree 1) with a common factor of the operands."""
    box = {"before": before, "after": after}
    assert hull_of(box, change, 0) == hull_of(box, change)
    assert hull_of({"one": before, "two": after}, total, 1) == hull_of({"one": before, "two": after}, total)


@given(intervals(), intervals())
def test_what_can_be_divided_by_zero_has_no_range(before: Interval, after: Interval) -> None:
    if 0 in before:
        assert hull_of({"before": before, "after": after}, change) is None


def test_a_base_on_both_sides_of_zero_has_no_range_though_its_ends_are_open() -> None:
    base = Interval(Fraction(-1), Fraction(1), True, True)
    assert hull_of({"before": base, "after": Interval.point(1)}, change) is None
    touching = Interval(Fraction(0), Fraction(1), True, True)
    assert hull_of({"before": touching, "after": Interval.point(1)}, change) is None
    assert hull_of({"before": Interval.point(0), "after": Interval.point(1)}, change) is None


def test_an_unbounded_operand_leaves_the_range_open_at_the_limit() -> None:
    """More than 80 to 99: the change falls towards -100 per cent and never reaches it."""
    hull = hull_of({"before": Interval(Fraction(80), None, low_open=True), "after": Interval.point(99)}, change)
    assert str(hull) == "(-100, 95/4)"


def test_two_unbounded_operands_can_imply_anything_above_the_limit() -> None:
    box = {"before": Interval(Fraction(80), None), "after": Interval(Fraction(0), None)}
    hull = hull_of(box, change)
    assert hull is not None
    assert (hull.low, hull.high) == (Fraction(-100), None)
    assert str(hull_of({"one": Interval(None, None), "two": Interval(None, None)}, total)) == "(-inf, inf)"


def test_an_open_end_that_does_not_matter_is_reached() -> None:
    """Nothing is 0 per cent of whatever there was."""
    share = hull_of(
        {"part": Interval.point(0), "whole": Interval(Fraction(4), Fraction(6), True, True)},
        lambda at: (-at["part"], at["whole"]),
    )
    assert str(share) == "[0, 0]"


def test_a_repeated_operand_is_one_edge() -> None:
    """An index that fell from 56 to 50 implies -12.39 to -9.01, not -12.61 to -8.85."""
    half = Fraction(1, 2)
    box = {"before": Interval(56 - half, 56 + half), "after": Interval(50 - half, 50 + half)}
    hull = hull_of(box, change)
    assert hull is not None
    assert hull.low == Fraction(-1400, 113)
    assert hull.high == Fraction(-1000, 111)


@given(st.lists(rationals, min_size=1))
def test_the_denominator_makes_all_values_whole(values: list[Fraction]) -> None:
    scale = denominator(values)
    assert all((value * scale).denominator == 1 for value in values)


@pytest.mark.parametrize("degree", [None, 0])
def test_whole_numbers_are_taken_as_they_are(degree: int | None) -> None:
    box = {"before": Interval.point(80), "after": Interval(Fraction(88), Fraction(96))}
    assert str(hull_of(box, change, degree)) == "[10, 20]"
