"""Everything in one pass."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.figures import figures, inventory, multipliers
from factcheck.periods import periods
from factcheck.tokens import tokenise

PIECES = st.sampled_from(
    "5 99 67.5 £ % per cent mln dlrs offences nearly between and to from - , . one two hundred a third half in of the "
    "2019/20 March last year earlier 12 months ended doubled three times as twice 10 fold 1986 first quarter".split()
)


@given(st.lists(PIECES, max_size=25).map(" ".join) | st.text(max_size=60))
def test_one_pass_gives_what_three_give(text: str) -> None:
    tokens = tokenise(text)
    dates = periods(tokens, text)
    assert inventory(tokens, text) == (dates, figures(tokens, text, dates), multipliers(tokens, text))


def test_words_without_numbers_hold_nothing() -> None:
    text = "No number here."
    assert inventory(tokenise(text), text) == ([], [], [])
