"""Findings as diagnostics: what an editor underlines."""

from collections.abc import Mapping
from types import MappingProxyType

from lsprotocol.types import (
    CodeDescription,
    Diagnostic,
    DiagnosticRelatedInformation,
    DiagnosticSeverity,
    Location,
)

from factcheck.findings import Finding
from factcheck.lsp.checking import Result
from factcheck.lsp.client import Client
from factcheck.report.harmless import plain
from factcheck.report.links import page_of
from factcheck.report.remarks import told
from factcheck.report.tiers import level_of

__all__ = ["SEVERITIES", "SOURCE", "UNCHECKED", "at_top", "diagnostic", "diagnostics"]

SOURCE = "factcheck"

SEVERITIES: Mapping[str | None, DiagnosticSeverity] = MappingProxyType(
    {
        "error": DiagnosticSeverity.Error,
        "warning": DiagnosticSeverity.Warning,
        "note": DiagnosticSeverity.Information,
    }
)
"""The level of a finding: how an editor shows it."""

UNREAD, UNCHECKED, UNHEEDED = "sidecar", "unchecked", "comment"


def diagnostics(result: Result, client: Client) -> list[Diagnostic]:
    """What is underlined in a document, a sidecar that cannot be read and comments that cannot be obeyed first.

    >>> from factcheck.lsp.checking import check
    >>> from factcheck.lsp.documents import Document
    >>> found = diagnostics(check(Document("untitled:1", "Crime rose 24% to 99, from 82.")), Client())
    >>> [(str(each.range), each.message) for each in found]
    [('0:11-0:14', '82 to 99 is a rise of 20.73%, not 24%. Perhaps: matches if 24% is misprinted for 21%: one ...')]
    """
    return [
        *_of_sidecar(result),
        *_of_comments(result),
        *(diagnostic(finding, result, client) for finding in result.told),
    ]


def diagnostic(finding: Finding, result: Result, client: Client) -> Diagnostic:
    """A finding at the figure that it is about."""
    return Diagnostic(
        range=result.document.places.range(*result.stated(finding)),
        message=told(finding),
        severity=SEVERITIES[level_of(finding)],
        code=finding.kind,
        code_description=CodeDescription(page_of(finding.kind)) if client.described else None,
        source=SOURCE,
        related_information=_related(finding, result) if client.related else None,
        data=finding.fingerprint if client.data else None,
    )


def _related(finding: Finding, result: Result) -> list[DiagnosticRelatedInformation]:
    """The figures that the stated one was checked against, as they are printed."""
    document = result.document
    return [
        DiagnosticRelatedInformation(
            Location(document.uri, document.places.range(mark.start, mark.end)),
            plain(document.text[mark.start : mark.end]),
        )
        for mark in result.marked(finding)
        if not mark.stated
    ]


def _of_sidecar(result: Result) -> list[Diagnostic]:
    """That the sidecar cannot be read, told at the top of the document: its findings are all reported."""
    problem = result.sidecar.problem
    return [] if problem is None else [at_top(result, problem, UNREAD)]


def _of_comments(result: Result) -> list[Diagnostic]:
    """What is wrong with a comment that was to silence something."""
    return [
        Diagnostic(
            range=result.document.places.range(ignore.comment.start, ignore.comment.end),
            message=plain(ignore.complaint),
            severity=DiagnosticSeverity.Warning,
            code=UNHEEDED,
            source=SOURCE,
        )
        for ignore in result.checked.mistaken
    ]


def at_top(result: Result, problem: str, code: str) -> Diagnostic:
    """Something that is the matter with a document as a whole, told where it begins."""
    return Diagnostic(
        range=result.document.places.range(0, 0),
        message=plain(problem),
        severity=DiagnosticSeverity.Warning,
        code=code,
        source=SOURCE,
    )
