"""Text -> claims, as `factcheck.read` gives them: by the rules of `factcheck.reading`, and by three readers more.

Where the rules say nothing of a figure, or leave it open, a declared wording stands; where there is none, a change that
is told apart from its levels; and where that is none either, what was learned.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import chain

from attrs import evolve

from factcheck.claim import Claim
from factcheck.collection import without_collection
from factcheck.errors import expect_text
from factcheck.kinds import Multiple, PointChange, Share, Trend
from factcheck.quantity import Quantity, Range
from factcheck.reader.analysis import analyse
from factcheck.reader.apart import APART, apart
from factcheck.reader.declared import declared
from factcheck.reader.features import Surroundings
from factcheck.reader.forest import Forests
from factcheck.reader.learned import LEARNED, Learned
from factcheck.reader.places import places
from factcheck.reading import Reading
from factcheck.reading import heard as heard_by_rules
from factcheck.reading.alone import Hearing, alone
from factcheck.reading.evidence import NOT_TO_BE_PAIRED, evidence, owners

__all__ = ["heard", "read"]

BESIDE: Mapping[type[Claim], frozenset[str]] = {
    PointChange: frozenset({"counts another thing", "words: basis"}),
    Trend: frozenset({"an operand taken by its like"}),
    Share: frozenset({"all operands taken by its like", "an operand taken by its like", "opposites", "words: basis"}),
}
"""What is no reason against a kind: points are of levels in per cent, and may be basis points; a level stands beside
several bases; a whole has as many shares as are told, one of them in a headline too, and its part may be a loss."""

UNLEARNED = frozenset({"words: exchange"})
"""What is a reason against what is learned: a currency that rises is fewer to the dollar."""

HALF = "unit on one figure only"
"""The evidence of a level that may not measure what its base does."""

LONG = 100_000
"""In a text of more characters nothing is weighed: it is no article, and would take long."""

THAT = re.compile(r"\s+that\b(?!\s+\w)")
ITSELF = re.compile(r"\bitself\b[\w\s]*$")
NEAR = 24
"""Within so many characters before a figure "itself" says that it is told by the way."""

HOW = (APART, LEARNED)
DECLARED = "a declared wording"
"""The evidence of what the rules do not read."""


def read(text: str) -> tuple[Reading, ...]:
    """The claims of a text, in its order, each with its place.

    Raises:
        TypeError: the text is not a `str`: a path or bytes, say. The error says what to do.

    >>> [(r.quote, r.claim.code) for r in read("Sales rose 12% to £1.9m from £1.7m.")]
    [('rose 12%', 'percent_change')]
    """
    expect_text(text, "read")
    return heard(text, alone)


@without_collection()
def heard(text: str, hear: Hearing, forests: Forests | None = None) -> tuple[Reading, ...]:
    """The claims of a text.

    Args:
        text: what is read.
        hear: how the rules read its sentences, each by itself.
        forests: what weighs the candidates, if not the forests of the package.
    """
    by_rules = [reading for reading in heard_by_rules(text, hear) if not _takes_up_other(reading, text)]
    around = Surroundings(analyse(text))
    by_wordings = [reading for _, reading in declared(around.analysis)]
    bases = _bases(by_wordings)
    sure = [reading for reading in by_rules if _is_settled(reading) and not _is_moved(reading, bases)]
    weighed = Learned(around, forests if len(text) <= LONG else {})
    added = list(_added(weighed, sure, by_wordings))
    replaced, owned, settled = _stated(added), _owned(added), _bases(added)
    kept = [
        reading
        for reading in by_rules
        if (_is_settled(reading) or places(reading).stated not in replaced)
        and not _is_moved(reading, bases if HALF in reading.evidence else settled)
        and not _is_spent(reading, owned)
    ]
    graded = (_graded(weighed, reading) for reading in (*kept, *added))
    return tuple(sorted(graded, key=lambda reading: (reading.start, reading.end)))


def _graded(weighed: Learned, reading: Reading) -> Reading:
    """A reading with how likely it is, by what was learned, among its evidence."""
    grade = weighed.grade(reading.claim)
    return reading if grade is None else evolve(reading, evidence=(*reading.evidence, grade))


def _added(weighed: Learned, sure: Sequence[Reading], by_wordings: Iterable[Reading]) -> Iterator[Reading]:
    """What is read of figures that the rules do not settle: by declared wordings, apart from levels, and as learned."""
    around, settled, paired = weighed.around, _stated(sure), _owned(sure)
    found = [
        reading for reading in by_wordings if places(reading).stated not in settled and not _is_spent(reading, paired)
    ]
    found += apart(around, (*sure, *found))
    paired = _owned((*sure, *found))
    found += (reading for reading in _learned(weighed, (*sure, *found)) if not _is_spent(reading, paired))
    owned = owners(reading.claim for reading in (*sure, *found))
    for reading in found:
        names = evidence(reading.claim, around.analysis.document.text, reading.sentence, owned)
        how = next((name for name in HOW if name in reading.evidence), DECLARED)
        against = NOT_TO_BE_PAIRED | UNLEARNED if how == LEARNED else NOT_TO_BE_PAIRED
        if not against.intersection(names) - BESIDE.get(type(reading.claim), frozenset()):
            yield evolve(reading, evidence=(*names, how))


def _learned(weighed: Learned, known: Iterable[Reading]) -> Iterator[Reading]:
    """What is read as learned, of figures that state nothing yet."""
    starts = [mention.start for mention in weighed.around.analysis.mentions]
    taken = (range(*(bisect_left(starts, at) for at in _span(reading))) for reading in known)
    return weighed.readings(frozenset(chain.from_iterable(taken)))


def _span(reading: Reading) -> tuple[int, int]:
    """Where the stated figure of a claim stands, with its words: "in half"."""
    figure = reading.claim.figure
    start, end = (
        (figure.low.start, figure.high.end)
        if isinstance(figure, Range)
        else ((None, None) if figure is None else (figure.start, figure.end))
    )
    return (-1, -1) if start is None or end is None else (start, end)


def _bases(readings: Iterable[Reading]) -> Mapping[int, int]:
    """Where the base of each bare direction stands, and the level that a declared wording sets it against."""
    return dict(filter(None, (places(reading).levels for reading in readings if isinstance(reading.claim, Trend))))


def _is_moved(reading: Reading, bases: Mapping[int, int]) -> bool:
    """Whether a bare direction has another level than a declared wording gives its base."""
    before, after = places(reading).levels or (None, None)
    return isinstance(reading.claim, Trend) and before is not None and bases.get(before, after) != after


def _is_settled(reading: Reading) -> bool:
    """Whether the rules say all of a claim; of one that cannot be true they say nothing more, whatever it lacks."""
    return reading.reason is None and not reading.claim.missing()


def _stated(readings: Iterable[Reading]) -> frozenset[int | None]:
    """Where the figures stand that state claims."""
    return frozenset(places(reading).stated for reading in readings) - {None}


def _owned(readings: Iterable[Reading]) -> frozenset[tuple[int, int] | None]:
    """The levels that have a claim: they leave no bare direction to tell."""
    return frozenset(places(reading).levels for reading in readings) - {None}


def _takes_up_other(reading: Reading, text: str) -> bool:
    """Whether a figure is of what was said before it: "last year, itself a 7% rise", "twice that, to 820 from 410"."""
    claim, stated, levels = reading.claim, reading.claim.figure, places(reading).levels
    if not isinstance(stated, Quantity) or stated.start is None or stated.end is None:
        return False
    if isinstance(claim, Multiple) and levels is not None and min(levels) > stated.end:
        return THAT.match(text, stated.end) is not None
    return ITSELF.search(text, max(stated.start - NEAR, 0), stated.start) is not None


def _is_spent(reading: Reading, owned: Set[tuple[int, int] | None]) -> bool:
    """Whether a bare direction is that of levels that have a claim."""
    return isinstance(reading.claim, Trend) and places(reading).levels in owned
