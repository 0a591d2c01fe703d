"""What the sentences of a document are about: worked out when a rule first asks, since most documents need it not."""

from collections.abc import Sequence
from functools import cache, cached_property
from typing import NamedTuple

from attrs import frozen

from factcheck.reading.cues import words_of
from factcheck.reading.document import Document, Sentence
from factcheck.reading.elements import Element
from factcheck.reading.topics import measures_told, names_in

__all__ = ["Subject", "Subjects"]

HEADING = 20
TAKEN = frozenset({"figure", "compound", "length", "period"})
"""The elements in which no name stands."""


class Subject(NamedTuple):
    """The names and the measures of a sentence, or else those of the sentence before."""

    names: frozenset[str] = frozenset()
    measures: frozenset[str] = frozenset()


@frozen
class Subjects:
    """The subjects of some sentences of a document, whose elements are `rows`; `before` is that of the one before."""

    document: Document
    sentences: Sequence[Sentence]
    rows: Sequence[Sequence[Element]]
    before: Subject

    @cached_property
    def all(self) -> tuple[Subject, ...]:
        """The subject of each sentence."""
        found: list[Subject] = []
        before = self.before
        for sentence, row in zip(self.sentences, self.rows, strict=True):
            before = self._of(sentence, row, before)
            found.append(before)
        return tuple(found)

    def _of(self, sentence: Sentence, row: Sequence[Element], before: Subject) -> Subject:
        text, start, end = self.document.text, sentence.start, sentence.end
        measures = measures_told(text, start, end)
        if text[start : min(end, start + HEADING)].lower().startswith(_asides()):
            return Subject(before.names, measures or before.measures)
        taken = [range(e.start, e.end) for e in row if e.kind in TAKEN]
        names = names_in(text, start, end, self.document.names, taken)
        return Subject(names or before.names, measures or before.measures)


@cache
def _asides() -> tuple[str, ...]:
    """How a sentence begins that is no part of the story: "READ MORE: ...", "Credit: ..."."""
    return tuple(words_of("asides"))
