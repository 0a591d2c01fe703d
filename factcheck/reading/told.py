"""A sentence as it was read: its elements, its figures, its statements of change and what it is about."""

import re
from collections.abc import Iterator, Sequence, Set

from attrs import frozen

from factcheck.periods import Period
from factcheck.reading.alone import Alone, Hearing, alone
from factcheck.reading.change import Change
from factcheck.reading.cues import rows_of, words_of
from factcheck.reading.document import Document, Sentence
from factcheck.reading.elements import Element
from factcheck.reading.levels import Level
from factcheck.reading.subjects import Subject, Subjects
from factcheck.reading.topics import measures_around

__all__ = ["ASIDE", "TELLING", "Story", "Told", "tell"]

HEAD = 6
NOBODY = Subject()
ANAPHOR = re.compile(r"\bthe (?:figure|number|total|amount|sum)\b(?! of)")
POINTING = frozenset({"that", "this", "these", "those", "it", "they", "which"})


@frozen
class Told:
    """A sentence read by itself, and where it stands among those whose `subjects` it shares."""

    sentence: Sentence
    number: int
    row: Sequence[Element]
    levels: dict[int, Level]
    changes: tuple[Change, ...]
    words: frozenset[str]
    """Its words, by which a rule sees at once whether there is anything for it; none where it has no figures."""
    subjects: Subjects
    is_quoted: bool = False
    """Whether it begins inside quotation marks."""

    @property
    def subject(self) -> Subject:
        """What it is about."""
        return self.subjects.all[self.number]

    @property
    def names(self) -> frozenset[str]:
        """The names that it gives, or else those of the sentence before."""
        return self.subject.names

    @property
    def measures(self) -> frozenset[str]:
        """The measures that it gives, or else those of the sentence before."""
        return self.subject.measures

    @property
    def paragraph(self) -> int:
        """The number of its paragraph."""
        return self.sentence.paragraph

    @property
    def points_back(self) -> bool:
        """Whether it begins with a word that points to the sentence before ("That's a drop of 18%")."""
        row = self.row[1:] if self.is_quoted else self.row
        if row and row[0].text in POINTING:
            return not (len(row) > 1 and row[1].text in TELLING)
        return self.points_within(0, HEAD)

    def points_within(self, first: int, stop: int) -> bool:
        """Whether "the figure", "the number" and their kin stand in a stretch of it."""
        return ANAPHOR.search(" ".join(element.text for element in self.row[first:stop])) is not None

    @property
    def is_future(self) -> bool:
        """Whether it tells what is to come."""
        return not self.words.isdisjoint(words_of("future"))

    @property
    def has_basis(self) -> bool:
        """Whether it names a basis of its own ("annualised", "like-for-like")."""
        return any(e.cue("basis") is not None for e in self.row)

    @property
    def lists_results(self) -> bool:
        """Whether it is a list of results rather than prose ("Net 25.5 mln vs 22.2 mln")."""
        return "vs" in self.words

    @property
    def adjusted(self) -> str | None:
        """ "adjusted" or "actual", where it says which of both its figures are."""
        return next((name for name, words in rows_of("adjustments").items() if words & self.words), None)

    @property
    def periods(self) -> list[Period]:
        """The periods that it names."""
        return [e.period for e in self.row if e.period is not None]

    def about(self, change: Change) -> frozenset[str]:
        """The measures of a statement of the sentence; those of the sentence before where it only points to it."""
        found = measures_around(self.row, change.place, change.part != "verb")
        return self.measures if self.points_back and not found else found

    def may_be_of(self, other: "Told") -> bool:
        """Whether two sentences can speak of one place or body: their names do not contradict."""
        return not self.names or not other.names or bool(self.names & other.names)

    def mains(self) -> list[Level]:
        """The levels that are not bases, changes or asides: what the sentence says something was."""
        aside = {level.place for c in self.changes for level in (*c.befores, *c.stated, *c.amounts)}
        return [
            level
            for i, level in self.levels.items()
            if i not in aside and level.mark not in ASIDE and level.unit not in NO_LEVELS and not self.is_past(i)
        ]

    def is_past(self, index: int) -> bool:
        """Whether the words before a figure make it an earlier one: "the previous record of 3.0 pct"."""
        return any(e.text in PAST for e in self.row[max(index - 4, 0) : index])


TELLING = frozenset({"said", "says", "added", "reported", "told", "noted", "announced", "expects", "expected"})
PAST = frozenset({"previous", "prior", "preceding", "earlier"})
NO_LEVELS = frozenset({"points", "times"})
ASIDE = frozenset({"bracket", "or", "from", "against", "per"})


@frozen
class Story:
    """A document with some or all of its sentences as they were read; `number` counts them from 0."""

    document: Document
    told: tuple[Told, ...]

    def with_words(self, words: Set[str]) -> Iterator[Told]:
        """The sentences with figures that have one of some words: a rule asks no others."""
        return (told for told in self.told if told.levels and not told.words.isdisjoint(words))


def tell(
    document: Document, first: int = 0, stop: int | None = None, before: Subject = NOBODY, hear: Hearing = alone
) -> Story:
    """The sentences of a document, each read by itself.

    Of a part of the document, where `first` and `stop` are given; then `before` is what the sentence before the part
    is about. `hear` reads its sentences, each by itself.
    """
    text, sentences = document.text, document.sentences[first:stop]
    heard = hear(text, sentences)
    subjects = Subjects(document, [each.about for each in heard], before)
    quoted = (document.quoted(sentence.start, sentence.start + 2) for sentence in sentences)
    told = zip(sentences, heard, quoted, strict=True)
    return Story(document, tuple([_told(number, *each, subjects) for number, each in enumerate(told)]))


def _told(number: int, sentence: Sentence, heard: Alone, is_quoted: bool, subjects: Subjects) -> Told:
    row, levels, changes, words, _ = heard
    return Told(sentence, number, row, levels, changes, words, subjects, is_quoted)
