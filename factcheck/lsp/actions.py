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
from factcheck.lsp.plain import plain
from factcheck.lsp.sidecar import sidecar_uri
from factcheck.report.document import suggestion

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
    """Whether quick fixes are asked for: kinds are a tree, and an empty one is its root."""
    return context.only is None or any(
        f"{FIX.value}.".startswith(f"{_name(kind)}.".lstrip(".")) for kind in context.only
    )


def _name(kind: CodeActionKind | str) -> str:
    return kind.value if isinstance(kind, CodeActionKind) else kind


def _touches(stretch: tuple[int, int], first: int, last: int) -> bool:
    return stretch[0] <= last and first <= stretch[1]


def _fix(finding: Finding, result: Result, client: Client) -> Iterator[CodeAction]:
    """Write the figure that would be right; never inside someone's words."""
    edit = suggestion(finding, result.checked.prose)
    if edit is None:
        return
    document = result.document
    change = TextEdit(document.places.range(edit["start"], edit["end"]), edit["text"])
    yield CodeAction(
        title=f"Change to {plain(finding.verdict.suggestion or edit['text'])}",
        kind=FIX,
        diagnostics=[diagnostic(finding, result, client)],
        is_preferred=True,
        edit=_edit(document.uri, document.version, change, client),
    )


def _edit(uri: str, version: int | None, change: TextEdit, client: Client) -> WorkspaceEdit:
    """A change of one document, of this version of it where the editor takes that."""
    if not client.changes:
        return WorkspaceEdit(changes={uri: [change]})
    return WorkspaceEdit(
        document_changes=[TextDocumentEdit(OptionalVersionedTextDocumentIdentifier(uri, version), [change])]
    )


def _mark(finding: Finding, result: Result, client: Client) -> Iterator[CodeAction]:
    """Report a finding no longer: write it into the sidecar, which is made if there is none."""
    document, sidecar = result.document, result.sidecar
    line = sidecar.added(finding.fingerprint, f"Checked: {plain(finding.quote)}")
    missing = sidecar.text is None
    if line is None or not document.is_file or not client.changes or (missing and not client.creates):
        return
    uri = sidecar_uri(document.uri)
    text = sidecar.text or ""
    places = Places.of(text, document.encoding)
    change = TextEdit(places.range(len(text), len(text)), line)
    written = TextDocumentEdit(OptionalVersionedTextDocumentIdentifier(uri, None), [change])
    yield CodeAction(
        title=f"Mark as checked: no longer report “{plain(finding.quote)}”",
        kind=FIX,
        diagnostics=[diagnostic(finding, result, client)],
        edit=WorkspaceEdit(document_changes=[CreateFile(uri), written] if missing else [written]),
    )
