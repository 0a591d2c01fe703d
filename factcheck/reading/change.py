"""A statement of change: the word for it, and the figures that its sentence gives it."""

from attrs import define, evolve, field, frozen

from factcheck.periods import Period
from factcheck.quantity import HUNDRED, Range
from factcheck.reading.elements import Element
from factcheck.reading.levels import Level
from factcheck.reading.moving import Moving

__all__ = ["Change", "Open"]

CHANGES = ("object", "by", "change")
"""The marks of figures that say how much something changed."""


@frozen
class Change:
    """What went up or down, by how much, from what, to what.

    `way` is "up", "down", "flat" or `None` for two levels that are only set beside each other. `stated` are
    figures of change (per cent, points, times), `amounts` changes in the unit of the levels. `basis` says that
    the stated figure is on another basis than the levels, `subject` that `after` stands before the word of
    change. `earlier` marks a statement that tells what was before ("after a 1.7 pct rise to 135.0").
    """

    way: str | None
    cue: Element | None
    part: str | None
    place: int
    word: str | None = None
    """The word of change, also where it is only understood from the statement before."""
    stated: tuple[Level, ...] = ()
    amounts: tuple[Level, ...] = ()
    after: Level | None = None
    befores: tuple[Level, ...] = ()
    basis: bool = False
    subject: bool = False
    earlier: bool = False
    apposed: bool = False
    """Whether the stated figure and the amount are one change in two units ("19.1 Mtoe (9.0%)")."""
    spell: str | None = None
    """ "month" where the change is said to be one of a month, and so on."""

    def moved(self, move: Moving) -> "Change":
        """The same statement, further on."""
        return evolve(
            self,
            cue=None if self.cue is None else move.held(self.cue),
            stated=move.all(self.stated),
            amounts=move.all(self.amounts),
            after=None if self.after is None else move.held(self.after),
            befores=move.all(self.befores),
        )

    @property
    def reaches_only(self) -> bool:
        """Whether all that it says is the level that was reached: not from where, and not by how much."""
        return self.after is not None and not (self.befores or self.subject or self.stated or self.amounts)

    def in_spell(self, period: Period | None) -> bool:
        """Whether a period can be the one from which it is told: not a week ago where it is one "on the day"."""
        return self.spell is None or period is None or period.unit in (None, self.spell)

    @property
    def is_bare(self) -> bool:
        """Whether it has no figures at all."""
        return not (self.stated or self.amounts or self.after or self.befores)


@define
class Open:
    """A statement that still takes figures."""

    way: str | None
    cue: Element | None
    part: str | None
    place: int
    subject: Level | None = None
    basis: bool = False
    earlier: bool = False
    word: str | None = None
    stated: list[Level] = field(factory=list)
    amounts: list[Level] = field(factory=list)
    after: Level | None = None
    befores: list[Level] = field(factory=list)
    apposed: bool = False
    aliases: dict[int, Level] = field(factory=dict)
    last: str | None = None

    @property
    def has_levels(self) -> bool:
        """Whether a level was given to it."""
        return self.after is not None or bool(self.befores)

    @property
    def has_figures(self) -> bool:
        """Whether any figure was given to it."""
        return self.has_levels or bool(self.stated or self.amounts)

    def add_before(self, level: Level) -> None:
        """A base; one that is joined to another stands in the role of that one."""
        if level.mark in ("join", "comma") and self.befores:
            level = level._replace(mark=self.befores[-1].mark)
        self.befores.append(level)
        self.last = "before"

    def alias(self, told: Level, level: Level) -> None:
        """Another figure for a level: "481,800 shares, or 12.2 pct of the total"."""
        self.aliases[told.place] = level

    def closed(self) -> list[Change]:
        """The statement with what it was given, and the same one told in the other figures for its levels.

        Points of an index are an amount, not percentage points.
        """
        after = self.after or (None if self._is_another_change() else self.subject)
        known = after or (self.befores[0] if self.befores else None)
        stated, amounts = [_as_percent(level, self.way) for level in self.stated], list(self.amounts)
        if known is not None and known.unit != "percent":
            amounts += [level for level in stated if level.unit == "points"]
            stated = [level for level in stated if level.unit != "points"]
        told = Change(
            self.way,
            self.cue,
            self.part,
            self.place,
            self.word,
            tuple(stated),
            tuple(amounts),
            after,
            tuple(self.befores),
            self.basis,
            self.after is None and after is not None,
            self.earlier,
            self.apposed,
        )
        return [told, *self._other_figures(after)]

    def _is_another_change(self) -> bool:
        """Whether the subject is itself how much something changed, so that it cannot be a level of this change.

        "Food prices were up 5.2%, and fuel prices down 1.9%."
        """
        subject = self.subject
        return subject is not None and bool(self.stated) and subject.mark in CHANGES and subject.is_relative

    def _other_figures(self, after: Level | None) -> list[Change]:
        befores = [b for b in self.befores if b.place in self.aliases]
        if after is None or after.place not in self.aliases or not befores:
            return []
        other, before = self.aliases[after.place], self.aliases[befores[0].place]._replace(mark=befores[0].mark)
        if other.unit != before.unit and None not in (other.unit, before.unit):
            return []
        if other.unit != "percent" and (self.stated or self.amounts or other.mark == "bracket"):
            return []
        return [Change(self.way, self.cue, self.part, self.place, self.word, after=other, befores=(before,))]


def _as_percent(level: Level, way: str | None) -> Level:
    """ "rose by half" is a rise of 50 per cent, where "fell by half" leaves a half."""
    figure = level.quantity
    if way != "up" or level.mark != "by" or isinstance(figure, Range) or figure.unit != "times" or figure.value >= 1:
        return level
    value, step = figure.value * HUNDRED, figure.step * HUNDRED
    return level._replace(quantity=evolve(figure, unit="percent", value=value, step=step))
