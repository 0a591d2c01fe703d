"""The state of one pass along a sentence: the open statement, and what stands ready for the next one."""

from collections.abc import Sequence

from attrs import define, field

from factcheck.reading.change import Change, Open
from factcheck.reading.elements import Element
from factcheck.reading.levels import Level

__all__ = ["Pass"]


@define
class Pass:
    """One pass.

    `subject` is the level that was spoken of last, `waiting` figures that need the word of change after them,
    `basis` whether the next percentage is on another basis than its levels, `last` the level read last, and
    `main` the last one that is not an apposition.
    """

    row: Sequence[Element]
    levels: dict[int, Level]
    done: list[Change] = field(factory=list)
    open: Open | None = None
    subject: Level | None = None
    opening: Level | None = None
    """A base that stands before the word of change ("From $1m a year earlier, profit rose ...")."""
    waiting: list[Level] = field(factory=list)
    aliases: dict[int, Level] = field(factory=dict)
    """Other figures for levels that stand before the word of change."""
    basis: bool = False
    last: Level | None = None
    main: Level | None = None

    def between(self, place: int) -> Sequence[Element]:
        """The elements between the word of the open statement and a place."""
        return () if self.open is None else self.row[self.open.place + 1 : place]

    def close(self) -> None:
        """End the open statement; what it was about can be the subject of the next one."""
        told = self.open
        if told is None:
            return
        told.aliases.update({at: level for at, level in self.aliases.items() if at not in told.aliases})
        self.done += told.closed()
        if told.after is not None and (self.subject is None or self.subject.place < told.after.place):
            self.subject = told.after
        if told.part == "noun" and not told.has_levels:
            figures = (*told.amounts, *told.stated)
            self.subject = next((level for level in figures if level.mark in ("change", "was")), self.subject)
        elif told.stated and not told.has_levels and self.subject is None:
            self.subject = told.stated[0]
        self.open = None

    def part(self, subject: Level | None = None) -> None:
        """End the clause: what follows is about something else, but for a `subject` that it goes on with."""
        self.close()
        self.subject, self.opening, self.waiting, self.basis = subject, None, [], False

    def repeat(self, told: Open, place: int) -> Open:
        """Open a statement that goes the way of the one before ("and 18 pct year-to-date to 2.90 billion")."""
        self.close()
        self.open = Open(told.way, None, told.part, place, word=told.word)
        return self.open

    def see(self, level: Level) -> None:
        """Remember a level that was read."""
        self.last = level
        if level.mark not in ("or", "bracket"):
            self.main = level
