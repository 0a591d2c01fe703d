"""Text -> claims, read twice: by the rules of `factcheck.reading`, and by the learned reader.

Until the learned reader reads every kind better, each makes good what the other misses, and what both say counts for
more. Where the rules leave a figure open or say nothing of it, the learned reading stands. Every reading carries as
evidence who read it and how likely the learned reader thinks its pair, so that `factcheck.certainty` can weigh that.
"""

from bisect import bisect
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import evolve

from factcheck.claim import Claim, Implied
from factcheck.errors import expect_text
from factcheck.kinds import AbsoluteChange, Multiple, PercentChange, PointChange, Share, Trend
from factcheck.quantity import Quantity, Range
from factcheck.reader.analysis import analyse
from factcheck.reader.model import Model, learned
from factcheck.reader.read import Weighed, weighed
from factcheck.reading import Reading
from factcheck.reading import heard as heard_by_rules
from factcheck.reading.alone import Hearing, alone
from factcheck.reading.collection import without_collection
from factcheck.reading.evidence import evidence, owners

__all__ = ["heard", "read"]

GRADES = (0.01, 0.05, 0.15, 0.3, 0.5, 0.7, 0.85, 0.95, 0.99)
"""Probabilities of the learned reader by grade: evidence has names, and few."""


def read(text: str) -> tuple[Reading, ...]:
    """The claims of a text, in its order, each with its place.

    Raises:
        TypeError: the text is not a `str`: a path or bytes, say. The error says what to do.

    >>> [(r.quote, r.claim.code) for r in read("Sales rose 12% to £1.9m from £1.7m.")]
    [('rose 12%', 'percent_change')]
    """
    expect_text(text, "read")
    return heard(text, alone)


def heard(text: str, hear: Hearing, model: Model | None = None) -> tuple[Reading, ...]:
    """The claims of a text; `hear` is how the rules read its sentences, each by itself."""
    by_rules = heard_by_rules(text, hear)
    with without_collection():
        by_model = weighed(analyse(text), model or learned())
    merged = sorted(_merged(by_rules, by_model), key=lambda each: (each[0].start, each[0].end))
    owned = owners(reading.claim for reading, _ in merged)
    return tuple(evolve(r, evidence=(*evidence(r.claim, text, r.sentence, owned), *names)) for r, names in merged)


def _merged(by_rules: Sequence[Reading], by_model: Weighed) -> Iterator[tuple[Reading, tuple[str, ...]]]:
    """The readings of both, each with the names of what either says of it."""
    checked = [reading for reading in by_rules if reading.reason is None]
    taken, paired = _taken(checked)
    alone = [r for r in by_model.readings if not _stated(r.claim) & taken and _operands(r.claim) not in paired]
    found, _ = _taken(alone)
    others = {place: _operands(r.claim) for r in by_model.readings for place in _stated(r.claim)}
    for reading in by_rules:
        if reading.reason is None:
            yield reading, tuple(_doubts(reading.claim, by_model, others))
        elif not _stated(reading.claim) & found:
            yield reading, ()
    for reading in alone:
        yield reading, ("model: alone", *_strength(reading.claim, by_model))


def _taken(readings: Iterable[Reading]) -> tuple[frozenset[int], frozenset[frozenset[int]]]:
    """The places of the figures that are stated, and of the operands of a claim together."""
    claims = [reading.claim for reading in readings]
    return frozenset().union(*map(_stated, claims)), frozenset(map(_operands, claims))


def _doubts(claim: Claim, by_model: Weighed, others: Mapping[int, frozenset[int]]) -> Iterator[str]:
    yield from _strength(claim, by_model)
    found = {others[place] for place in _stated(claim) if place in others}
    if found:
        yield "model: also" if _operands(claim) in found else "model: otherwise"


def _strength(claim: Claim, by_model: Weighed) -> tuple[str, ...]:
    """How likely the learned reader thinks a pair, where it looks for claims of the kind."""
    if claim.code not in PAIRS:
        return ()
    first, second = (_places(getattr(claim, role)) for role in PAIRS[claim.code])
    stated: list[int | None] = [*sorted(_stated(claim))] or [None]
    found = [by_model.strengths.get((s, a, b)) for s in stated for a in first for b in second]
    known = [strength for strength in found if strength is not None]
    return (f"model: grade {bisect(GRADES, max(known))}",) if known else ("model: no candidate",)


def _stated(claim: Claim) -> frozenset[int]:
    """Where the stated figure stands; a direction is none."""
    return frozenset(_places(getattr(claim, claim.stated)))


def _operands(claim: Claim) -> frozenset[int]:
    return frozenset(place for value in claim.operands().values() for place in _places(value))


def _places(value: object) -> list[int]:
    """Where a figure stands, or those that it is made of."""
    if isinstance(value, Implied):
        return [place for source in value.sources.values() for place in _places(source)]
    if isinstance(value, Range):
        return _places(value.low)
    if isinstance(value, tuple):
        return [place for each in value for place in _places(each)]
    return [value.start] if isinstance(value, Quantity) and value.start is not None else []


PAIRS = {kind.code: kind.roles[:2] for kind in (PercentChange, Trend, AbsoluteChange, PointChange, Multiple, Share)}
"""The operands of the kinds that the learned reader weighs."""
