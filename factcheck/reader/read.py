"""Text -> the claims of change that it states."""

from factcheck.errors import expect_text
from factcheck.reader.analysis import Analysis, analyse
from factcheck.reader.candidates import candidates, within_reach
from factcheck.reader.claims import claim_of, quote_of
from factcheck.reader.decode import Choice, choices
from factcheck.reader.evidence import Evidence
from factcheck.reader.model import Model, Scored, learned, scored
from factcheck.reader.statements import Statement, statements
from factcheck.reading import Reading
from factcheck.reading.prints import as_printed

__all__ = ["read", "readings"]


def read(text: str) -> tuple[Reading, ...]:
    """The claims of change of a text, in its order, each with its place.

    Raises:
        TypeError: the text is not a `str`.

    >>> [(r.quote, r.claim.code) for r in read("Sales rose 12% to £1.9m from £1.7m.")]
    [('rose 12%', 'percent_change')]
    """
    expect_text(text, "read")
    return readings(analyse(text), learned())


def readings(analysis: Analysis, model: Model) -> tuple[Reading, ...]:
    """The claims of a text that was taken apart, read by a model."""
    found = [(statement, _scored(analysis, statement, model)) for statement in statements(analysis)]
    made = [_reading(analysis, choice) for choice in choices(found, model)]
    return tuple(sorted(made, key=lambda reading: (reading.start, reading.end)))


def _scored(analysis: Analysis, statement: Statement, model: Model) -> list[Scored]:
    reachable = within_reach(analysis, statement)
    evidence = Evidence(analysis, statement, reachable)
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
