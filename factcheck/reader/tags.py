"""A token to its tag: what of a word is evidence."""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from factcheck.tokens import Token, Tokens
from factcheck.words import table

__all__ = ["OPEN", "Cue", "cues_of", "singular", "stems_of", "tags_of", "words_of"]

OPEN = frozenset({"Name", "word", "word-s", "word-ly", "word-ed", "word-ing", "month"})
"""The tags of words of which only the form is evidence."""

ENDINGS = ("ly", "ing", "ed", "s")
WORDS = 1 << 12
"""Of so many words the form is kept."""

Place = tuple[int, int]
Way = Literal["up", "down", "flat"]
WAYS: tuple[Way, ...] = ("up", "down", "flat")


class Cue(NamedTuple):
    """A word of change: its tokens, its direction, and what it is ("verb", "noun", "adverb")."""

    first: int
    stop: int
    way: Way
    part: str
    text: str


def cues_of(tokens: Tokens) -> list[Cue]:
    """The words of change of a sentence, in order.

    >>> from factcheck.tokens import tokenise
    >>> [(cue.text, cue.way) for cue in cues_of(tokenise("It went up to 5, a rise on the 4 of last year"))]
    [('went up', 'up'), ('rise', 'up')]
    """
    found: list[Cue] = []
    changes, stop = _changes(), 0
    for at in range(len(tokens)):
        rows = changes.get(tokens.lower[at])
        if rows is None or at < stop:
            continue
        for words, way, part in rows:
            stop = at + len(words)
            if len(words) == 1 or tuple(tokens.lower[at:stop]) == words:
                found.append(Cue(at, stop, way, part, " ".join(words)))
                break
        else:
            stop = at
    return found


@cache
def _changes() -> Mapping[str, Sequence[tuple[tuple[str, ...], Way, str]]]:
    """The words of change by their first word, the longest first; one that is verb and noun counts as a verb."""
    found: dict[str, dict[tuple[str, ...], tuple[Way, str]]] = {}
    for rows in (table("cues"), table("comparing")):
        for way in WAYS:
            for part, texts in rows.get(way, {}).items():
                for text in texts:
                    words = tuple(text.replace("-", " - ").split())
                    found.setdefault(words[0], {}).setdefault(words, (way, part[:-1]))
    return {
        first: sorted(((words, *told) for words, told in by.items()), key=lambda each: -len(each[0]))
        for first, by in found.items()
    }


def tags_of(
    tokens: Sequence[Token], cues: Sequence[Cue], periods: Sequence[Place], relative: Sequence[Place]
) -> list[str]:
    """The tag of each token; those of figures are set by who reads them.

    >>> from factcheck.tokens import tokenise
    >>> tokens = tokenise("All sales of Acme rose sharply to 5")
    >>> tags_of(tokens, cues_of(tokens), (), ())
    ['all', 'word-s', 'of', 'Name', '<up verb>', 'word-ly', 'to', '#']
    """
    closed = _closed()
    tags = [closed.get(token.lower) or _open(token) for token in tokens]
    for cue in cues:
        tags[cue.first : cue.stop] = [f"<{cue.way} {cue.part}>"] * (cue.stop - cue.first)
    for name, places in (("PERIOD", periods), ("AGO", relative)):
        for first, stop in places:
            tags[first:stop] = [name] * (stop - first)
    return tags


def stems_of(tokens: Sequence[Token]) -> list[str]:
    """Each word that says what something is about, without its plural; "" for any other token.

    >>> from factcheck.tokens import tokenise
    >>> stems_of(tokenise("The number of burglaries in Leeds"))
    ['', '', '', 'burglary', '', 'leed']
    """
    return [_stem(token.lower) if token.kind == "word" else "" for token in tokens]


def _open(token: Token) -> str:
    """The tag of a number, a mark, or a word of an open class."""
    if token.kind == "word":
        return "Name" if token.text[0].isupper() else _form(token.lower)
    return "#" if token.kind == "number" else token.lower


@lru_cache(WORDS)
def _form(word: str) -> str:
    return next((f"word-{ending}" for ending in ENDINGS if word.endswith(ending)), "word")


@lru_cache(WORDS)
def _stem(word: str) -> str:
    """A word without its plural, if it says what something is about."""
    return singular(word) if len(word) > 2 and word not in _closed() else ""


def singular(word: str) -> str:
    """A word without its plural, as far as its ending tells.

    >>> singular("bodies"), singular("shops"), singular("glass")
    ('body', 'shop', 'glass')
    """
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


@cache
def words_of(row: str) -> frozenset[str]:
    """The words of a row of the lexicon.

    >>> "whereas" in words_of("clauses")
    True
    """
    return frozenset(table("lexicon")[row]["words"])


@cache
def _closed() -> Mapping[str, str]:
    """Every word of the lexicon with its tag: itself, but for months."""
    rows = table("lexicon")
    return {word: "month" if name == "months" else word for name, row in rows.items() for word in row["words"]}
