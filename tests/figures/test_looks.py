"""Small looks at tokens."""

from factcheck.figures.looks import joined_word
from factcheck.tokens import tokenise


def test_a_hyphen_joins_what_it_touches() -> None:
    assert joined_word(tokenise("five-year"), 1)
    assert not joined_word(tokenise("five - year"), 1)
    assert not joined_word(tokenise("five-5"), 1)
    assert not joined_word(tokenise("five"), 1)
