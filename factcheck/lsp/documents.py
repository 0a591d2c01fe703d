"""Documents that are open in an editor, and how they change."""

from collections.abc import Sequence
from functools import cached_property
from urllib.parse import unquote, urlsplit

from attrs import evolve, field, frozen
from lsprotocol.types import TextDocumentContentChangeEvent, TextDocumentContentChangePartial

from factcheck.lsp.places import UTF16, Places
from factcheck.prose import FORMS, Form, form_of

__all__ = ["Document", "form_for"]


def form_for(language: str, uri: str) -> Form:
    """How a document is read: by what its editor calls it, else by how its name ends, else as plain text.

    >>> form_for("markdown", "untitled:1").name, form_for("latex", "file:///a.html").name, form_for("", "").name
    ('markdown', 'html', 'text')
    """
    named = next((form for form in FORMS.values() if form.language == language), None)
    return form_of(_path(uri)) if named is None else named


def _path(uri: str) -> str:
    try:
        return unquote(urlsplit(uri).path)
    except ValueError:  # not every string that an editor may send is a URI
        return uri


@frozen
class Document:
    """A document as its editor has it: its text, and the number that the editor gave to this version of it."""

    uri: str
    text: str = field(repr=False)
    version: int | None = None
    language: str = ""
    encoding: str = UTF16

    @cached_property
    def places(self) -> Places:
        """Its lines and columns."""
        return Places.of(self.text, self.encoding)

    @property
    def form(self) -> Form:
        """How it is read."""
        return form_for(self.language, self.uri)

    def changed(self, changes: Sequence[TextDocumentContentChangeEvent], version: int | None) -> "Document":
        """The next version: each change is one of the text that the changes before it left.

        >>> from lsprotocol.types import Position, Range
        >>> change = TextDocumentContentChangePartial(Range(Position(0, 3), Position(0, 4)), "6")
        >>> Document("untitled:1", "up 5%").changed([change], 2).text
        'up 6%'
        """
        found = self
        for change in changes:
            text = change.text
            if isinstance(change, TextDocumentContentChangePartial):
                start, end = found.places.stretch(change.range)
                text = found.text[:start] + change.text + found.text[end:]
            found = evolve(found, text=text)
        return evolve(found, version=version)
