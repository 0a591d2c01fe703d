"""Numbers of items before their list: "a five-point plan", with the points below it."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from factcheck.kinds import Enumeration
from factcheck.quantity import Quantity
from factcheck.reading.document import Document
from factcheck.reading.draft import Draft
from factcheck.reading.elements import Element
from factcheck.reading.told import Told
from factcheck.words import table

__all__ = ["listed"]


def listed(document: Document, all_told: Sequence[Told]) -> Iterator[Draft]:
    """A counted set of items whose sentence ends with a colon, and the list marks right behind it."""
    things = table("cues")["listed"]["nouns"]
    for told in all_told:
        items = _items(document, told)
        if items < 2 or not document.text[told.sentence.start : told.sentence.end].rstrip().endswith(":"):
            continue
        counts = [e for e in told.row if _counts_things(e, things)]
        if len(counts) == 1:
            yield Draft(Enumeration(items=items, count=counts[0].figure), told)


def _counts_things(element: Element, things: Sequence[str]) -> bool:
    figure = element.figure
    if not isinstance(figure, Quantity) or figure.hedge is not None or figure.unit is None:
        return False
    return element.kind in ("compound", "figure") and figure.unit.rsplit(" ", 1)[-1] in things


def _items(document: Document, told: Told) -> int:
    """How many paragraphs with a list mark stand right behind the paragraph of a sentence."""
    behind = document.paragraphs[told.paragraph + 1 :]
    return len(list(takewhile(lambda paragraph: paragraph.mark is not None, behind)))
