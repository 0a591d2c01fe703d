"""What may help with an alarm or a query, each with its label."""

from collections.abc import Iterator

from factcheck.diagnoses import Match, impossible
from factcheck.findings import Finding
from factcheck.notes import Note
from factcheck.reading.seen import OTHERS
from factcheck.report.harmless import plain
from factcheck.verdict import Verdict

__all__ = ["choices", "explaining", "notes", "remarks", "slips", "told"]


def slips(finding: Finding) -> tuple[Match, ...]:
    """The slips that people are told of.

    None where factcheck has probably read the wrong figures: that would explain them.

    >>> from factcheck import review
    >>> [match.code for match in slips(review("Thefts rose 24 per cent to 99, from 82.").findings[0])]
    ['digit']
    """
    if finding.is_doubted:
        return ()
    return explaining(finding.verdict)


def explaining(verdict: Verdict) -> tuple[Match, ...]:
    """The slips that would explain a figure, without that it is impossible: the message says so."""
    return tuple(match for match in verdict.diagnoses if match.code != impossible.code)


def notes(finding: Finding) -> tuple[Note, ...]:
    """The remarks that people are told of: none on figures that factcheck has probably misread."""
    return () if finding.is_doubted else finding.verdict.notes


def told(finding: Finding) -> str:
    """What an editor says of it, on one line: what is wrong or asked, and the slip that it may be.

    >>> from factcheck import review
    >>> told(review("Thefts rose 24 per cent to 99, from 82.").findings[0])
    '82 to 99 is a rise of 20.73%, not 24%. Perhaps: matches if 24% is misprinted for 21%: one digit ...'
    """
    perhaps = (f"Perhaps: {match.message}." for match in slips(finding)[:1])
    return plain(" ".join((finding.said, *perhaps)))


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
    for match in slips(finding):
        yield "perhaps", f"{match.message} ({match.code})"
    if finding.verdict.suggestion is not None and not finding.quoted:
        yield "if so" if query else "should be", finding.verdict.suggestion
    elif finding.uncorrected is not None and not query:
        yield "no edit", finding.uncorrected
    for note in notes(finding):
        yield "note", note.message
    yield "finding", finding.fingerprint


def choices(finding: Finding) -> str:
    """The figures between which the words leave the choice, each once; those left out that the reason has named.

    None where the reason has named those that are likeliest and counted the others.

    >>> from factcheck import review
    >>> (found,) = review("Thefts rose 24 per cent to 99, from 82.").findings
    >>> choices(found)
    ''
    """
    named = finding.verdict.reason or ""
    figures = () if OTHERS in named else dict.fromkeys(map(str, finding.reading.candidates))
    return ", ".join(figure for figure in figures if figure not in named)
