"""Numerals in digits, with their scale words."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.numerals import numeral, plain_digits
from factcheck.numerals.digits import digits
from factcheck.tokens import tokenise
from factcheck.words import table

SCALES = sorted(table("scales")["plain"].items())


@given(st.decimals(0, 10**9, places=3) | st.decimals(0, 10**6, places=1), st.booleans())
def test_digits_are_read_back_exactly(number: object, grouped: bool) -> None:
    text = f"{number:,f}" if grouped else f"{number:f}"
    found = numeral(tokenise(text), 0)
    assert found is not None
    assert found.value == Fraction(text.replace(",", ""))
    assert found.step == Fraction(1, 10 ** len(text.partition(".")[2]))


@given(st.integers(0, 9999), st.sampled_from(SCALES), st.sampled_from([" ", "", "-", "\u00a0"]))
def test_a_scale_word_scales_value_and_step(number: int, scale: tuple[str, int], gap: str) -> None:
    found = numeral(tokenise(f"{number}{gap}{scale[0]}"), 0)
    assert found is not None
    assert (found.value, found.step, found.whole) == (number * scale[1], scale[1], False)


@given(st.integers(0, 999), st.sampled_from([2, 4, 8, 16, 32, 64]), st.data())
def test_the_step_of_a_fraction_is_its_unit(whole: int, below: int, data: st.DataObject) -> None:
    above = data.draw(st.integers(1, below - 1))
    for text in (f"{whole}-{above}/{below}", f"{whole} {above}/{below}"):
        found = numeral(tokenise(text), 0)
        assert found is not None
        assert (found.value, found.step) == (whole + Fraction(above, below), Fraction(1, below))


@given(st.text("0123456789./,- mkb½", max_size=30))
def test_no_digits_are_too_strange(text: str) -> None:
    tokens = tokenise(text)
    for i in range(len(tokens)):
        found = numeral(tokens, i)
        assert found is None or i < found.stop <= len(tokens)


@pytest.mark.parametrize(
    ("text", "value", "step"),
    [
        ("1,154", 1154, 1),
        ("1,00,000", 100_000, 1),
        ("67.50", Fraction("67.5"), Fraction(1, 100)),
        ("1.13bn", 1_130_000_000, 10_000_000),
        ("42.3 mln", 42_300_000, 100_000),
        ("40k", 40_000, 1000),
        ("193 .3 m", 193_300_000, 100_000),
        ("three lakh crore", 3 * 10**12, 10**12),
        ("7/8", Fraction(7, 8), Fraction(1, 8)),
        ("10½", Fraction("10.5"), Fraction(1, 2)),
        ("40 000", 40_000, 1),
        ("1 234 567.89", Fraction("1234567.89"), Fraction(1, 100)),
        ("3 dozen", 36, 1),
        ("3 million and a half", 3_500_000, 500_000),
        ("400m hurdles", 400, 1),
        ("15b", 15, 1),
        ("1.2b", 1_200_000_000, 100_000_000),
        ("40  k", 40_000, 1000),
    ],
)
def test_numerals(text: str, value: Fraction, step: Fraction) -> None:
    found = numeral(tokenise(text), 0)
    assert found is not None
    assert (found.value, found.step) == (value, step)


@pytest.mark.parametrize("text", ["2019/20", "9/11", "24/7", "0808", "5/17/2018", "192.168.1.2", "1" * 5000, "crime"])
def test_what_is_no_numeral(text: str) -> None:
    assert numeral(tokenise(text), 0) is None


def test_mm_is_a_million_of_money_alone() -> None:
    for text, value in (("$ 3MM", 3_000_000), ("a 3MM", 3)):
        found = numeral(tokenise(text), 1)
        assert found is not None
        assert found.value == value


def test_plain_digits() -> None:
    assert (plain_digits("1986"), plain_digits("19.86"), plain_digits("")) == (1986, None, None)


@pytest.mark.parametrize(
    ("text", "value", "stop"),
    [
        ("5 200 members", 5200, 2),
        ("5\u00a0200 members", 5200, 1),
        ("12\u202f345\u202f678", 12345678, 1),
        ("48 317 awards, 12 fewer", 48317, 2),
        ("40, 090 offences", 40090, 3),
        ("3:45.2", Fraction("225.2"), 1),
        ("2:03:45.2", Fraction("7425.2"), 1),
        # two figures: one measures or names what the other counts
        ("36 100 kilowatt engines", 36, 1),
        ("10 180s", 10, 1),
        ("40, 300 of whom", 40, 1),
        ("40, 300 and 90", 40, 1),
    ],
)
def test_spaces_and_commas_within_one_figure(text: str, value: Fraction, stop: int) -> None:
    found = digits(tokenise(text), 0)
    assert found is not None
    assert (found.value, found.stop) == (value, stop)


@pytest.mark.parametrize("text", ["page 5 200 people", "June 5 200 people", "12, 5 200"])
def test_a_number_that_a_word_numbers_is_not_joined(text: str) -> None:
    tokens = tokenise(text)
    at = next(i for i, token in enumerate(tokens) if token.text == "5")
    found = digits(tokens, at)
    assert found is not None
    assert found.value == 5


@pytest.mark.parametrize("text", ["6,5000,000,000", "1,5", "1234,567"])
def test_commas_that_part_no_thousands_make_no_number(text: str) -> None:
    assert digits(tokenise(text), 0) is None
