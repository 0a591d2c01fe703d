"""Characters to rows of a given width, each with its marks below it."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from types import MappingProxyType

from rich.cells import cell_len
from rich.text import Text

from factcheck.report.excerpt import JOINED, OPERAND, STATED, Cell

__all__ = ["below", "hung", "shown", "wrapped"]

STYLES: Mapping[str, str] = MappingProxyType({"": "", STATED: "bold", OPERAND: "bold", JOINED: ""})
NARROWEST = 12
"""Columns that indented text has at least."""

Row = tuple[Cell, ...]


def wrapped(cells: Iterable[Cell], width: int, taken: int = 0) -> Iterator[Row]:
    """Rows of at most `width` columns, parted at spaces; a marked figure stays on one row if it fits on one.

    Of the first row, `taken` columns are in use already.

    >>> [shown(row).plain for row in wrapped(map(Cell, "up 21 per cent"), 6)]
    ['up 21', 'per', 'cent']
    """
    row: list[Cell] = []
    for word in _words(cells):
        size = sum(map(_size, word))
        if row and taken + 1 + size > width:
            yield tuple(row)
            row, taken = [], 0
        if row:
            row.append(Cell(" "))
            taken += 1
        for cell in word:
            if taken and taken + _size(cell) > width:
                yield tuple(row)
                row, taken = [], 0
            row.append(cell)
            taken += _size(cell)
    if row:
        yield tuple(row)


def _words(cells: Iterable[Cell]) -> Iterator[Row]:
    """What is not parted at the end of a row: words, and figures with the spaces in them."""
    for space, word in groupby(cells, key=lambda cell: cell == Cell(" ")):
        if not space:
            yield tuple(word)


def _size(cell: Cell) -> int:
    return cell_len(cell.glyph)


def shown(row: Row, stated: str = "") -> Text:
    """A row as text with its figures styled, the stated one as it is said."""
    text = Text()
    for mark, group in groupby(row, key=lambda cell: cell.mark):
        text.append("".join(cell.glyph for cell in group), _style(mark, stated))
    return text


def _style(mark: str, stated: str) -> str:
    return stated if mark == STATED and stated else STYLES[mark]


def below(row: Row, stated: str = "") -> Text | None:
    """The marks that stand below a row; none if it has no marked figure.

    >>> below((Cell("a"), Cell("9", "^"))).plain
    ' ^'
    """
    if not any(cell.mark for cell in row):
        return None
    text = Text()
    for mark, group in groupby(row, key=lambda cell: cell.mark):
        text.append("".join((mark or " ") * _size(cell) for cell in group), _style(mark, stated))
    text.rstrip()
    return text


def hung(head: Text, body: Iterable[Cell], width: int, indent: int | None = None) -> Iterator[Text]:
    """A text after a head, its further rows indented as far as the head is wide, or by `indent`.

    >>> [row.plain for row in hung(Text("note  "), map(Cell, "a small base of 37"), 18)]
    ['note  a small base', '      of 37']
    """
    deep = max(min(head.cell_len if indent is None else indent, width - NARROWEST), 0)
    taken = max(head.cell_len - deep, 0)
    before = head.copy().append(" " * (deep - head.cell_len))
    for row in wrapped(body, max(width - deep, 1), taken):
        yield before.append_text(shown(row))
        before = Text(" " * deep)
