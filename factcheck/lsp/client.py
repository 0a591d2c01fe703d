"""What the editor at the other end can do, as far as it matters here."""

from attrs import frozen
from lsprotocol.types import ClientCapabilities, MarkupKind, ResourceOperationKind
from pygls.capabilities import get_capability

from factcheck.lsp.places import UTF16

__all__ = ["Client"]


@frozen
class Client:
    """An editor. What it does not say that it can, it is not sent.

    `encoding` is what its columns count; `related`, `described` and `data` are parts of a diagnostic; `changes` are
    edits that name the version of the document that they are for, `creates` those that make a file.
    """

    encoding: str = UTF16
    markdown: bool = False
    related: bool = False
    described: bool = False
    data: bool = False
    actions: bool = False
    changes: bool = False
    creates: bool = False
    watches: bool = False

    @classmethod
    def of(cls, can: ClientCapabilities, encoding: str = UTF16) -> "Client":
        """Read what an editor said when it began.

        >>> Client.of(ClientCapabilities()) == Client()
        True
        """
        formats = get_capability(can, "text_document.hover.content_format", None) or ()
        operations = get_capability(can, "workspace.workspace_edit.resource_operations", None) or ()
        published = "text_document.publish_diagnostics"
        return cls(
            encoding=encoding,
            markdown=MarkupKind.Markdown in formats[:1],
            related=bool(get_capability(can, f"{published}.related_information", False)),
            described=bool(get_capability(can, f"{published}.code_description_support", False)),
            data=bool(get_capability(can, f"{published}.data_support", False)),
            actions=get_capability(can, "text_document.code_action.code_action_literal_support", None) is not None,
            changes=bool(get_capability(can, "workspace.workspace_edit.document_changes", False)),
            creates=ResourceOperationKind.Create in operations,
            watches=bool(get_capability(can, "workspace.did_change_watched_files.dynamic_registration", False)),
        )
