"""Exact sets: membership decides everything else, so the laws are told by it."""

from decimal import Decimal
from fractions import Fraction
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import FactcheckError, FigureError
from factcheck.interval import REALS, Interval
from tests.makers import intervals, positive, rationals

SHARES = st.fractions(min_value=0, max_value=1, max_denominator=8)


@given(intervals(), rationals)
def test_negation_turns_membership_round(interval: Interval, value: Fraction) -> None:
    assert (value in interval) == (-value in -interval)
    turned = -interval
    assert -turned == interval


@given(intervals(), intervals(), rationals)
def test_what_lies_in_both_lies_in_the_clip(one: Interval, other: Interval, value: Fraction) -> None:
    if value in one and value in other:
        assert one.meets(other)
        assert value in one.clip(other)


@given(intervals(), intervals())
def test_sets_that_meet_share_a_number_and_others_have_no_clip(one: Interval, other: Interval) -> None:
    assert one.meets(other) == other.meets(one)
    if not one.meets(other):
        with pytest.raises(FactcheckError, match="empty"):
            one.clip(other)
        return
    clip = one.clip(other)
    assert clip == other.clip(one)
    ends = [end for end in (clip.low, clip.high) if end is not None]
    middle = sum(ends, Fraction(0)) / len(ends) if ends else Fraction(0)
    if len(ends) == 1:
        middle = ends[0] + (1 if clip.high is None else -1)
    assert middle in one
    assert middle in other


@given(st.lists(rationals, min_size=1))
def test_the_hull_holds_all_values_and_its_ends_are_among_them(values: list[Fraction]) -> None:
    hull = Interval.hull(values)
    assert all(value in hull for value in values)
    assert {hull.low, hull.high} <= set(values)


@given(rationals, positive)
def test_a_rounded_figure_stands_for_half_a_step_to_each_side(value: Fraction, step: Fraction) -> None:
    assert Interval.rounded(value, step) == Interval(value - step / 2, value + step / 2)


@given(rationals)
def test_a_point_holds_itself_alone(value: Fraction) -> None:
    point = Interval.point(value)
    assert value in point
    assert value + 1 not in point
    assert value - 1 not in point
    assert point.is_point
    assert point.is_closed


@pytest.mark.parametrize(
    ("low", "high", "low_open", "high_open"), [(2, 1, False, False), (1, 1, True, False), (1, 1, False, True)]
)
def test_an_empty_interval_is_refused(low: int, high: int, low_open: bool, high_open: bool) -> None:
    with pytest.raises(FactcheckError, match="is empty"):
        Interval(Fraction(low), Fraction(high), low_open, high_open)


def test_an_interval_has_no_truth_value() -> None:
    with pytest.raises(FactcheckError, match="neither true nor false"):
        bool(REALS)


@pytest.mark.parametrize(
    ("interval", "text"),
    [
        (REALS, "(-inf, inf)"),
        (Interval(Fraction(0), None, low_open=True), "(0, inf)"),
        (Interval(Fraction(1, 2), Fraction(3)), "[1/2, 3]"),
    ],
)
def test_an_interval_prints_as_it_is_written(interval: Interval, text: str) -> None:
    assert str(interval) == text
    assert not interval.is_point


def test_whole_numbers_can_be_asked_for() -> None:
    assert 2 in Interval(Fraction(1), Fraction(2))
    assert 2 not in Interval(Fraction(1), Fraction(2), high_open=True)


@pytest.mark.parametrize("end", [0.1, Decimal("0.1"), "0.1", True])
def test_its_ends_are_exact(end: Any) -> None:
    assert Interval(cast(Any, 1), None) == Interval(Fraction(1), None)
    with pytest.raises(FigureError, match="an interval takes exact numbers"):
        Interval(end, None)
    with pytest.raises(FigureError, match="an interval takes exact numbers"):
        Interval(None, end)
