"""Small looks at the tokens around an index, shared by the grammar of figures."""

from collections.abc import Sequence
from functools import cache

from factcheck.tokens import Token
from factcheck.words import table

__all__ = ["DASHES", "SUBJECT", "glued", "joined_word", "word", "words"]

DASHES = ("-", "–")
SUBJECT = "nonfigures"  # the table of what is no figure


def word(tokens: Sequence[Token], i: int) -> str:
    """The token at `i` in lower case, "" where there is none."""
    return tokens[i].lower if 0 <= i < len(tokens) else ""


def glued(tokens: Sequence[Token], i: int) -> bool:
    """Whether the token at `i` touches the one before it."""
    return 0 < i < len(tokens) and tokens[i].start == tokens[i - 1].end


def joined_word(tokens: Sequence[Token], i: int) -> bool:
    """Whether a hyphen at `i` joins what is before it to a word: the "-year" of "five-year"."""
    return (
        word(tokens, i) in DASHES and glued(tokens, i) and glued(tokens, i + 1) and tokens[i + 1].kind == "word"
    )


@cache
def words(subject: str, row: str, column: str = "words") -> frozenset[str]:
    """A list of words from `words/<subject>.toml`, as a set."""
    return frozenset(table(subject)[row][column])
