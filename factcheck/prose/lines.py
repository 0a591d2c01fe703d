"""Lines and columns of a text, for those who count so: people, editors, and what runs in a pipeline."""

import re
from bisect import bisect_right

from attrs import field, frozen

__all__ = ["Lines"]

LINE_END = re.compile(r"\r\n|[\r\n]")


@frozen
class Lines:
    r"""The lines of a text, found once. They end with \n, \r\n or \r, and with nothing else.

    `starts` is where each begins.

    >>> Lines.of("one\r\ntwo").position(7)
    (1, 2)
    """

    text: str = field(repr=False)
    starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> "Lines":
        """Find the lines of a text."""
        return cls(text, (0, *(found.end() for found in LINE_END.finditer(text))))

    def position(self, at: int) -> tuple[int, int]:
        """The line and the column of a place, both counted from 0, columns in code points."""
        line = bisect_right(self.starts, at) - 1
        return line, at - self.starts[line]

    def row(self, line: int) -> str:
        r"""A line with what ends it; nothing after the last.

        >>> Lines.of("one\ntwo").row(0), Lines.of("one").row(7)
        ('one\n', '')
        """
        if line >= len(self.starts):
            return ""
        end = self.starts[line + 1] if line + 1 < len(self.starts) else len(self.text)
        return self.text[self.starts[line] : end]
