"""Documents to prose: plain text, Markdown and HTML, one file each, and this table of them."""

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import PurePath
from types import MappingProxyType

from attrs import frozen

from factcheck.prose.prose import Piece, Prose

__all__ = ["FORMS", "TEXT", "Form", "Piece", "Prose", "form_of"]

TEXT = "text"


@frozen
class Form:
    """A form that documents have: how its files end, and what the web and editors call it.

    What reads it is loaded when it is first needed: plain text needs no parser.
    """

    name: str
    suffixes: tuple[str, ...]
    media_type: str
    language: str

    def prose(self, source: str) -> Prose:
        """The prose of a document of this form.

        >>> FORMS["markdown"].prose("up **5%**").text
        'up 5%'
        """
        if self.name == TEXT:
            return Prose.plain(source)
        read: Callable[[str], Prose] = getattr(import_module(f"factcheck.prose.{self.name}"), self.name)
        return read(source)


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


def form_of(path: str) -> Form:
    """The form of a file, by how its name ends.

    >>> form_of("news/a.MD").name, form_of("-").name
    ('markdown', 'text')
    """
    suffix = PurePath(path).suffix.lower()
    return next((form for form in FORMS.values() if suffix in form.suffixes), FORMS[TEXT])
