"""A text to its sentences, each with its tokens, their tags, its mentions of quantities and its words of change."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from factcheck.figures import Figure, inventory
from factcheck.figures.prefilter import has_figures
from factcheck.periods import Period
from factcheck.quantity import Quantity, Range
from factcheck.reader.tags import OPEN, Cue, cues_of, stems_of, tags_of, words_of
from factcheck.reading.document import Document, document
from factcheck.tokens import Tokens, tokenise
from factcheck.words import table

__all__ = ["Analysis", "Mention", "Sentence", "analyse", "are_alike"]

NEAR = 5
"""How many tokens may stand between a figure and its period."""

AROUND = 7
"""How many tokens on either side say what a figure is about."""

SUBJECT = 14
"""How many tokens at the head of a sentence say what it is about."""

JOINING = frozenset({"and", "but", "while", "whereas", ";"})
"""What begins another clause, with a time of its own."""

LOOK = 6
"""How far back the words are looked for that govern a figure."""


class Mention(NamedTuple):
    """A quantity where it stands, with all that is evidence of what it is to others.

    `first` is its first token, with its hedge; its `start` is that of its figure, as in a claim. `measure` is what is
    compared: "percent", "points", "times", "money", "measure", "count" or "bare"; `unit` its name. `governors` are the
    words that govern it, the nearest first; `followers` the two tags after it. `about` are the words of what it is
    about. `digits` is how many decimals were printed.
    """

    number: int
    sentence: int
    first: int
    stop: int
    start: int
    quantity: Quantity | Range
    measure: str
    unit: str
    noun: str
    scale: str
    digits: int
    period: Period | None
    governors: tuple[str, str]
    followers: tuple[str, str]
    about: frozenset[str]

    @property
    def last(self) -> Quantity:
        """The figure, or the upper end of the range."""
        return _last(self.quantity)


class Sentence(NamedTuple):
    """A sentence; one that holds a figure is taken apart.

    `about` are the words before its first figure; `paragraph` counts from 0.
    """

    number: int
    start: int
    end: int
    paragraph: int
    tokens: Tokens
    tags: tuple[str, ...]
    mentions: tuple[Mention, ...]
    cues: tuple[Cue, ...]
    about: frozenset[str]


class Rank(NamedTuple):
    """How many sentences and how many paragraphs before one have figures: what has none parts nothing."""

    sentence: int
    paragraph: int


class Analysis(NamedTuple):
    """A document taken apart: its sentences, and its mentions in their order; `ranks` are those of the sentences."""

    document: Document
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    ranks: tuple[Rank, ...]

    def sentences_between(self, one: int, other: int) -> int:
        """How many sentences with figures there are from one sentence to another; below 0 if that stands before it."""
        return self.ranks[other].sentence - self.ranks[one].sentence

    def paragraphs_between(self, one: int, other: int) -> int:
        """The same of paragraphs."""
        return self.ranks[other].paragraph - self.ranks[one].paragraph


def analyse(text: str) -> Analysis:
    """Take a text apart.

    >>> (sentence,) = analyse("Sales rose 12% to £1.9m, from £1.7m a year earlier.").sentences
    >>> [(str(m.quantity), m.measure, m.governors[0]) for m in sentence.mentions]
    [('12%', 'percent', '<up verb>'), ('£1.9m', 'money', 'to'), ('£1.7m', 'money', 'from')]
    """
    parts = document(text)
    sentences: list[Sentence] = []
    mentions: list[Mention] = []
    for number, part in enumerate(parts.sentences):
        sentence = _sentence(text, number, part.start, part.end, part.paragraph, len(mentions))
        sentences.append(sentence)
        mentions += sentence.mentions
    return Analysis(parts, tuple(sentences), tuple(mentions), tuple(_ranks(sentences)))


def _ranks(sentences: Sequence[Sentence]) -> Iterator[Rank]:
    rank, last = Rank(0, 0), None
    for sentence in sentences:
        if sentence.mentions and last is not None and last != sentence.paragraph:
            rank = rank._replace(paragraph=rank.paragraph + 1)
        yield rank
        if sentence.mentions:
            rank, last = rank._replace(sentence=rank.sentence + 1), sentence.paragraph


def are_alike(one: Mention, other: Mention) -> bool:
    """Whether two figures can be levels of one measure: their units agree, or one is printed without.

    >>> of = analyse("It is £5m, 6, 7 per cent and 8 per cent.").mentions
    >>> are_alike(of[0], of[1]), are_alike(of[0], of[2]), are_alike(of[2], of[3])
    (True, False, True)
    """
    if one.unit == other.unit:
        return one.measure != "times"
    both = {one.measure, other.measure}
    return "bare" in both and not both & {"points", "times"}


def _sentence(text: str, number: int, start: int, end: int, paragraph: int, first: int) -> Sentence:
    bare = Sentence(number, start, end, paragraph, Tokens(()), (), (), (), frozenset())
    if not has_figures(text, start, end):
        return bare
    tokens = tokenise(text, start, end)
    found = inventory(tokens, text)
    figures = sorted(
        [*((figure, False) for figure in found.figures), *((figure, True) for figure in found.multipliers)],
        key=lambda pair: pair[0].first,
    )
    if not figures:
        return bare
    cues = cues_of(tokens)
    named = [(a, b) for period, a, b in found.periods if period.relative is None]
    relative = [(a, b) for period, a, b in found.periods if period.relative is not None]
    tags = tags_of(tokens, cues, named, relative)
    for figure, multiplies in figures:
        tags[figure.first : figure.stop] = [f"#{_measure(figure, multiplies)[0]}"] * (figure.stop - figure.first)
    stems = stems_of(tokens)
    places = [figure.first for figure, _ in figures]
    mentions = tuple(
        _mention(
            first + i, number, figure, multiplies, tokens, tags, stems, _period(figure, tokens, found.periods, places)
        )
        for i, (figure, multiplies) in enumerate(figures)
    )
    head = _about(stems, 0, min(mentions[0].first, SUBJECT))
    return Sentence(number, start, end, paragraph, tokens, tuple(tags), mentions, tuple(cues), head)


def _mention(
    number: int,
    sentence: int,
    figure: Figure,
    multiplies: bool,
    tokens: Tokens,
    tags: Sequence[str],
    stems: Sequence[str],
    period: Period | None,
) -> Mention:
    measure, unit = _measure(figure, multiplies)
    last = _last(figure.quantity)
    behind = (*tags[figure.stop : figure.stop + 2], "$", "$")
    return Mention(
        number,
        sentence,
        figure.first,
        figure.stop,
        _start(figure.quantity) or tokens[figure.first].start,
        figure.quantity,
        measure,
        unit,
        last.noun if measure in ("count", "measure") else "",
        str(figure.scale),
        _decimals(last.printed),
        period,
        _governors(tags, figure.first),
        (behind[0], behind[1]),
        _about(stems, figure.first - AROUND, figure.stop + AROUND),
    )


def _about(stems: Sequence[str], first: int, stop: int) -> frozenset[str]:
    return frozenset(stems[max(first, 0) : stop]) - {""}


def _start(quantity: Quantity | Range) -> int | None:
    """Where the digits or words of a figure begin, behind its hedge."""
    return (quantity.low if isinstance(quantity, Range) else quantity).start


def _last(quantity: Quantity | Range) -> Quantity:
    return quantity.high if isinstance(quantity, Range) else quantity


def _measure(figure: Figure, multiplies: bool) -> tuple[str, str]:
    """What a figure measures, and the name of its unit."""
    last = _last(figure.quantity)
    unit = last.unit
    if multiplies:
        return "times", "times"
    if unit is None:
        return "bare", "bare"
    if unit in ("percent", "points", "times"):
        return unit, unit
    if unit in _units():
        return "measure", unit
    return ("money", unit) if last.is_money or unit in _coins() else ("count", "count")


@cache
def _units() -> frozenset[str]:
    return frozenset(name for key, row in table("units").items() for name in (key, row.get("unit", key)))


@cache
def _coins() -> frozenset[str]:
    rows = table("currencies").values()
    return frozenset(row["cents"][0].split()[-1] for row in rows if row.get("cents"))


def _decimals(printed: str) -> int:
    """How many digits stand after the point."""
    _, point, rest = printed.partition(".")
    return next((i for i, c in enumerate(rest) if not c.isdigit()), len(rest)) if point else 0


def _period(
    figure: Figure, tokens: Tokens, periods: Sequence[tuple[Period, int, int]], places: Sequence[int]
) -> Period | None:
    """The nearest period beside a figure, neither another figure nor a clause's beginning between.

    Of two as near it is the one after the figure.
    """
    found = [
        (first - figure.stop, False, period) if first >= figure.stop else (figure.first - stop, True, period)
        for period, first, stop in periods
        if not any(figure.stop <= at < first or stop <= at < figure.first for at in places)
        and JOINING.isdisjoint(tokens.lower[figure.stop : first] or tokens.lower[stop : figure.first])
    ]
    near = [each for each in found if 0 <= each[0] <= NEAR]
    return min(near, key=lambda each: each[:2])[2] if near else None


def _governors(tags: Sequence[str], first: int) -> tuple[str, str]:
    """The two nearest words before a figure that can govern it, over its articles and adjectives."""
    found = list(_governing(tags, first))
    end = "^" if first - LOOK <= 0 else "_"
    return (*found, end, end)[0], (*found, end, end)[1]


def _governing(tags: Sequence[str], first: int) -> Iterator[str]:
    some = False
    for at in range(first - 1, max(first - 1 - LOOK, -1), -1):
        tag = tags[at]
        open_ = tag in OPEN or tag == "#" or tag in words_of("determiners")
        if open_ and (some or tag not in ("word-ed", "word-ing")):
            continue
        some = True
        yield tag
