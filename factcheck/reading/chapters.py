"""A long document chapter by chapter, so that what reading keeps in mind does not grow with the text.

A chapter is read with a margin of sentences on both sides, wider than any rule looks. What is found in the margin
belongs to the chapter beside it.
"""

from collections.abc import Iterator

from factcheck.reading.document import Document
from factcheck.reading.told import Story, Told, tell
from factcheck.reading.topics import inner_names

__all__ = ["chapters"]

SENTENCES, MARGIN = 1000, 20


def chapters(document: Document) -> Iterator[tuple[Story, range]]:
    """The chapters of a document, each with the numbers of the sentences that are its own.

    >>> from factcheck.reading.document import document
    >>> [(len(story.told), own) for story, own in chapters(document("Thefts rose. They fell."))]
    [(2, range(0, 1000))]
    """
    known, before = inner_names(document.text), None
    for first in range(0, len(document.sentences), SENTENCES):
        margin = min(first, MARGIN)
        story = tell(document, first - margin, first + SENTENCES + MARGIN, before, known)
        yield story, range(margin, margin + SENTENCES)
        before = _last(story, margin + SENTENCES - MARGIN)


def _last(story: Story, stop: int) -> Told | None:
    """The sentence before the one where the next chapter begins."""
    return story.told[stop - 1] if 0 < stop <= len(story.told) else None
