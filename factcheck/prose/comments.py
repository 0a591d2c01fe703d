"""Comments in a document that speak to us: `<!-- factcheck ... -->`. They are not part of its prose."""

import re
from collections.abc import Iterator
from typing import NamedTuple

__all__ = ["NAME", "Comment", "comment_at", "comments"]

BEGIN, END = "<!--", "-->"
NAME = "factcheck"
"""The first word of a comment that is meant for us."""

OURS = re.compile(rf"\s*{NAME}\b")


class Comment(NamedTuple):
    """A comment: the stretch of the document that it takes, and what stands in it."""

    start: int
    end: int
    words: str


def comments(source: str, start: int = 0, stop: int | None = None) -> Iterator[Comment]:
    """The comments for us between two places of a document; one that does not end is none.

    >>> [comment.words for comment in comments("<!-- TODO --> <!-- factcheck on --> up <!-- factcheck")]
    ['factcheck on']
    """
    stop = len(source) if stop is None else stop
    while (start := source.find(BEGIN, start, stop)) >= 0:
        end = source.find(END, start + len(BEGIN), stop)
        if end < 0:
            return
        found = comment_at(source, start)
        if found is not None:
            yield found
        start = end + len(END)


def comment_at(source: str, start: int) -> Comment | None:
    """The comment for us that begins at a place of a document, if one does, and ends.

    >>> comment_at("up <!-- factcheck on --> 5%", 3)
    Comment(start=3, end=24, words='factcheck on')
    """
    inside = start + len(BEGIN)
    if not source.startswith(BEGIN, start) or OURS.match(source, inside) is None:
        return None
    end = source.find(END, inside)
    return None if end < 0 else Comment(start, end + len(END), source[inside:end].strip())
