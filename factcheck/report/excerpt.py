"""The sentences of a finding with its figures marked, shortened around them."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from factcheck.findings import Finding
from factcheck.report.harmless import glyph
from factcheck.report.places import Mark, Where, marks

__all__ = ["JOINED", "OPERAND", "STATED", "Cell", "Excerpt", "cells_of", "excerpts"]

STATED, OPERAND = "^", "-"
"""The marks: each is also the sign that stands below the figure."""

JOINED = "~"
"""The mark of a space at which no row ends."""

CONTEXTS = (60, 40, 24, 12, 0)
"""How many characters are kept on each side of a figure where a sentence is too long, the most that fits."""

GAP = 12
"""Less than this is not worth leaving out."""

LONGEST = 120
"""A mark longer than this (a whole list) shows its beginning only; no figure is as long."""

ELLIPSIS = "…"
Span = tuple[int, int]


class Cell(NamedTuple):
    """A character as it is shown, and its mark or nothing."""

    glyph: str
    mark: str = ""


class Excerpt(NamedTuple):
    """A stretch of text to show: the line of the text where it begins, and its characters."""

    line: int
    cells: tuple[Cell, ...]


def cells_of(text: str) -> tuple[Cell, ...]:
    r"""Text without marks, harmless, each white space one space.

    >>> "".join(cell.glyph for cell in cells_of("a\n\n b"))
    'a b'
    """
    return tuple(_joined(Cell(glyph(character)) for character in text))


def excerpts(finding: Finding, where: Where, room: int) -> list[Excerpt]:
    """The sentence that states a finding and those that hold its operands, in the order of the text.

    `room` is how many characters a sentence may take before it is shortened.
    """
    text = where.prose.text
    by_sentence: dict[Span, list[Mark]] = {finding.reading.sentence: []}
    for mark in marks(finding):
        by_sentence.setdefault(_home(mark, finding, where), []).append(mark)
    found = []
    for sentence, figures in sorted(by_sentence.items()):
        stated = any(mark.stated for mark in figures)
        keep = [(mark.start, _end(mark)) for mark in figures]
        quote = finding.reading.start, finding.reading.end
        if stated and quote[1] - quote[0] <= LONGEST:
            keep.append(quote)
        whole = _hull([sentence, *keep])
        windows = _windows(text, whole, keep, room)
        found.append(Excerpt(where.line(windows[0][0]), tuple(_cells(text, whole, windows, figures))))
    return found


def _hull(spans: list[Span]) -> Span:
    """The stretch that holds all of these."""
    return min(start for start, _ in spans), max(end for _, end in spans)


def _home(mark: Mark, finding: Finding, where: Where) -> Span:
    """The sentence in which a mark is shown."""
    start, end = finding.reading.sentence
    return (start, end) if mark.stated or start <= mark.start < end else where.sentence(mark.start)


def _end(mark: Mark) -> int:
    return mark.end if mark.stated else min(mark.end, mark.start + LONGEST)


def _windows(text: str, whole: Span, keep: list[Span], room: int) -> list[Span]:
    """The stretches to show: all of it if there is room, else what stands around the figures."""
    if whole[1] - whole[0] <= room:
        return [whole]
    found: list[Span] = []
    for context in CONTEXTS:
        found = _merged(_widened(text, span, whole, context) for span in sorted(keep))
        if sum(end - start for start, end in found) <= room:
            break
    return found


def _widened(text: str, span: Span, whole: Span, context: int) -> Span:
    """A stretch with so many characters around it, but no word cut."""
    start, end = max(span[0] - context, whole[0]), min(span[1] + context, whole[1])
    while whole[0] < start < span[0] and not text[start - 1].isspace():
        start += 1
    while span[1] < end < whole[1] and not text[end].isspace():
        end -= 1
    return start, end


def _merged(spans: Iterable[Span]) -> list[Span]:
    """Stretches that overlap or almost touch made one."""
    found: list[Span] = []
    for start, end in spans:
        if found and start - found[-1][1] <= GAP:
            found[-1] = found[-1][0], max(found[-1][1], end)
        else:
            found.append((start, end))
    return found


def _cells(text: str, whole: Span, windows: list[Span], figures: list[Mark]) -> Iterator[Cell]:
    """The characters of the windows with their marks, and a sign where something is left out."""
    signs: dict[int, str] = {}
    for mark in figures:
        signs.update(dict.fromkeys(range(mark.start, _end(mark)), STATED if mark.stated else OPERAND))
    shown = whole[0]
    raw: list[Cell] = []
    for start, end in windows:
        if start > shown:
            raw += [Cell(" "), Cell(ELLIPSIS), Cell(" ")] if raw else [Cell(ELLIPSIS), Cell(" ")]
        raw += [Cell(glyph(text[i]), signs.get(i, "")) for i in range(start, end)]
        shown = end
    if shown < whole[1]:
        raw += [Cell(" "), Cell(ELLIPSIS)]
    return _joined(raw)


def _joined(cells: Iterable[Cell]) -> Iterator[Cell]:
    """The characters with each white space as one space, and without what shows nothing."""
    before = " "
    for cell in cells:
        if cell.glyph and not (cell.glyph == before == " "):
            yield cell
            before = cell.glyph
