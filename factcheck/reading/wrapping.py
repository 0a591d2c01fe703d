"""Lines to paragraphs: which ends of lines are spaces, because the text is wrapped as mail and wire copy are."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.words import table

__all__ = ["MARK", "stretches", "stripped"]

MARK = re.compile(r"(?:([0-9]{1,3})[.)]|([•·▪◦‣*–—-]|--))[^\S\r\n]++(?=\S)")
"""The mark of an item of a list, with white space after it."""

_LINE = re.compile(r"[^\r\n\x85\u2028\u2029]*+(?:\r\n|[\r\n\x85\u2028\u2029]|\Z)")
_WORD = re.compile(r"\S++")
# Columns are parted by tabs or by several spaces; two spaces after a full stop are a typist's. Mail has rows of fields.
_COLUMNS = re.compile(r"\t|[^\s.!?:;\"'”’)\]][^\S\r\n]{2,}+\S")
_FIELD = re.compile(r"[\w-]++:(?!\S)")
_COMMA = ","
_CLOSED = tuple(".!?:;")
_CLOSING = "\"'”’)]"
# How wide the lines are of a text that is wrapped.
_WIDE = range(45, 111)
# No word with which a line goes on is longer, with the space before it.
_LONGEST = 12
# What is longer than a word of prose (an address of the web) shows nothing; how much some lines are longer than others.
_WORDY, _RAGGED = 20, 8
_NARROW = _WIDE.start - _WORDY


@cache
def _go_on() -> frozenset[str]:
    return frozenset(table("sentences")["go-on"]["words"])


class _Line(NamedTuple):
    """A line without the white space around it; `width` counts what stands before it.

    `word` is the length of its first word. `begun` says that it begins in mid-sentence, with a small letter or a
    comma; `open` that it ends there, `closed` that it ends as a sentence does. `blank` has no letter or digit, `row`
    is one of a table or of the fields of a mail. `mark` is that of an item, a number or a sign.
    """

    start: int
    end: int
    width: int
    word: int = 0
    begun: bool = False
    open: bool = False
    closed: bool = False
    blank: bool = True
    row: bool = False
    mark: int | str | None = None


def stretches(text: str) -> Iterator[tuple[int, int]]:
    r"""Where the paragraphs of a text begin and end, without the white space around them.

    An empty line ends one. A line that begins with the mark of a list begins one. Any other line is a paragraph of
    its own, unless the text is wrapped: there a line that is full goes on in the next.

    >>> text = "Thefts rise in Hale\nThe number of thefts that were recorded in Hale rose to 99\nfrom 82 a year ago."
    >>> [text[start:end].count("\n") for start, end in stretches(text)]
    [0, 1]
    """
    blocks = [_lines(text, block) for block in _blocks(text)]
    width = _width(blocks)
    for block in blocks:
        yield from _of_block(block, width or (_width([block]) if len(block) > 1 else None))


def stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without the white space at its ends."""
    part = text[start:end].rstrip()
    return start + len(part) - len(part.lstrip()), start + len(part)


def _blocks(text: str) -> Iterator[list[tuple[int, int, int]]]:
    """The lines between empty ones: where each begins, where its print does, and where it ends."""
    block: list[tuple[int, int, int]] = []
    for match in _LINE.finditer(text):
        start, end = stripped(text, *match.span())
        if start < end:
            block.append((match.start(), start, end))
        elif block:
            yield block
            block = []
    if block:
        yield block


def _lines(text: str, block: Sequence[tuple[int, int, int]]) -> list[_Line]:
    """The lines of a block, looked at where any of them may go on."""
    if len(block) > 1 and any(end - begin > _NARROW for begin, _, end in block):
        return [_line(text, *places) for places in block]
    return [_Line(start, end, end - begin) for begin, start, end in block]


def _line(text: str, begin: int, start: int, end: int) -> _Line:
    word, mark = _WORD.match(text, start, end), MARK.match(text, start, end)
    printed = text[start:end]
    return _Line(
        start,
        end,
        width=end - begin,
        word=word.end() - start if word else 0,
        begun=printed[0].islower() or printed[0] in _COMMA,
        open=printed.endswith(_COMMA) or printed[-_LONGEST:].rpartition(" ")[2].lower() in _go_on(),
        closed=printed.rstrip(_CLOSING).endswith(_CLOSED),
        blank=not any(map(str.isalnum, printed)),
        row=(_COLUMNS.search(text, start, end) or _FIELD.match(text, start, end)) is not None,
        mark=None if mark is None else int(mark[1]) if mark[1] else mark[2],
    )


def _width(blocks: Sequence[Sequence[_Line]]) -> int | None:
    """How wide the lines of a text are, if it is wrapped: if a line ends where the next word had no room.

    The lines after which a sentence plainly goes on show it. Verse and lists end theirs where they like, and in a
    text with one paragraph a line there are none.
    """
    ends = [(a, b) for block in blocks for a, b in pairwise(block) if _runs(a, b) and (a.open or b.mark is None)]
    within = [(a, b) for a, b in ends if (a.open or b.begun) and a.width < _WIDE.stop]
    width = max((a.width for a, _ in within if a.width in _WIDE), default=None)
    if width is None:
        return None
    full = sum(_full(a, b, width) for a, b in within)
    wrapped = 4 * full >= 3 * len(within) and 3 * full >= sum(_full(a, b, width) for a, b in ends)
    return width if wrapped else None


def _of_block(lines: Sequence[_Line], width: int | None) -> Iterator[tuple[int, int]]:
    """The paragraphs of the lines between two empty ones."""
    start, item = lines[0].start, lines[0].mark
    for line, after in pairwise(lines):
        goes_on = (
            width is not None
            and _runs(line, after)
            and (_full(line, after, width) or (line.width in _WIDE and (line.open or after.begun)))
        )
        if after.mark is not None and not (goes_on and not line.closed and not _follows(item, after.mark)):
            goes_on, item = False, after.mark
        if not goes_on:
            yield start, line.end
            start = after.start
    yield start, lines[-1].end


def _runs(line: _Line, after: _Line) -> bool:
    """Whether both lines are running text."""
    return not (line.blank or after.blank or (after.row and (line.row or line.closed)))


def _full(line: _Line, after: _Line, width: int) -> bool:
    """Whether the first word of the next line had no room in this one, which is no longer than others."""
    return width <= line.width + 1 + min(after.word, _WORDY) and line.width <= width + _RAGGED


def _follows(item: int | str | None, mark: int | str) -> bool:
    """Whether a mark goes on with the list of the item before, the next number or the same sign, or is its first."""
    return mark == 1 or mark == (item + 1 if isinstance(item, int) else item)
