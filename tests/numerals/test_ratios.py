"""Two numerals that are one figure."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.numerals import numeral
from factcheck.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("one in five", 20),
        ("one in every 20", 5),
        ("1 in 5", 20),
        ("four out of ten", 40),
        ("nine out of every 10", 90),
        ("two in three", Fraction(200, 3)),
    ],
)
def test_ratios_are_percentages(text: str, percent: Fraction) -> None:
    found = numeral(tokenise(text), 0)
    assert found is not None
    assert (found.value, found.style) == (percent, "ratio")


@pytest.mark.parametrize(
    "text", ["two in three years", "12 in six boxes", "99 in 2019", "8 in 5", "20 in 1986", "13 out of 659"]
)
def test_other_pairs_are_no_ratio(text: str) -> None:
    found = numeral(tokenise(text), 0)
    assert found is not None
    assert found.style != "ratio"


def test_a_ratio_without_its_whole_is_a_number() -> None:
    found = numeral(tokenise("4 in every"), 0)
    assert found is not None
    assert (found.value, found.style, found.stop) == (4, "digits", 1)


@given(st.integers(1, 99), st.integers(1, 1499))
def test_one_number_over_another(above: int, below: int) -> None:
    found = numeral(tokenise(f"{above} over {below}."), 0)
    assert found is not None
    assert (found.value, found.step) == (Fraction(above, below), Fraction(1, below))


@pytest.mark.parametrize(
    "text",
    [
        "5 over 3 days",
        "5 over 2015",
        "5 over three crimes",
        "5 over 3-day spells",
        "5 over 10 per cent",
        "5 over",
        "5 over £9",
    ],
)
def test_over_is_a_hedge_or_a_time_elsewhere(text: str) -> None:
    found = numeral(tokenise(text), 0)
    assert found is not None
    assert (found.value, found.stop) == (5, 1)


@pytest.mark.parametrize(
    ("text", "value", "step"),
    [
        ("7 hundred and 12", 712, 1),
        ("7 hundred and twelve", 712, 1),
        ("5 thousand 7 hundred and 12", 5712, 1),
        ("2 crore 40 lakh", 24_000_000, 100_000),
        ("2 million 300 thousand", 2_300_000, 1000),
        ("8 lakh and three hundred", 800_300, 1),
        ("one over thirty-two", Fraction(1, 32), Fraction(1, 32)),
    ],
)
def test_what_a_scale_word_leaves_room_for(text: str, value: Fraction, step: Fraction) -> None:
    tokens = tokenise(text)
    found = numeral(tokens, 0)
    assert found is not None
    assert (found.value, found.step, found.stop) == (value, step, len(tokens))


@pytest.mark.parametrize(
    "text",
    [
        "7 million and 12 crimes",
        "7 million and 12 million",
        "7.5 million 300 thousand",
        "7 hundred and 0",
        "7 million and",
    ],
)
def test_other_numbers_behind_a_scale_word_are_figures_of_their_own(text: str) -> None:
    found = numeral(tokenise(text), 0)
    assert found is not None
    assert found.top in (7, 75)


def test_the_ends_of_a_range_stay_apart() -> None:
    found = numeral(tokenise("between 2 million and three hundred thousand"), 1)
    assert found is not None
    assert found.value == 2_000_000
