"""The server as an editor meets it: a program of its own on standard input and output."""

import asyncio
import json
import re
import subprocess
import sys
from collections.abc import AsyncIterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types as lsp
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities, fixture

from factcheck.lsp.checking import check
from factcheck.lsp.documents import Document
from factcheck.lsp.server import Server
from factcheck.suppressions import SIDECAR
from tests.lsp.drafts import POLICE, told
from tests.lsp.editing import applied, position, spot

COMMAND = [sys.executable, "-m", "factcheck", "lsp"]
EMOJI = "😀 Burglaries 😀 rose 23 per cent to 318, from 246."
MARKDOWN = "😀 Burglaries *rose* **23** per cent to 318, from 246."
HTML = "<p>😀 Burglaries rose <b>23</b> per cent to 318, from 246."
DRAFTS = [
    ("plaintext", "utf-8", "a.txt", EMOJI),
    ("plaintext", "utf-16", "a.txt", EMOJI),
    ("markdown", "utf-16", "a.md", MARKDOWN),
    ("html", "utf-32", "a.html", HTML),
]
PUBLISHED = lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS
WATCHED = "asked_to_watch"
WAIT = 60
"""Seconds after which a test gives up: no measurement."""


def abilities(*encodings: str) -> lsp.ClientCapabilities:
    """What VS Code can, and these encodings."""
    can = client_capabilities("visual-studio-code")
    can.general = lsp.GeneralClientCapabilities(position_encodings=[lsp.PositionEncodingKind(e) for e in encodings])
    return can


@fixture(config=ClientServerConfig(server_command=COMMAND))  # type: ignore[untyped-decorator]  # it has no types
async def client(lsp_client: LanguageClient) -> AsyncIterator[None]:
    """An editor that is connected, and has said nothing yet."""
    yield
    await lsp_client.shutdown_session()


async def begin(client: LanguageClient, *encodings: str) -> lsp.InitializeResult:
    """Say hello, and hear what is to be watched."""
    client.feature(lsp.CLIENT_REGISTER_CAPABILITY)(lambda asked: setattr(client, WATCHED, asked))
    return await client.initialize_session(lsp.InitializeParams(capabilities=abilities(*encodings)))


async def published(client: LanguageClient) -> Any:
    return await asyncio.wait_for(client.wait_for_notification(PUBLISHED), WAIT)


def listening(client: LanguageClient) -> "asyncio.Queue[Any]":
    """All that is published from now on: between two waits for one notification, another may come and be lost."""
    heard: asyncio.Queue[Any] = asyncio.Queue()

    def hear(done: "Future[Any]") -> None:
        if not done.cancelled():
            heard.put_nowait(done.result())
            client.protocol.wait_for_notification(PUBLISHED).add_done_callback(hear)

    client.protocol.wait_for_notification(PUBLISHED).add_done_callback(hear)
    return heard


async def opened(client: LanguageClient, uri: str, text: str, language: str = "plaintext") -> Any:
    """What is shown of a document once it is opened."""
    client.text_document_did_open(lsp.DidOpenTextDocumentParams(lsp.TextDocumentItem(uri, language, 1, text)))
    return await published(client)


def type_in(client: LanguageClient, uri: str, version: int, *changes: lsp.TextDocumentContentChangeEvent) -> None:
    name = lsp.VersionedTextDocumentIdentifier(version=version, uri=uri)
    client.text_document_did_change(lsp.DidChangeTextDocumentParams(name, changes))


async def hovered(client: LanguageClient, uri: str, place: lsp.Position) -> str | None:
    params = lsp.HoverParams(lsp.TextDocumentIdentifier(uri), place)
    found = await asyncio.wait_for(client.text_document_hover_async(params), WAIT)
    if found is None:
        return None
    assert isinstance(found.contents, lsp.MarkupContent)
    return found.contents.value


async def offered(client: LanguageClient, uri: str, place: lsp.Range) -> list[lsp.CodeAction]:
    params = lsp.CodeActionParams(lsp.TextDocumentIdentifier(uri), place, lsp.CodeActionContext([]))
    found = await asyncio.wait_for(client.text_document_code_action_async(params), WAIT)
    return [each for each in found or () if isinstance(each, lsp.CodeAction)]


@pytest.mark.asyncio
@pytest.mark.parametrize(("language", "encoding", "name", "text"), DRAFTS, ids=[" ".join(row[:2]) for row in DRAFTS])
async def test_a_draft_is_opened_shown_mended_and_closed(
    client: LanguageClient, language: str, encoding: str, name: str, text: str
) -> None:
    uri = f"file:///no/such/folder/{name}"
    assert (await begin(client, encoding)).capabilities.position_encoding == encoding
    shown = await opened(client, uri, text, language)
    assert (shown.uri, shown.version) == (uri, 1)
    assert [message[:40] for _, message in told(shown.diagnostics)] == ["246 to 318 is a rise of 29.27%, not 23%."]
    assert shown.diagnostics[0].range.start == spot(text, "23", encoding).start

    hover = await hovered(client, uri, spot(text, "246", encoding).start)
    assert hover is not None
    assert hover.startswith("**✗ alarm (wrong)**: 246 to 318")

    fix = (await offered(client, uri, shown.diagnostics[0].range))[0]
    assert fix.edit is not None
    mended = applied(fix.edit, {uri: text}, encoding)[uri]
    assert mended == text.replace("23", "29")

    edits = [edit for change in fix.edit.document_changes or () for edit in getattr(change, "edits", ())]
    type_in(client, uri, 2, *(lsp.TextDocumentContentChangePartial(edit.range, edit.new_text) for edit in edits))
    shown = await published(client)
    assert (shown.version, shown.diagnostics) == (2, ())

    type_in(client, uri, 3, lsp.TextDocumentContentChangeWholeDocument(text))
    assert len((await published(client)).diagnostics) == 1
    client.text_document_did_close(lsp.DidCloseTextDocumentParams(lsp.TextDocumentIdentifier(uri)))
    shown = await published(client)
    assert (shown.uri, shown.diagnostics) == (uri, ())
    assert await hovered(client, uri, lsp.Position(0, 0)) is None
    assert await offered(client, uri, shown_range(text)) == []


def shown_range(text: str) -> lsp.Range:
    return lsp.Range(lsp.Position(0, 0), position(text, len(text), "utf-16"))


@pytest.mark.asyncio
async def test_a_finding_is_suppressed_and_reported_again(client: LanguageClient, tmp_path: Path) -> None:
    article, sidecar = tmp_path / "a b.txt", tmp_path / f"a b.txt{SIDECAR}"
    await begin(client, "utf-16")
    shown = await opened(client, article.as_uri(), EMOJI)
    mark = (await offered(client, article.as_uri(), shown.diagnostics[0].range))[-1]
    assert mark.edit is not None
    after = applied(mark.edit, {}, "utf-16")
    sidecar.write_text(after[sidecar.as_uri()], encoding="utf-8")

    change = lsp.FileEvent(sidecar.as_uri(), lsp.FileChangeType.Created)
    client.workspace_did_change_watched_files(lsp.DidChangeWatchedFilesParams([change]))
    assert (await published(client)).diagnostics == ()
    hover = await hovered(client, article.as_uri(), spot(EMOJI, "23").start)
    assert hover is not None
    assert "*suppressed:* sidecar: Checked: rose 23 per cent" in hover

    sidecar.write_text("[suppress", encoding="utf-8")
    client.text_document_did_save(lsp.DidSaveTextDocumentParams(lsp.TextDocumentIdentifier(sidecar.as_uri())))
    assert [each.code for each in (await published(client)).diagnostics] == ["sidecar", "percent_change"]

    sidecar.unlink()
    client.text_document_did_save(lsp.DidSaveTextDocumentParams(lsp.TextDocumentIdentifier(article.as_uri())))
    assert [each.code for each in (await published(client)).diagnostics] == ["percent_change"]


@pytest.mark.asyncio
async def test_sidecars_are_watched_where_the_editor_can(client: LanguageClient) -> None:
    await begin(client, "utf-16")
    await opened(client, "untitled:1", "")
    (asked,) = getattr(client, WATCHED).registrations
    assert asked.method == lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES
    assert "**/*.factcheck.toml" in str(asked.register_options)


@pytest.mark.asyncio
async def test_of_a_burst_of_keystrokes_the_last_is_shown(client: LanguageClient) -> None:
    uri = "untitled:Untitled-1"
    await begin(client, "utf-8")
    await opened(client, uri, "")
    heard = listening(client)
    last = position(EMOJI, 0, "utf-8")
    for number, sign in enumerate(EMOJI):
        here = lsp.Range(last, last)
        type_in(client, uri, number + 2, lsp.TextDocumentContentChangePartial(here, sign))
        last = position(EMOJI, number + 1, "utf-8")
    versions = [1]
    while versions[-1] != len(EMOJI) + 1:
        shown = await asyncio.wait_for(heard.get(), WAIT)
        versions.append(shown.version)
    assert versions == sorted(versions)
    assert len(shown.diagnostics) == 1


@pytest.mark.asyncio
async def test_nothing_that_an_editor_says_ends_the_server(client: LanguageClient) -> None:
    """Documents that are not open, addresses that are none, positions that are nowhere, messages that mean nothing."""
    await begin(client, "utf-16")
    far = lsp.Range(lsp.Position(2**31 - 1, 2**31 - 1), lsp.Position(0, 2**31 - 1))
    for uri in ("", "http://[", "file:///nowhere.txt", "\u202e\x00"):
        name = lsp.TextDocumentIdentifier(uri)
        type_in(client, uri, 2, lsp.TextDocumentContentChangePartial(far, "x"))
        client.text_document_did_save(lsp.DidSaveTextDocumentParams(name))
        client.text_document_did_close(lsp.DidCloseTextDocumentParams(name))
        assert await hovered(client, uri, far.start) is None
        assert await offered(client, uri, far) == []
        await opened(client, uri, "a\ud83d")
        type_in(client, uri, 3, lsp.TextDocumentContentChangePartial(far, EMOJI))
        assert await hovered(client, uri, far.start) is None
    client.protocol.notify("textDocument/noSuchThing", None)
    assert client.protocol.writer is not None
    client.protocol.writer.write(spoken({"method": "textDocument/didChange", "params": {"textDocument": 5}}))
    shown = await opened(client, "file:///a.txt", POLICE)
    assert len(shown.diagnostics) == 4
    assert "JsonRpcException" in client.log_messages[-1].message
    assert client.messages == []


@pytest.mark.asyncio
async def test_a_check_that_fails_is_logged_and_the_next_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """In this process: the reader cannot be broken from outside."""
    sent: list[tuple[str, Any]] = []
    ours = Server()
    monkeypatch.setattr(ours.protocol, "notify", lambda method, params: sent.append((method, params)))

    def failing(document: Document, before: Any, policy: Any) -> Any:
        if document.text == "bad":
            raise RuntimeError("too deep")
        return check(document, before, policy)

    monkeypatch.setattr("factcheck.lsp.server.check", failing)
    for text in ("bad", EMOJI):
        ours.opened(lsp.DidOpenTextDocumentParams(lsp.TextDocumentItem("untitled:1", "plaintext", 1, text)))
        assert await ours.desk.latest("untitled:1") is not None
    methods = [(method, len(getattr(params, "diagnostics", ()))) for method, params in sent]
    assert methods == [("window/logMessage", 0), (PUBLISHED, 1), (PUBLISHED, 1)]
    assert sent[0][1].message.startswith("untitled:1 could not be checked: factcheck itself has failed (RuntimeError")
    (shown,) = sent[1][1].diagnostics
    assert (shown.code, str(shown.range)) == ("unchecked", "0:0-0:0")
    assert shown.message.startswith("factcheck itself has failed (RuntimeError in failing, line ")


def spoken(*messages: dict[str, Any]) -> bytes:
    """Messages as they go over the wire."""
    bodies = [json.dumps({"jsonrpc": "2.0", **message}).encode() for message in messages]
    return b"".join(b"Content-Length: %d\r\n\r\n%s" % (len(body), body) for body in bodies)


INVALID = [
    {"method": "textDocument/hover", "params": {"textDocument": 5}},
    {"method": "textDocument/hover", "params": {"textDocument": {"uri": "a"}, "position": {"line": "x"}}},
    {"method": "textDocument/hover"},
    {"method": "textDocument/hover", "params": []},
    {"method": "textDocument/codeAction", "params": {}},
    {"method": "workspace/executeCommand", "params": {"command": []}},
    {"method": "initialize", "params": {"capabilities": 5}},
    {"method": "no/such/thing", "params": {}},
    {"method": 5, "params": {}},
]


@pytest.mark.parametrize("message", INVALID, ids=[json.dumps(message) for message in INVALID])
def test_a_request_that_makes_no_sense_is_answered(message: dict[str, Any]) -> None:
    said = spoken(BEGIN, {"id": "odd", **message}, *LEAVE)
    done = subprocess.run(COMMAND, input=said, capture_output=True, timeout=WAIT)
    answers = [
        json.loads(body) for body in re.findall(rb"\r\n\r\n(\{.*?\})(?=Content-Length|\Z)", done.stdout, re.DOTALL)
    ]
    (answer,) = [answer for answer in answers if answer.get("id") == "odd"]
    assert answer["error"]["code"] in (-32601, -32602, -32603)
    assert done.returncode == 0


BEGIN = {"id": 1, "method": "initialize", "params": {"processId": None, "rootUri": None, "capabilities": {}}}
LEAVE = ({"id": 2, "method": "shutdown", "params": None}, {"method": "exit", "params": None})


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (spoken(BEGIN, {"method": "initialized", "params": {}}, *LEAVE), 0),
        (spoken(BEGIN, LEAVE[1]), 1),
        (spoken(BEGIN), 1),
        (b"", 1),
        (spoken(BEGIN) + b"Content-Length: 5\r\n\r\n{\xff\xff\xff}" + spoken(*LEAVE), 0),
    ],
    ids=["leaves", "leaves without a word", "is gone", "says nothing", "speaks nonsense"],
)
def test_the_server_ends_with_its_editor(said: bytes, code: int) -> None:
    done = subprocess.run(COMMAND, input=said, capture_output=True, timeout=WAIT)
    assert done.returncode == code, done.stderr
