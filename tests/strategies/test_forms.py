"""The forms of printing: what is printed is read back as what was meant."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import parse
from factcheck.strategies.forms import Form, digits, forms, spelt, spelt_count
from tests.makers import single

SIMPLE = [form for form in forms().values() if form.name != "plain"]


@pytest.mark.parametrize("form", SIMPLE, ids=[form.name for form in SIMPLE])
@given(number=st.integers(2, 10**5), places=st.integers(0, 2))
def test_a_figure_in_a_form_is_read_back(form: Form, number: int, places: int) -> None:
    places = min(places, form.places)
    figure = form.quantity(number * form.step(places), places)
    assert parse(figure.printed) == figure
    assert form.places_of(figure.step) == places


def test_a_fall_is_printed_without_its_sign() -> None:
    figure = forms()["per-cent"].quantity(Fraction(-18))
    assert (figure.printed, figure.value) == ("18 per cent", -18)


@given(st.integers(1, 999_999))
def test_a_number_in_words_is_read_back(number: int) -> None:
    assert single(parse(spelt(number))).value == number


@given(st.integers(0, 10**9), st.integers(0, 3))
def test_the_digits_are_the_value(number: int, places: int) -> None:
    value = Fraction(number, 10**places)
    printed = digits(value, places)
    assert Fraction(printed.replace(",", "")) == value
    assert len(printed.partition(".")[2]) == places


@given(st.integers(0, 99))
def test_small_counts_are_printed_in_words(count: int) -> None:
    figure = spelt_count(count)
    assert figure.value == count
    assert figure.exact
    assert (figure.style == "words") == (count < 10) == figure.printed.isalpha()
