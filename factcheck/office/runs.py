"""The runs of a part of a .docx, each with its place, and taken apart where a remark begins or ends."""

from bisect import bisect_right
from collections.abc import Collection, Iterator

from attrs import define, field

from factcheck.office import docx
from factcheck.office.splices import Splice, spliced
from factcheck.prose.xml import Tag, walk

__all__ = ["Child", "Run", "Runs", "runs_of", "split"]

RUN, TEXT, LOOKS = "w:r", "w:t", "w:rPr"
PRESERVE = ' xml:space="preserve"'


@define
class Child:
    """What stands in a run: a text or something else, with its number among all of a part.

    Each character of a text counts as one, anything else as one: taking a run apart changes none of these numbers.
    """

    tag: Tag
    first: int
    last: int
    """The number after it."""

    closing: int = 0
    """Where its last tag begins."""


@define
class Run:
    """A stretch of words that look the same; `looks` is where that is said, `around` what it stands in."""

    tag: Tag
    around: Tag
    looks: tuple[int, int] = (0, 0)
    outer: "Run | None" = None
    """The run that holds the box in which this one stands; the outermost of them."""

    children: list[Child] = field(factory=list)
    end: int = 0

    @property
    def numbers(self) -> tuple[int, int]:
        """The number of the first of what stands in it, and the one after the last."""
        return self.children[0].first, self.children[-1].last


@define
class Runs:
    """The runs of a part, and which number stands at which place."""

    runs: list[Run] = field(factory=list)
    spots: list[tuple[int, int, int, bool]] = field(factory=list)
    """Stretches in order: where they begin and end, the number of the first character, and whether all are plain."""

    number: int = 0
    anchors: dict[tuple[str, str], Run] = field(factory=dict)
    """The runs with the marks of notes, by the kind and the number of the note."""

    notes: list[tuple[int, int, tuple[str, str]]] = field(factory=list)
    """Where notes begin and end."""

    _open: list[Tag] = field(factory=list)
    _within: list[Run] = field(factory=list)

    def number_at(self, at: int) -> int | None:
        """The number of what begins at a place; None if nothing does that stands in a run."""
        i = bisect_right(self.spots, at, key=lambda spot: spot[0]) - 1
        if i < 0 or self.spots[i][1] <= at:
            return None
        start, _, first, plain = self.spots[i]
        return first + (at - start if plain else 0)

    def run_at(self, at: int) -> Run | None:
        """The run in which a place is."""
        return next((run for run in reversed(self.runs) if run.tag.at <= at < run.end), None)

    def note_at(self, at: int) -> tuple[str, str] | None:
        """The note in which a place is."""
        return next((note for start, end, note in self.notes if start <= at < end), None)

    def place_of(self, number: int) -> int:
        """Where a character with a number stands."""
        i = bisect_right(self.spots, number, key=lambda spot: spot[2]) - 1
        start, end, first, plain = self.spots[i]
        return start + (number - first) if plain else (end if number > first else start)

    def start(self, tag: Tag) -> None:
        """An element begins."""
        if self._open and self._open[-1].name == RUN and tag.name != LOOKS:
            self._within[-1].children.append(Child(tag, self.number, self.number + 1))
            if tag.name != TEXT:
                self._count(tag.at, tag.end, 1)
            if tag.name in docx.NOTES:
                self.anchors[docx.NOTES[tag.name], tag.attributes.get("w:id", "")] = self._within[-1]
        elif self._open and tag.name == RUN:
            outer = self._within[0] if self._within else None
            self._within.append(Run(tag, self._open[-1], outer=outer))
            self.runs.append(self._within[-1])
        self._open.append(tag)

    def close(self, tag: Tag, at: int, end: int) -> None:
        """An element ends."""
        self._open.pop()
        inside = self._open[-1].name if self._open else ""
        if tag.name == RUN and self._within:
            self._within.pop().end = end
        elif tag.name in docx.NOTES.values():
            self.notes.append((tag.at, end, (tag.name, tag.attributes.get("w:id", ""))))
        elif inside == RUN and tag.name == LOOKS:
            self._within[-1].looks = tag.at, end
        elif inside == RUN:
            child = self._within[-1].children[-1]
            child.closing = at
            if tag.name == TEXT:
                child.last = self.number

    def words(self, text: str, at: int, span: int) -> None:
        """Characters; those outside of texts do not count."""
        if self._open and self._open[-1].name == TEXT:
            self._count(at, at + span, len(text))

    def _count(self, at: int, end: int, number: int) -> None:
        self.spots.append((at, end, self.number, number == end - at))
        self.number += number


def runs_of(text: str) -> Runs:
    """The runs of a part."""
    found = Runs()
    walk(text, found, docx.SPACES)
    return found


def split(text: str, runs: Runs, numbers: Collection[int]) -> str:
    """A part in which a run begins wherever one of the numbers stands within a run."""
    splices = (splice for run in runs.runs for splice in _cuts(text, runs, run, numbers))
    return spliced(text, splices)


def _cuts(text: str, runs: Runs, run: Run, numbers: Collection[int]) -> Iterator[Splice]:
    looks = text[run.tag.at : run.tag.end] + text[slice(*run.looks)]
    for child in run.children:
        tag = child.tag
        name = _name(text, tag)
        if child.first in numbers and child is not run.children[0]:
            yield Splice(tag.at, 0, f"</{_name(text, run.tag)}>{looks}", tag.at)
        if tag.name != TEXT:
            continue
        inside = [number for number in range(child.first + 1, child.last) if number in numbers]
        if inside and "xml:space" not in tag.attributes:
            at = tag.at + 1 + len(name)
            yield Splice(at, 0, PRESERVE, at)
        for number in inside:
            at = runs.place_of(number)
            yield Splice(at, 0, f"</{name}></{_name(text, run.tag)}>{looks}<{name}{PRESERVE}>", at)


def _name(text: str, tag: Tag) -> str:
    """The name of an element as it is written there, with its own prefix."""
    return text[tag.at + 1 : tag.end].rstrip("/>").split(maxsplit=1)[0]
