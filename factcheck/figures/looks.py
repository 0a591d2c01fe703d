"""Small looks at the tokens around an index, shared by the grammar of figures."""

from functools import cache

from factcheck.tokens import DASHES, Tokens, glued
from factcheck.words import table

__all__ = ["SUBJECT", "joined_word", "near_ratio", "words"]

SUBJECT = "nonfigures"  # the table of what is not a figure
# So many tokens after "ratio", "from 16 to 1" is still told of it.
NEAR = 12


def joined_word(tokens: Tokens, i: int) -> bool:
    """Whether a hyphen at `i` joins what is before it to a word: the "-year" of "five-year"."""
    return tokens.lower[i] in DASHES and glued(tokens, i) and glued(tokens, i + 1) and tokens[i + 1].kind == "word"


def near_ratio(tokens: Tokens, i: int) -> bool:
    """Whether the number at index `i` stands so near after "ratio" that it can be one."""
    return not words("figures", "ratio").isdisjoint(tokens.lower[max(i - NEAR, 0) : i])


@cache
def words(subject: str, row: str, column: str = "words") -> frozenset[str]:
    """A list of words from `words/<subject>.toml`, as a set."""
    return frozenset(table(subject)[row][column])
