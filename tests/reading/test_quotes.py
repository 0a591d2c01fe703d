"""The stretch of a text that is shown as the claim."""

import pytest

from factcheck.reading.quotes import with_word
from tests.articles import findings

CASES = [
    ("Thefts rose by nearly 20 per cent to 24 from 20.", "rose by nearly 20 per cent"),
    ("There was a 20 per cent rise in thefts.", "20 per cent rise"),
    ("Thefts rose to 24 from 20.", "rose"),
    ("Thefts fell between 30 and 40 per cent to 62 from 100.", "fell between 30 and 40 per cent"),
    ("Thefts more than doubled to 50 from 20.", "more than doubled"),
    ("The share was 64 of 155, or 41.3%.", "41.3%"),
    # a word of change far from its figure is left out
    (
        "Thefts rose, as the old report on the state of the town shows in one of its tables, by 20 per cent.",
        "20 per cent",
    ),
]


@pytest.mark.parametrize(("text", "quote"), CASES)
def test_the_quote_holds_the_stated_figure_with_its_hedge_and_the_word_of_change(text: str, quote: str) -> None:
    found = findings(text)[0]
    assert found.quote == quote
    assert text[found.start : found.end] == quote


@pytest.mark.parametrize(
    ("text", "lone", "quote"),
    [
        ("There were 61.", "61", "were 61"),
        ("It hired 85 more this year.", "more", "85 more"),
        ("Up, it said.", "Up", "Up"),
    ],
)
def test_a_quote_is_no_lone_number_or_adverb_where_a_word_is_beside_it(text: str, lone: str, quote: str) -> None:
    start = text.index(lone)
    first, end = with_word(text, start, start + len(lone), 0, len(text))
    assert text[first:end] == quote
