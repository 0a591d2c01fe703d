"""Plain text, and the marks with which a mail quotes another."""

import re
from collections.abc import Iterator

from factcheck.prose.prose import Piece, Prose

__all__ = ["text"]

LINE = re.compile(r"[^\r\n]*+(?:\r\n?|\n|\Z)")
MARKS = re.compile(r"(?:[ \t]{0,3}>)++[ \t]?")
FIGURE = re.compile(r"[ \t]*[$£€]?[.0-9]")
"""Where a figure comes next, ">" means "more than"."""


def text(source: str) -> Prose:
    r"""The prose of a plain text: the text itself, without the marks of quoted mail.

    >>> text("She wrote:\n> Thefts rose 5% to\n> 21 from 20.").text
    'She wrote:\nThefts rose 5% to\n21 from 20.'
    """
    if ">" not in source:
        return Prose.plain(source)
    pieces: list[Piece] = []
    parts: list[str] = []
    length = 0
    for start, end in _unquoted(source):
        if pieces and pieces[-1].source + pieces[-1].span == start:
            at, size, first, _ = pieces[-1]
            pieces[-1] = Piece(at, size + end - start, first, size + end - start)
        else:
            pieces.append(Piece(length, end - start, start, end - start))
        parts.append(source[start:end])
        length += end - start
    return Prose(source, "".join(parts), tuple(pieces))


def _unquoted(source: str) -> Iterator[tuple[int, int]]:
    """Each line without the marks before it, its end included."""
    quoted = False
    for line in LINE.finditer(source):
        marks = MARKS.match(source, *line.span())
        quoted = marks is not None and (quoted or FIGURE.match(source, marks.end()) is None)
        start = marks.end() if marks is not None and quoted else line.start()
        if start < line.end():
            yield start, line.end()
