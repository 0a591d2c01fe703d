"""Numbers of items before their list: "a five-point plan", with the points below it."""

from collections.abc import Iterator
from itertools import takewhile

from factcheck.kinds import Enumeration
from factcheck.quantity import Quantity
from factcheck.reading.cues import rows_of
from factcheck.reading.document import Document
from factcheck.reading.draft import Draft
from factcheck.reading.elements import Element
from factcheck.reading.told import Story, Told

__all__ = ["listed"]

MOST = 200


def listed(story: Story) -> Iterator[Draft]:
    """A counted set of items whose sentence ends with a colon, and the list marks right after it."""
    things = rows_of("listed")["nouns"]
    for told in story.told:
        if told.words.isdisjoint(things) or story.document.text[told.sentence.end - 1] != ":":
            continue
        counts = [e for e in told.row if _counts_things(e, things)]
        if len(counts) != 1:
            continue
        items = _items(story.document, told)
        if items > 1:
            yield Draft(Enumeration(items=items, count=counts[0].figure), told)


def _counts_things(element: Element, things: frozenset[str]) -> bool:
    figure = element.figure
    if not isinstance(figure, Quantity) or figure.hedge is not None:
        return False
    return element.kind in ("compound", "figure") and figure.noun in things


def _items(document: Document, told: Told) -> int:
    """How many paragraphs with a list mark stand right after the paragraph of a sentence."""
    after = document.paragraphs[told.paragraph + 1 : told.paragraph + 1 + MOST]
    return len(list(takewhile(lambda paragraph: paragraph.mark is not None, after)))
