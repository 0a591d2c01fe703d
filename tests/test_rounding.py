"""Each row of the table is held by a law, not by examples: a value rounds to n exactly where meant(n) holds it."""

from decimal import (
    ROUND_CEILING,
    ROUND_DOWN,
    ROUND_FLOOR,
    ROUND_HALF_DOWN,
    ROUND_HALF_EVEN,
    ROUND_HALF_UP,
    ROUND_UP,
    Decimal,
    localcontext,
)
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.rounding import CONVENTIONS, Convention
from tests.makers import rationals, steps

ROWS = pytest.mark.parametrize("row", CONVENTIONS.values(), ids=CONVENTIONS)
DECIMAL = {
    "half-up": ROUND_HALF_UP,
    "half-down": ROUND_HALF_DOWN,
    "half-even": ROUND_HALF_EVEN,
    "cut-off": ROUND_DOWN,
    "rounded-up": ROUND_UP,
    "floor": ROUND_FLOOR,
    "ceiling": ROUND_CEILING,
}


@ROWS
@given(value=rationals, unit=steps)
def test_what_a_value_rounds_to_may_have_been_meant_by_it(row: Convention, value: Fraction, unit: Fraction) -> None:
    printed = row.round(value, unit)
    assert value in row.meant(printed, unit)
    assert (printed / unit).denominator == 1
    assert abs(printed - value) <= unit


@ROWS
@given(n=st.integers(-50, 50), off=st.fractions(-3, 3, max_denominator=20), unit=steps)
def test_a_value_is_meant_only_by_what_it_rounds_to(row: Convention, n: int, off: Fraction, unit: Fraction) -> None:
    value = (n + off) * unit
    assert (value in row.meant(n * unit, unit)) == (row.round(value, unit) == n * unit)


@ROWS
@given(n=st.integers(-50, 50), unit=steps)
def test_the_ends_of_what_is_meant_round_back_where_they_are_closed(row: Convention, n: int, unit: Fraction) -> None:
    meant = row.meant(n * unit, unit)
    assert meant.low is not None
    assert meant.high is not None
    assert (row.round(meant.low, unit) == n * unit) is not meant.low_open
    assert (row.round(meant.high, unit) == n * unit) is not meant.high_open


@ROWS
@given(n=st.integers(-50, 50), unit=steps)
def test_a_rounded_value_stays(row: Convention, n: int, unit: Fraction) -> None:
    assert row.round(n * unit, unit) == n * unit


@ROWS
@given(
    digits=st.integers(-(10**30), 10**30) | st.integers(-50, 50).map(lambda n: 5 * n),  # fives: ties are likely
    exponent=st.integers(-30, 30),
    unit=st.integers(-30, 30),
)
def test_the_table_agrees_with_the_decimal_module(row: Convention, digits: int, exponent: int, unit: int) -> None:
    """Wherever `decimal` has an answer: any decimal number, rounded to any power of ten.

    All its modes but one have a row: ROUND_05UP is made for arithmetic to be rounded again, and no one prints by it.
    """
    value = Decimal(digits).scaleb(exponent)
    with localcontext(prec=200):
        expected = Fraction(value.quantize(Decimal(1).scaleb(unit), rounding=DECIMAL[row.name]))
    assert row.round(Fraction(value), Fraction(10) ** unit) == expected


@pytest.mark.parametrize("tie", ["0.5", "1.5", "2.5", "-0.5", "-1.5", "-2.5"])
@ROWS
def test_ties_go_where_the_decimal_module_puts_them(row: Convention, tie: str) -> None:
    expected = Fraction(Decimal(tie).quantize(Decimal(1), rounding=DECIMAL[row.name]))
    assert row.round(Fraction(tie), Fraction(1)) == expected


def test_a_base_such_as_five_is_a_unit_like_any_other() -> None:
    assert CONVENTIONS["half-up"].round(Fraction(63), Fraction(5)) == 65
