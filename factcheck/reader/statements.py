"""What a claim can be looked for by: percentages, points, factors, amounts beside a word of change, and bases."""

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.reader.analysis import Analysis, Mention, Sentence
from factcheck.reader.tags import Cue, words_of

__all__ = ["Statement", "bases", "statements"]

ACROSS = 4
"""A clause or another percentage between a figure and a word of change counts as so many tokens."""

CUE_REACH, AMOUNT_REACH = 25, 12
"""How far from a figure its word of change may stand, and from an amount."""

NOT_BEFORE_AMOUNT = frozenset({"to", "from", "at", "than", "in"})
"""After these stands a level, whatever follows it: "to 5, up from 4"."""

SOFTENING = frozenset({"just", "only", "over", "about", "around", "even", "still", "another"})
"""Between "by" and an amount."""

BY_MEASURE = {"percent": "percent", "points": "points", "times": "factor"}


class Statement(NamedTuple):
    """A figure by which a claim is looked for.

    `form` is "percent", "points", "factor" or "amount", where the figure is the stated one; or "direction", where it is
    the base of which a word of change and a newer level are looked for: one word can tell of several pairs. `cue` is
    the word of change that is nearest, and `gap` how far it stands.
    """

    form: str
    figure: Mention
    cue: Cue | None
    gap: int

    @property
    def sentence(self) -> int:
        """The number of its sentence."""
        return self.figure.sentence


def statements(analysis: Analysis) -> Iterator[Statement]:
    """The stated figures of a document, sentence by sentence.

    >>> from factcheck.reader.analysis import analyse
    >>> [s.form for s in statements(analyse("Sales rose by £3m to £9m from £6m, or 50%."))]
    ['amount', 'percent']
    """
    for sentence in analysis.sentences:
        for figure in sentence.mentions:
            cue, gap = nearest_cue(sentence, figure)
            form = BY_MEASURE.get(figure.measure)
            if form is None and cue is not None and gap <= AMOUNT_REACH and is_amount(figure):
                form = "amount"
            if form is not None:
                yield Statement(form, figure, cue if gap <= CUE_REACH else None, gap)


def bases(analysis: Analysis) -> Iterator[Statement]:
    """Every level of a document that may be the base of a change.

    >>> from factcheck.reader.analysis import analyse
    >>> [str(s.figure.quantity) for s in bases(analyse("Sales doubled to £1.9m from £1.7m."))]
    ['£1.9m', '£1.7m']
    """
    for sentence in analysis.sentences:
        for figure in sentence.mentions:
            if figure.measure not in ("times", "points"):
                yield Statement("direction", figure, *nearest_cue(sentence, figure))


def is_amount(figure: Mention) -> bool:
    """Whether a figure is said to be by how much a level changed: "by 5", "rose 5", "up 5", "a rise of 5", "5 more".

    >>> from factcheck.reader.analysis import analyse
    >>> [is_amount(figure) for figure in analyse("It rose by 5 to 20, up 3 on May, a fall of 7 from 27.").mentions]
    [True, False, True, True, False]
    """
    near, far = figure.governors
    if near in SOFTENING:
        near, far = far, ""
    if near == "by" or is_change(near) or (near == "of" and far != "" and is_change(far)):
        return True
    return any(map(is_change, figure.followers)) and near not in NOT_BEFORE_AMOUNT


def is_change(tag: str) -> bool:
    """Whether a tag is that of a word of change."""
    return tag[0] == "<" and len(tag) > 1


def nearest_cue(sentence: Sentence, figure: Mention) -> tuple[Cue | None, int]:
    """The word of change that a figure belongs to, by distance: clauses and other percentages count as far."""
    found = [(_gap(sentence, figure, cue), cue) for cue in sentence.cues]
    if not found:
        return None, 0
    gap, cue = min(found, key=lambda pair: pair[0])
    return cue, max(gap, 0)


def _gap(sentence: Sentence, figure: Mention, cue: Cue) -> int:
    clauses = words_of("clauses")
    if cue.stop <= figure.first:
        between = sentence.tags[cue.stop : figure.first]
        return len(between) + ACROSS * sum(tag in clauses or tag == "#percent" for tag in between)
    between = sentence.tags[figure.stop : cue.first]
    if not between and cue.part != "verb":
        return -3  # "a 5% rise", "5% higher": nothing is nearer
    parted = sum(tag in clauses or tag in ("#percent", "to", "from") for tag in between)
    return len(between) + (3 if cue.part == "verb" else 0) + ACROSS * parted
