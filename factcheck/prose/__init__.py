"""Documents to prose: plain text, Markdown and HTML, one file each, and this table of them."""

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import PurePath
from types import MappingProxyType
from typing import Literal

from attrs import frozen

from factcheck.collection import without_collection
from factcheck.errors import UnknownCodeError, expect_text
from factcheck.prose.prose import Edit, Piece, Prose
from factcheck.prose.unseen import without_unseen

__all__ = ["FORMS", "TEXT", "Edit", "Form", "FormName", "Piece", "Prose", "form_of", "prose_of"]

FormName = Literal["text", "markdown", "html"]
"""What a text can be read as."""

TEXT: FormName = "text"


@frozen
class Form:
    """A form that documents have: how its files end, and what the web and editors call it.

    What reads it is loaded when it is first needed: plain text needs no parser.
    """

    name: FormName
    suffixes: tuple[str, ...]
    media_type: str
    language: str

    @without_collection()
    def prose(self, source: str) -> Prose:
        """The prose of a document of this form.

        >>> FORMS["markdown"].prose("up **5%**").text
        'up 5%'
        """
        read: Callable[[str], Prose] = getattr(import_module(f"factcheck.prose.{self.name}"), self.name)
        return without_unseen(read(source))


FORMS: Mapping[str, Form] = MappingProxyType(
    {
        form.name: form
        for form in (
            Form(TEXT, (".txt",), "text/plain", "plaintext"),
            Form("markdown", (".md", ".markdown"), "text/markdown", "markdown"),
            Form("html", (".html", ".htm"), "text/html", "html"),
        )
    }
)
"""The forms by name; what is of none of them is taken for plain text."""


def prose_of(text: str, form: FormName = TEXT) -> Prose:
    """What a text says, read as one of the forms.

    Raises:
        TypeError: it is a path or bytes, say; the error says what to do.
        UnknownCodeError: there is no such form.

    >>> prose_of("up **5%**", "markdown").text
    'up 5%'
    """
    expect_text(text, "review")
    if form not in FORMS:
        raise UnknownCodeError(f"{form!r} is not a form of text: give one of {', '.join(FORMS)}")
    return FORMS[form].prose(text)


def form_of(path: str) -> Form:
    """The form of a file, by how its name ends.

    >>> form_of("news/a.MD").name, form_of("-").name
    ('markdown', 'text')
    """
    suffix = PurePath(path).suffix.lower()
    return next((form for form in FORMS.values() if suffix in form.suffixes), FORMS[TEXT])
