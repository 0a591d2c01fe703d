"""What an editor can do about a finding: write the figure that would be right, or report it no longer."""

from collections.abc import Iterator

from lsprotocol.types import (
    CodeAction,
    CodeActionContext,
    CodeActionKind,
    CreateFile,
    OptionalVersionedTextDocumentIdentifier,
    Range,
    TextDocumentEdit,
    TextEdit,
    WorkspaceEdit,
)

from factcheck.findings import Finding
from factcheck.lsp.checking import Result
from factcheck.lsp.client import Client
from factcheck.lsp.diagnostics import diagnostic
from factcheck.lsp.places import Places
from factcheck.report.harmless import plain

__all__ = ["FIX", "actions"]

FIX = CodeActionKind.QuickFix


def actions(result: Result, within: Range, context: CodeActionContext, client: Client) -> list[CodeAction]:
    """What can be done about the findings at a range.

    >>> from lsprotocol.types import Position
    >>> from factcheck.lsp.checking import check
    >>> from factcheck.lsp.documents import Document
    >>> result = check(Document("untitled:1", "Crime rose 24% to 99, from 82."))
    >>> here = Range(Position(0, 12), Position(0, 12))
    >>> [action.title for action in actions(result, here, CodeActionContext([]), Client(actions=True))]
    ['Change to 21%']
    """
    if not client.actions or not _asked(context):
        return []
    first, last = result.document.places.stretch(within)
    here = [finding for finding in result.told if _touches(result.stated(finding), first, last)]
    fixes = (action for finding in here for action in _fix(finding, result, client))
    marks = (action for finding in here for action in _mark(finding, result, client))
    return [*fixes, *marks]


def _asked(context: CodeActionContext) -> bool:
    """Whether quick fixes are asked for: kinds are a tree, and the empty one is its root."""
    return not context.only or any(kind in ("", FIX.value) for kind in context.only)


def _touches(stretch: tuple[int, int], first: int, last: int) -> bool:
    return stretch[0] <= last and first <= stretch[1]


def _fix(finding: Finding, result: Result, client: Client) -> Iterator[CodeAction]:
    """Write the figure that would be right; never inside someone's words."""
    edit = finding.edit
    if edit is None:
        return
    document = result.document
    change = TextEdit(document.places.range(edit.start, edit.end), edit.text)
    yield CodeAction(
        title=f"Change to {plain(finding.verdict.suggestion or edit.text)}",
        kind=FIX,
        diagnostics=[diagnostic(finding, result, client)],
        is_preferred=finding.tier == "alarm",
        edit=_edit(document.uri, document.version, change, client),
    )


def _mark(finding: Finding, result: Result, client: Client) -> Iterator[CodeAction]:
    """Report a finding no longer: write it into the sidecar, which is made if there is none."""
    document, sidecar = result.document, result.sidecar
    line = sidecar.added(finding.fingerprint, f"Checked: {plain(finding.reading.quote)}")
    if line is None or sidecar.uri is None or (sidecar.text is None and not client.creates):
        return
    text = sidecar.text or ""
    change = TextEdit(Places.of(text, document.encoding).range(len(text), len(text)), line)
    yield CodeAction(
        title=f"Mark as checked: stop reporting “{plain(finding.reading.quote)}”",
        kind=FIX,
        diagnostics=[diagnostic(finding, result, client)],
        edit=_made(sidecar.uri, change) if sidecar.text is None else _edit(sidecar.uri, None, change, client),
    )


def _made(uri: str, change: TextEdit) -> WorkspaceEdit:
    """A file that is made, with something in it; where there is one by now, nothing is changed."""
    return WorkspaceEdit(document_changes=[CreateFile(uri), _versioned(uri, None, change)])


def _edit(uri: str, version: int | None, change: TextEdit, client: Client) -> WorkspaceEdit:
    """A change of one document, of this version of it where the editor takes that."""
    if client.changes:
        return WorkspaceEdit(document_changes=[_versioned(uri, version, change)])
    return WorkspaceEdit(changes={uri: [change]})


def _versioned(uri: str, version: int | None, change: TextEdit) -> TextDocumentEdit:
    return TextDocumentEdit(OptionalVersionedTextDocumentIdentifier(uri, version), [change])
