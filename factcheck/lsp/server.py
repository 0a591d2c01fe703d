"""The server: what an editor says and asks, and who answers."""

import asyncio
import gc
import sys
from collections.abc import Callable, Mapping
from functools import partial
from importlib.metadata import version
from types import MappingProxyType
from typing import Any

from attrs import evolve
from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcException, JsonRpcInvalidParams, PyglsError
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol

from factcheck.hedges import DEFAULT_POLICY, Policy
from factcheck.lsp.actions import FIX, actions
from factcheck.lsp.checking import Result, check
from factcheck.lsp.client import Client
from factcheck.lsp.desk import Desk
from factcheck.lsp.diagnostics import UNCHECKED, at_top, diagnostics
from factcheck.lsp.documents import Document
from factcheck.lsp.hovering import hover
from factcheck.prose import FORMS
from factcheck.suppressions import SIDECAR

__all__ = ["Server", "serve"]

WARM = "Crime rose 24% to 99, from 82."
"""Read before the first document: the tables of words and the parsers are loaded with the first that is read."""

SWITCHES = 1000
"""How often in a second threads take turns: an editor that asks while a text is read is not kept waiting."""


class Protocol(LanguageServerProtocol):
    """What is said between the two. pygls tells nobody that a request makes no sense: its editor would wait."""

    def structure_message(self, data: dict[str, Any]) -> Any:
        """A message from its JSON."""
        try:
            return super().structure_message(data)
        except JsonRpcException as error:
            asked = data.get("id")
            if "method" in data and isinstance(asked, int | str):
                self._send_response(asked, error=JsonRpcInvalidParams.of(error.__cause__ or error).to_response_error())
            raise


class Server(LanguageServer):
    """A server for one editor, which checks by a policy.

    It keeps the documents itself: pygls parts lines where Python does, at more than the protocol's ends of lines.
    """

    def __init__(self, policy: Policy = DEFAULT_POLICY) -> None:
        super().__init__("factcheck", version("factcheck-claims"), protocol_cls=Protocol)
        self.policy = policy
        self.client = Client()
        self.desk = Desk(self.publish, self.check)
        self.done = False
        for name, hear in KEPT.items():
            self.protocol.fm.add_builtin_feature(name, partial(hear, self))
        for name, (answer, options) in ANSWERED.items():
            self.feature(name, options)(partial(answer, self))

    def begin(self, params: lsp.InitializeParams) -> None:
        """An editor says what it can do."""
        encoding = lsp.PositionEncodingKind(self.workspace.position_encoding or lsp.PositionEncodingKind.Utf16)
        self.client = Client.of(params.capabilities, encoding.value)

    async def ready(self, _params: lsp.InitializedParams) -> None:
        """It has heard what we can do."""
        if self.client.watches:
            watched = lsp.DidChangeWatchedFilesRegistrationOptions([lsp.FileSystemWatcher(f"**/*{SIDECAR}")])
            asked = lsp.Registration("sidecars", lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES, watched)
            self.client_register_capability(lsp.RegistrationParams([asked]))
        await asyncio.to_thread(_warm)

    def shut(self, _params: None) -> None:
        """The session is over."""
        self.done = True

    def opened(self, params: lsp.DidOpenTextDocumentParams) -> None:
        """A document is opened."""
        found = params.text_document
        document = Document(found.uri, found.text, found.version, found.language_id, self.client.encoding)
        self.desk.put(document)

    def changed(self, params: lsp.DidChangeTextDocumentParams) -> None:
        """A document is changed; one that was never opened has no text that could change."""
        document = self.desk.documents.get(params.text_document.uri)
        if document is not None:
            self.desk.put(document.changed(params.content_changes, params.text_document.version))

    def closed(self, params: lsp.DidCloseTextDocumentParams) -> None:
        """A document is closed: nothing is shown of it any more."""
        self.desk.drop(params.text_document.uri)
        self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(params.text_document.uri, []))

    def saved(self, params: lsp.DidSaveTextDocumentParams) -> None:
        """A document is saved, perhaps a sidecar."""
        if params.text_document.uri.endswith(SIDECAR):
            self.desk.ask_all()
        else:
            self.desk.ask(params.text_document.uri)

    def watched(self, _params: lsp.DidChangeWatchedFilesParams) -> None:
        """Sidecars are changed."""
        self.desk.ask_all()

    async def point(self, params: lsp.HoverParams) -> lsp.Hover | None:
        """Someone points at a figure."""
        result = await self.desk.latest(params.text_document.uri)
        return None if result is None else hover(result, params.position, self.client)

    async def act(self, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        """Someone asks what can be done."""
        result = await self.desk.latest(params.text_document.uri)
        return [] if result is None else actions(result, params.range, params.context, self.client)

    def check(self, document: Document, before: Result | None) -> Result:
        """Check a document and make what is to be shown of it, in a thread: the messages of many findings take time."""
        result = check(document, before, self.policy)
        return evolve(result, shown=tuple(diagnostics(result, self.client)))

    def publish(self, result: Result) -> None:
        """Show what came of a document."""
        document = result.document
        found = result.shown
        if result.failure is not None:
            self._log(f"{document.uri} could not be checked: {result.failure}")
            found = (at_top(result, result.failure, UNCHECKED),)
        shown = lsp.PublishDiagnosticsParams(document.uri, found, document.version)
        self.text_document_publish_diagnostics(shown)

    def report_server_error(self, error: Exception, source: type[PyglsError] | type[JsonRpcException]) -> None:
        """Tell of what goes wrong where people look for it, and not in their way."""
        self._log(f"{source.__name__}: {error}")

    def _log(self, message: str) -> None:
        self.window_log_message(lsp.LogMessageParams(lsp.MessageType.Error, message))


KEPT: Mapping[str, Callable[..., None]] = MappingProxyType(
    {
        lsp.TEXT_DOCUMENT_DID_OPEN: Server.opened,
        lsp.TEXT_DOCUMENT_DID_CHANGE: Server.changed,
        lsp.TEXT_DOCUMENT_DID_CLOSE: Server.closed,
    }
)
"""What takes the place of something in pygls."""

ANSWERED: Mapping[str, tuple[Callable[..., Any], Any]] = MappingProxyType(
    {
        lsp.INITIALIZE: (Server.begin, None),
        lsp.INITIALIZED: (Server.ready, None),
        lsp.SHUTDOWN: (Server.shut, None),
        lsp.TEXT_DOCUMENT_DID_SAVE: (Server.saved, None),
        lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES: (Server.watched, None),
        lsp.TEXT_DOCUMENT_HOVER: (Server.point, None),
        lsp.TEXT_DOCUMENT_CODE_ACTION: (Server.act, lsp.CodeActionOptions([FIX])),
    }
)
"""What is said and asked, each with who answers and what an editor is told of it beforehand."""


def _warm() -> None:
    """Load what every document needs. It stays: the collector of cycles need not look through it time and again."""
    for form in FORMS.values():
        check(Document("", WARM, language=form.language))
    gc.collect()
    gc.freeze()


def serve(policy: Policy = DEFAULT_POLICY) -> int:
    """Serve an editor on standard input and output until it ends the session: 0 if it took its leave, else 1."""
    sys.setswitchinterval(1 / SWITCHES)
    server = Server(policy)
    server.start_io()
    return 0 if server.done else 1
