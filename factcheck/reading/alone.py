"""What a sentence tells by itself, whatever stands around it."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from factcheck.figures import has_figures
from factcheck.reading.change import Change
from factcheck.reading.changes import changes
from factcheck.reading.document import Sentence
from factcheck.reading.elements import Element, elements
from factcheck.reading.levels import Level, levels_of
from factcheck.reading.moving import Moving
from factcheck.reading.pieces import FURTHEST
from factcheck.reading.subjects import About
from factcheck.tokens import tokenise

__all__ = ["Alone", "Hearing", "alone"]

NONE: frozenset[str] = frozenset()


class Alone(NamedTuple):
    """The elements of a sentence, its figures by the place of their element, and its statements of change.

    `words` are those of its elements, by which a rule sees at once whether there is anything for it. They are empty
    where the sentence has no figures: of such a one no rule asks more than what it is about.
    """

    row: list[Element]
    levels: dict[int, Level]
    changes: tuple[Change, ...]
    words: frozenset[str]
    about: About

    def moved(self, by: int) -> "Alone":
        """The same sentence, `by` characters further on."""
        move = Moving(by)
        return Alone(
            [move.held(element) for element in self.row],
            {place: move.held(level) for place, level in self.levels.items()},
            move.all(self.changes),
            self.words,
            self.about,
        )


Hearing = Callable[[str, Sequence[Sentence]], list[Alone]]
"""How the sentences of a text are read."""


def alone(text: str, sentences: Sequence[Sentence]) -> list[Alone]:
    """What each sentence of a text tells.

    >>> from factcheck.reading.document import document
    >>> said = document("Sales rose 12% to £1.9m.")
    >>> (told,) = alone(said.text, said.sentences)
    >>> [change.word for change in told.changes], [str(level.quantity) for level in told.levels.values()]
    (['rose'], ['12%', '£1.9m'])
    """
    rows = [_row(text, start, end) for start, end, _ in sentences]  # one step for all is quicker than all steps for one
    return [
        _alone(row, About(text[start:end], row, start)) for row, (start, end, _) in zip(rows, sentences, strict=True)
    ]


def _alone(row: list[Element], about: About) -> Alone:
    if not row:
        return Alone(row, {}, (), NONE, about)
    levels = levels_of(row)
    words = frozenset([e.text for e in row]).union(*[e.text.split() for e in row if e.figure is not None])
    return Alone(row, levels, tuple(changes(row, levels)), words, about)


def _row(text: str, start: int, end: int) -> list[Element]:
    if end - start > FURTHEST or not has_figures(text, start, end):  # no word is so long, and no figure
        return []
    return elements(tokenise(text, start, end), text)
