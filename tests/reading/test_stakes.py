"""Shares bought and sold, held against the holding before and after."""

import pytest

from tests.articles import lines

RAISED = "Mr Lee raised his stake to 500 shares from 400 shares."
CUT = "Mr Lee cut his stake to 400 shares from 500 shares."
CASES = [
    (f"{RAISED} He bought 100 shares in May.", ["400 500 100 correct"]),
    (f"{RAISED} He bought 150 shares in May.", ["400 500 150 wrong"]),
    (f"{RAISED} He now says he acquired the 100 shares.", ["400 500 100 correct"]),
    (f"{CUT} He sold 100 shares in May.", ["500 400 -100 correct"]),
    # a purchase does not cut a stake; something else than shares; two counts of shares; another man
    (f"{CUT} He bought 100 shares in May.", []),
    (f"{RAISED} He bought 100 cars in May.", []),
    (f"{RAISED} He bought 60 shares and 40 shares in May.", []),
    (f"{RAISED} Mrs Day of York bought 100 shares.", []),
    (f"{RAISED} He bought, for £9, 100 shares.", []),
    (f"{RAISED} He has 100 shares.", []),
    # too far back, and before any holding was told
    (f"{RAISED} It rained. It rained. It rained. He bought 100 shares.", []),
    (f"{RAISED} It rained. It rained. He bought 100 shares.", ["400 500 100 correct"]),
    ("He bought 100 shares in May.", []),
    # the nearest holding is meant
    (
        "Mr Lee raised his stake to 300 shares from 200 shares. " + RAISED + " He bought 100 shares.",
        ["400 500 100 correct"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_shares_that_were_bought_or_sold_are_the_change_of_the_holding(text: str, expected: list[str]) -> None:
    assert lines(text, "absolute_change") == [f"absolute_change {told}" for told in expected]
