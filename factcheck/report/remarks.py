"""What may help with an alarm or a query, each with its label."""

from collections.abc import Iterator

from factcheck.findings import Finding
from factcheck.report.harmless import plain

__all__ = ["choices", "remarks", "told"]


def told(finding: Finding) -> str:
    """What an editor says of it, on one line: what is wrong or asked, and the slip that it may be.

    >>> from factcheck import review
    >>> told(review("Thefts rose 24 per cent to 99, from 82.").findings[0])
    '82 to 99 is a rise of 20.73%, not 24%. Perhaps: matches if 24% is misprinted for 21%: one digit ...'
    """
    slips = (f"Perhaps: {match.message}." for match in finding.verdict.diagnoses[:1])
    return plain(" ".join((finding.said, *slips)))


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
    elif finding.uncorrected is not None and not query:
        yield "no edit", finding.uncorrected
    for note in finding.verdict.notes:
        yield "note", note.message
    yield "finding", finding.fingerprint


def choices(finding: Finding) -> str:
    """The figures between which the words leave the choice, each once; those left out that the reason has named.

    >>> from factcheck import review
    >>> (found,) = review("Thefts rose 24 per cent to 99, from 82.").findings
    >>> choices(found)
    ''
    """
    named = finding.verdict.reason or ""
    figures = dict.fromkeys(map(str, finding.reading.candidates))
    return ", ".join(figure for figure in figures if figure not in named)
