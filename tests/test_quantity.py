"""A printed figure is a set of values; the print is the datum."""

from decimal import Decimal
from fractions import Fraction
from typing import Any
from unittest import mock

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from factcheck import parse
from factcheck.errors import FigureError
from factcheck.quantity import Quantity, Range
from tests.makers import count, rationals, rounded, single, steps


@given(rationals, steps)
def test_a_rounded_figure_stands_for_all_that_round_to_it(value: Fraction, step: Fraction) -> None:
    meant = Quantity("x", value, step).meant
    assert meant.low == value - step / 2
    assert meant.high == value + step / 2
    assert meant.is_closed


@given(st.integers(0, 10**6))
def test_a_count_and_a_whole_number_of_python_stand_for_themselves(value: int) -> None:
    assert count(value).meant.is_point
    assert Quantity.whole(value).meant.is_point
    assert Quantity.whole(value).step == 0


@given(st.integers(1, 100))
def test_one_in_n_lies_between_its_neighbours_half_way(n: int) -> None:
    meant = Quantity(f"one in {n}", Fraction(100, n), Fraction(0), style="ratio").meant
    assert meant.low == Fraction(200, 2 * n + 1)
    assert meant.high == Fraction(200, 2 * n - 1)


@given(st.integers(0, 99_999), st.integers(0, 4), st.booleans())
def test_a_figure_is_round_by_its_significant_digits(digits: int, places: int, halved: bool) -> None:
    """At most two, or three of which the last is a 5; the halves among them too: 111/2 is 55.5."""
    digits = 10 * digits + 5 if halved else digits
    significant = str(digits).strip("0")
    expected = len(significant) < 3 or (len(significant) == 3 and significant.endswith("5"))
    assert Quantity("x", Fraction(digits, 10**places)).is_round is expected
    assert Quantity("x", -Fraction(digits, 10**places)).is_round is expected


@given(st.integers(1, 10**9))
def test_granules_divide_the_figure_and_keep_two_digits(value: int) -> None:
    figure = count(value)
    for unit in figure.granules():
        assert value % unit == 0
        assert value >= 10 * unit
        assert unit > figure.step
    assert list(figure.granules()) == sorted(figure.granules())


PLACED = Quantity("60", Fraction(60), Fraction(1), False, "GBP", "about", "digits", 12, 14, 6, "it may be 600")


@given(st.integers(-6, 1000))
def test_a_figure_that_is_moved_is_the_same_in_another_place(by: int) -> None:
    assert PLACED.moved(by) == evolve(PLACED, start=12 + by, end=14 + by, hedge_start=6 + by)
    bare = evolve(PLACED, hedge=None, hedge_start=None)
    assert bare.moved(by) == evolve(bare, start=12 + by, end=14 + by)
    assert Range(PLACED, bare).moved(by) == Range(PLACED.moved(by), bare.moved(by))


@pytest.mark.parametrize("figure", [evolve(PLACED, start=None), evolve(PLACED, end=None), count(60)])
def test_a_figure_that_stands_nowhere_stays_there(figure: Quantity) -> None:
    assert figure.moved(5) is figure


@pytest.mark.parametrize("printed", ["55.5", "111", "12.5", "100.5", "0.5", "62.5", "241"])
def test_halves_are_as_round_as_their_digits(printed: str) -> None:
    assert Quantity(printed, Fraction(printed)).is_round is (printed in ("55.5", "12.5", "0.5", "62.5"))


@pytest.mark.parametrize(
    ("figure", "granules"),
    [
        (count(94_000), [10, 100, 1000]),
        (count(10_000), [10, 100, 1000]),
        (count(90), []),
        (count(100), [10]),
        (count(1_154), []),
        (Quantity("£1.20bn", Fraction(1_200_000_000), Fraction(10**7)), []),
        (Quantity("1,200 million", Fraction(1_200_000_000), Fraction(10**6)), [10**7, 10**8]),
        (Quantity("a thousand", Fraction(1000), style="words"), []),
        (Quantity.whole(95_000), []),
        (Quantity("0", Fraction(0)), []),
        (Quantity("10-1/2", Fraction(21, 2), Fraction(1, 2)), []),
        (Quantity("100.0", Fraction(100), Fraction(1, 10)), []),
    ],
)
def test_only_zeros_before_the_decimal_point_are_ambiguous(figure: Quantity, granules: list[int]) -> None:
    assert list(figure.granules()) == granules


@given(st.integers(2, 100), st.integers(1, 100))
def test_k_in_n_lies_half_a_thing_on_either_side(k: int, more: int) -> None:
    n = k + more
    meant = Quantity(f"{k} in {n}", Fraction(100 * k, n), Fraction(100, n), unit="percent", style="ratio").meant
    assert (meant.low, meant.high) == (Fraction(100 * (2 * k - 1), 2 * n), Fraction(100 * (2 * k + 1), 2 * n))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("three in four", "62.5", "87.5"),
        ("nine out of ten", "85", "95"),
        ("2 in every 5", "30", "50"),
        ("three out of twenty", "12.5", "17.5"),
        ("one in five", "200/11", "200/9"),
        ("one out of ten", "200/21", "200/19"),
    ],
)
def test_a_ratio_that_is_read_stands_for_its_neighbourhood(text: str, low: str, high: str) -> None:
    meant = single(parse(text)).meant
    assert (meant.low, meant.high) == (Fraction(low), Fraction(high))


def test_a_ratio_may_fall() -> None:
    for ratio in (single(parse("one in five")), single(parse("two in five"))):
        assert (-ratio).meant == -ratio.meant


def test_a_figure_is_read_more_coarsely_only_where_its_zeros_allow_it() -> None:
    assert count(94_000).coarsened(Fraction(1000)).meant.high == 94_500
    assert count(94_010).coarsened(Fraction(1000)) == count(94_010)


def test_the_sign_is_the_verbs_and_the_print_stays() -> None:
    figure = -rounded("21", "percent")
    assert figure.value == -21
    assert figure.printed == "21"


def test_a_hedge_or_a_vague_word_makes_a_figure_rough() -> None:
    assert rounded("70", hedge="nearly").is_rough
    assert Quantity("doubled", Fraction(2), Fraction(0), style="vague").is_rough
    assert not rounded("70").is_rough
    assert str(rounded("70", hedge="nearly")) == "nearly 70"


def test_a_range_has_two_ends_and_one_sign() -> None:
    both = Range(rounded("34.1"), rounded("41.5"))
    assert str(both) == "34.1 to 41.5"
    assert [end.value for end in (-both).ends] == [Fraction("-34.1"), Fraction("-41.5")]


def test_an_unknown_style_and_a_ratio_of_nothing_are_refused() -> None:
    with pytest.raises(FigureError, match="not a style"):
        Quantity("1", Fraction(1), style="roman")
    with pytest.raises(FigureError, match="not zero"):
        Quantity("none in five", Fraction(0), style="ratio")


def test_a_figure_is_shown_by_what_is_not_usual() -> None:
    assert repr(rounded("21", "percent")) == "Quantity('21', Fraction(21, 1), unit='percent')"
    printer = mock.Mock()
    rounded("21")._repr_pretty_(printer, False)
    printer.text.assert_called_once_with("Quantity('21', Fraction(21, 1))")


@given(st.integers(1, 10**7), st.sampled_from(["£", "$", "€"]))
def test_whole_money_is_exact_and_from_a_hundred_on_may_be_rounded_to_the_unit(value: int, sign: str) -> None:
    figure = single(parse(f"{sign}{value:,}"))
    assert figure.meant.is_point
    assert not figure.is_count
    assert figure.granules() == ((1,) if value >= 100 else ())


@pytest.mark.parametrize(
    "text", ["£5m", "£5.00", "$5 million", "5 thousand pounds", "50p", "5 cents", "5 tonnes", "5%"]
)
def test_other_money_and_measures_are_rounded(text: str) -> None:
    assert not single(parse(text)).meant.is_point


@pytest.mark.parametrize("wrong", [82.0, Decimal(82), "82", None, True])
def test_its_value_and_its_step_are_exact(wrong: Any) -> None:
    whole: Any = 82
    assert Quantity("82", whole, whole) == Quantity("82", Fraction(82), Fraction(82))
    assert type(Quantity("82", whole).value) is Fraction
    with pytest.raises(FigureError, match="the value of a figure takes exact numbers"):
        Quantity("82", wrong)
    with pytest.raises(FigureError, match="the step of a figure takes exact numbers"):
        Quantity("82", Fraction(82), wrong)


def test_its_print_is_a_text_and_its_step_a_distance() -> None:
    printed: Any = 82
    with pytest.raises(FigureError, match="takes its print as a text, not 82: write '82'"):
        Quantity(printed, Fraction(82))
    with pytest.raises(FigureError, match="not below zero: -1"):
        Quantity("82", Fraction(82), Fraction(-1))


@pytest.mark.parametrize("ends", [(1, 2), ("17", "23"), (Quantity("1", Fraction(1)), 2)])
def test_the_ends_of_a_range_are_figures(ends: Any) -> None:
    with pytest.raises(FigureError, match="a range has two figures as its ends"):
        Range(*ends)
