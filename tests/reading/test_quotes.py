"""The stretch of a text that is shown as the claim."""

import pytest

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
