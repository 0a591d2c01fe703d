"""The hedge before a figure: "nearly", "more than", "just under"."""

from collections.abc import Mapping
from functools import cache

from factcheck.figures.looks import words
from factcheck.tokens import Tokens, tokenise
from factcheck.words import table

__all__ = ["hedge_before"]

# Groups of the table that are no words before a figure.
SILENT = ("vague", "flat")
Phrase = tuple[list[str], str]


@cache
def _phrases() -> Mapping[str, tuple[Phrase, ...]]:
    """Every hedge by its last word, the longest first."""
    found: dict[str, list[Phrase]] = {}
    for group, row in table("hedges").items():
        for hedge in row["words"] if group not in SILENT else ():
            parts = [token.lower for token in tokenise(hedge)]
            found.setdefault(parts[-1], []).append((parts, hedge))
    return {last: tuple(sorted(rows, key=lambda row: -len(row[0]))) for last, rows in found.items()}


def hedge_before(tokens: Tokens, i: int, noun: str | None = None) -> tuple[str, int] | None:
    """The longest hedge that ends right before index `i`, and the index where it begins.

    `noun` is what the figure counts: "over five years" is a time and no hedge.

    >>> from factcheck.tokens import tokenise
    >>> hedge_before(tokenise("rose by just under 5 per cent"), 4)
    ('just under', 2)
    """
    low = tokens.lower
    for parts, hedge in _phrases().get(low[i - 1], ()):
        first = i - len(parts)
        if first < 0 or low[first:i] != parts:
            continue
        if hedge == "over" and noun in words("figures", "spans"):
            return None
        moved = hedge == "up to" and low[first - 1] in words("figures", "moving")
        return None if moved else (hedge, first)
    return None
