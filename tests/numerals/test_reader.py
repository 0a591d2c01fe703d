"""The way in for all numerals."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.numerals import numeral, starts, starts_numeral
from factcheck.numerals.fractions import fraction
from factcheck.numerals.words import spoken
from factcheck.tokens import tokenise

PIECES = st.sampled_from(
    "5 1,154 five a an third dozen twenty hundred million man - and over in half 2019/20 k of".split()
)


@given(st.lists(PIECES, max_size=20).map(" ".join))
def test_a_numeral_begins_only_where_the_first_look_says_so(text: str) -> None:
    tokens = tokenise(text)
    found = starts(tokens)
    assert found == [i for i in range(len(tokens)) if starts_numeral(tokens, i)]
    for i in set(range(len(tokens))) - set(found):
        assert numeral(tokens, i) is None


@given(st.lists(PIECES, max_size=20).map(" ".join))
def test_a_numeral_ends_behind_its_beginning(text: str) -> None:
    tokens = tokenise(text)
    for i in starts(tokens):
        found = numeral(tokens, i)
        assert found is None or i < found.stop <= len(tokens)


def test_a_first_look() -> None:
    assert starts(tokenise("5 five crimes a third a man")) == [0, 1, 3]


@given(st.lists(PIECES, max_size=6).map(" ".join))
def test_a_small_number_alone_is_read_the_short_way(text: str) -> None:
    """What stands behind a number that it cannot go on with changes nothing."""
    tokens = tokenise(f"five {text}")
    long = fraction(tokens, 0) or spoken(tokens, 0)
    found = numeral(tokens, 0)
    assert long is not None
    assert found is not None
    assert found == long or (found.style, found.stop > long.stop) in (("ratio", True), ("words", True))
