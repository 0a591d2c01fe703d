"""XML walked through once, each tag and each word with its place; hostile documents end in an error."""

import re
from collections.abc import Mapping
from html.entities import html5
from typing import Protocol
from xml.parsers import expat

from attrs import define, field

from factcheck.errors import InputError
from factcheck.prose.builder import SPACES, Builder

__all__ = ["Tag", "Visitor", "tell", "walk"]

DEEPEST = 1000
"""More levels than this are not an article."""

JOINT = "\x1f"
"""What stands between a namespace and a name; no name holds it."""

FOREIGN = "?:"
"""The prefix of what is in none of the namespaces that are asked for."""

TAG = re.compile(r"""<(?:[^"'>]|"[^"]*"|'[^']*')*+>""")
REFERENCE = re.compile(r"&#?[\w.:-]{1,40};")


@define
class Tag:
    """An element: its name with the prefix that the caller gave its namespace, and where its first tag stands."""

    name: str
    attributes: dict[str, str]
    at: int
    end: int
    """Where the first tag ends; the element too, if it is `empty`."""

    empty: bool


class Visitor(Protocol):
    """What is told of a document, in its order."""

    def start(self, tag: Tag) -> None:
        """An element begins."""

    def close(self, tag: Tag, at: int, end: int) -> None:
        """An element ends, with a last tag from `at` to `end`, which are the same if it is empty."""

    def words(self, text: str, at: int, span: int) -> None:
        """Characters for which `span` characters of the document stand at `at`."""


def walk(source: str, visitor: Visitor, spaces: Mapping[str, str], offset: int = 0) -> None:
    """Tell a visitor what stands in a document that begins at `offset`. Names of `spaces` get the prefixes it gives.

    Nothing is loaded from elsewhere, no entity is declared.

    Raises:
        InputError: the document is broken, declares entities, or is nested too deep.
    """
    reader = _Reader(source, visitor, spaces, offset)
    parser = expat.ParserCreate("utf-8", JOINT)
    parser.buffer_text = False
    parser.ordered_attributes = True
    parser.StartElementHandler = lambda name, given: reader.start(name, given, parser.CurrentByteIndex)
    parser.EndElementHandler = lambda _: reader.close(parser.CurrentByteIndex)
    parser.CharacterDataHandler = lambda text: reader.words(text, parser.CurrentByteIndex)
    parser.SkippedEntityHandler = lambda name, is_parameter: reader.skipped(name, is_parameter, parser.CurrentByteIndex)
    parser.EntityDeclHandler = _declared
    try:
        parser.Parse(reader.data, True)
    except expat.ExpatError as error:
        told = f"{expat.errors.messages[error.code]} (line {error.lineno})"
        raise InputError(f"is XML that cannot be read: {told}") from None


def _declared(*_: object) -> None:
    raise InputError("declares entities of its own, which no article needs: nothing of it is read")


def tell(builder: Builder, source: str, text: str, at: int, span: int, offset: int = 0) -> None:
    """Add characters for which `span` characters stand at `at`, of a document that begins at `offset`."""
    if span == len(text) and source.startswith(text, at - offset):
        builder.words(text, at)
    elif SPACES.fullmatch(text) is not None:
        builder.space = True
    else:
        builder.put(text, at, span)


@define
class _Reader:
    """From what expat tells to what a visitor is told: bytes become characters, names get their prefixes."""

    source: str
    visitor: Visitor
    spaces: Mapping[str, str]
    offset: int
    data: bytes = field(init=False)
    open: list[Tag] = field(factory=list)
    seen: tuple[int, int] = (0, 0)
    """A place as bytes and as characters: the next is counted from here."""

    def __attrs_post_init__(self) -> None:
        self.data = self.source.encode(errors="replace")

    def start(self, name: str, given: list[str], index: int) -> None:
        if len(self.open) >= DEEPEST:
            raise InputError(f"is nested more than {DEEPEST:,} deep, which no article is")
        at = self._at(index)
        found = TAG.match(self.source, at)
        end = at if found is None else found.end()
        attributes = {self._named(key): value for key, value in zip(given[::2], given[1::2], strict=True)}
        empty = self.source[end - 2 : end] == "/>"
        tag = Tag(self._named(name), attributes, at + self.offset, end + self.offset, empty)
        self.open.append(tag)
        self.visitor.start(tag)

    def close(self, index: int) -> None:
        tag = self.open.pop()
        if tag.empty:
            self.visitor.close(tag, tag.end, tag.end)
            return
        at = self._at(index)
        self.visitor.close(tag, at + self.offset, self.source.find(">", at) + 1 + self.offset)

    def words(self, text: str, index: int) -> None:
        at = self._at(index)
        self.visitor.words(text, at + self.offset, self._span(text, at))

    def skipped(self, name: str, is_parameter: bool, index: int) -> None:
        """A reference to an entity that a DTD elsewhere declares: it stands for what it does in HTML."""
        if not is_parameter and f"{name};" in html5:
            self.visitor.words(html5[f"{name};"], self._at(index) + self.offset, len(name) + 2)

    def _span(self, text: str, at: int) -> int:
        reference = REFERENCE.match(self.source, at) if len(text) == 1 else None  # expat tells each by itself
        if reference is not None:
            return len(reference[0])
        if self.source.startswith(text, at):
            return len(text)
        return 2 if self.source.startswith("\r\n", at) else 1

    def _at(self, index: int) -> int:
        """The character that begins with a byte; each is asked for later than the one before."""
        done, at = self.seen
        at += len(self.data[done:index].decode(errors="replace"))
        self.seen = index, at
        return at

    def _named(self, name: str) -> str:
        space, joint, local = name.rpartition(JOINT)
        return f"{self.spaces.get(space, FOREIGN)}{local}" if joint else local
