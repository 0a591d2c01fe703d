"""Statements of change in a sentence: what went up or down, by how much, from what, to what.

Each figure has its mark; one pass along the sentence hands the figures to the statement that is open. A word of
change opens one. A further figure of change without a word ("and 18 pct year-to-date to 2.90 billion") opens one
that goes the same way.
"""

from collections.abc import Sequence

from attrs import define, field, frozen

from factcheck.quantity import Quantity, Range
from factcheck.reading.cues import Cue
from factcheck.reading.elements import Element
from factcheck.reading.marks import Level, mark, per_of, period_of

__all__ = ["Change", "changes", "levels_of"]

BEFORE = ("from", "against", "when", "base")
STATED = ("percent", "points", "times")


@frozen
class Change:
    """A statement of change: the word for it and the figures that the sentence gives it.

    `way` is "up", "down", "flat" or `None` for two levels that are only set beside each other. `stated` are
    figures of change (per cent, points, times), `amounts` changes in the unit of the levels.
    """

    way: str | None
    cue: Element | None
    part: str | None
    stated: tuple[Level, ...] = ()
    amounts: tuple[Level, ...] = ()
    after: Level | None = None
    befores: tuple[Level, ...] = ()
    basis: bool = False
    subject: bool = False
    """Whether `after` stands before the word of change."""
    index: int = 0


@define
class _Open:
    """A statement that still takes figures."""

    way: str | None
    cue: Element | None
    part: str | None
    index: int
    subject: Level | None = None
    stated: list[Level] = field(factory=list)
    amounts: list[Level] = field(factory=list)
    after: Level | None = None
    befores: list[Level] = field(factory=list)
    basis: bool = False
    last: str | None = None

    @property
    def has_figures(self) -> bool:
        return bool(self.stated or self.amounts or self.befores or self.after)

    def closed(self) -> Change:
        after = self.after or self.subject
        return Change(
            self.way, self.cue, self.part, tuple(self.stated), tuple(self.amounts), after, tuple(self.befores),
            self.basis, self.after is None and after is not None, self.index,
        )  # fmt: skip


def levels_of(row: Sequence[Element]) -> dict[int, Level]:
    """The figures of a sentence with their marks, by the place of their element."""
    return {
        i: Level(i, e.figure, mark(row, i), period_of(row, i), per_of(row, i))
        for i, e in enumerate(row)
        if e.figure is not None
    }


def changes(row: Sequence[Element], levels: dict[int, Level]) -> list[Change]:
    """The statements of change of a sentence, in its order."""
    return _Pass(row, levels).run()


class _Pass:
    """One pass along a sentence."""

    def __init__(self, row: Sequence[Element], levels: dict[int, Level]) -> None:
        self.row = row
        self.levels = levels
        self.done: list[Change] = []
        self.open: _Open | None = None
        self.subject: Level | None = None
        self.waiting: list[Level] = []

    def run(self) -> list[Change]:
        for index, element in enumerate(self.row):
            if element.kind == "figure":
                self.figure(index, self.levels[index])
            elif element.kind == "cue":
                self.cue(index, element)
            elif element.kind == "stop":
                self.part()
        self.close()
        return self.done

    # -- words ---------------------------------------------------------------------------------------

    def cue(self, index: int, element: Element) -> None:
        if element.cue("parting") is not None:
            self.part()
        elif element.cue("basis") is not None and self.open is not None:
            self.open.basis = True
        change = self.change_cue(index, element)
        if change is not None:
            self.begin(index, element, change)

    def change_cue(self, index: int, element: Element) -> Cue | None:
        """The word of change that stands here, if it is one in this place."""
        cue = element.cue("verb", "noun", "adverb")
        if cue is None:
            return None
        if cue.part == "adverb" and not self.adverb_counts(index, element):
            return None
        if cue.part == "verb" and element.cue("noun") is not None and self.is_noun(index):
            return element.cue("noun")
        return cue

    def adverb_counts(self, index: int, element: Element) -> bool:
        """"up", "more" and their kin are words of change beside a figure or before from, than, on."""
        if self.waiting or (index and self.row[index - 1].kind == "figure"):
            return True
        if element.cues[0].way == "flat":
            return True
        for nearby in self.row[index + 1 : index + 4]:
            if nearby.kind == "figure":
                return element.text in ("up", "down", "off")
            if nearby.cue("from", "than", "at") is not None:
                return True
            if nearby.kind in ("stop", "comma", "open"):
                return False
        return False

    def is_noun(self, index: int) -> bool:
        """Whether a word that can be both stands as a noun: behind an article, an adjective or a figure."""
        before = self.row[index - 1] if index else None
        if before is None:
            return False
        if before.kind == "figure" or before.text in ARTICLES:
            return True
        behind = self.row[index + 1].text if index + 1 < len(self.row) else ""
        return behind in ("in", "of", "on")

    def begin(self, index: int, element: Element, cue: Cue) -> None:
        """Open a statement; a word of change without figures gives way to the one behind it."""
        subject = self.subject if cue.part != "verb" or element.text.endswith("ing") else None
        if self.open is not None and not self.open.has_figures and not self.waiting:
            subject = subject or self.open.subject
            self.open = None
        self.close()
        self.open = _Open(cue.way, element, cue.part, index, subject)
        self.open.stated = [w for w in self.waiting if w.unit in STATED]
        self.open.amounts = [w for w in self.waiting if w.unit not in STATED]
        self.open.basis = self.basis_before(index)
        self.waiting = []

    def basis_before(self, index: int) -> bool:
        return any(e.cue("basis") is not None for e in self.row[max(index - 6, 0) : index])

    def part(self) -> None:
        self.close()
        self.subject = None
        self.waiting = []

    def close(self) -> None:
        if self.open is not None:
            self.done.append(self.open.closed())
            if self.open.after is not None:
                self.subject = self.open.after
        self.open = None

    # -- figures -------------------------------------------------------------------------------------

    def figure(self, index: int, level: Level) -> None:
        if level.mark in ("or", "bracket"):
            self.apposed(index, level)
        elif self.is_stated(index, level):
            self.state(index, level)
        else:
            self.place(index, level)

    def is_stated(self, index: int, level: Level) -> bool:
        """Whether a figure says how much something changed rather than how much it was."""
        if level.unit in ("points", "times"):
            return True
        if level.unit == "percent":
            return level.mark in (None, "by", "object", "change", "join", "comma", "was") and not (
                level.mark == "was" and not self.change_follows(index)
            )
        if level.mark == "by":
            return self.open is not None
        if level.mark in ("object", "change"):
            return self.open is not None and not self.open.amounts and self.open.after is None
        return level.mark is None and self.change_follows(index) and False

    def change_follows(self, index: int) -> bool:
        """Whether a noun or adverb of change stands a few words behind a figure: "a 20.2 pct sales jump"."""
        for nearby in self.row[index + 1 : index + 5]:
            if nearby.cue("noun", "adverb") is not None:
                return True
            if nearby.kind != "word" or nearby.text in ("of", "and"):
                return False
        return False

    def state(self, index: int, level: Level) -> None:
        if self.change_follows(index) and level.mark not in ("object", "by", "change"):
            self.waiting.append(level)
            return
        if self.open is None:
            return
        if level.unit in STATED and (self.open.stated or self.open.after or self.open.befores):
            if self.open.stated and self.levels_follow(index):
                self.elided(index)
            elif self.open.stated:
                return
        held = self.open.stated if level.unit in STATED else self.open.amounts
        held.append(level)

    def levels_follow(self, index: int) -> bool:
        """Whether "to" or "from" with a figure comes before the next word of change."""
        for at in range(index + 1, min(index + 12, len(self.row))):
            element = self.row[at]
            if element.kind == "figure":
                return self.levels[at].mark in ("to", "from", "at")
            if element.kind == "stop" or element.cue("verb", "parting") is not None:
                return False
        return False

    def elided(self, index: int) -> None:
        """A new statement that goes the way of the open one."""
        assert self.open is not None
        way, part = self.open.way, self.open.part
        self.close()
        self.open = _Open(way, None, part, index)

    def apposed(self, index: int, level: Level) -> None:
        """ "or 7%", "(7%)": the same change in another unit; other appositions are no figures of the statement."""
        if self.open is None or not self.near_figure(index):
            return
        if level.unit == "percent" and self.open.amounts and not self.open.stated:
            self.open.stated.append(level)
        elif level.unit != "percent" and self.open.stated and not (self.open.amounts or self.open.after):
            if self.open.last is None:
                self.open.amounts.append(level)

    def near_figure(self, index: int) -> bool:
        return any(e.kind == "figure" for e in self.row[max(index - 5, 0) : index])

    def place(self, index: int, level: Level) -> None:
        """A level: given to the statement by its mark, or kept as the subject of the next one."""
        if self.open is None:
            if level.mark in ("against", "when") and self.subject is not None:
                self.open = _Open(None, None, None, index, self.subject)
                self.open.befores.append(level)
                self.open.last = "before"
            elif level.mark != "or":
                self.subject = level
            return
        if level.mark in ("to", "at") and (level.mark == "to" or self.open.stated or self.open.amounts):
            if self.open.after is not None:
                self.elided(index)
            self.open.after, self.open.last = level, "after"
        elif level.mark in BEFORE or level.mark == "than":
            if level.mark != "base" or self.open.stated:
                self.open.befores.append(level)
                self.open.last = "before"
        elif level.mark in ("join", "comma") and self.open.last == "before" and level.period is not None:
            self.open.befores.append(level)
        elif level.mark == "with" and self.open.part == "noun" and self.open.stated and self.open.after is None:
            self.open.after, self.open.last = level, "after"
        elif level.mark in ("was", "with"):
            self.close()
            self.subject = level


ARTICLES = frozenset(
    "a an the this that its their his her our any no further sharp big small large slight steep modest strong overall "
    "annual further average net total similar".split()
)
