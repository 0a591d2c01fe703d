"""Fractions in words."""

from fractions import Fraction

import pytest

from factcheck.numerals.fractions import denominator, fraction, numerator
from factcheck.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a third of", Fraction(1, 3)),
        ("one-third", Fraction(1, 3)),
        ("two-thirds", Fraction(2, 3)),
        ("two thirds", Fraction(2, 3)),
        ("four-fifths of", Fraction(4, 5)),
        ("a quarter", Fraction(1, 4)),
        ("three quarters", Fraction(3, 4)),
        ("half of", Fraction(1, 2)),
        ("a half", Fraction(1, 2)),
        ("half a million", 500_000),
        ("a quarter of a million", 250_000),
        ("half a dozen", 6),
        ("half million", 500_000),
        ("one-quarter of a million", 250_000),
        ("four twenty-fifths of", Fraction(4, 25)),
        ("a twenty-fifth of", Fraction(1, 25)),
        ("seven thirty fifths", Fraction(1, 5)),
        ("three one hundred and tenths", Fraction(3, 110)),
        ("nine millionths", Fraction(9, 10**6)),
    ],
)
def test_fractions(text: str, value: Fraction) -> None:
    found = fraction(tokenise(text), 0)
    assert found is not None
    assert (found.value, found.style, found.step) == (value, "vague", 0)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("a third man", 0),
        ("a third-quarter loss", 0),
        ("the first half of", 2),
        ("the second-half rally", 3),
        ("half-year results", 0),
        ("half time", 0),
        ("one third quarter", 0),
        ("quarter results", 0),
        ("two third parties", 0),
        ("a twenty-fifth birthday", 0),
        ("one thirty-second delay", 0),
        ("ten twenty seconds", 0),
    ],
)
def test_ordinals_and_parts_of_the_year_are_no_fractions(text: str, at: int) -> None:
    assert fraction(tokenise(text), at) is None


def test_the_fraction_alone_has_no_scale() -> None:
    assert numerator(tokenise("half a million"), 0) == (1, 2, 1)


@pytest.mark.parametrize(
    ("text", "one", "below"),
    [
        ("fifths", False, 5),
        ("fifth", True, 5),
        ("forty-seconds", False, 42),
        ("two hundred and thirds", False, 203),
        ("one hundred twenty-first", True, 121),
    ],
)
def test_denominators(text: str, one: bool, below: int) -> None:
    tokens = tokenise(text)
    assert denominator(tokens, 0, one) == (below, len(tokens))


@pytest.mark.parametrize(
    "text", ["fifth", "firsts", "forty seconds", "forty crimes", "one hundred", "hundred hundredths", ""]
)
def test_other_words_are_no_denominators(text: str) -> None:
    assert denominator(tokenise(text), 0) is None
