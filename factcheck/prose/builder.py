"""Prose put together piece by piece, as a document is walked through."""

import re

from attrs import Factory, define

from factcheck.prose.comments import Comment
from factcheck.prose.prose import Piece, Prose

__all__ = ["Builder"]

SPACES = re.compile(r"[ \t\n\r\f]+")
WORDS = re.compile(r"[^ \t\n\r\f]+(?: [^ \t\n\r\f]+)*")


@define
class Builder:
    r"""Collects the words of a document.

    >>> builder = Builder()
    >>> builder.words("up  5%", 3)
    >>> builder.gap(2)
    >>> builder.words("Down 6%", 20)
    >>> builder.prose("...").text
    'up 5%\n\nDown 6%'
    """

    parts: list[str] = Factory(list)
    pieces: list[Piece] = Factory(list)
    comments: list[Comment] = Factory(list)
    length: int = 0
    breaks: int = 0
    """How many line breaks stand before the next words."""

    space: bool = False
    """Whether a space stands before the next words on their line."""

    sign: str = ""
    """The mark of an item that stands before the next words."""

    def gap(self, breaks: int) -> None:
        """Let the next words begin after at least so many line breaks; there are none at the beginning."""
        self.breaks = max(self.breaks, breaks)

    def words(self, text: str, source: int) -> None:
        """Add characters that stand so in the document at `source`; white space among them becomes one space."""
        at = 0
        while at < len(text):
            found = SPACES.match(text, at)
            if found is not None:
                self.space = True
                at = found.end()
                continue
            found = WORDS.match(text, at)
            assert found is not None
            self.put(found[0], source + at, len(found[0]))
            at = found.end()

    def put(self, text: str, source: int, span: int) -> None:
        """Add what `span` characters of the document at `source` stand for."""
        self._lead()
        self._grow(text, source, span)

    def item(self, mark: str) -> None:
        """Let the next words be an item of a list, with a mark that does not stand in the document."""
        self.gap(1)
        self.sign = mark

    def add(self, other: "Builder") -> None:
        """Add what another has collected, apart from what stands before and after it."""
        self.comments += other.comments
        if not other.parts:
            return
        self.gap(2)
        self._lead()
        self.pieces += [piece._replace(at=piece.at + self.length) for piece in other.pieces]
        self.parts += other.parts
        self.length += other.length
        self.gap(2)

    def prose(self, source: str, markup: str = "") -> Prose:
        """What was collected."""
        return Prose(source, "".join(self.parts), tuple(self.pieces), markup, tuple(self.comments))

    def _lead(self) -> None:
        """What parts the next words from those before."""
        lead = ("\n" * self.breaks or " " * self.space) if self.parts else ""
        lead += self.sign
        if lead:
            self.parts.append(lead)
            self.length += len(lead)
        self.breaks, self.space, self.sign = 0, False, ""

    def _grow(self, text: str, source: int, span: int) -> None:
        """Add a piece, or make the last one longer where the two touch and hold the same characters."""
        last = self.pieces[-1] if self.pieces else None
        same = len(text) == span and last is not None and last.length == last.span
        if last is not None and same and last.at + last.length == self.length and last.source + last.span == source:
            self.pieces[-1] = Piece(last.at, last.length + span, last.source, last.span + span)
        else:
            self.pieces.append(Piece(self.length, len(text), source, span))
        self.parts.append(text)
        self.length += len(text)
