"""A document that an editor has taken apart itself: its stretches in order, each with what it says."""

from collections.abc import Iterable
from typing import NamedTuple

from factcheck.prose.prose import Piece, Prose
from factcheck.prose.unseen import without_unseen

__all__ = ["Part", "annotated"]


class Part(NamedTuple):
    """A stretch of a document, and what is to be read in its place: itself, nothing, or something else."""

    source: str
    says: str


def annotated(parts: Iterable[Part]) -> Prose:
    """The prose of a document, put together from its parts.

    >>> prose = annotated([Part("<b>", ""), Part("Up", "Up"), Part("</b>&nbsp;", " "), Part("5%", "5%")])
    >>> prose.text, prose.source[slice(*prose.place(3, 5))]
    ('Up 5%', '5%')
    """
    pieces: list[Piece] = []
    given = tuple(parts)
    at = source = 0
    for part in given:
        if part.says:
            pieces.append(Piece(at, len(part.says), source, len(part.source)))
        at += len(part.says)
        source += len(part.source)
    whole = Prose("".join(part.source for part in given), "".join(part.says for part in given), tuple(pieces))
    return without_unseen(whole)
