"""Text -> claims, as `factcheck.read` gives them: by the rules of `factcheck.reading`, and by declared wordings.

The rules read claims of change; where they say nothing of a figure, or leave it open, a declared wording stands: of a
share, a total, a mean or a rate, or of a change. The learned reader of change is not asked until it reads every kind
better.
"""

from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve

from factcheck.claim import Claim
from factcheck.collection import without_collection
from factcheck.errors import expect_text
from factcheck.kinds import PointChange, Share, Trend
from factcheck.quantity import Quantity, Range
from factcheck.reader.analysis import analyse
from factcheck.reader.declared import declared
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

NOWHERE = (None, None)
"""The levels of a claim that has none, or ranges."""

HALF = "unit on one figure only"
"""The evidence of a level that may not measure what its base does."""

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
def heard(text: str, hear: Hearing) -> tuple[Reading, ...]:
    """The claims of a text; `hear` is how the rules read its sentences, each by itself."""
    by_rules = heard_by_rules(text, hear)
    by_wordings = [reading for _, reading in declared(analyse(text))]
    bases = _bases(by_wordings)
    added = list(_added(text, [reading for reading in by_rules if not _is_moved(reading, bases)], by_wordings))
    settled = _bases(added)
    replaced = frozenset(map(_stated, added)) - {None}
    owned = {_levels(reading) for reading in added} - {NOWHERE}
    kept = [
        reading
        for reading in by_rules
        if (reading.reason is None or _stated(reading) not in replaced)
        and not _is_moved(reading, bases if HALF in reading.evidence else settled)
        and not (isinstance(reading.claim, Trend) and _levels(reading) in owned)
    ]
    return tuple(sorted((*kept, *added), key=lambda reading: (reading.start, reading.end)))


def _added(text: str, by_rules: Iterable[Reading], by_wordings: Iterable[Reading]) -> Iterator[Reading]:
    """What declared wordings say of figures that the rules do not settle."""
    sure = [reading for reading in by_rules if reading.reason is None]
    settled = set(map(_stated, sure)) - {None}
    paired = {_levels(reading) for reading in sure} - {NOWHERE}
    found = [
        reading
        for reading in by_wordings
        if _stated(reading) not in settled and not (isinstance(reading.claim, Trend) and _levels(reading) in paired)
    ]
    owned = owners(reading.claim for reading in (*sure, *found))
    for reading in found:
        names = evidence(reading.claim, text, reading.sentence, owned)
        against = NOT_TO_BE_PAIRED.intersection(names) - BESIDE.get(type(reading.claim), frozenset())
        if not against:
            yield evolve(reading, evidence=(*names, DECLARED))


def _bases(readings: Iterable[Reading]) -> Mapping[int, int | None]:
    """Where the base of each bare direction stands, and the level that a declared wording sets it against."""
    levels = (_levels(reading) for reading in readings if isinstance(reading.claim, Trend))
    return {before: after for before, after in levels if before is not None}


def _is_moved(reading: Reading, bases: Mapping[int, int | None]) -> bool:
    """Whether a bare direction has another level than a declared wording gives its base."""
    before, after = _levels(reading)
    return isinstance(reading.claim, Trend) and before is not None and bases.get(before, after) != after


def _levels(reading: Reading) -> tuple[int | None, int | None]:
    """Where the levels of a change stand: what states their change leaves no bare direction to tell."""
    before, after = getattr(reading.claim, "before", None), getattr(reading.claim, "after", None)
    return _place(before), _place(after)


def _place(figure: object) -> int | None:
    return figure.start if isinstance(figure, Quantity) else None


def _stated(reading: Reading) -> int | None:
    """Where the stated figure of a claim stands: one figure states one claim."""
    figure = reading.claim.figure
    return figure.low.start if isinstance(figure, Range) else None if figure is None else figure.start
