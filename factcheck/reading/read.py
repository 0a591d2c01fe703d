"""Text -> claims: each sentence by itself, then what it takes from its neighbours."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from types import MappingProxyType

from attrs import evolve

from factcheck.claim import Claim
from factcheck.errors import expect_text
from factcheck.quantity import Range
from factcheck.reading.alone import Hearing, alone
from factcheck.reading.averages import averaged
from factcheck.reading.bounds import bounded
from factcheck.reading.breakdowns import broken_down
from factcheck.reading.changed import changed
from factcheck.reading.chapters import chapters
from factcheck.reading.comparisons import compared
from factcheck.reading.differences import differed
from factcheck.reading.document import Document, document
from factcheck.reading.draft import Draft
from factcheck.reading.evidence import evidence, owners
from factcheck.reading.lists import listed
from factcheck.reading.prints import as_printed
from factcheck.reading.quotes import quote_of, with_word
from factcheck.reading.rates import rated
from factcheck.reading.reading import Reading
from factcheck.reading.relations import related
from factcheck.reading.rough import restated
from factcheck.reading.seen import explained
from factcheck.reading.series import told_over_time
from factcheck.reading.shares import shared
from factcheck.reading.stakes import traded
from factcheck.reading.statement import TREND
from factcheck.reading.told import Story
from factcheck.reading.totals import added

__all__ = ["heard", "read"]

RULES = (
    averaged,
    rated,
    changed,
    differed,
    traded,
    compared,
    told_over_time,
    shared,
    added,
    broken_down,
    related,
    bounded,
    restated,
    listed,
)
"""Each rule reads the claims of its family from the sentences of a document."""


LEVELS: Mapping[str, tuple[str, str]] = MappingProxyType({"threshold": ("bound", "value")})
"""The levels of a kind, older first, where they are not called "before" and "after"."""


def read(text: str) -> tuple[Reading, ...]:
    """The claims of a text, in its order, each with its place.

    Raises:
        TypeError: the text is not a `str`: a path or bytes, say. The error says what to do.

    >>> [(r.quote, r.claim.code) for r in read("Sales rose 12% to £1.9m from £1.7m.")]
    [('rose 12%', 'percent_change')]
    """
    expect_text(text, "read")
    return heard(text, alone)


def heard(text: str, hear: Hearing) -> tuple[Reading, ...]:
    """The claims of a text whose sentences are read by `hear`, each by itself."""
    readings = list(chain.from_iterable(_readings(story, own) for story, own in chapters(document(text), hear)))
    readings.sort(key=lambda reading: (reading.start, reading.end))
    owned = owners(reading.claim for reading in readings)
    return tuple(evolve(r, evidence=evidence(r.claim, text, r.sentence, owned)) for r in readings)


def _readings(story: Story, own: range) -> Iterator[Reading]:
    """The claims of a chapter that are its own."""
    drafts = _without_needless(chain.from_iterable(rule(story) for rule in RULES))
    mine = (d for d in drafts if d.told.number in own)
    found = {(d.claim.code, *quote_of(d.claim, d.word), _operands(d.claim)): d for d in mine}
    return (_reading(story.document, explained(draft, story)) for draft in found.values())


def _without_needless(drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts without the trends of two levels whose change, or whose bound, another draft states."""
    found = list(drafts)
    stated = {_levels(d.claim) for d in found if not isinstance(d.claim, TREND)}
    return [d for d in found if not isinstance(d.claim, TREND) or _levels(d.claim) not in stated]


def _operands(claim: Claim) -> tuple[int | None, ...]:
    """The places of the operands of a claim."""
    return tuple(quantity.start for quantity in claim.variables().values())


def _levels(claim: Claim) -> tuple[int | None, ...]:
    """The places of the levels of a claim of change; a bound that is passed is a base."""
    figures = (getattr(claim, name, None) for name in LEVELS.get(claim.code, ("before", "after")))
    return tuple(f.low.start if isinstance(f, Range) else getattr(f, "start", None) for f in figures)


def _reading(read_text: Document, draft: Draft) -> Reading:
    sentence = draft.told.sentence
    start, end = with_word(read_text.text, *quote_of(draft.claim, draft.word), sentence.start, sentence.end)
    return Reading(
        as_printed(draft.claim, draft.told.words),
        start,
        end,
        read_text.text[start:end],
        (sentence.start, sentence.end),
        read_text.quoted(start, end),
        draft.reason,
        draft.candidates,
        draft.series,
    )
