"""Numbers below a hundred in words, and the words for scales behind them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.numerals.small import Numeral, lexicon, number_words, past_hyphen, scale_at, under_hundred
from factcheck.tokens import tokenise
from tests.numerals.spelling import spelt


@given(st.integers(0, 99))
def test_every_number_below_a_hundred_is_read_back(number: int) -> None:
    tokens = tokenise(spelt(number))
    assert under_hundred(tokens, 0) == (number, len(tokens))


@pytest.mark.parametrize("text", ["crime", "twenty-first", "sixty-second", ""])
def test_other_words_are_no_number(text: str) -> None:
    assert under_hundred(tokenise(text), 0) is None


def test_scales_multiply() -> None:
    assert scale_at(tokenise("lakh crore rupees"), 0) == (10**12, 2)
    assert scale_at(tokenise("rupees"), 0) == (1, 0)


def test_a_long_row_of_scales_ends() -> None:
    assert scale_at(tokenise("million " * 1000), 0) == (10**18, 3)


def test_a_hyphen_is_passed() -> None:
    assert (past_hyphen(tokenise("- a"), 0), past_hyphen(tokenise("a"), 0)) == (1, 0)


def test_number_words_are_those_of_the_table() -> None:
    assert {"nine", "ninety", "a", "half"} <= number_words()
    assert "million" not in number_words()
    assert lexicon() is lexicon()


def test_a_numeral_is_scaled_and_has_a_step() -> None:
    found = Numeral(113, 2, "digits", 100, 10**9)
    assert (found.value, found.step, found.size) == (1_130_000_000, 10_000_000, 1_130_000_000)
    assert Numeral(1, 1, "vague", 3).step == 0
