"""What a caller may give for a role, and what an error says."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import KINDS, Interval, check, solve
from factcheck.claim import Claim
from factcheck.errors import ClaimError, FigureError
from factcheck.given import figure, figures, whole
from factcheck.kinds import Enumeration, PercentChange, Span, Total
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


@pytest.mark.parametrize("value", [82.0, 1e22, np.float64(82), np.float32(82), np.int64(82), np.uint8(82)])
def test_a_number_that_is_whole_is_exact_whatever_its_type(value: Any) -> None:
    """A column of counts with a gap in it is one of floats; numbers of numpy stay no numbers of numpy."""
    found = figure(value)
    assert found == Quantity.whole(int(value))
    assert type(found.value.numerator) is int


@pytest.mark.parametrize("value", [67.5, np.float64(67.5), np.float32(67.5), np.float16(67.5)])
def test_a_float_is_read_as_it_prints_whatever_its_width(value: Any) -> None:
    assert figure(value) == Quantity("67.5", Fraction(135, 2), Fraction(1, 10))
    assert figure(np.float32(0.1)) == figure(0.1) == figure("0.1")


MISSING = [None, float("nan"), Decimal("NaN"), Decimal("sNaN"), np.nan, np.float32("nan"), pd.NA, pd.NaT]


@pytest.mark.parametrize("value", MISSING, ids=repr)
def test_what_is_missing_leaves_its_role_empty(value: Any) -> None:
    """In every kind and role: the claim is left unchecked, and says what is not given."""
    claim = PercentChange(before=value, after=99, percent="21")
    assert claim == PercentChange(after=99, percent="21")
    assert check(claim).reason == "the earlier level is not given"
    for kind in KINDS:
        assert kind(**dict.fromkeys(kind.roles, value)).missing() == kind.roles


def test_a_part_that_is_missing_is_named() -> None:
    """The total of what is not all there cannot be checked; what is missing follows from it."""
    for parts in ([1, None], [1, float("nan")], pd.Series([1, None]), pd.array([1, pd.NA])):
        claim = Total(parts=parts, total=3)
        assert claim.missing() == ("parts[1]",)
        assert check(claim).reason == "the second part is not given"
        assert check(claim).to_dict()["roles"]["parts"] is None
        assert solve(claim, "parts[1]") == Interval.rounded(Fraction(2), Fraction(1))


@pytest.mark.parametrize("value", [21, 21.0, np.int64(21), np.float64(21)])
def test_a_whole_number_that_is_stated_is_what_was_printed(value: Any) -> None:
    """20.73 rounds to it; whoever means exactly 21 gives a `Fraction`."""
    assert check(PercentChange(before=82, after=99, percent=value)).rating == "correct"
    assert check(PercentChange(before=82, after=99, percent=Fraction(21))).rating == "wrong"


def test_a_column_is_a_list_and_stands_for_its_length() -> None:
    column = pd.Series([185, 266])
    for parts in (column, column.to_numpy()):
        assert Total(parts=parts, total=451) == Total(parts=[185, 266], total=451)
    assert Enumeration(items=column, count="two") == Enumeration(items=2, count="two")
    assert Span(start=np.int64(2017), end=2020.0, length=3) == Span(start=2017, end=2020, length=3)


@pytest.mark.parametrize(
    ("given_", "told"),
    [
        (float("inf"), "inf is not a number"),
        (np.float64("-inf"), "-inf is not a number"),
        (True, "is of type bool"),
        (np.True_, "is of type bool"),
        (1 + 2j, "is of type complex"),
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
    for wrong in ("12", 12, b"12", bytearray(b"12"), {1, 2}, frozenset((1, 2)), {1: 2}, {1: 2}.keys()):
        with pytest.raises(FigureError, match="takes a list of figures"):
            figures(wrong)  # type: ignore[arg-type]
    with pytest.raises(FigureError, match="single figures"):
        figures([1, "between 2 and 3"])
    with pytest.raises(ClaimError, match="Total: the role 'parts' takes a list"):
        Total(parts="12")


def test_a_base_of_a_rate_is_a_whole_number_above_zero() -> None:
    assert whole(None) is None
    assert whole(1000) == 1000
    assert whole("100,000") == 100_000
    for wrong in (0, -1, Fraction(1, 2), "between 2 and 3"):
        with pytest.raises(FigureError, match="whole number above zero"):
            whole(wrong)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if "comparison" in kind.marks])
def test_a_comparison_is_one_or_is_not(kind: type[Claim]) -> None:
    assert kind(comparison=np.True_).comparison is True
    for wrong in ("no", 1, None):
        with pytest.raises(ClaimError, match=f"{kind.__name__}: the role 'comparison' takes True or False, not"):
            kind(comparison=wrong)


@pytest.mark.parametrize("year", [float("inf"), float("-inf"), np.float64("inf"), 2001.5])
def test_a_period_is_a_year_or_a_text(year: float) -> None:
    with pytest.raises(ClaimError, match="Span: the role 'start' takes a period, and was given"):
        Span(start=year)
