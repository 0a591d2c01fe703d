"""Two levels of one measure at two times: set against each other, or told in clauses of their own.

"64,632, against 45,737 a year before" sets them against each other. In "It sold 929 cars. A year ago it was 800" the
second stands in a clause that tells its time and takes up what was told. Which is the older one is said by the times;
where two levels could be meant, none is.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from factcheck.reader.analysis import Analysis, Mention
from factcheck.reader.clauses import AGO, DATED, FUTURE, LAST, NOW, Clause, Line, clause, said
from factcheck.reader.levels import LEVELS, adds_up, have_same_noun, is_base
from factcheck.reader.levels import is_level as is_level_of
from factcheck.reader.tags import stems_of

__all__ = ["AGAINST", "FIGURES", "Comparison", "are_alike", "comparisons", "is_level"]

FIGURES = 12
"""How many figures back a level may be taken up, or on a statement may stand."""

AGAINST = "against"
"""How levels are told that are set against each other."""

TIME = 8, 4
"""How many words before an older level, and behind it, tell that its time was named."""

SENTENCES = 2
"""How many sentences back a level may be taken up."""


class Comparison(NamedTuple):
    """Two levels of one measure at two times, and which way it went if that is told.

    `told` is how the one told second is set to the other: AGAINST, or as its clause takes it up. `refers` is whether
    the time of the older level was named before: "that year", "then", "when".
    """

    before: Mention
    after: Mention
    way: str | None = None
    told: str | None = None
    refers: bool = False

    @property
    def first(self) -> Mention:
        """The level that is told first."""
        return min(self.before, self.after, key=lambda mention: mention.number)

    @property
    def last(self) -> Mention:
        """The level that is told last."""
        return max(self.before, self.after, key=lambda mention: mention.number)


def comparisons(analysis: Analysis, lines: Sequence[Line]) -> Iterator[Comparison]:
    """The levels of a text that are compared, those set against each other first.

    >>> from factcheck.reader.analysis import analyse
    >>> from factcheck.reader.clauses import line
    >>> analysis = analyse("It sold 929 cars. A year ago it was 800.")
    >>> (found,) = comparisons(analysis, [*map(line, analysis.sentences)])
    >>> str(found.before.quantity), str(found.after.quantity)
    ('800', '929 cars')
    """
    yield from _against(analysis)
    clauses = {m.number: clause(lines[m.sentence], m) for m in analysis.mentions if is_level(m)}
    firsts = {m.sentence: m for m in reversed(analysis.mentions) if m.number in clauses}
    amounts = frozenset(m.sentence for m in analysis.mentions if m.measure in LEVELS)
    telling = Telling(analysis, lines, clauses, firsts, amounts)
    for second in analysis.mentions:
        first = telling.taken_up(second) if second.number in clauses else None
        found = None if first is None else _in_time(first, second, clauses)
        if found is not None:
            refers = _refers(lines[found.before.sentence], found.before)
            yield found._replace(told=clauses[second.number].takes_up, refers=refers)


def _refers(line: Line, older: Mention) -> bool:
    """Whether the time of a level was named before: "30 fewer than in 2022. There were 242 that year"."""
    before, behind = TIME
    near = range(max(older.first - before, 0), min(older.stop + behind, len(line.tags) - 1))
    named = (i for i in near if line.lower[i] == "that" and line.lower[i + 1] in said("spells"))
    return any(named) or any(line.lower[i] in ("then", "when") for i in near)


def _against(analysis: Analysis) -> Iterator[Comparison]:
    """The levels of a sentence that are set against each other: each base with the nearest level before it."""
    for base in analysis.mentions:
        if not is_base(base) or not is_level(base) or base.governors[0] == "from":
            continue
        near = reversed(analysis.mentions[max(base.number - FIGURES, 0) : base.number])
        level = next((m for m in near if m.sentence == base.sentence and is_level(m)), None)
        if level is not None and are_alike(level, base) and not is_base(level):
            yield Comparison(base, level, told=AGAINST)


def is_level(mention: Mention) -> bool:
    """Whether a figure says how much there is, and not by how much it changed."""
    return is_level_of(mention, LEVELS | {"percent"})


def are_alike(one: Mention, other: Mention) -> bool:
    """Whether two figures measure the same, as far as their units and nouns say; lengths of time only among them."""
    spans = said("spans")
    return adds_up(one, other) and have_same_noun(one, other) and (one.noun in spans) == (other.noun in spans)


class Telling(NamedTuple):
    """A text with the clauses of its levels, the first level of each sentence, and the sentences with any amount."""

    analysis: Analysis
    lines: Sequence[Line]
    clauses: Mapping[int, Clause]
    firsts: Mapping[int, Mention]
    amounts: frozenset[int]

    def taken_up(self, second: Mention) -> Mention | None:
        """The level that a clause takes up: the only one that can be meant of the nearest sentence that has one."""
        place, line = self.clauses[second.number], self.lines[second.sentence]
        if place.time is None or place.takes_up is None or second.followers[0] == "of":
            return None
        if place.first > 0 and line.lower[place.first - 1] in said("elsewhere"):
            return None
        able = list(self._able(second, place))
        for back in range(SENTENCES + 1):
            here = [mention for mention in able if mention.sentence == second.sentence - back]
            if here:
                return self._meant(here, second, place)
            if self._is_cut_off(second, place, back):
                return None
        return None

    def _able(self, second: Mention, place: Clause) -> Iterator[Mention]:
        """The levels before a clause that measure what it does: per cent may be left out where a word stands for it."""
        for mention in self.analysis.mentions[max(second.number - FIGURES, 0) : second.number]:
            if mention.sentence < second.sentence - SENTENCES or not is_level(mention) or is_base(mention):
                continue
            if mention.sentence == second.sentence and mention.stop > place.first:
                continue
            left_out = (
                mention.measure == "percent" and second.measure == "bare" and place.takes_up in ("pronoun", "noun")
            )
            is_rough = mention.last.style == "vague" and mention.measure != "percent"
            is_each = (
                mention.followers[0] in said("per") and second.noun and not mention.noun
            )  # "41 a day", "412 calls"
            is_of_figure = mention.governors[0] == "of" and mention.governors[1].startswith("#")
            if (left_out or are_alike(mention, second)) and not (is_rough or is_of_figure or is_each):
                yield mention

    def _is_cut_off(self, second: Mention, place: Clause, back: int) -> bool:
        """Whether a sentence that has no level to take up has one of something else, which a clause would take up."""
        first = self.firsts.get(second.sentence - back)
        if back:
            return first is not None or second.sentence - back in self.amounts
        line = self.lines[second.sentence]
        has_time = line.tells_time(range(place.first, second.first))
        return (first is not None and first.stop <= place.first) or (place.takes_up == "bare" and not has_time)

    def _meant(self, here: Sequence[Mention], second: Mention, place: Clause) -> Mention | None:
        """The level that is meant among those of a sentence: of the same things, or of its main clause."""
        if here[0].sentence < second.sentence and place.takes_up == "definite":
            here = [mention for mention in here if self._is_named_again(mention, second, place)]
        here = [mention for mention in here if mention.noun and mention.noun == second.noun] or here
        if len(here) > 1:
            lower, first = self.lines[here[0].sentence].lower, here[0]
            here = [first, *(m for m in here[1:] if said("aside").isdisjoint(lower[first.stop : m.first]))]
        return here[0] if len(here) == 1 else None

    def _is_named_again(self, mention: Mention, second: Mention, place: Clause) -> bool:
        """Whether a clause has a word of the one before it, and no name that its sentence has not."""
        other, line = self.clauses[mention.number], self.lines[second.sentence]
        words = self._about(second, place.first, second.first) & self._about(mention, other.first, other.stop)
        names = {line.lower[i] for i in range(max(place.first, 1), second.first) if line.tags[i] == "Name"}
        return bool(words) and names <= self.lines[mention.sentence].names

    def _about(self, mention: Mention, first: int, stop: int) -> frozenset[str]:
        return frozenset(stems_of(self.analysis.sentences[mention.sentence].tokens[first:stop])) - {""}


def _in_time(first: Mention, second: Mention, clauses: Mapping[int, Clause]) -> Comparison | None:
    """Which of two levels is the older one; if nothing says so, the one told second."""
    one, other = clauses[first.number].time, clauses[second.number].time
    forth, back = Comparison(first, second), Comparison(second, first)
    if FUTURE in (one, other):
        return forth if one != FUTURE else None
    if other == NOW:
        if first.governors[0] in ("to", "at") and one in (DATED, None):
            return back  # "has risen to 40 since May; this year began with 30"
        return forth if one in (AGO, DATED, LAST) else None
    if other == LAST:
        is_dated = one == DATED and first.period is not None and first.period.first is not None
        return forth if one == AGO or is_dated else back if one != LAST else None
    if other == AGO:
        return back if one != AGO else None
    a, b = (None if m.period is None else m.period.first for m in (first, second))
    if a is not None and b is not None:
        return forth if a < b else back if b < a else None
    return forth if one == AGO else back
