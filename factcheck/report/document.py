"""A checked document as a JSON object: section 8 of the specification, to the letter."""

from collections.abc import Iterator
from typing import Any

from factcheck.findings import Finding
from factcheck.prose import Prose
from factcheck.quantity import Quantity
from factcheck.report.checked import SCHEMA, Checked
from factcheck.report.numbers import exact, place
from factcheck.report.roles import Roles
from factcheck.report.workings import working_line

__all__ = ["finding_object", "findings", "frame", "suggestion"]

Object = dict[str, Any]


def frame(checked: Checked) -> Object:
    """A document before its findings are put in; one that could not be read has only its error.

    >>> frame(Checked("a.txt", error="is binary, not text"))
    {'schema': '1', 'path': 'a.txt', 'error': 'is binary, not text', 'findings': []}
    """
    return {"schema": SCHEMA, "path": checked.path, "error": checked.error, "findings": []}


def findings(checked: Checked) -> Iterator[Object]:
    """Its findings in the order of the text, made one by one: those of a long text take much memory.

    >>> list(findings(Checked("a.txt", error="is binary, not text")))
    []
    """
    for finding in checked.findings:
        yield finding_object(finding, checked)


def finding_object(finding: Finding, checked: Checked) -> Object:
    """One finding of a document."""
    verdict, prose = finding.verdict, checked.prose
    roles, where = Roles(finding.claim, prose), place(finding.start, finding.end, prose)
    return {
        "kind": finding.kind,
        "rating": verdict.rating,
        "label": verdict.label,
        "tier": finding.tier,
        "confidence": f"{finding.confidence:.3f}",
        "certainty": None if finding.certainty is None else f"{finding.certainty:.3f}",
        **where,
        "quote": prose.source[where["start"] : where["end"]],
        "quoted": finding.quoted,
        "roles": roles.all(),
        "computed": _computed(finding),
        "message": verdict.message,
        "diagnoses": [{"code": match.code, "message": match.message} for match in verdict.diagnoses],
        "suggestion": suggestion(finding, prose),
        "alternatives": {name: exact(value) for name, value in verdict.alternatives.items()},
        "assumption": verdict.assumption,
        "reason": verdict.reason,
        "candidates": [roles.of(figure) for figure in finding.reading.candidates],
        "notes": [{"code": note.code, "message": note.message} for note in verdict.notes],
        "fingerprint": finding.fingerprint,
        "working": working_line(verdict),
        "suppressed": _suppressed(finding, checked),
    }


def _computed(finding: Finding) -> Object:
    """What the operands imply: null where it is unbounded or undefined."""
    implied = finding.verdict.implied
    return {
        "value": exact(finding.verdict.computed),
        "low": None if implied is None else exact(implied.low),
        "high": None if implied is None else exact(implied.high),
        "low_open": implied is not None and implied.low_open,
        "high_open": implied is not None and implied.high_open,
    }


def _suppressed(finding: Finding, checked: Checked) -> Object | None:
    """Who stands by a finding, and why; null where nobody does."""
    found = checked.suppressed.get(finding.fingerprint)
    return None if found is None else {"reason": found.reason, "source": found.source}


def suggestion(finding: Finding, prose: Prose) -> Object | None:
    """The edit that would mend a claim: what to write in place of the figure and its hedge.

    None where nothing is wrong, where no figure would mend it, where the edit would break markup, and inside
    quotation marks: nobody's words are edited.
    """
    text = finding.verdict.suggestion
    figure = finding.verdict.outcome.claim.figure
    if text is None or finding.quoted or not isinstance(figure, Quantity):
        return None
    if figure.start is None or figure.end is None:
        return None
    start = figure.start if figure.hedge_start is None else min(figure.start, figure.hedge_start)
    edit = prose.edit(start, figure.end, text)
    return None if edit is None else dict(zip(("start", "end", "text"), edit, strict=True))
