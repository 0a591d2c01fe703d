"""Characters that nobody sees: they part no figure and no word."""

import re
from collections.abc import Iterator

from attrs import evolve

from factcheck.prose.prose import Piece, Prose

__all__ = ["without_unseen"]

UNSEEN = re.compile(
    r"[\u00ad\u034f\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]+"
    r"|(?<=\w)\u200d+|\u200d+(?=\w)"
)
"""Soft hyphens, spaces without width, byte order marks, and what turns text round. What joins emoji stays."""


def without_unseen(prose: Prose) -> Prose:
    r"""Some prose without the characters that a page puts in for its own ends.

    >>> without_unseen(Prose.plain("up 2\u200b4\u00a0%")).text
    'up 24\xa0%'
    """
    if prose.text.isascii() or UNSEEN.search(prose.text) is None:
        return prose
    parts: list[str] = []
    pieces: list[Piece] = []
    length = 0
    for text, piece in _stretches(prose):
        if piece is not None:
            pieces.append(piece._replace(at=length))
        parts.append(text)
        length += len(text)
    return evolve(prose, text="".join(parts), pieces=tuple(pieces))


def _stretches(prose: Prose) -> Iterator[tuple[str, Piece | None]]:
    """What is seen, each stretch with where it stands in the document; what is between two pieces stands nowhere."""
    done = 0
    for piece in prose.pieces:
        yield prose.text[done : piece.at], None
        done = piece.at + piece.length
        text = prose.text[piece.at : done]
        if piece.length != piece.span:
            if UNSEEN.fullmatch(text) is None:
                yield text, piece
            continue
        for start, end in _seen(prose.text, piece.at, done):
            yield prose.text[start:end], Piece(0, end - start, piece.source + start - piece.at, end - start)
    yield prose.text[done:], None


def _seen(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """The stretches of a text between what is not seen."""
    for found in UNSEEN.finditer(text, start, stop):
        if start < found.start():
            yield start, found.start()
        start = found.end()
    if start < stop:
        yield start, stop
