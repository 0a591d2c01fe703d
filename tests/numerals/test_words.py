"""Whole and mixed numbers in words."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.numerals.words import spoken
from factcheck.tokens import tokenise
from tests.numerals.spelling import spelt


@given(st.integers(0, 10**12 - 1))
def test_every_number_is_read_back_from_its_words(number: int) -> None:
    tokens = tokenise(spelt(number))
    found = spoken(tokens, 0)
    assert found is not None
    assert (found.value, found.stop) == (number, len(tokens))


@given(st.integers(1, 999), st.sampled_from([(10**3, "thousand"), (10**6, "million"), (10**9, "bn")]))
def test_the_last_digit_of_a_scaled_number_has_the_scale(count: int, scale: tuple[int, str]) -> None:
    found = spoken(tokenise(f"{spelt(count)} {scale[1]}"), 0)
    assert found is not None
    assert (found.step, found.scale, found.whole) == (scale[0], scale[0], False)


@pytest.mark.parametrize(
    ("text", "value", "step"),
    [
        ("nine", 9, 1),
        ("two hundred and thirty-four thousand", 234_000, 1000),
        ("a million", 10**6, 10**6),
        ("a dozen", 12, 1),
        ("a hundred", 100, 1),
        ("hundred thousand", 100_000, 1000),
        ("three dozen", 36, 1),
        ("one and a half million", 1_500_000, 500_000),
        ("three million and a half", 3_500_000, 500_000),
        ("two million and three fifths", 2_600_000, 200_000),
        ("five and a quarter", Fraction("5.25"), Fraction(1, 4)),
        ("two and three-quarters", Fraction("2.75"), Fraction(1, 4)),
        ("five point five", Fraction("5.5"), Fraction(1, 10)),
        ("two hundred point zero three", Fraction("200.03"), Fraction(1, 100)),
        ("fifty two", 52, 1),
        ("one-and-a-half million", 1_500_000, 500_000),
        ("four hundred and two dozen", 424, 1),
        ("three hundred and three quarters", Fraction("300.75"), Fraction(1, 4)),
        ("three hundred and twelve hundredths", Fraction("300.12"), Fraction(1, 100)),
    ],
)
def test_numbers_in_words(text: str, value: Fraction, step: Fraction) -> None:
    tokens = tokenise(text)
    found = spoken(tokens, 0)
    assert found is not None
    assert (found.value, found.step, found.stop) == (value, step, len(tokens))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("one hundred and two hundred", 100),
        ("two million and three million", 2_000_000),
        ("one and two", 1),
        ("twenty and thirty", 20),
        ("six point", 6),
    ],
)
def test_two_numbers_are_not_joined(text: str, value: int) -> None:
    found = spoken(tokenise(text), 0)
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize("text", ["a crime", "twenty-first", "an", "hundred people", "hundreds"])
def test_other_words_are_no_number(text: str) -> None:
    assert spoken(tokenise(text), 0) is None


def test_a_fraction_of_a_scale_no_smaller_is_a_number_of_its_own() -> None:
    """ "One million and a half million" are two numbers, "one million and a half" is one."""
    found = spoken(tokenise("one million and a half million"), 0)
    assert found is not None
    assert (found.value, found.stop) == (10**6, 2)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("two hundred and forty fifths", Fraction(240, 5)),
        ("two hundred forty-fifths", Fraction(200, 45)),
        ("two hundred forty fifths", Fraction(200, 45)),
        ("one thousand four hundred and six sevenths", Fraction(1400) + Fraction(6, 7)),
        ("one thousand four hundred six sevenths", Fraction(1406, 7)),
        ("a hundred millionths", Fraction(1, 10**4)),
    ],
)
def test_fractions_of_more_than_a_hundred(text: str, value: Fraction) -> None:
    """What stands behind "and" is a fraction of its own if it is one below a whole; else all of it is divided."""
    tokens = tokenise(text)
    found = spoken(tokens, 0)
    assert found is not None
    assert (found.value, found.stop) == (value, len(tokens))
