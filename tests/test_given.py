"""What a caller may give for a role, and what an error says."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import ClaimError, FigureError
from factcheck.given import figure, figures, whole
from factcheck.kinds import PercentChange, Total
from factcheck.quantity import Quantity, Range
from tests.makers import count


@given(st.integers(-(10**9), 10**9))
def test_an_int_is_exact(value: int) -> None:
    found = figure(value)
    assert isinstance(found, Quantity)
    assert found.value == value
    assert found.meant.is_point


@given(st.fractions())
def test_a_fraction_is_exact(value: Fraction) -> None:
    found = figure(value)
    assert isinstance(found, Quantity)
    assert found.value == value
    assert found.exact


@given(st.decimals(-1000, 1000, places=2))
def test_a_decimal_is_read_as_it_prints(value: Decimal) -> None:
    found = figure(value)
    assert isinstance(found, Quantity)
    assert found.value == Fraction(value)
    assert found.step == Fraction(1, 100)


@given(st.floats(-1000, 1000))
def test_a_float_is_read_as_it_prints(value: float) -> None:
    found = figure(value)
    assert isinstance(found, Quantity)
    assert found.value == Fraction(repr(value))


def test_a_string_is_a_printed_figure_and_a_figure_stays() -> None:
    found = figure("67.5 per cent")
    assert isinstance(found, Quantity)
    assert (found.value, found.step, found.unit) == (Fraction("67.5"), Fraction(1, 10), "percent")
    assert figure(found) is found
    assert figure(None) is None
    assert isinstance(figure("between 34.1 and 41.5 pct"), Range)
    large = figure(1e22)
    assert isinstance(large, Quantity)
    assert large.step == 1


@pytest.mark.parametrize(
    ("given_", "told"),
    [
        (float("nan"), "nan is no number"),
        (float("inf"), "inf is no number"),
        (Decimal("NaN"), "NaN is no number"),
        (True, "is of type bool"),
        (b"21", "is of type bytes"),
        ("abc", "'abc'"),
        ("", "''"),
    ],
)
def test_what_is_no_figure_is_refused_with_role_given_and_wanted(given_: Any, told: str) -> None:
    with pytest.raises(ClaimError, match="PercentChange: the role 'before' takes a figure") as caught:
        PercentChange(before=given_)
    assert told in str(caught.value)


def test_parts_are_a_list_of_single_figures() -> None:
    assert figures(None) is None
    assert figures([1, count(2)]) == (Quantity.whole(1), count(2))
    for wrong in ("12", 12):
        with pytest.raises(FigureError, match="takes a list of figures"):
            figures(wrong)
    for mixed in ([1, None], [1, "between 2 and 3"]):
        with pytest.raises(FigureError, match="single figures"):
            figures(mixed)
    with pytest.raises(ClaimError, match="Total: the role 'parts' takes a list"):
        Total(parts="12")


def test_a_base_of_a_rate_is_a_whole_number_above_zero() -> None:
    assert whole(None) is None
    assert whole(1000) == 1000
    assert whole("100,000") == 100_000
    for wrong in (0, -1, Fraction(1, 2), "between 2 and 3"):
        with pytest.raises(FigureError, match="whole number above zero"):
            whole(wrong)
