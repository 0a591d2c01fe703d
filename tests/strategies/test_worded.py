"""Claims whose figure is a word: doubled, a third, one in five."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import parse
from factcheck.claim import Claim
from factcheck.strategies.possible import can_hold
from factcheck.strategies.worded import WORDED

each_kind = pytest.mark.parametrize("kind", WORDED, ids=lambda kind: kind.code)


@each_kind
@given(data=st.data())
def test_a_true_word_can_hold_and_a_false_one_cannot(kind: type[Claim], data: st.DataObject) -> None:
    assert can_hold(data.draw(WORDED[kind].true("any")))
    assert not can_hold(data.draw(WORDED[kind].false("any", data.draw(st.integers(1, 20)))))


@each_kind
def test_each_word_is_read_back_as_the_figure_that_it_is(kind: type[Claim]) -> None:
    for word in WORDED[kind].words():
        assert parse(word.figure.printed) == word.figure
        assert word.least <= word.times <= word.most
