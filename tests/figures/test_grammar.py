"""The figures of a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.figures import figures, nonfigures
from factcheck.periods import periods
from factcheck.quantity import Quantity, Range
from factcheck.tokens import tokenise

PIECES = st.sampled_from(
    "5 99 1,154 67.5 £ $ % per cent pct mln bn dlrs offences nearly more than between and to from - – , . ( ) one two "
    "hundred a third half in out of 2019/20 March aged 3-1 0808 1/2 point five-year minus M25 twice over up the € k "
    "1986".split()
)


def shown(text: str) -> list[str]:
    return [str(figure.quantity) for figure in figures(tokenise(text), text)]


@given(st.lists(PIECES, max_size=25).map(" ".join) | st.text(max_size=60))
def test_figures_stand_in_order_where_they_say(text: str) -> None:
    tokens = tokenise(text)
    end = 0
    for figure in figures(tokens, text):
        assert end <= figure.first < figure.stop <= len(tokens)
        end = figure.stop
        ends = figure.quantity.ends if isinstance(figure.quantity, Range) else (figure.quantity,)
        for quantity in ends:
            assert quantity.start is not None
            assert quantity.end is not None
            assert text[quantity.start : quantity.end] == quantity.printed


@given(st.lists(PIECES, max_size=25).map(" ".join))
def test_figures_periods_and_the_rest_do_not_overlap(text: str) -> None:
    tokens = tokenise(text)
    found = periods(tokens, text)
    taken = [(first, stop) for _, first, stop in found]
    taken += [(item.first, item.stop) for item in nonfigures(tokens, text, found)]
    spans = [(figure.first, figure.stop) for figure in figures(tokens, text, found)]
    for first, stop in spans:
        assert not any(a < stop and first < b for a, b in taken), (spans, taken)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Crime rose by nearly 70 per cent, from 37 offences.", ["nearly 70 per cent", "37 offences"]),
        ("99 crimes were recorded, up from 82 in 2018/19.", ["99 crimes", "82"]),
        ("Net rose 12.5 pct to 42.3 mln dlrs, or 1.23 dlrs.", ["12.5 pct", "42.3 mln dlrs", "1.23 dlrs"]),
        ("a drop of between 34.1 and 41.5 pct", ["34.1 to 41.5 pct"]),
        ("a drop of 20 to 25 pct", ["20 to 25 pct"]),
        ("it costs $45-$50 million", ["$45 to $50 million"]),
        ("it costs $5-10 million", ["$5 to 10 million"]),
        ("rose to between £900,000 and £1.2 million", ["£900,000 to £1.2 million"]),
        ("12% to 1.9m", ["12%", "1.9m"]),
        ("fell from 76 to 69 per cent", ["76", "69 per cent"]),
        ("rose 2 to 45 dlrs", ["2", "45 dlrs"]),
        ("64 of 155 rigs, or 41.3 pct", ["64", "155 rigs", "41.3 pct"]),
        ("( 55.4 % ) of EUR193 .3 m", ["55.4 %", "EUR193 .3 m"]),
        ("the first time it passed the 10,000 mark", ["10,000"]),
        ("one million shares, or 9.4 pct", ["one million shares", "9.4 pct"]),
        ("over the five years", ["five years"]),
        ("between 1986 and 1987 it fell 3%", ["3%"]),
        ("two-three weeks", ["two to three weeks"]),
        ("- 5 pct", ["- 5 pct"]),
        ("- 5 pct more", ["5 pct"]),
    ],
)
def test_figures_of_sentences(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


def test_the_hedge_has_its_place() -> None:
    text = "up by almost 100 reports"
    (figure,) = figures(tokenise(text), text)
    assert isinstance(figure.quantity, Quantity)
    assert (figure.quantity.hedge, figure.quantity.hedge_start, figure.quantity.start) == ("almost", 6, 13)
    assert (figure.first, figure.stop) == (2, 5)


@pytest.mark.parametrize(
    "unit",
    [
        "5 ",
        "1-",
        "half of a ",
        "million ",
        "5% to ",
        "a ",
        "one in ",
        "5 000 ",
        "between 1 and ",
        "0808 800 2000 ",
        "1-2-1986 ",
    ],
)
def test_long_rows_are_read(unit: str) -> None:
    text = unit * 10_000
    assert isinstance(figures(tokenise(text), text), list)


def test_a_figure_ends_where_a_period_begins() -> None:
    """ "133,000 a year ago" is no 133,000 a year."""
    text = "It sold 128,000 head, against 133,000 a year ago and 135,000 week ago."
    tokens = tokenise(text)
    found = figures(tokens, text, periods(tokens, text))
    assert [str(figure.quantity) for figure in found][:2] == ["128,000", "133,000"]
