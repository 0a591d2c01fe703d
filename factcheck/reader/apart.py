"""Changes that are told apart from their levels: "It sold 929 cars. A year ago it was 800, so sales are up 16%".

Two steps, each by words alone. Levels of one measure at two times are compared (`comparisons`), and a figure with a
word of change states a change (`stated`). A statement takes the comparison beside it: of its own sentence, of the one
before, or of the one after. Where two would do, none is taken.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from factcheck.kinds import Trend
from factcheck.reader.analysis import Analysis, Mention
from factcheck.reader.clauses import Line, said
from factcheck.reader.comparisons import AGAINST, FIGURES, Comparison, are_alike, is_level
from factcheck.reader.declared import are_each_of_one, change_of, reading_of
from factcheck.reader.features import Surroundings
from factcheck.reader.places import places
from factcheck.reader.stated import Stated, is_definite, names_a_time, stated, way_of
from factcheck.reader.tags import OPEN, singular, stems_of
from factcheck.reading import Reading

__all__ = ["APART", "apart"]

APART = "told apart from its levels"
"""The evidence of such a change."""

RELATIVE = frozenset({"percent", "points", "times"})
"""What states a change in another unit than that of its levels."""

GAP = 14
"""How many words may stand between a statement and the newer level, where the older one follows both."""

LEAD = 5
"""How many words may stand between a statement and the level to which it leads: "up five points to 60%"."""

OPENING = 3
"""How many quotation marks may stand before the words that open a sentence."""


class Change(NamedTuple):
    """A statement with the levels that it takes."""

    made: Stated
    levels: Comparison


def apart(around: Surroundings, known: Iterable[Reading]) -> Iterator[Reading]:
    """The changes that are told apart from their levels, beside the readings that are known.

    What states another claim states none, and levels that have a claim leave only such a statement as takes it up.

    >>> from factcheck.reader.analysis import analyse
    >>> around = Surroundings(analyse("It sold 929 cars. A year ago it was 800, so sales are up 16%."))
    >>> for reading in apart(around, ()):
    ...     print(reading.claim.before, reading.claim.after, reading.quote)
    800 929 cars up 16%
    """
    analysis = around.analysis
    at = {mention.start: mention for mention in analysis.mentions}
    settled, owned, plain = set[int](), set[tuple[int, int]](), list[Comparison]()
    for reading in known:
        figure, levels = places(reading)
        before, after = (at.get(start) for start in levels or (-1, -1))
        settled |= {at[figure].number} if figure in at else set()
        if before is None or after is None:
            continue
        if not isinstance(reading.claim, Trend):
            owned.add((before.number, after.number))
            plain.append(Comparison(before, after))
        elif is_level(before) and is_level(after):
            direction = reading.claim.direction
            plain.append(Comparison(before, after, None if direction is None else direction.way))
    for made, compared in _changes(around, settled, plain, owned):
        way = None if made.mention.measure == "times" else made.way
        claim = change_of(compared.before, compared.after, made.mention, way)
        yield reading_of(analysis, claim, made.mention, "change", APART)


def _changes(
    around: Surroundings, settled: set[int], plain: Sequence[Comparison], owned: set[tuple[int, int]]
) -> Iterator[Change]:
    analysis, lines = around.analysis, around.lines
    made = [stated(lines[m.sentence], m) for m in analysis.mentions if m.number not in settled]
    if not any(made):
        return
    known = {(c.before.number, c.after.number): c for c in chain(around.comparisons, plain)}
    of_level: dict[int, list[Comparison]] = {}
    for compared in known.values():
        for level in (compared.before, compared.after):
            of_level.setdefault(level.number, []).append(compared)
    story = Story(analysis, lines, of_level, owned)
    taken: set[tuple[int, int, str]] = set()
    for each in filter(None, made):
        levels = story.taken_by(each)
        if levels is not None:
            key = levels.before.number, levels.after.number, each.mention.measure
            if key not in taken:
                taken.add(key)
                yield Change(each, _in_order(lines[each.mention.sentence], each, levels))


class Story(NamedTuple):
    """A text with its comparisons by the numbers of their levels; those in `owned` have a claim already."""

    analysis: Analysis
    lines: Sequence[Line]
    of_level: Mapping[int, Sequence[Comparison]]
    owned: set[tuple[int, int]]

    def taken_by(self, made: Stated) -> Comparison | None:
        """The levels that a statement takes: the only ones in the nearest place that has any."""
        number = made.mention.number
        near = range(number - FIGURES, number + FIGURES + 1)
        able = dict.fromkeys(each for at in near for each in self.of_level.get(at, ()) if self._fits(made, each))
        for is_of in (self._is_around, self._is_behind, self._is_after, self._is_before):
            found = [each for each in able if is_of(made, each)]
            if found:
                return found[0] if len(found) == 1 else None
        return None

    def _fits(self, made: Stated, levels: Comparison) -> bool:
        """Whether a statement measures what a change of levels does, goes their way, and leads to no other level."""
        mention, before, after = made.mention, levels.before, levels.after
        if mention.number in (before.number, after.number) or levels.way not in (None, made.way):
            return False
        if not are_each_of_one(self.analysis, before, after):
            return False
        following = self.analysis.mentions[mention.number + 1 : mention.number + 2]
        if following and following[0].number not in (before.number, after.number) and self._leads_to(made, *following):
            return False
        if mention.measure in ("percent", "points"):
            return (mention.measure == "points") == ("percent" in (before.measure, after.measure))
        return mention.measure == "times" or (
            (mention.measure, mention.unit) == (after.measure, after.unit)
            and are_alike(mention, after)
            and are_alike(mention, before)
        )

    def _leads_to(self, made: Stated, following: Mention) -> bool:
        """Whether a statement leads to a level: "up five points to 60%"."""
        if following.sentence != made.mention.sentence or following.noun in said("spans"):
            return False
        gap = self.lines[following.sentence].lower[made.mention.stop : following.first]
        leads = 0 < len(gap) <= LEAD and (not {"to", "at"}.isdisjoint(gap[-3:]))
        return leads and said("marks").isdisjoint(gap)

    # Whether a statement is of levels, by where they stand.

    def _is_around(self, made: Stated, levels: Comparison) -> bool:
        """The newer level stands beside the statement, the older one after both: "rose 9% to 71. In May it was 65"."""
        here, before, after = made.mention, levels.before, levels.after
        if after.sentence != here.sentence or before.number <= max(after.number, here.number):
            return False
        line = self.lines[here.sentence]
        told = self.analysis.mentions[max(here.number - FIGURES, 0) : min(here.number, after.number)]
        if any(
            m.sentence >= here.sentence - 2 and m.noun and m.noun in (before.noun, after.noun) and is_level(m)
            for m in told
        ):
            return False  # "There were 20 thefts in 2017. They rose 20% to 24 in 2019. In 2018 there were 22"
        if levels.told == "definite" or self._has_claim(levels) or self._names_another_time(made, levels):
            return False
        if here.measure not in RELATIVE and not _is_amount_of(line, made, levels):
            return False
        return _is_beside(line, here, after) and not _is_of_other_time(line, made, levels)

    def _is_behind(self, made: Stated, levels: Comparison) -> bool:
        """Both levels stand before the statement in its sentence: "It was 65 and is now 71, a rise of 9%"."""
        here, last = made.mention, levels.last
        if last.sentence != here.sentence or here.number <= last.number or made.first <= last.first:
            return False
        between = self.analysis.mentions[last.number + 1 : here.number]
        if not self._is_open(made, levels) or any(is_level(m) and are_alike(m, last) for m in between):
            return False
        line = self.lines[here.sentence]
        told = range(last.stop, here.first)
        is_at_once = levels.told == AGAINST and not any(line.tags[i] in OPEN for i in told)
        return self._resumes(made, levels) or (_is_bare(line, made, is_at_once) and not line.says("against", told))

    def _is_after(self, made: Stated, levels: Comparison) -> bool:
        """The levels stand in the sentence before: "It was 65 in May and is now 71. That is a rise of 9%"."""
        here = made.mention
        if levels.last.sentence != here.sentence - 1 or not self._is_open(made, levels):
            return False
        told = self.analysis.mentions[max(here.number - FIGURES, 0) : here.number]
        has_level = any(m.sentence == here.sentence and is_level(m) and are_alike(m, levels.after) for m in told)
        return self._resumes(made, levels) and not has_level

    def _is_before(self, made: Stated, levels: Comparison) -> bool:
        """The levels stand in the next sentence, which opens with them: "It sells 9% more. It sold 65 and now 71"."""
        here, first = made.mention, levels.first
        if here.measure == "times":
            return False
        if first.sentence != here.sentence + 1 or self._has_claim(levels) or not self._is_open(made, levels):
            return False
        opened = self.analysis.sentences[first.sentence]
        lower = opened.tokens.lower
        if opened.mentions[0] != first or lower[0] not in said("pronouns") or lower[1] in said("saying"):
            return False
        if lower[0] == "there" and not self._names(here, first.noun):
            return False
        others = self.analysis.mentions[first.number + 1 : first.number + FIGURES]
        if any(m.sentence == first.sentence and m != levels.last and are_alike(m, first) for m in others):
            return False  # "Fires rose by a fifth. There were 37 in 2017, 50 in 2018 and 61 in 2019"
        told = self.analysis.mentions[max(here.number - FIGURES, 0) : first.number]
        line = self.lines[here.sentence]
        beside = [m for m in told if m.sentence == here.sentence and m.number != here.number]
        is_alone = all(way_of(line, m) is None and not is_level(m) for m in beside)
        return is_alone and self._is_quoted(here) == self._is_quoted(first)

    # What is asked of a statement and levels.

    def _has_claim(self, levels: Comparison) -> bool:
        return (levels.before.number, levels.after.number) in self.owned

    def _names(self, here: Mention, noun: str) -> bool:
        """Whether the sentence of a statement has the noun of a level, and nothing narrower ("fires of tyres")."""
        tokens = self.analysis.sentences[here.sentence].tokens
        named = [i for i, stem in enumerate(stems_of(tokens)) if stem == singular(noun)]
        return not noun or any(tokens.lower[i + 1] not in said("narrowing") for i in named)

    def _is_quoted(self, mention: Mention) -> bool:
        return self.analysis.document.quoted(mention.start, mention.start + 1)

    def _is_open(self, made: Stated, levels: Comparison) -> bool:
        """Whether a statement is of what happened, and of no other time; one of levels with a claim must say so."""
        line = self.lines[made.mention.sentence]
        if names_a_time(line, made) is not None or line.says("against", range(made.first, made.mention.first)):
            return False
        if not self._has_claim(levels) or _is_at_once(line, made, levels):
            return True
        return made.mention.measure != "times" and is_definite(line, made)

    def _names_another_time(self, made: Stated, levels: Comparison) -> bool:
        """Whether a statement compares with a time, and the older level does not refer to it."""
        return names_a_time(self.lines[made.mention.sentence], made) is not None and not levels.refers

    def _resumes(self, made: Stated, levels: Comparison) -> bool:
        """Whether the clause of a statement takes up the levels that were told."""
        line, at, here = self.lines[made.mention.sentence], made.first, made.mention
        lower, is_next = line.lower, here.sentence > levels.after.sentence
        if is_definite(line, made) or lower[at - 1] == "so" or line.says("thus", range(at, here.first)):
            return True
        if lower[at - 1] == "which" and _is_verb(line, at):
            return True
        if is_next and made.part == "verb" and at >= OPENING:
            return False
        opens = is_next and at < OPENING and said("quotes").issuperset(lower[:at])
        if opens and (
            (made.part == "noun" and lower[at] in ("a", "an")) or (here.measure == "times" and at == here.first)
        ):
            return True
        return lower[at] in said("pronouns") and _is_verb(line, at + 1)


def _is_verb(line: Line, at: int) -> bool:
    return line.lower[at] in said("verbs") or line.tags[at].endswith("verb>")


def _is_amount_of(line: Line, made: Stated, levels: Comparison) -> bool:
    """Whether an amount can be of the levels: not of a month where the older one is of a year ago."""
    if made.part == "verb" and line.lower[made.mention.first - 1] != "by":
        return False
    return levels.told != AGAINST or levels.before.period is None


def _is_at_once(line: Line, made: Stated, levels: Comparison) -> bool:
    """Whether another change of the same levels is told at once: "£45 more than the £650 and a rise of 6.9%"."""
    if made.part != "noun" or levels.last.sentence != made.mention.sentence or made.mention.measure not in RELATIVE:
        return False
    told = range(levels.last.stop, made.mention.first)
    words = said("at-once")
    return len(told) < GAP and all(line.lower[i] in words or line.is_time(i) or line.is_change(i) for i in told)


def _is_bare(line: Line, made: Stated, is_at_once: bool) -> bool:
    """Whether a statement's clause has no subject of its own: ", a rise of 5%"; ", down 5%" right after its levels."""
    if made.part == "verb" or any(line.tags[i] in OPEN for i in range(made.first, made.mention.first)):
        return False
    if made.mention.measure != "percent" or made.part == "noun" or is_at_once:
        return True
    return not line.is_change(made.mention.first - 1)


def _is_beside(line: Line, mention: Mention, after: Mention) -> bool:
    """Whether a statement and the newer level are of one clause: "rose 9% to 71", "1,236 people, an 8% rise"."""
    gap = range(mention.stop, after.first) if mention.first < after.first else range(after.stop, mention.first)
    if len(gap) >= GAP or any(map(line.is_figure, gap)):
        return False
    if mention.first > after.first:
        return not line.says("other", gap)
    told = list(line.lower[mention.stop : after.first])
    if told == ["at"] or told[-2:] == [",", "with"]:  # "up 6% at £18m", "dropped 12% in May, with 1,310 cases"
        return not line.says("against", gap)
    return "to" in told[-4:] and not line.says("apart", gap)


def _is_of_other_time(line: Line, made: Stated, levels: Comparison) -> bool:
    """Whether a statement is of another span than that of the older level: "fell by seven this week. A year ago"."""
    before, after = levels.before.period, levels.after
    first = min(made.first, line.begins(after.first))
    if not said("closing").isdisjoint(line.lower[first : max(made.mention.stop, after.stop)]):
        return True
    told = [period for period in (made.mention.period, after.period) if period is not None]
    if before is None:
        return False
    if before.relative is None:
        return any(period.relative is not None for period in told)
    spans = {period.unit for period in told if period.unit is not None}
    is_dated = any(period.style in ("month", "date") for period in told if period.unit is None)
    return bool(spans - {before.unit}) or (is_dated and before.unit == "month")


def _in_order(line: Line, made: Stated, levels: Comparison) -> Comparison:
    """The levels of a statement; the older one is the one that is more in "In 2015 there were 4,560, 16% more"."""
    before, after, way = levels[:3]
    told = range(before.stop, made.mention.first)
    if before.sentence != made.mention.sentence or after.number > before.number or before.number > made.mention.number:
        return levels
    if (made.part != "adverb" and made.mention.measure != "times") or line.says("thus", told):
        return levels
    words = said("reversing")
    is_said = all(line.lower[i] in words or line.is_time(i) or line.tags[i] == "word-s" for i in told)
    return Comparison(after, before, way) if is_said else levels
