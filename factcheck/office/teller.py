"""What the documents of word processors have in common: paragraphs, and what stands beside them."""

from attrs import define, field, frozen

from factcheck.prose.builder import Builder
from factcheck.prose.html import LETTER
from factcheck.prose.xml import Tag, tell

__all__ = ["Look", "Paragraph", "Part", "Teller"]

MARK = "- "
"""The mark of an item; which sign or number a word processor shows is not known."""


@frozen
class Part:
    """A member of a document that is XML: `offset` is where it begins in all of them, one after the other."""

    name: str
    text: str = field(repr=False)
    offset: int = 0


@define
class Look:
    """How words look: hidden or struck out, which is not read; raised, which is the mark of a note."""

    hidden: bool = False
    raised: bool = False

    def shows(self, text: str) -> bool:
        """Whether these words are read."""
        return not self.hidden and (not self.raised or LETTER.search(text) is not None)


@define
class Paragraph:
    """A paragraph as it is told: whether it is an item of a list, is left out, and has begun."""

    item: bool = False
    hidden: bool = False
    begun: bool = False


@define
class Teller:
    """Tells a part of a document to a builder.

    Text boxes and notes are collected aside and come after the text: what stands beside it must not come between a
    sentence and the next.
    """

    part: Part
    asides: list[Builder] = field(factory=list)
    flows: list[Builder] = field(factory=lambda: [Builder()])
    paragraphs: list[Paragraph] = field(factory=list)
    open: list[str] = field(factory=list)
    """The names of the elements in which we are; what is left out is told to nobody."""

    left_out: int = 0
    """How deep we are in what is left out."""

    merged: bool = False
    """Whether the next paragraph goes on where the last one ended: its mark is deleted."""

    def start(self, tag: Tag) -> None:
        """An element begins."""
        if self.left_out or self.leaves_out(tag):
            self.left_out += 1
            return
        self.enter(tag)
        self.open.append(tag.name)

    def close(self, tag: Tag, _at: int, _end: int) -> None:
        """An element ends."""
        if self.left_out:
            self.left_out -= 1
            return
        self.open.pop()
        self.leave(tag)

    def words(self, text: str, at: int, span: int) -> None:
        """Characters."""
        if not self.left_out and self.paragraphs and not self.paragraphs[-1].hidden and self.reads(text):
            if text.strip():
                self._begin()
            tell(self.flows[-1], self.part.text, text, at, span, self.part.offset)

    def sign(self, text: str, tag: Tag) -> None:
        """An element that stands for a character."""
        if self.paragraphs and not self.paragraphs[-1].hidden and self.reads(text):
            self._begin()
            self.flows[-1].put(text, tag.at, tag.end - tag.at)

    def gap(self, breaks: int) -> None:
        """A space or so many line breaks, within a paragraph."""
        if breaks:
            self.flows[-1].gap(breaks)
        else:
            self.flows[-1].space = True

    def aside(self) -> None:
        """Something begins that stands beside the text."""
        self.flows.append(Builder())
        self.asides.append(self.flows[-1])

    def end_paragraph(self, merged: bool = False) -> None:
        """A paragraph ends; where its mark is deleted, the next one goes on with it."""
        paragraph = self.paragraphs.pop()
        self.merged = merged
        if not merged:
            self.flows[-1].gap(1 if paragraph.item else 2)

    def told(self) -> Builder:
        """All of it, what stands beside the text after it."""
        builder = self.flows[0]
        for aside in self.asides:
            builder.add(aside)
        return builder

    def _begin(self) -> None:
        paragraph = self.paragraphs[-1]
        if not paragraph.begun:
            paragraph.begun = True
            if not self.merged and paragraph.item:
                self.flows[-1].item(MARK)
            elif not self.merged:
                self.flows[-1].gap(2)
            self.merged = False

    def leaves_out(self, tag: Tag) -> bool:
        """Whether an element is left out, with all that stands in it."""
        raise NotImplementedError

    def enter(self, tag: Tag) -> None:
        """An element that is not left out begins."""
        raise NotImplementedError

    def leave(self, tag: Tag) -> None:
        """An element that is not left out ends."""
        raise NotImplementedError

    def reads(self, text: str) -> bool:
        """Whether words that stand here are read."""
        raise NotImplementedError
