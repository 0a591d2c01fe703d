"""A sentence as a row of elements."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.quantity import Quantity, Range
from factcheck.reading.elements import elements
from factcheck.tokens import tokenise
from tests.statements import news, row_of


@given(news | st.text(max_size=100) | st.text("1 2,.£%-(from)'s", max_size=40))
def test_the_row_holds_each_token_once_and_in_order(text: str) -> None:
    row = row_of(text)
    assert " ".join(e.text for e in row) == " ".join(token.lower for token in tokenise(text))
    assert all(before.end <= after.start for before, after in itertools.pairwise(row))
    assert all(0 <= e.start < e.end <= len(text) for e in row)


@given(news)
def test_an_element_holds_what_its_kind_says(text: str) -> None:
    for element in row_of(text):
        assert (element.figure is not None) == (element.kind in ("figure", "length", "compound"))
        assert (element.period is not None) == (element.kind == "period")
        assert bool(element.cues) == (element.kind == "cue")


@given(news, st.text("ab ", max_size=10))
def test_places_count_from_the_start_of_the_text(text: str, before: str) -> None:
    """The elements of a sentence further on in a text are those of the sentence alone, moved."""
    whole = f"{before}\n{text}"
    shift = len(before) + 1
    moved = elements(tokenise(whole, shift), whole)
    assert [(e.start - shift, e.end - shift, e.text) for e in moved] == [(e.start, e.end, e.text) for e in row_of(text)]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("12%", "figure"),
        ("doubled", "figure"),
        ("between 3 and 5 pct", "figure"),
        ("about 5,000 people", "figure"),
        ("three years", "length"),
        ("two to three months", "length"),
        ("about 30 fiscal years", "length word word"),
        ("12 barrels per day", "figure"),
        ("a five-point plan", "word compound word"),
        ("a 12-per-cent rise", "word figure cue"),
        ("a two-thirds majority", "word figure word"),
        ("2016", "period"),
        ("a year earlier", "period"),
        ("rose to", "cue cue"),
        ("like-for-like", "cue"),
        ("sales, profits", "word comma word"),
        ("(a) [b] {c}", "open word close open word close open word close"),
        ("a; b: c – d | e", "word stop word stop word stop word stop word"),
        ("a / b?", "word word word word"),
    ],
)
def test_kinds(text: str, kinds: str) -> None:
    assert [e.kind for e in row_of(text)] == kinds.split()


def test_a_cue_ends_where_a_figure_begins() -> None:
    """ "more than" before a figure is its hedge, so the cue "cut more" would stop there."""
    row = row_of("compared with 5")
    assert [(e.kind, e.text) for e in row] == [("cue", "compared with"), ("figure", "5")]
    assert [e.text for e in row_of("it was flat 5%")] == ["it", "was flat", "5%".replace("%", " %")]


def test_the_figure_of_a_range_is_its_low_end() -> None:
    (element,) = row_of("between 34.1 and 41.5 pct")
    assert isinstance(element.figure, Range)
    assert element.one == element.figure.low
    assert row_of("word")[0].one is None


def test_the_first_cue_of_a_part() -> None:
    (rise,) = row_of("rise")
    assert rise.cue("noun", "verb") == rise.cues[0]
    assert rise.cue("noun") == rise.cues[1]
    assert rise.cue("from") is None


@pytest.mark.parametrize(
    ("text", "figure", "hedge"),
    [
        ("a 7.5 pct increase over 898.2 mln", "898.2 mln", None),
        ("up 7.5 pct over 898.2 mln", "898.2 mln", None),
        ("sales of over 898.2 mln", "898.2 mln", "over"),
        ("over 898.2 mln", "898.2 mln", "over"),
        ("an increase over 7.5 pct", "7.5 pct", "over"),
        ("an increase about 898.2 mln", "898.2 mln", "about"),
    ],
)
def test_over_leads_to_a_base_behind_a_percentage_and_a_noun_of_change(
    text: str, figure: str, hedge: str | None
) -> None:
    element = row_of(text)[-1]
    assert isinstance(element.figure, Quantity)
    assert (element.figure.printed, element.figure.hedge) == (figure, hedge)
