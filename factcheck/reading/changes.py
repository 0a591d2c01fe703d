"""Statements of change in a sentence, in one pass: each figure is handed to the statement that is open.

A word of change opens a statement. A further figure of change without a word ("and 18 pct year-to-date to 2.90
billion"), or a further level ("its total to 1,993,000"), opens one that goes the same way.
"""

from collections.abc import Sequence

from factcheck.quantity import Quantity
from factcheck.reading.change import Change, Open
from factcheck.reading.cues import Cue
from factcheck.reading.elements import Element
from factcheck.reading.marks import Level, is_earlier, mark, per_of, period_of
from factcheck.reading.sequels import with_sequels
from factcheck.reading.words_of_change import change_cue, change_follows, is_attribute, refers_back
from factcheck.words import table

__all__ = ["changes", "levels_of"]

BASES = ("from", "against", "when", "base", "than")
STATED = ("percent", "points", "times")
ON = 12


def levels_of(row: Sequence[Element]) -> dict[int, Level]:
    """The figures of a sentence with their marks, by the place of their element."""
    found: dict[int, Level] = {}
    depth = 0
    for i, element in enumerate(row):
        depth = max(depth + (element.kind == "open") - (element.kind == "close"), 0)
        if element.figure is not None and element.kind == "figure" and not _is_quotation(row, i):
            told = mark(row, i)
            told = "bracket" if depth and told in (None, "join", "comma") else told
            found[i] = Level(i, element.figure, told, period_of(row, i), per_of(row, i), is_earlier(row, i))
    return found


def changes(row: Sequence[Element], levels: dict[int, Level]) -> list[Change]:
    """The statements of change of a sentence, in its order."""
    return with_sequels(row, levels, _Pass(row, levels).run())


class _Pass:
    """One pass along a sentence."""

    def __init__(self, row: Sequence[Element], levels: dict[int, Level]) -> None:
        self.row = row
        self.levels = levels
        self.done: list[Change] = []
        self.open: Open | None = None
        self.subject: Level | None = None
        self.waiting: list[Level] = []
        self.basis = False

    def run(self) -> list[Change]:
        depth = 0
        for index, element in enumerate(self.row):
            depth = max(depth + (element.kind == "open") - (element.kind == "close"), 0)
            if index in self.levels:
                self.figure(index, self.levels[index])
            elif element.kind == "cue":
                self.cue(index, element)
            elif element.kind == "stop" and not depth:
                self.part()
        self.close()
        return self.done

    # -- words ---------------------------------------------------------------------------------------

    def cue(self, index: int, element: Element) -> None:
        if element.cue("parting") is not None:
            subject = self.subject if self.goes_on(index) else None
            self.part()
            self.subject = subject
        elif element.cue("basis") is not None:
            if self.open is not None and (not self.open.has_levels or self.just_stated(index)):
                self.open.basis = True
            else:
                self.basis = True
        change = change_cue(self.row, index, bool(self.waiting))
        if change is not None:
            self.begin(index, element, change)

    def goes_on(self, index: int) -> bool:
        """Whether a comparison follows at once and so is said of the same thing ("but slightly lower than")."""
        behind = self.row[index + 1 : index + 3]
        return any(e.cue("adverb") is not None for e in behind) and not any(e.kind == "figure" for e in behind)

    def just_stated(self, index: int) -> bool:
        """Whether the last figure before an element is a stated one of the open statement, in the same phrase."""
        assert self.open is not None
        last = self.open.stated[-1].index if self.open.stated else -ON
        return index - last <= 6 and all(e.kind not in ("comma", "figure") for e in self.row[last + 1 : index])

    def begin(self, index: int, element: Element, cue: Cue) -> None:
        """Open a statement, unless the word goes on with the open one."""
        if self.open is not None and self.continues(index, cue):
            self.open.apposed = bool(self.open.stated)
            return
        carried = None if self.open is None or self.open.has_figures else self.open.subject
        self.close()
        subject = self.nearest(index) if cue.part != "verb" or element.text.endswith("ing") else None
        subject = None if any(w.mark == "was" for w in self.waiting) else subject or carried
        earlier = cue.part == "noun" and any(e.text == "after" for e in self.row[max(index - 5, 0) : index])
        self.open = Open(cue.way, element, cue.part, index, subject, self.basis, earlier, element.text)
        self.open.stated = [w for w in self.waiting if w.unit in STATED]
        self.open.amounts = [w for w in self.waiting if w.unit not in STATED]
        self.waiting, self.basis = [], False

    def nearest(self, index: int) -> Level | None:
        """The level that a word of change is said of; behind "which", the last figure or none."""
        last = max((i for i, lv in self.levels.items() if i < index and lv.mark not in ("or", "bracket")), default=None)
        if last is not None and any(e.text in ("which", "that") for e in self.row[last + 1 : index]):
            return self.subject if self.subject is not None and self.subject.index == last else None
        return self.subject

    def continues(self, index: int, cue: Cue) -> bool:
        """Whether a noun of change is the object of the open verb, or goes on with "with a gain of"."""
        assert self.open is not None
        if cue.part != "noun" or self.waiting:
            return False
        between = self.row[self.open.index + 1 : index]
        if self.open.part == "verb" and not self.open.has_figures:
            return not any(e.kind in ("comma", "stop") for e in between) and len(between) <= ON
        return (
            cue.way == self.open.way
            and bool(self.open.stated)
            and not (self.open.has_levels or self.open.amounts)
            and any(e.text == "with" for e in between[-3:])
        )

    def part(self) -> None:
        self.close()
        self.subject, self.waiting, self.basis = None, [], False

    def close(self) -> None:
        if self.open is not None:
            self.done += self.open.closed()
            self.subject = self.open.after or self.subject
            if self.open.part == "noun" and not self.open.has_levels:
                told = (*self.open.amounts, *self.open.stated)
                self.subject = next((lv for lv in told if lv.mark == "change"), self.subject)
            elif self.open.stated and not self.open.has_levels and self.subject is None:
                self.subject = self.open.stated[0]
        self.open = None

    # -- figures -------------------------------------------------------------------------------------

    def figure(self, index: int, level: Level) -> None:
        if level.unit == "percent" and is_attribute(self.row, index):
            self.place(index, level)
            return
        if level.mark in ("or", "bracket"):
            self.apposed(index, level)
        elif level.mark not in ("object", "change") and change_follows(self.row, index, level.unit in STATED):
            self.waiting.append(level)
        elif level.unit == "times" and (self.open is None or self.open.has_figures):
            if not _is_half_year(self.row, index):
                self.multiply(index, level)
        elif self.is_multiplied(index, level):
            assert self.open is not None
            self.open.add_before(level)
        elif self.is_stated(level):
            self.state(index, level)
        else:
            self.place(index, level)

    def multiply(self, index: int, level: Level) -> None:
        """ "doubled", "three times as many": a factor is a word of change itself."""
        self.close()
        value = level.quantity.value if isinstance(level.quantity, Quantity) else level.quantity.low.value
        compares = self.row[index].text in table("cues")["multiples"]["words"]
        subject = self.subject if compares else None
        self.open = Open("up" if value > 1 else "down", self.row[index], "verb", index, subject, self.basis)
        self.open.stated.append(level)

    def is_multiplied(self, index: int, level: Level) -> bool:
        """ "double January's 623 mln": the level right behind a factor is its base."""
        if self.open is None or self.open.cue is None or self.open.befores or level.unit in STATED:
            return False
        near = self.open.cue.text in table("cues")["multiples"]["words"] and index - self.open.index <= 5
        between = self.row[self.open.index + 1 : index]
        return near and all(e.kind in ("word", "period") or e.cue("than", "of") is not None for e in between)

    def is_stated(self, level: Level) -> bool:
        """Whether a figure says how much something changed rather than how much it was."""
        if self.open is None or self.open.way is None or _is_ratio(level) or _is_many(level):
            return False
        if level.unit in ("points", "times"):
            return True
        if level.unit == "percent" and level.mark in (None, "join", "comma"):
            return not self.open.has_levels or bool(self.open.stated)
        if level.unit == "percent" and level.mark == "was":
            return self.open.part == "noun" and not self.open.has_figures
        if level.unit == "percent":
            return level.mark in ("by", "object", "change")
        if level.mark == "by":
            return True
        return level.mark in ("object", "change") and not self.open.amounts and self.open.after is None

    def state(self, index: int, level: Level) -> None:
        assert self.open is not None
        if level.unit not in STATED:
            self.open.amounts.append(level)
            return
        if self.open.stated:
            if not self.levels_follow(index):
                return
            self.elided(index)
        elif self.open.has_levels and level.mark not in ("object", "by", "change"):
            return
        self.open.stated.append(level)

    def levels_follow(self, index: int) -> bool:
        """Whether "to" or "from" with a figure comes before the next word of change."""
        for at in range(index + 1, min(index + ON, len(self.row))):
            element = self.row[at]
            if at in self.levels:
                return self.levels[at].mark in ("to", "from", "at")
            if element.kind == "stop" or element.cue("verb", "parting") is not None:
                return False
        return False

    def elided(self, index: int) -> None:
        """A new statement that goes the way of the open one."""
        assert self.open is not None
        way, part, word = self.open.way, self.open.part, self.open.word
        self.close()
        self.open = Open(way, None, part, index, word=word)

    def apposed(self, index: int, level: Level) -> None:
        """ "or 7%", "(7%)": the same change in another unit; other appositions are no figures of the statement."""
        if self.open is None:
            return
        before = max((i for i in self.levels if i < index), default=None)
        if before is None or before < self.open.index:
            if level.mark == "bracket" and index - self.open.index <= 2 and level.unit == "percent":
                self.open.stated.append(level)
            return
        told, percent = self.levels[before], level.unit == "percent"
        if percent and not self.open.stated and told in self.open.amounts:
            self.open.stated.append(level)
            self.open.apposed = True
        elif percent and told.unit == "points" and told in self.open.stated:
            self.open.stated.append(level)
            self.open.apposed = True
        elif not percent and told in self.open.stated and not self.open.amounts and index - before <= 4:
            self.open.amounts.append(level)
            self.open.apposed = True
        elif percent and level.mark == "or" and self.ends_statement(index):
            self.open.stated.append(level)
        else:
            self.open.alias(told, level)

    def ends_statement(self, index: int) -> bool:
        """ "from 7,613 to 6,630, or 12.9%": a percentage behind both levels, none of which has one of its own."""
        assert self.open is not None
        both = self.open.after is not None and bool(self.open.befores)
        return both and not (self.open.stated or self.open.aliases) and self.row[max(index - 2, 0)].kind == "comma"

    def place(self, index: int, level: Level) -> None:
        """A level: given to the statement by its mark, or kept as the subject of the next one."""
        self.basis = False
        if self.open is None:
            if level.mark in ("against", "when") and self.subject is not None and not _is_other(self.row, index):
                self.open = Open(None, None, None, index, self.subject)
                self.open.add_before(level)
            else:
                self.subject = level
        elif level.mark == "to" and (self.is_comparison() or self.verb_between(index)):
            self.close()
            self.subject = level
        elif level.mark == "to" or (level.mark == "at" and self.takes_at()):
            self.reach(index, level)
        elif level.mark in BASES:
            if self.takes_base(index, level):
                self.open.add_before(level)
            else:
                self.subject = level
        elif level.mark in ("join", "comma") and self.open.last is not None and level.period is not None:
            self.go_on(index, level)
        elif level.mark == "with" and self.open.part == "noun" and self.open.after is None and self.is_told(index):
            self.open.after, self.open.last = level, "after"
        elif level.mark in ("was", "with"):
            self.close()
            self.subject = level
        else:
            self.subject = level

    def is_told(self, index: int) -> bool:
        """Whether "with 247 incidents" tells the level of a rise: one that is stated, or set against another."""
        assert self.open is not None
        return bool(self.open.stated) or any(e.cue("against") is not None for e in self.row[index + 1 : index + ON])

    def is_comparison(self) -> bool:
        """Whether the open statement sets a level beside another ("ahead of forecasts"), and so reaches none."""
        assert self.open is not None
        return self.open.cue is not None and self.open.cue.text in table("cues")["beyond"]["words"]

    def verb_between(self, index: int) -> bool:
        """Whether another verb stands between a noun of change and a level, so that the level is not reached by it."""
        assert self.open is not None
        between = self.row[self.open.index + 1 : index]
        if self.open.part != "noun" or any(e.kind == "open" for e in between):
            return False
        return any(e.text in table("cues")["auxiliary"]["words"] for e in between)

    def takes_base(self, index: int, level: Level) -> bool:
        """Whether a level behind "on", "against" and their kin is the base of the open statement."""
        assert self.open is not None
        if level.mark == "base":
            return bool(self.open.stated)
        return level.mark != "against" or not _is_other(self.row, index)

    def takes_at(self) -> bool:
        """Whether "at 605 pence" says what was reached: behind an amount of change, or "closed lower"."""
        assert self.open is not None
        return bool(self.open.stated or self.open.amounts or self.open.part == "adverb")

    def reach(self, index: int, level: Level) -> None:
        """A level that is reached; a second one is reached by a statement of its own."""
        assert self.open is not None
        if self.open.after is not None:
            self.elided(index)
        self.open.after, self.open.last = level, "after"

    def go_on(self, index: int, level: Level) -> None:
        """ "from 10.6% in November and 10.9% in December": one more base, or one more level reached."""
        assert self.open is not None
        if self.open.last == "before":
            self.open.add_before(level)
        elif self.open.last == "after" and not self.open.stated:
            befores = list(self.open.befores)
            self.elided(index)
            self.open.befores, self.open.after, self.open.last = befores, level, "after"


def _is_quotation(row: Sequence[Element], index: int) -> bool:
    """Whether a figure is one end of a dealer's quotation ("1.3055/60")."""
    return any(e.text == "/" for e in (*row[max(index - 1, 0) : index], *row[index + 1 : index + 2]))


def _is_ratio(level: Level) -> bool:
    return isinstance(level.quantity, Quantity) and level.quantity.style == "ratio"


def _is_half_year(row: Sequence[Element], index: int) -> bool:
    """Whether "half" is a half year ("396,000 dlrs in half") rather than a factor."""
    behind = row[index + 1].text if index + 1 < len(row) else ""
    return row[index].text == "half" and behind not in ("as", "the", "that", "of", "its", "their", "what")


def _is_many(level: Level) -> bool:
    """Whether a fraction in words is of things rather than of a change ("six quarters")."""
    quantity = level.quantity
    return isinstance(quantity, Quantity) and quantity.style == "vague" and quantity.unit == "percent" and quantity.value > 100


def _is_other(row: Sequence[Element], index: int) -> bool:
    """Whether a figure is said of others ("£459 for women"), and so is no base of a change over time."""
    behind = row[index + 1 : index + 3]
    return len(behind) == 2 and behind[0].text == "for" and behind[1].kind == "word" and not refers_back(row, index)
