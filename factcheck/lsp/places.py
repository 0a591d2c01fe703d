r"""Places in a text as editors tell them: a line, and a column in units of an encoding.

Lines end with \n, \r\n or \r and nothing else, as the protocol has it; Python's own `splitlines` knows seven more.
"""

from bisect import bisect_right
from collections.abc import Callable, Mapping
from types import MappingProxyType

from attrs import frozen
from lsprotocol.types import Position, PositionEncodingKind, Range

from factcheck.prose.lines import Lines

__all__ = ["UTF16", "WIDTHS", "Places"]

UTF16 = PositionEncodingKind.Utf16.value
"""What every client speaks, and means where it says nothing."""

WIDTHS: Mapping[str, Callable[[str], int]] = MappingProxyType(
    {
        "utf-8": lambda text: len(text.encode("utf-8", "surrogatepass")),
        UTF16: lambda text: len(text.encode("utf-16-le", "surrogatepass")) // 2,
        "utf-32": len,
    }
)
"""How many units some characters take in each encoding; half characters count as such."""


@frozen
class Places:
    r"""The places of a text. `width` says how many units its client counts for some characters.

    >>> places = Places.of("up 😀 5%\r\ndown", "utf-16")
    >>> places.position(5), places.offset(Position(0, 6)), places.offset(Position(0, 99)), places.offset(Position(9, 0))
    (0:6, 5, 7, 13)
    """

    lines: Lines
    width: Callable[[str], int]

    @classmethod
    def of(cls, text: str, encoding: str) -> "Places":
        """Find the lines of a text."""
        return cls(Lines.of(text), WIDTHS[encoding])

    def offset(self, position: Position) -> int:
        """The code point at a position: after the end of a line its end, after the last line the end of the text.

        Inside a character its beginning.
        """
        starts = self.lines.starts
        if position.line >= len(starts):
            return len(self.lines.text)
        row = self._row(position.line)
        column = position.character
        if not row.isascii():
            column = bisect_right(range(len(row) + 1), column, key=lambda stop: self.width(row[:stop])) - 1
        return starts[position.line] + min(column, len(row))

    def position(self, at: int) -> Position:
        """The position of a code point; between the two halves of a line's end, the end of the line."""
        line, column = self.lines.position(at)
        return Position(line, self.width(self._row(line)[:column]))

    def range(self, start: int, end: int) -> Range:
        """The range of a stretch of text."""
        return Range(self.position(start), self.position(end))

    def stretch(self, given: Range) -> tuple[int, int]:
        """The stretch of text of a range, whichever of its ends comes first."""
        start, end = sorted((self.offset(given.start), self.offset(given.end)))
        return start, end

    def _row(self, line: int) -> str:
        """A line without what ends it."""
        return self.lines.row(line).rstrip("\r\n")
