"""The hedge before a figure."""

import pytest

from factcheck.figures.hedging import SILENT, hedge_before
from factcheck.tokens import tokenise
from factcheck.words import table

HEDGES = sorted({word for group, row in table("hedges").items() if group not in SILENT for word in row["words"]})


@pytest.mark.parametrize("hedge", HEDGES)
def test_every_hedge_of_the_table_is_found_whole(hedge: str) -> None:
    tokens = tokenise(f"It grew {hedge} 5 per cent")
    found = hedge_before(tokens, len(tokens) - 3)
    assert found == (hedge, 2)


@pytest.mark.parametrize("text", ["by 5", "a 5", "and 5", "5", "was up to 5", "more 5"])
def test_other_words_are_no_hedge(text: str) -> None:
    tokens = tokenise(text)
    assert hedge_before(tokens, len(tokens) - 1) is None


def test_a_hedge_before_by_is_one_where_it_can_be_an_adverb() -> None:
    tokens = tokenise("cut nearly by half")
    assert hedge_before(tokens, 3) == ("nearly", 1)
    assert hedge_before(tokenise("was over by 5 pm"), 3) is None


def test_over_a_time_is_no_hedge() -> None:
    tokens = tokenise("over five")
    assert hedge_before(tokens, 1, "years") is None
    assert hedge_before(tokens, 1, "crimes") == ("over", 0)
