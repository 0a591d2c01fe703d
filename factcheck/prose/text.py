"""Plain text, and the marks with which a mail quotes another."""

import re
from collections import deque
from collections.abc import Iterable, Iterator

from factcheck.prose.comments import Comment, comments
from factcheck.prose.prose import Piece, Prose

__all__ = ["text"]

BLANK, LINE_ENDS = " \t", "\r\n"
REST = re.compile(r"[ \t]*+(?:\r\n?|\n|\Z)")
LINE = re.compile(r"[^\r\n]*+(?:\r\n?|\n|\Z)")
MARKS = re.compile(r"(?:[ \t]{0,3}>)++[ \t]?")
FIGURE = re.compile(r"[ \t]*[$£€]?[.0-9]")
"""Where a figure comes next, ">" means "more than"."""


def text(source: str) -> Prose:
    r"""The prose of a plain text: the text itself, without the marks of quoted mail and without comments for us.

    >>> text("She wrote:\n> Thefts rose 5% to\n> 21 from 20.").text
    'She wrote:\nThefts rose 5% to\n21 from 20.'
    >>> text("Up 5%.\n<!-- factcheck off: a quotation -->\nDown 6%.").text
    'Up 5%.\nDown 6%.'
    """
    if ">" not in source:
        return Prose.plain(source)
    found = tuple(comments(source))
    pieces: list[Piece] = []
    parts: list[str] = []
    length = 0
    for start, end in _uncut(_unquoted(source), [_taken(source, comment) for comment in found]):
        if pieces and pieces[-1].source + pieces[-1].span == start:
            at, size, first, _ = pieces[-1]
            pieces[-1] = Piece(at, size + end - start, first, size + end - start)
        else:
            pieces.append(Piece(length, end - start, start, end - start))
        parts.append(source[start:end])
        length += end - start
    return Prose(source, "".join(parts), tuple(pieces), comments=found)


def _taken(source: str, comment: Comment) -> tuple[int, int]:
    """What is left out with a comment: all of its line, where nothing else stands on it."""
    start = comment.start
    while start and source[start - 1] in BLANK:
        start -= 1
    after = REST.match(source, comment.end)
    if after is None or (start and source[start - 1] not in LINE_ENDS):
        return comment.start, comment.end
    return start, after.end()


def _uncut(stretches: Iterable[tuple[int, int]], cuts: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """What is left of stretches where others are cut out; all are in order."""
    left = deque(cuts)
    for start, end in stretches:
        at = start
        while left and left[0][0] < end:
            cut = left[0]
            if at < cut[0]:
                yield at, cut[0]
            at = max(at, cut[1])
            if cut[1] > end:
                break
            left.popleft()
        if at < end:
            yield at, end


def _unquoted(source: str) -> Iterator[tuple[int, int]]:
    """Each line without the marks before it, its end included."""
    quoted = False
    for line in LINE.finditer(source):
        marks = MARKS.match(source, *line.span())
        quoted = marks is not None and (quoted or FIGURE.match(source, marks.end()) is None)
        start = marks.end() if marks is not None and quoted else line.start()
        if start < line.end():
            yield start, line.end()
