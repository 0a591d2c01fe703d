"""A percentage told away from its part and whole: "One bus in five is late. ... Of 3,000 buses, 600 were late".

A part and its whole stand in one sentence as a pair ("26 of the 79 farms"). Their percentage is told in the next one,
which resumes the pair ("That is a third"), or in the first sentences of the text, of the same things ("a third of its
farms").
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import NamedTuple, cast

from factcheck.figures.counted import noun_behind
from factcheck.reader.analysis import Analysis, Mention
from factcheck.reader.patterns import Captured, Grammar, Item, Program, program
from factcheck.reader.tags import singular
from factcheck.reader.wholes import leads
from factcheck.words import Row, table

__all__ = ["Pairs", "pairs_of", "told_apart"]

LEDE, SOON = 2, 8
"""Among how many first sentences a percentage tells what the text is about, and how soon after it the pair comes."""

NONE = "-"
"""No noun."""

Pair = tuple[Mention, Mention]
"""A part and its whole."""


class Pairs(NamedTuple):
    """The programs that find pairs, and the percentage of a pair in the sentence after it."""

    pairs: tuple[Program, ...]
    sequel: Program
    contrasting: frozenset[str]


def pairs_of(grammar: Grammar) -> Pairs:
    """The programs of the table, compiled by a grammar."""
    rows = table("frames")
    pairs = tuple(program(row["pattern"], grammar) for row in cast(Sequence[Row], rows["pair"]))
    return Pairs(pairs, program(rows["sequel"]["pattern"], grammar), grammar.words["contrasting"])


def told_apart(
    analysis: Analysis, by: Pairs, sentences: Mapping[int, Sequence[Item]], known: Iterable[Pair], taken: Set[int]
) -> Iterator[tuple[Mention, Pair]]:
    """Percentages with the pairs that they are of; `known` are those of shares, `taken` the figures that state one."""
    shares = {part.number: (part, whole) for part, whole in known}
    pairs = {number: _pairs(by, items) for number, items in sentences.items()}
    for number, found in pairs.items():
        free = [pair for pair in found if pair[0].number not in shares]
        if len(found) == len(free) == 1 and number + 1 in sentences:
            percent = _sequel(by.sequel, sentences[number + 1])
            if percent is not None and percent.number not in taken:
                yield percent, free[0]
    every = sorted({**shares, **{pair[0].number: pair for found in pairs.values() for pair in found}}.items())
    for lede in range(LEDE):
        firsts: dict[str, Pair] = {}
        for _, pair in every:
            if lede < pair[0].sentence <= lede + SOON:
                firsts.setdefault(singular(pair[1].noun), pair)
        for mention in analysis.sentences[lede].mentions if lede < len(analysis.sentences) else ():
            below = firsts.get(_noun(analysis, mention) or NONE)
            if mention.measure == "percent" and mention.number not in taken and below and _is_told(analysis, below, by):
                yield mention, below


def _pairs(by: Pairs, items: Sequence[Item]) -> list[Pair]:
    """The pairs of a sentence, each part once."""
    found: dict[int, Pair] = {}
    keys = frozenset(key for item in items for key in (item.word, item.tag))
    for each in by.pairs:
        for start in each.starts(items) if each.may_be(keys) else ():
            figures = dict(each.match(items, start, _are_paired) or ())
            if figures:
                found.setdefault(figures["part"].number, (figures["part"], figures["whole"]))
    return list(found.values())


def _are_paired(captured: Captured) -> bool:
    """Whether a part counts what its whole does, as far as both say, and is the subject or object of its clause."""
    figures = dict(captured)
    nouns = {singular(mention.noun) for mention in figures.values() if mention.noun}
    return len(nouns) < len(captured) and leads(figures["part"])


def _sequel(found: Program, items: Sequence[Item]) -> Mention | None:
    return dict(found.match(items, 0, lambda _: True) or ()).get("percent")


def _is_told(analysis: Analysis, pair: Pair, by: Pairs) -> bool:
    """Whether the part of a pair is what a headline tells of, not what is left: "Only 26 of 87"."""
    part, _ = pair
    before = analysis.sentences[part.sentence].tokens.lower[: part.first][-1:]
    return by.contrasting.isdisjoint(before) and part.last.hedge is None


def _noun(analysis: Analysis, percent: Mention) -> str:
    """The noun of what a percentage is of, without its plural: "a third of its farms", "one in nine homes"."""
    tokens = analysis.sentences[percent.sentence].tokens
    at, leading = percent.stop, table("frames")["words"]["leading"]
    while at < len(tokens) and tokens.lower[at] in leading:
        at += 1
    found = noun_behind(tokens, at) if at < len(tokens) else None
    return singular(found[0]) if found else ""
