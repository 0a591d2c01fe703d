"""What may help with an alarm or a query, each with its label."""

from collections.abc import Iterator

from factcheck.findings import Finding

__all__ = ["remarks"]


def remarks(finding: Finding) -> Iterator[tuple[str, str]]:
    """Its working, the slips that would explain it, the figure that would be right, its notes and its fingerprint.

    The question of a query has its working in it, and the figure is right only if the answer is yes.

    >>> from factcheck import review
    >>> (found,) = review("Thefts rose 24 per cent to 99, from 82.").findings
    >>> dict(remarks(found))["should be"]
    '21 per cent'
    """
    query = finding.tier == "query"
    line = finding.verdict.working
    if line is not None and not query:
        yield "working", line
    for match in finding.verdict.diagnoses:
        yield "perhaps", f"{match.message} ({match.code})"
    if finding.verdict.suggestion is not None and not finding.quoted:
        yield "if so" if query else "should be", finding.verdict.suggestion
    elif finding.uncorrected is not None:
        yield "no figure", finding.uncorrected
    for note in finding.verdict.notes:
        yield "note", note.message
    yield "finding", finding.fingerprint
