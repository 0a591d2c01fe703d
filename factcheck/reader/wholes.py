"""The whole of a share that is told before its part: "There were 58 deaths. Drink led to 16 of them, 28 per cent"."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from factcheck.reader.analysis import Analysis, Mention
from factcheck.reader.tags import singular, words_of
from factcheck.words import table

__all__ = ["is_of_other", "resumed", "within_reach"]

NEAR, FAR = 2, 4
"""How many sentences back a pronoun may reach, and a noun."""

HEAD = 5
"""Among how many words behind "of" the noun is looked for."""


class Resuming(NamedTuple):
    """What of a whole is said beside its part: the noun that it counts, "" for a pronoun or a word for all of it."""

    noun: str = ""


def resumed(analysis: Analysis, part: Mention, stated: Mention, able: Sequence[Mention]) -> Mention | None:
    """The whole that is meant, of those that measure the same and stand before the part."""
    resuming = _resuming(analysis, part, stated)
    present = [mention for mention in able if not is_of_other(analysis, mention)]
    if resuming is None:
        return None
    return _by_noun(analysis, resuming.noun, part, present) if resuming.noun else _alone(part, present)


def within_reach(analysis: Analysis, part: Mention) -> Iterator[Mention]:
    """The figures of the sentences from which a part may resume its whole."""
    for sentence in analysis.sentences[max(part.sentence - FAR, 0) : part.sentence + 1]:
        yield from sentence.mentions


def is_of_other(analysis: Analysis, mention: Mention) -> bool:
    """Whether the words around a figure tell of another time, or of a mean."""
    sentence = analysis.sentences[mention.sentence]
    other, clauses = frozenset(table("frames")["words"]["of_other"]), words_of("clauses")
    lower = sentence.tokens.lower
    first, stop = mention.first, mention.stop
    while first > 0 and lower[first - 1] not in clauses:
        first -= 1
    while stop < len(lower) and lower[stop] not in clauses:
        stop += 1
    if not other.isdisjoint(lower[first:stop]):
        return True
    return sentence.tags[:2] in (("in", "PERIOD"), ("against", "PERIOD")) or lower[:1] == ["against"]


def _by_noun(analysis: Analysis, noun: str, part: Mention, able: Sequence[Mention]) -> Mention | None:
    for rows in _back(part, able, FAR):
        of = [m for m in rows if singular(m.noun) == noun]
        if of:
            return of[0]
    for rows in _back(part, able, NEAR):
        of = [m for m in rows if not m.noun and noun in analysis.sentences[m.sentence].about | m.about]
        if of:
            return of[0] if len(of) == 1 else None
    return None


def _alone(part: Mention, able: Sequence[Mention]) -> Mention | None:
    found = next(_back(part, able, NEAR), [])
    return found[0] if len(found) == 1 else None


def _back(part: Mention, able: Sequence[Mention], reach: int) -> Iterator[list[Mention]]:
    """Those that can be the whole by sentence, the nearest first."""
    for back in range(reach + 1):
        found = [m for m in able if m.sentence == part.sentence - back]
        if found:
            yield found


def _resuming(analysis: Analysis, part: Mention, stated: Mention) -> Resuming | None:
    words = table("frames")["words"]
    heads = [head for mention in (part, stated) for head in [_head(analysis, mention)] if head]
    if any(head[0] in words["them"] and (len(head) == 1 or head[0] in words["pronoun"]) for head in heads):
        return Resuming()
    if any(head[-1] in words["all_of_it"] for head in heads):
        return Resuming(singular(part.noun)) if part.noun and part.measure == "count" else Resuming()
    return Resuming(singular(_noun(heads[0]))) if heads else None


def _noun(head: Sequence[str]) -> str:
    """The noun of a few words: the first plural, or else the last word."""
    return next((word for word in head if word != singular(word)), head[-1])


def _head(analysis: Analysis, mention: Mention) -> tuple[str, ...]:
    """The words after "of" behind a figure, up to the noun: "16 of the fatal crashes"."""
    tokens = analysis.sentences[mention.sentence].tokens
    if mention.stop >= len(tokens) or tokens[mention.stop].lower != "of":
        return ()
    found: list[str] = []
    for token in tokens[mention.stop + 1 : mention.stop + 1 + HEAD]:
        if token.text in ("'", "\u2019", "'s", "\u2019s"):
            continue
        if token.kind != "word" or (found and token.lower in _ends()):
            break
        found.append(token.lower)
    return tuple(found)


@cache
def _ends() -> frozenset[str]:
    return frozenset().union(*map(words_of, ("prepositions", "auxiliaries", "conjunctions", "clauses", "adverbs")))
