"""Text -> the claims that it states."""

from factcheck.errors import expect_text
from factcheck.quantity import Quantity
from factcheck.reader.analysis import Analysis, analyse
from factcheck.reader.candidates import candidates, within_reach
from factcheck.reader.claims import claim_of, quote_of
from factcheck.reader.declared import declared
from factcheck.reader.decode import Choice, choices
from factcheck.reader.evidence import Evidence, Links
from factcheck.reader.links import linked
from factcheck.reader.model import Model, Scored, learned, scored
from factcheck.reader.statements import Statement, statements
from factcheck.reading import Reading
from factcheck.reading.prints import as_printed

__all__ = ["read", "readings", "united"]


def read(text: str) -> tuple[Reading, ...]:
    """The claims of a text, in its order, each with its place: those of change, and those of declared wordings.

    Raises:
        TypeError: the text is not a `str`.

    >>> [(r.quote, r.claim.code) for r in read("Sales rose 12% to £1.9m from £1.7m.")]
    [('rose 12%', 'percent_change')]
    """
    expect_text(text, "read")
    return united(analyse(text), learned())


def united(analysis: Analysis, model: Model) -> tuple[Reading, ...]:
    """All claims of a text that was taken apart; a figure that a declared wording takes states no change."""
    found = [reading for _, reading in declared(analysis)]
    spoken = {_stated(reading) for reading in found} - {None}
    changes = [reading for reading in readings(analysis, model) if _stated(reading) not in spoken]
    return tuple(sorted((*changes, *found), key=lambda reading: (reading.start, reading.end)))


def _stated(reading: Reading) -> int | None:
    """Where the stated figure of a claim stands: one figure states one claim."""
    figure = reading.claim.figure
    return figure.start if isinstance(figure, Quantity) else None


def readings(analysis: Analysis, model: Model) -> tuple[Reading, ...]:
    """The claims of change of a text that was taken apart, read by a model."""
    bases, links = linked(analysis, model.links)
    found = bases + [(statement, _scored(analysis, statement, links, model)) for statement in statements(analysis)]
    made = [_reading(analysis, choice) for choice in choices(found, model)]
    return tuple(sorted(made, key=lambda reading: (reading.start, reading.end)))


def _scored(analysis: Analysis, statement: Statement, links: Links, model: Model) -> list[Scored]:
    reachable = within_reach(analysis, statement)
    evidence = Evidence(analysis, statement, reachable, links)
    return scored(evidence, candidates(analysis, statement, reachable), model.weights)


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
