"""The words of a document, and where each of them stands in it."""

from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple

from attrs import field, frozen

from factcheck.prose.comments import Comment
from factcheck.prose.lines import Lines

__all__ = ["Edit", "Piece", "Prose"]


class Piece(NamedTuple):
    """A stretch of prose and the stretch of the document that it comes from.

    `at` and `length` count the characters of the prose, `source` and `span` those of the document. Where both are
    equally long they are the same characters; an entity such as `&pound;` is longer than what it stands for.
    """

    at: int
    length: int
    source: int
    span: int


class Edit(NamedTuple):
    """What to write in a document, and where: `text` in place of the characters from `start` to `end`."""

    start: int
    end: int
    text: str

    def applied(self, source: str) -> str:
        """The document with the edit made.

        >>> Edit(3, 5, "29").applied("up 23 per cent")
        'up 29 per cent'
        """
        return source[: self.start] + self.text + source[self.end :]


@frozen
class Prose:
    """What a document says, without its markup.

    `source` is the document as it was decoded, `text` its prose, `pieces` lead from one to the other, in order.
    `markup` are the characters that mean something else than themselves in the document, `comments` what it says to us
    and not to its readers.
    """

    source: str
    text: str
    pieces: tuple[Piece, ...] = field(repr=False)
    markup: str = ""
    comments: tuple[Comment, ...] = ()

    @classmethod
    def plain(cls, text: str) -> "Prose":
        """A text without markup: its prose is the text itself.

        >>> Prose.plain("Up 5%.").place(3, 5)
        (3, 5)
        """
        return cls(text, text, (Piece(0, len(text), 0, len(text)),))

    @cached_property
    def lines(self) -> Lines:
        """The lines of the document, found when they are first asked for."""
        return Lines.of(self.source)

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where `text[start:end]` stands in the document, the markup inside it included.

        >>> prose = Prose("up <b>5</b>%", "up 5%", (Piece(0, 3, 0, 3), Piece(3, 1, 6, 1), Piece(4, 1, 11, 1)))
        >>> prose.place(3, 5), prose.source[6:12]
        ((6, 12), '5</b>%')
        """
        first = self._point(start)
        return first, max(first, self._point(end - 1, after=True) if end > start else first)

    def _point(self, at: int, after: bool = False) -> int:
        """Where a character of the prose stands in the document; `after`: where it ends."""
        i = max(bisect_right(self.pieces, at, key=lambda piece: piece.at) - 1, 0)
        if not self.pieces:
            return 0
        piece = self.pieces[i]
        deep = min(max(at - piece.at, 0), piece.length)
        if piece.length != piece.span:
            return piece.source + (piece.span if after or deep == piece.length else 0)
        return piece.source + min(deep + after, piece.length)

    def edit(self, start: int, end: int, text: str) -> Edit | None:
        """What to write where in the document so that `text` stands for `text[start:end]` of the prose.

        No tag is lost: where markup stands inside, only the part that changes is written anew. None where that part
        has markup in it too, or where the new text would be read as markup.

        >>> Prose.plain("up 23 per cent").edit(3, 14, "29 per cent")
        Edit(start=3, end=14, text='29 per cent')
        >>> prose = Prose("<b>23</b> per cent", "23 per cent", (Piece(0, 2, 3, 2), Piece(2, 9, 9, 9)), "<>&")
        >>> prose.edit(0, 11, "29 per cent")
        Edit(start=4, end=5, text='9')
        """
        for first, last, new in ((start, end, text), self._changed(start, end, text)):
            at, to = self.place(first, last)
            if self.source[at:to] == self.text[first:last] and not set(self.markup) & set(new):
                return Edit(at, to, new)
        return None

    def _changed(self, start: int, end: int, text: str) -> tuple[int, int, str]:
        """The edit without what is the same before and after at both of its ends."""
        last = len(text)
        while start < end and last and self.text[end - 1] == text[last - 1]:
            end, last = end - 1, last - 1
        first = 0
        while start < end and first < last and self.text[start] == text[first]:
            start, first = start + 1, first + 1
        return start, end, text[first:last]
