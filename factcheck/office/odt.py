"""The OpenDocument Text of LibreOffice and others, .odt: its words, each with its place."""

from collections.abc import Mapping
from types import MappingProxyType

from attrs import define, field

from factcheck.errors import InputError
from factcheck.office.archive import Archive
from factcheck.office.teller import Look, Paragraph, Part, Teller
from factcheck.prose.builder import Builder
from factcheck.prose.xml import Tag, walk

__all__ = ["CONTENT", "LEFT_OUT", "PARAGRAPHS", "SPACES", "STYLED", "parts", "told"]

CONTENT = "content.xml"
MANIFEST = "META-INF/manifest.xml"
URN = "urn:oasis:names:tc:opendocument:xmlns:"

SPACES: Mapping[str, str] = MappingProxyType(
    {f"{URN}{name}:1.0": f"{prefix}:" for name, prefix in (("drawing", "draw"), ("table", "table"), ("style", "style"))}
    | {f"{URN}{name}:1.0": f"{name}:" for name in ("office", "text")}
    | {"http://purl.org/dc/elements/1.1/": "dc:"}
)

LEFT_OUT = frozenset(
    "text:tracked-changes office:annotation text:note-citation text:ruby-text text:hidden-text text:hidden-paragraph"
    " text:table-of-content text:illustration-index text:table-index text:object-index text:user-index"
    " text:alphabetical-index text:bibliography text:page-number text:page-count office:forms draw:object".split()
)
"""What is deleted, remarked or hidden, how something is said, the marks of notes, and what leads through a book."""

PARAGRAPHS = frozenset({"text:p", "text:h"})
ASIDES = frozenset({"text:note-body", "draw:text-box"})
STYLED = "text:style-name"


def parts(archive: Archive) -> tuple[Part, ...]:
    """The part with the words.

    Raises:
        InputError: they cannot be read, as where there is a password.
    """
    if MANIFEST in archive and "encryption-data" in archive.text(MANIFEST):
        raise InputError("has a password: save it without one")
    return (Part(CONTENT, archive.text(CONTENT)),)


def told(parts: tuple[Part, ...]) -> Builder:
    """The words of a document.

    Raises:
        InputError: it is broken, or no text.
    """
    (part,) = parts
    words = _Words(part)
    walk(part.text, words, SPACES)
    if not words.is_text:
        raise InputError("is an OpenDocument, but no text: save what should be checked as .odt")
    return words.told()


@define
class _Words(Teller):
    """Tells the content of a document."""

    styles: dict[str, Look] = field(factory=dict)
    style: Look = field(factory=Look)
    looks: list[Look] = field(factory=list)
    item: bool = False
    is_text: bool = False

    def leaves_out(self, tag: Tag) -> bool:
        """What is not read."""
        return tag.name in LEFT_OUT

    def enter(self, tag: Tag) -> None:
        """An element begins."""
        name = tag.name
        if name == "style:style":
            self.style = self.styles.setdefault(tag.attributes.get("style:name", ""), Look())
        elif name == "style:text-properties":
            self._looks(tag.attributes)
        elif name == "office:text":
            self.is_text = True
        elif name == "text:list-item":
            self.item = True
        elif name in PARAGRAPHS:
            self.paragraphs.append(Paragraph(item=self.item))
            self.item = False
            self._look(tag)
        elif name == "text:span":
            self._look(tag)
        elif name in ASIDES:
            self.aside()
        elif name in ("text:s", "text:tab"):
            self.gap(0)
        elif name == "text:line-break":
            self.gap(1)

    def leave(self, tag: Tag) -> None:
        """An element ends."""
        if tag.name in PARAGRAPHS:
            self.end_paragraph()
        elif tag.name in ASIDES:
            self.flows.pop()
        if tag.name in PARAGRAPHS or tag.name == "text:span":
            self.looks.pop()

    def reads(self, text: str) -> bool:
        """Whether words here are read."""
        return self.is_text and self.open[-1].startswith("text:") and bool(self.looks) and self.looks[-1].shows(text)

    def _looks(self, given: Mapping[str, str]) -> None:
        """How words of a style look."""
        line = given.get("style:text-line-through-style", "none")
        if line != "none" or given.get("text:display") == "none":
            self.style.hidden = True
        if given.get("style:text-position", "").startswith("super"):
            self.style.raised = True

    def _look(self, tag: Tag) -> None:
        """What stands in a span looks as its style says, and as what it stands in."""
        own = self.styles.get(tag.attributes.get(STYLED, ""), Look())
        around = self.looks[-1] if self.looks and tag.name == "text:span" else Look()
        self.looks.append(Look(own.hidden or around.hidden, own.raised or around.raised))
