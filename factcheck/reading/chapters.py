"""A long document chapter by chapter, so that what reading keeps in mind does not grow with the text.

A chapter is read with a margin of sentences on both sides, wider than any rule looks. What is found in the margin
belongs to the chapter beside it.
"""

from collections.abc import Iterator

from factcheck.reading.alone import Hearing, alone
from factcheck.reading.document import Document
from factcheck.reading.subjects import Subject
from factcheck.reading.told import Story, tell

__all__ = ["chapters"]

SENTENCES, MARGIN = 1000, 20


def chapters(document: Document, hear: Hearing = alone) -> Iterator[tuple[Story, range]]:
    """The chapters of a document, each with the numbers of the sentences that are its own.

    `hear` reads its sentences, each by itself.

    >>> from factcheck.reading.document import document
    >>> [(len(story.told), own) for story, own in chapters(document("Thefts rose. They fell."))]
    [(2, range(0, 1000))]
    """
    before = Subject()
    for first in range(0, len(document.sentences), SENTENCES):
        margin = min(first, MARGIN)
        story = tell(document, first - margin, first + SENTENCES + MARGIN, before, hear)
        yield story, range(margin, margin + SENTENCES)
        if first + SENTENCES < len(document.sentences):
            before = story.told[margin + SENTENCES - MARGIN - 1].subject
