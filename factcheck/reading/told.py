"""A sentence as it was read: its elements, its figures, its statements of change and what it is about."""

from collections.abc import Sequence

from attrs import frozen

from factcheck.reading.change import Change
from factcheck.reading.changes import changes, levels_of
from factcheck.reading.document import Document, Sentence
from factcheck.reading.elements import Element, elements
from factcheck.reading.marks import Level
from factcheck.reading.topics import Topic, topic_of
from factcheck.tokens import tokenise

__all__ = ["Told", "tell"]

POINTING = frozenset({"that", "this", "these", "those", "it", "they", "which"})


@frozen
class Told:
    """A sentence with figures or claims, read by itself."""

    sentence: Sentence
    number: int
    row: Sequence[Element]
    levels: dict[int, Level]
    changes: tuple[Change, ...]
    topic: Topic
    context: Topic
    """The topic, with the places of the sentences before where it names none."""

    @property
    def paragraph(self) -> int:
        """The number of its paragraph."""
        return self.sentence.paragraph

    @property
    def points_back(self) -> bool:
        """Whether it begins with a word that points to the sentence before ("That's a drop of 18%")."""
        return bool(self.row) and self.row[0].text in POINTING

    def mains(self) -> list[Level]:
        """The levels that are not bases, changes or asides: what the sentence says something was."""
        aside = {level.index for c in self.changes for level in (*c.befores, *c.stated, *c.amounts)}
        return [
            level
            for i, level in self.levels.items()
            if i not in aside and level.mark not in ("bracket", "or", "from", "against") and level.unit not in RELATIVE
        ]


RELATIVE = frozenset({"points", "times"})


def tell(document: Document) -> list[Told]:
    """The sentences of a document that have figures or words of change, each read by itself."""
    told: list[Told] = []
    places: frozenset[str] = frozenset()
    for number, sentence in enumerate(document.sentences):
        tokens = tokenise(document.text, sentence.start, sentence.end)
        if not tokens:
            continue
        row = elements(tokens, document.text)
        topic = topic_of(row, document.text)
        places = topic.places or places
        levels = levels_of(row)
        found = tuple(changes(row, levels))
        told.append(Told(sentence, number, row, levels, found, topic, Topic(topic.measures, places)))
    return told
