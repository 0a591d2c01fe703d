"""Text -> the claims that it states."""

from collections.abc import Set

from factcheck.collection import without_collection
from factcheck.errors import expect_text
from factcheck.kinds import Trend
from factcheck.quantity import Quantity
from factcheck.reader.analysis import Analysis, analyse
from factcheck.reader.candidates import candidates, within_reach
from factcheck.reader.claims import claim_of, quote_of
from factcheck.reader.declared import declared
from factcheck.reader.decode import Choice, choices
from factcheck.reader.evidence import Evidence, Links, Surroundings
from factcheck.reader.links import linked
from factcheck.reader.model import Model, Scored, learned, scored
from factcheck.reader.statements import Statement, statements
from factcheck.reading import Reading
from factcheck.reading.prints import as_printed

__all__ = ["read", "united"]


def read(text: str) -> tuple[Reading, ...]:
    """The claims of a text, in its order, each with its place: those of change, and those of declared wordings.

    Raises:
        TypeError: the text is not a `str`.

    >>> [(r.quote, r.claim.code) for r in read("Sales rose 12% to £1.9m from £1.7m.")]
    [('rose 12%', 'percent_change')]
    """
    expect_text(text, "read")
    with without_collection():
        return united(analyse(text), learned())


def united(analysis: Analysis, model: Model) -> tuple[Reading, ...]:
    """All claims of a text that was taken apart; a figure that a declared wording takes states no change."""
    around = Surroundings(analysis)
    bases, links = linked(around, model.links)
    found = bases + [(each, _scored(around, each, links, model)) for each in statements(analysis)]
    chosen = list(choices(found, model))
    paired = {(choice.candidate.before.start, choice.candidate.after.start) for choice in chosen}
    told = [reading for _, reading in declared(analysis) if not _is_direction(reading, paired)]
    spoken = {_stated(reading) for reading in told} - {None}
    changes = [_reading(analysis, choice) for choice in chosen]
    changes = [reading for reading in changes if _stated(reading) not in spoken]
    return tuple(sorted((*changes, *told), key=lambda reading: (reading.start, reading.end)))


def _is_direction(reading: Reading, paired: Set[tuple[int, int]]) -> bool:
    """Whether a claim is the bare direction of a pair that is read already."""
    levels = reading.claim.operands()
    return (
        isinstance(reading.claim, Trend) and tuple(getattr(each, "start", None) for each in levels.values()) in paired
    )


def _stated(reading: Reading) -> int | None:
    """Where the stated figure of a claim stands: one figure states one claim."""
    figure = reading.claim.figure
    return figure.start if isinstance(figure, Quantity) else None


def _scored(around: Surroundings, statement: Statement, links: Links, model: Model) -> list[Scored]:
    reachable = within_reach(around.analysis, statement)
    found = list(candidates(around.analysis, statement, reachable))
    return scored(Evidence(around, statement, reachable, links), found, model.weights) if found else []


def _reading(analysis: Analysis, choice: Choice) -> Reading:
    sentence, text = analysis.sentences[choice.candidate.told], analysis.document.text
    claim = claim_of(choice, sentence, text)
    start, end = quote_of(choice, claim, sentence)
    return Reading(
        as_printed(claim, frozenset(sentence.tokens.lower)),
        start,
        end,
        text[start:end],
        (sentence.start, sentence.end),
        analysis.document.quoted(start, end),
    )
