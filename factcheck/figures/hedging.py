"""The hedge before a figure: "nearly", "more than", "just under"."""

from collections.abc import Mapping
from functools import cache

from factcheck.figures.looks import words
from factcheck.tokens import Tokens, tokenise
from factcheck.words import table

__all__ = ["hedge_before"]

# Groups of the table that are not words before a figure.
SILENT = ("vague", "flat")
Phrases = tuple[tuple[list[str], str], ...]
ANY = ""


@cache
def _phrases() -> Mapping[str, Mapping[str, Phrases]]:
    """Every hedge by its last word and the one before that (`ANY` for those of one word), the longest first."""
    groups = (row["words"] for group, row in table("hedges").items() if group not in SILENT)
    found = [([token.lower for token in tokenise(hedge)], hedge) for words in groups for hedge in words]
    found.sort(key=lambda phrase: -len(phrase[0]))
    heads: dict[str, set[str]] = {parts[-1]: {ANY} for parts, _ in found}
    for parts, _ in found:
        heads[parts[-1]].add(parts[-2] if len(parts) > 1 else ANY)
    return {
        last: {
            head: tuple(row for row in found if row[0][-1] == last and row[0][-2:-1] in ([head], [])) for head in all_
        }
        for last, all_ in heads.items()
    }


def hedge_before(tokens: Tokens, i: int, noun: str | None = None) -> tuple[str, int] | None:
    """The longest hedge that ends right before index `i`, and the index where it begins.

    `noun` is what the figure counts: "over five years" is a time and no hedge.

    >>> from factcheck.tokens import tokenise
    >>> hedge_before(tokenise("rose by just under 5 per cent"), 4)
    ('just under', 2)
    """
    low = tokens.lower
    if low[i - 1] == "by":  # "cut nearly by half"
        found = hedge_before(tokens, i - 1, noun)
        return found if found is not None and found[0] in words("figures", "before-by") else None
    heads = _phrases().get(low[i - 1])
    if heads is None:
        return None
    for parts, hedge in heads.get(low[i - 2]) or heads[ANY]:
        first = i - len(parts)
        if first < 0 or low[first:i] != parts:
            continue
        if hedge == "over" and noun in words("figures", "spans"):
            return None
        moved = hedge == "up to" and low[first - 1] in words("figures", "moving")
        return None if moved else (hedge, first)
    return None
