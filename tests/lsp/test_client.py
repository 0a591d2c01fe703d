"""Clients: what editors say that they can."""

import pytest
from attrs import evolve
from lsprotocol.types import (
    ClientCapabilities,
    HoverClientCapabilities,
    MarkupKind,
    TextDocumentClientCapabilities,
)
from pytest_lsp import client_capabilities

from factcheck.lsp.client import Client

ALL = Client(
    "utf-8",
    markdown=True,
    related=True,
    described=True,
    data=True,
    actions=True,
    changes=True,
    creates=True,
    watches=True,
)


@pytest.mark.parametrize(
    ("editor", "client"),
    [
        ("visual-studio-code", ALL),
        ("neovim", evolve(ALL, described=False, changes=False, watches=False)),
        ("emacs", evolve(ALL, related=False, described=False, data=False, creates=False)),
    ],
)
def test_what_editors_can(editor: str, client: Client) -> None:
    assert Client.of(client_capabilities(editor), "utf-8") == client


@pytest.mark.parametrize(
    ("formats", "markdown"),
    [
        ([], False),
        ([MarkupKind.PlainText], False),
        ([MarkupKind.PlainText, MarkupKind.Markdown], False),
        ([MarkupKind.Markdown, MarkupKind.PlainText], True),
    ],
)
def test_the_format_that_an_editor_names_first_is_taken(formats: list[MarkupKind], markdown: bool) -> None:
    can = ClientCapabilities(text_document=TextDocumentClientCapabilities(hover=HoverClientCapabilities(None, formats)))
    assert Client.of(can) == Client(markdown=markdown)
