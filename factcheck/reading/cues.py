"""The words that make a claim of figures: looked up at a place among the tokens, the longest that fits."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from factcheck.tokens import Token
from factcheck.words import table

__all__ = ["Cue", "cue_at", "rows_of", "words_of"]

WAYS = ("up", "down", "flat")


class Cue(NamedTuple):
    """What a word does: `part` is "verb", "noun" or "adverb" of a change with its `way`, or a role it gives."""

    part: str
    way: str | None
    words: tuple[str, ...]


@cache
def _cues() -> Mapping[str, tuple[Cue, ...]]:
    """All cues by their first word, the longest first; a word that is verb and noun has the verb first."""
    rows = table("cues")
    found: dict[str, list[Cue]] = {}
    listed: list[tuple[str | None, str, Sequence[str]]]
    listed = [(way, part[:-1], words) for way in WAYS for part, words in rows[way].items()]
    listed += [(None, role, words) for role, words in rows["roles"].items()]
    listed.append((None, "parting", rows["parting"]["words"]))
    listed.append((None, "basis", rows["basis"]["words"]))
    for way, part, texts in listed:
        for text in texts:
            words = tuple(text.replace("-", " - ").split())
            found.setdefault(words[0], []).append(Cue(part, way, words))
    return {first: tuple(sorted(cues, key=lambda c: -len(c.words))) for first, cues in found.items()}


def cue_at(tokens: Sequence[Token], index: int) -> tuple[Cue, ...]:
    """The cues whose words stand at a token, all of the longest length; empty if none does.

    >>> from factcheck.tokens import tokenise
    >>> [cue.part for cue in cue_at(tokenise("rise to"), 0)]
    ['verb', 'noun']
    """
    cues = _cues().get(tokens[index].lower)
    if cues is None:
        return ()
    if len(cues[0].words) == 1:
        return cues
    matching = [c for c in cues if _stands(tokens, index, c.words)]
    return tuple(c for c in matching if len(c.words) == len(matching[0].words))


def _stands(tokens: Sequence[Token], index: int, words: tuple[str, ...]) -> bool:
    if len(words) == 1:
        return True
    return len(tokens) >= index + len(words) and all(tokens[index + i].lower == word for i, word in enumerate(words))


@cache
def rows_of(name: str) -> Mapping[str, frozenset[str]]:
    """A table of the cues, row by row."""
    return {row: frozenset(words) for row, words in table("cues")[name].items()}


def words_of(name: str) -> frozenset[str]:
    """The words of a table of the cues that has one row.

    >>> "previous" in words_of("past")
    True
    """
    return rows_of(name)["words"]
