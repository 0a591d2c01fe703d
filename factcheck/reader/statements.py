"""What a claim can be looked for by: stated figures, and words of change between levels."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.reader.analysis import Analysis, Mention, Sentence
from factcheck.reader.clauses import said
from factcheck.reader.levels import LEVELS, is_base, is_joined, is_level
from factcheck.reader.tags import Cue, words_of

__all__ = ["FORMS", "Statement", "is_total", "statements"]

FORMS = ("percent", "points", "factor", "amount", "mean", "total", "direction")

ACROSS = 4
"""A clause or another percentage between a figure and a word of change counts as so many tokens."""

CUE_REACH, AMOUNT_REACH = 25, 12
"""How far from a figure its word of change may stand, and from an amount."""

MEAN_BEFORE, MEAN_AFTER = 12, 5
"""How far before a figure, and behind it, a word may stand that makes it a mean."""

DIFFERENCE_BEFORE, DIFFERENCE_AFTER = 3, 4
"""How far before a figure, and after it, a word may stand that makes it a difference."""

NOT_BEFORE_AMOUNT = frozenset({"to", "from", "at", "than", "in"})
"""After these stands a level, whatever follows it: "to 5, up from 4"."""

SOFTENING = frozenset({"just", "only", "over", "about", "around", "even", "still", "another"})
"""Between "by" and an amount."""

JOINING = frozenset({"or", ",", "(", "-", "–"})
"""Between an amount and the percentage that tells the same: "up 5%, or £3m", "£3m (5%) more"."""

BY_MEASURE = {"percent": "percent", "points": "points", "times": "factor"}


class Statement(NamedTuple):
    """A figure that may state a claim, or a word of change that may tell a bare direction.

    `form` is one of FORMS; `figure` the stated figure, `None` for a direction. `cue` is the word of change that is
    nearest, and `gap` how far it stands.
    """

    form: str
    sentence: int
    figure: Mention | None
    cue: Cue | None
    gap: int


def statements(analysis: Analysis) -> Iterator[Statement]:
    """The statements of a document, sentence by sentence.

    >>> from factcheck.reader.analysis import analyse
    >>> [s.form for s in statements(analyse("Sales rose by £3m to £9m from £6m, or 50%."))]
    ['amount', 'total', 'percent', 'total', 'direction']
    """
    for sentence in analysis.sentences:
        for figure in sentence.mentions:
            cue, gap = nearest_cue(sentence, figure)
            near, form = cue if gap <= CUE_REACH else None, BY_MEASURE.get(figure.measure)
            if form is None and not is_joined(figure) and figure.measure in LEVELS:
                is_told = cue is not None and gap <= AMOUNT_REACH and is_amount(figure)
                is_again = near is not None and is_beside(sentence, figure)
                form = "amount" if is_told or is_again or is_difference(sentence, figure) else None
            if form is not None:
                yield Statement(form, sentence.number, figure, near, gap)
            if figure.measure in LEVELS and is_mean(sentence, figure):
                yield Statement("mean", sentence.number, figure, near, gap)
            if is_total(figure):
                yield Statement("total", sentence.number, figure, near, gap)
        for cue in sentence.cues:
            yield Statement("direction", sentence.number, None, cue, 0)


def is_mean(sentence: Sentence, figure: Mention) -> bool:
    """Whether a figure can be a mean by the words beside it: "an average of 5", "£50 a pupil", "5 each".

    >>> from factcheck.reader.analysis import analyse
    >>> (sentence,) = analyse("They sold 40 boats for £900, or £50 a boat.").sentences
    >>> [is_mean(sentence, figure) for figure in sentence.mentions]
    [False, False, True]
    """
    lower = sentence.tokens.lower
    before = lower[max(figure.first - MEAN_BEFORE, 0) : figure.first]
    behind = lower[figure.stop : figure.stop + MEAN_AFTER]
    return not said("averaging").isdisjoint((*before, *behind)) or (bool(behind) and behind[0] in said("per"))


def is_total(figure: Mention) -> bool:
    """Whether a figure can be the total of others: a level that is neither an older one nor a length of time."""
    return is_level(figure, LEVELS | {"percent"}) and not is_base(figure) and figure.noun not in said("spans")


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


def is_difference(sentence: Sentence, figure: Mention) -> bool:
    """Whether a figure can be how far two others are apart by the words beside it: "a gap of 5", "won by 5", "5 short".

    >>> from factcheck.reader.analysis import analyse
    >>> text = "They won by 207 votes in Ayr, 38 short of the forecast. In all 2,400 had come to vote."
    >>> sentence, _ = analyse(text).sentences
    >>> [is_difference(sentence, figure) for figure in sentence.mentions]
    [True, True]
    """
    lower, told = sentence.tokens.lower, said("differing")
    before = lower[max(figure.first - DIFFERENCE_BEFORE, 0) : figure.first]
    after = lower[figure.stop : figure.stop + DIFFERENCE_AFTER]
    return figure.governors[0] == "by" or (
        figure.governors[0] not in NOT_BEFORE_AMOUNT and not told.isdisjoint((*before, *after))
    )


def is_beside(sentence: Sentence, figure: Mention) -> bool:
    """Whether a figure can tell the same as the percentage beside it: "5%, or £3m", "£3m (5%)".

    >>> from factcheck.reader.analysis import analyse
    >>> (sentence,) = analyse("Sales of £63m were £3m, or 5%, up on the £60m of May.").sentences
    >>> [is_beside(sentence, figure) for figure in sentence.mentions]
    [False, True, False, False]
    """
    if figure.measure == "percent" or figure.governors[0] in NOT_BEFORE_AMOUNT:
        return False
    before = sentence.tags[max(figure.first - 3, 0) : figure.first]
    return _is_joined_to_rate(before[::-1]) or _is_joined_to_rate(sentence.tags[figure.stop : figure.stop + 3])


def _is_joined_to_rate(tags: Sequence[str]) -> bool:
    if not tags or tags[0] not in JOINING:
        return False
    return next((tag for tag in tags if tag not in JOINING), "") in ("#percent", "#points")


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
