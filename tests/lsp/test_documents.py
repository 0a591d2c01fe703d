"""Documents: after any edits the text is what the editor has, and it is read as the editor names it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol.types import (
    Range,
    TextDocumentContentChangeEvent,
    TextDocumentContentChangePartial,
    TextDocumentContentChangeWholeDocument,
)

from factcheck.lsp.documents import Document, form_for
from tests.lsp.editing import encodings, is_inside_end, position, texts


@given(st.data(), texts, encodings)
def test_edits_are_those_of_the_plain_text(data: st.DataObject, text: str, encoding: str) -> None:
    """One by one and all in one notification, some of them of the whole text."""
    first = single = Document("file:///a.txt", text, 1, "plaintext", encoding)
    changes: list[TextDocumentContentChangeEvent] = []
    for _ in range(data.draw(st.integers(0, 5))):
        new = data.draw(texts)
        if data.draw(st.booleans()):
            places = [at for at in range(len(text) + 1) if not is_inside_end(text, at)]
            start, end = sorted((data.draw(st.sampled_from(places)), data.draw(st.sampled_from(places))))
            span = Range(position(text, start, encoding), position(text, end, encoding))
            changes.append(TextDocumentContentChangePartial(span, new))
            text = text[:start] + new + text[end:]
        else:
            changes.append(TextDocumentContentChangeWholeDocument(new))
            text = new
        single = single.changed(changes[-1:], 2)
        assert single.text == text
    assert first.changed(changes, 7) == Document("file:///a.txt", text, 7, "plaintext", encoding)


@pytest.mark.parametrize(
    ("language", "uri", "form"),
    [
        ("plaintext", "file:///a.md", "text"),
        ("markdown", "untitled:Untitled-1", "markdown"),
        ("html", "file:///a.txt", "html"),
        ("text", "file:///a.txt", "text"),
        ("", "file:///news%20of/the%20day.HTM", "html"),
        ("", "file:///a.md?b=c#d.html", "markdown"),
        ("latex", "http://[", "text"),
        ("latex", "", "text"),
    ],
)
def test_it_is_read_as_it_is_called_or_as_its_name_ends(language: str, uri: str, form: str) -> None:
    assert form_for(language, uri).name == Document(uri, "", language=language).form.name == form


@given(st.text(), st.text())
def test_any_name_is_read_somehow(language: str, uri: str) -> None:
    assert form_for(language, uri).name in ("text", "markdown", "html")
