r"""A text inside another: the places of what it says, in the document around it.

A string of JSON has its escapes, an element of a feed has its references, and what they stand for may be HTML.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from factcheck.prose.comments import Comment
from factcheck.prose.prose import Piece, Prose

__all__ = ["escaped", "through", "told"]

ESCAPE = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
    r"|\\u[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{8}|\\x[0-9a-fA-F]{2}|\\(?:\r\n|.|\n)",
    re.DOTALL,
)
SHORT: Mapping[str, str] = MappingProxyType({"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "\n": " "})
UNKNOWN = "\ufffd"
LAST = 0x10FFFF


def escaped(source: str, start: int, end: int) -> Prose:
    r"""What stands between two quotation marks, with escapes as JSON, TOML and YAML have them.

    >>> escaped(r'"\u00a35m \"up\""', 1, 16).text
    '£5m "up"'
    """
    texts: list[str] = []
    pieces: list[Piece] = []
    length = 0
    for at, to in _stretches(source, start, end):
        text = _character(source[at:to]) if source[at] == "\\" else source[at:to]
        pieces.append(Piece(length, len(text), at, to - at))
        texts.append(text)
        length += len(text)
    return Prose(source, "".join(texts), tuple(pieces))


def _stretches(source: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of a string: escapes, and what stands between them."""
    for found in ESCAPE.finditer(source, start, end):
        if start < found.start():
            yield start, found.start()
        yield found.span()
        start = found.end()
    if start < end:
        yield start, end


def _character(escape: str) -> str:
    """What an escape stands for; a sign that no escape needs stands for itself."""
    kind, digits = escape[1:2], escape[2:]
    if not kind:  # the last sign of all
        return escape
    if kind not in "uUx" or not digits:
        return SHORT.get(kind, kind)
    if "\\" in digits:
        high, low = (int(each, 16) for each in digits.split("\\u"))
        return chr(0x10000 + ((high - 0xD800) << 10) + low - 0xDC00)
    number = int(digits, 16)
    return UNKNOWN if 0xD800 <= number < 0xE000 or number > LAST else chr(number)


def told(comments: Iterable[Comment], outer: Prose) -> list[Comment]:
    """The comments of a text that is what `outer` says, where they stand in the document that it comes from."""
    return [Comment(*outer.place(comment.start, comment.end), comment.words) for comment in comments]


def through(pieces: Iterable[Piece], outer: Prose) -> Iterator[Piece]:
    r"""The pieces of a text that is what `outer` says, as pieces of the document that it comes from.

    >>> list(through([Piece(0, 2, 0, 2)], escaped(r"\u00a35", 0, 7)))
    [Piece(at=0, length=1, source=0, span=6), Piece(at=1, length=1, source=6, span=1)]
    """
    for piece in pieces:
        if piece.length != piece.span:
            start, end = outer.place(piece.source, piece.source + piece.span)
            yield Piece(piece.at, piece.length, start, end - start)
            continue
        i = max(bisect_right(outer.pieces, piece.source, key=lambda each: each.at) - 1, 0)
        for each in map(outer.pieces.__getitem__, range(i, len(outer.pieces))):  # a slice would be a copy
            first, last = max(each.at, piece.source), min(each.at + each.length, piece.source + piece.span)
            if each.at >= piece.source + piece.span:
                break
            if first < last:
                same = each.length == each.span
                at = each.source + (first - each.at if same else 0)
                yield Piece(piece.at + first - piece.source, last - first, at, last - first if same else each.span)
