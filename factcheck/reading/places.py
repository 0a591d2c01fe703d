"""Where a claim stands, and the sentences around it."""

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.reading.change import Change
from factcheck.reading.told import Told

__all__ = ["SENTENCES", "Place", "around"]

SENTENCES, PARAGRAPHS = 6, 3


class Place(NamedTuple):
    """Where a claim stands: the sentence and the statement, and the sentences of the document."""

    told: Told
    change: Change
    document: Sequence[Told]

    @property
    def measures(self) -> frozenset[str]:
        """What the statement is about."""
        return self.told.about(self.change)


def around(here: Told, document: Sequence[Told], paragraphs: int = PARAGRAPHS) -> list[Told]:
    """The sentences of the neighbourhood, the nearest first; of two equally near ones the later."""
    first = max(here.number - SENTENCES, 0)
    near = [t for t in document[first : here.number + SENTENCES + 1] if abs(t.paragraph - here.paragraph) <= paragraphs]
    return sorted(near, key=lambda t: (abs(t.number - here.number), t.number < here.number))
