"""A document that an editor has taken apart itself: its stretches in order, each with what it says."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from factcheck.prose.comments import comments
from factcheck.prose.prose import Piece, Prose
from factcheck.prose.unseen import without_unseen

__all__ = ["Part", "annotated"]


BREAK = re.compile(r"(?<![\r\n])(?:\r\n?|\n)(?![\r\n])")
"""A line break with none beside it."""


class Part(NamedTuple):
    """A stretch of a document, and what is to be read in its place: itself, nothing, or something else."""

    source: str
    says: str


def annotated(parts: Iterable[Part]) -> Prose:
    """The prose of a document, put together from its parts.

    Where an editor has told markup from text, it has also told where paragraphs and items end: a line break in the
    text is a space then, as it is in Markdown and in LaTeX.

    >>> prose = annotated([Part("<b>", ""), Part("Up", "Up"), Part("</b>&nbsp;", " "), Part("5%", "5%")])
    >>> prose.text, prose.source[slice(*prose.place(3, 5))]
    ('Up 5%', '5%')
    """
    pieces: list[Piece] = []
    given = tuple(parts)
    if any(part.says != part.source for part in given):
        given = tuple(_flowing(part) for part in given)
    at = source = 0
    for part in given:
        if part.says:
            pieces.append(Piece(at, len(part.says), source, len(part.source)))
        at += len(part.says)
        source += len(part.source)
    document, text = "".join(part.source for part in given), "".join(part.says for part in given)
    return without_unseen(Prose(document, text, tuple(pieces), comments=tuple(comments(document))))


def _flowing(part: Part) -> Part:
    if part.says != part.source:
        return part
    return Part(part.source, BREAK.sub(lambda found: " " * len(found[0]), part.says))
