"""The words that make a claim of figures: looked up at a place among the tokens, the longest that fits."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from factcheck.tokens import Tokens
from factcheck.words import table

__all__ = ["Cue", "cue_at", "cues_by_word", "rows_of", "words_of"]

WAYS = ("up", "down", "flat")


class Cue(NamedTuple):
    """What a word does: `part` is "verb", "noun" or "adverb" of a change with its `way`, or a role it gives."""

    part: str
    way: str | None
    words: tuple[str, ...]


@cache
def cues_by_word() -> Mapping[str, tuple[tuple[Cue, ...], ...]]:
    """All cues by their first word, those of the same words together, the longest first.

    A word that is verb and noun has the verb first.

    >>> [[cue.part for cue in cues] for cues in cues_by_word()["rise"]]
    [['verb', 'noun']]
    """
    rows = table("cues")
    found: dict[str, dict[tuple[str, ...], list[Cue]]] = {}
    listed: list[tuple[str | None, str, Sequence[str]]]
    listed = [(way, part[:-1], words) for way in WAYS for part, words in rows[way].items()]
    listed += [(None, role, words) for role, words in rows["roles"].items()]
    listed.append((None, "parting", rows["parting"]["words"]))
    listed.append((None, "basis", rows["basis"]["words"]))
    for way, part, texts in listed:
        for text in texts:
            words = tuple(text.replace("-", " - ").split())
            found.setdefault(words[0], {}).setdefault(words, []).append(Cue(part, way, words))
    return {first: tuple(tuple(cues) for _, cues in sorted(by.items(), key=_shortness)) for first, by in found.items()}


def _shortness(item: tuple[tuple[str, ...], list[Cue]]) -> int:
    return -len(item[0])


def cue_at(tokens: Tokens, index: int) -> tuple[Cue, ...]:
    """The cues whose words stand at a token, all of the longest length; empty if none does.

    >>> from factcheck.tokens import tokenise
    >>> [cue.part for cue in cue_at(tokenise("rise to"), 0)]
    ['verb', 'noun']
    """
    for cues in cues_by_word().get(tokens.lower[index], ()):
        words = cues[0].words
        if len(words) == 1 or tuple(tokens.lower[index : index + len(words)]) == words:
            return cues
    return ()


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
