"""What the sentences of a document are about: worked out when a rule first asks, since most documents need it not."""

from collections.abc import Container, Sequence
from functools import cache, cached_property
from typing import NamedTuple

from attrs import define, field, frozen

from factcheck.reading.cues import words_of
from factcheck.reading.document import Document
from factcheck.reading.elements import Element
from factcheck.reading.topics import first_word, measures_told, names_in

__all__ = ["About", "Subject", "Subjects"]

HEADING = 20
TAKEN = frozenset({"figure", "compound", "length", "period"})
"""The elements in which no name stands."""


class Subject(NamedTuple):
    """The names and the measures of a sentence, or else those of the sentence before."""

    names: frozenset[str] = frozenset()
    measures: frozenset[str] = frozenset()


@define
class About:
    """What the words of a sentence name, whatever stands around it. `row` are its elements, `start` is its place."""

    words: str
    row: Sequence[Element] = field(default=(), eq=False, repr=False)
    start: int = field(default=0, eq=False, repr=False)

    def subject(self, before: Subject, known: Container[str]) -> Subject:
        """What the sentence is about after one about `before`, in a document in which some words are `known` names.

        >>> About("They fell in Leeds.").subject(Subject(measures=frozenset({"theft"})), ())
        Subject(names=frozenset({'leeds'}), measures=frozenset({'theft'}))
        """
        first, found = self._by_itself
        found = self._if_known if first in known else found
        return Subject(found.names or before.names, found.measures or before.measures)

    @cached_property
    def _by_itself(self) -> tuple[str, Subject]:
        """Its first word, and what it is about where nobody knows that as a name."""
        return first_word(self.words), self._named(frozenset())

    @cached_property
    def _if_known(self) -> Subject:
        return self._named(frozenset({self._by_itself[0]}))

    def _named(self, known: frozenset[str]) -> Subject:
        words, stop = self.words, len(self.words)
        measures = measures_told(words, 0, stop)
        if words[:HEADING].lower().startswith(_asides()):
            return Subject(measures=measures)
        taken = [range(e.start - self.start, e.end - self.start) for e in self.row if e.kind in TAKEN]
        return Subject(names_in(words, 0, stop, known, taken), measures)


@frozen
class Subjects:
    """The subjects of some sentences of a document, one after the other; `before` is that of the one before."""

    document: Document
    abouts: Sequence[About]
    before: Subject

    @cached_property
    def all(self) -> tuple[Subject, ...]:
        """The subject of each sentence."""
        found, known = [self.before], self.document.names
        for about in self.abouts:
            found.append(about.subject(found[-1], known))
        return tuple(found[1:])


@cache
def _asides() -> tuple[str, ...]:
    """How a sentence begins that is not part of the story: "READ MORE: ...", "Credit: ..."."""
    return tuple(words_of("asides"))
