"""Numbers in words."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.wording.numbers import amount, decimal, number, places_of
from tests.makers import rationals


@given(rationals, st.integers(0, 6))
def test_a_decimal_is_at_most_half_a_unit_off(value: Fraction, places: int) -> None:
    for full in (False, True):
        read = Fraction(decimal(value, places, full=full).replace(",", ""))
        assert abs(read - value) * 10**places * 2 <= 1
    assert decimal(value, places, full=True).count(".") == (1 if places else 0)


@given(st.integers(0, 8))
def test_the_places_of_a_step_print_it_exactly(places: int) -> None:
    assert places_of(Fraction(1, 10**places)) == places
    assert places_of(Fraction(10**places)) == 0


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(0), "0"),
        (Fraction(1154), "1,154"),
        (Fraction(-1, 1000), "-0.001"),
        (Fraction(1, 10**15), "0"),
        (Fraction(42_300_000), "42.3 million"),
        (Fraction(-1_500_000_000), "-1.5 billion"),
        (Fraction(2 * 10**12), "2 trillion"),
        (Fraction(1_234_567), "1,234,567"),
    ],
)
def test_a_number_reads_as_in_print(value: Fraction, text: str) -> None:
    assert number(value) == text


def test_an_amount_has_its_unit_and_one_point_is_singular() -> None:
    assert amount(Fraction(1), "points") == "1 point"
    assert amount(Fraction(-1), "points") == "-1 point"
    assert amount(Fraction(2), "points") == "2 points"
    assert amount(Fraction(1, 3), "percent") == "0.33%"
    assert amount(Fraction(3), None) == "3"


def test_a_step_without_end_is_cut() -> None:
    assert places_of(Fraction(1, 3)) == 12
