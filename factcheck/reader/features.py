"""What the words say of a candidate, as numbers: never what its figures amount to.

The features of a candidate are those of its parts: of the statement, of each operand, of the two together, and of each
operand and the statement. Those of an operand and of a pair are the same whatever the statement, and are kept for the
document. A forest (`forest`) weighs them.
"""

from bisect import bisect
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.reader.analysis import Analysis, Mention, Sentence, are_alike
from factcheck.reader.candidates import FRAMES, Candidate, candidates, number_of, within_reach
from factcheck.reader.clauses import AGO, DATED, FUTURE, LAST, NOW, Clause, Line, clause, line, said
from factcheck.reader.comparisons import AGAINST, Comparison, comparisons, is_level
from factcheck.reader.contexts import CONTRASTS, Context, context, contrast
from factcheck.reader.levels import is_base
from factcheck.reader.stated import has_own_base, is_definite, names_a_time, stated, way_of
from factcheck.reader.statements import FORMS, Statement, statements
from factcheck.reader.tags import Cue, singular, stems_of
from factcheck.reader.wholes import is_of_other, leads

__all__ = [
    "CODES",
    "FEATURES",
    "HEAD",
    "OPERAND",
    "OPERANDS_MOST",
    "VERSION",
    "Numbers",
    "Surroundings",
    "Weigh",
    "described",
    "operands",
]

VERSION = 4
"""Counts up when a feature is added or means something else: the forest has to be grown anew then."""

Numbers = tuple[int, ...]

# The codes of words and names; 0 is for what is not there.

GOVERNORS = (
    *("to", "from", "than", "against", "of", "at", "by", "in", "on", "with", "and", "or", "for", "a", "the", ":"),
    *("(", ",", "^", "_", "compared", "versus", "more", "about", "that", "is", "was", "were", "are", "had", "has"),
    *("between", "among", "per", "out"),
)
FOLLOWERS = (
    *("of", ".", ",", "(", ")", "in", "to", "from", "and", "or", "who", "which", "were", "was", "are", "is", "have"),
    *("had", "a", "per", "each", "the", "on", "at", "for", "by", "than", "as", "$", "-", "that", "between", "last"),
    *("this", "when", "while", "compared"),
)
SORTS = ("<up", "<down", "#", "PERIOD", "AGO", "Name", "word")
"""How the tags of words begin that are in neither list."""

MEASURES = ("money", "measure", "count", "bare", "percent", "points", "times")
STYLES = ("digits", "words", "vague", "ratio")
TIMES = (None, AGO, NOW, LAST, FUTURE, DATED)
TAKES_UP = (None, "pronoun", "noun", "possessive", "bare", "definite")
TOLD = (None, AGAINST, "pronoun", "noun", "possessive", "bare", "definite")
WAYS = (None, "up", "down", "flat")
PARTS = (None, "verb", "noun", "adverb")
CODES = tuple(frame.code for frames in FRAMES.values() for frame in frames)

RARE = 3
"""A word is rare that so many of the sentences around have at most."""

AROUND = 24
"""So many sentences with figures before and after are around one: as far as operands are looked for."""

HEAD = 6
"""Among how many words after "of" stands what a figure is of."""

MOST = 127
"""A feature is at most so much: it is learned from as a byte."""

FAR = 30
"""Words between two places are counted up to so many."""

NOWHERE = -1
"""So many words lie between places of different sentences."""


@lru_cache(1 << 10)
def _sort(tag: str) -> int:
    return next((i for i, sort in enumerate(SORTS) if tag.startswith(sort) and tag != sort[0]), len(SORTS))


@lru_cache(1 << 10)
def _governor(tag: str) -> int:
    return GOVERNORS.index(tag) if tag in GOVERNORS else len(GOVERNORS) + _sort(tag)


@lru_cache(1 << 10)
def _follower(tag: str) -> int:
    return FOLLOWERS.index(tag) if tag in FOLLOWERS else len(FOLLOWERS) + _sort(tag)


class Anchor(NamedTuple):
    """Where a statement stands: its sentence, its first token and the one after, and the figures before and behind.

    `figure` is the one that says what it is of: the stated one, or the first one behind a word of change.
    """

    figure: Mention | None
    sentence: int
    first: int
    stop: int
    last_before: int
    next_behind: int


class Surroundings:
    """A document taken apart, with what is asked of its figures again and again."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self._pairs: dict[tuple[int, int], Numbers] = {}
        self._contrasts: dict[tuple[int, int], Numbers] = {}
        self._sentences: dict[tuple[int, int], Numbers] = {}

    @cached_property
    def lines(self) -> Sequence[Line]:
        """The words of each sentence."""
        return [*map(line, self.analysis.sentences)]

    @cached_property
    def clauses(self) -> Sequence[Clause]:
        """The clause of each figure."""
        return [clause(self.lines[m.sentence], m) for m in self.analysis.mentions]

    @cached_property
    def comparisons(self) -> Sequence[Comparison]:
        """The levels that are compared."""
        return [*comparisons(self.analysis, self.lines)]

    @cached_property
    def statements(self) -> Sequence[Statement]:
        """Everything by which a claim is looked for."""
        return [*statements(self.analysis)]

    @cached_property
    def compared(self) -> Mapping[tuple[int, int], Comparison]:
        """The comparisons by the numbers of the older and the newer level."""
        return {(each.before.number, each.after.number): each for each in self.comparisons}

    @cached_property
    def sides(self) -> Mapping[int, int]:
        """Of each figure that is compared, whether it is an older level (1), a newer one (2) or both (3)."""
        found: dict[int, int] = {}
        for before, after in self.compared:
            found[before] = found.get(before, 0) | 1
            found[after] = found.get(after, 0) | 2
        return found

    @cached_property
    def stems_in(self) -> Sequence[Sequence[str]]:
        """Each word of each sentence that says what it is about, without its plural."""
        return [stems_of(each.tokens) for each in self.analysis.sentences]

    @cached_property
    def stems(self) -> Sequence[frozenset[str]]:
        """The words of each sentence that say what it is about."""
        return [frozenset(stems) - {""} for stems in self.stems_in]

    @cached_property
    def rare(self) -> Sequence[frozenset[str]]:
        """The words of each sentence that few of the sentences around it have."""
        places: dict[str, list[int]] = defaultdict(list)
        ranked = [(rank.sentence, stems) for rank, stems in zip(self.analysis.ranks, self.stems, strict=True)]
        for rank, stems in ranked:
            for word in stems:
                places[word].append(rank)
        return [frozenset(word for word in stems if _around(places[word], rank) <= RARE) for rank, stems in ranked]

    @cached_property
    def heads(self) -> Sequence[frozenset[str]]:
        """What each figure is of: the words after "of" behind it, or its noun."""
        return [*map(self._head, self.analysis.mentions)]

    def _head(self, mention: Mention) -> frozenset[str]:
        tokens = self.analysis.sentences[mention.sentence].tokens
        behind = tokens[mention.stop : mention.stop + 1]
        if behind and behind[0].lower == "of":
            return frozenset(stems_of(tokens[mention.stop + 1 : mention.stop + HEAD])) - {""}
        return frozenset({singular(mention.noun)}) if mention.noun else frozenset()

    @cached_property
    def contexts(self) -> Sequence[Context]:
        """The words that say what each figure is of."""
        found: list[Context] = []
        names = frozenset[str]().union(*(line.names for line in self.lines))
        mentions = self.analysis.mentions
        for at, mention in enumerate(mentions):
            of, before, behind = self.clauses[at], mentions[at - 1 : at], mentions[at + 1 : at + 2]
            line = self.lines[mention.sentence]
            start = before[0].stop if before and before[0].sentence == mention.sentence else 0
            stop = behind[0].first if behind and behind[0].sentence == mention.sentence else len(line.tags)
            clause = range(of.first, max(min(of.stop, stop), mention.stop))
            one = context(line, self.stems_in[mention.sentence], mention, clause, range(start, stop), names)
            takes_up = of.takes_up not in (None, "definite") or not one.subject
            goes_on = bool(before) and self.analysis.sentences_between(before[0].sentence, mention.sentence) < 2
            found.append(one.with_(found[-1]) if takes_up and goes_on else one)
        return found

    def contrast(self, one: Mention, other: Mention) -> Numbers:
        """What two figures are of that they share, and what each is of alone."""
        key = one.number, other.number
        found = self._contrasts.get(key)
        if found is None:
            found = self._contrasts[key] = contrast(self.contexts[one.number], self.contexts[other.number])
        return found

    @cached_property
    def ranks(self) -> Sequence[tuple[int, int]]:
        """Of each figure how many of its unit stand before it in the sentences around, and how many there are."""
        places: dict[tuple[str, str], list[int]] = defaultdict(list)
        mentions = [(m.measure, m.unit, self.analysis.ranks[m.sentence].sentence) for m in self.analysis.mentions]
        before = []
        for measure, unit, rank in mentions:
            before.append(_around(places[measure, unit], rank))
            places[measure, unit].append(rank)
        every = (_around(places[measure, unit], rank) for measure, unit, rank in mentions)
        return [(min(one, 6), min(count, 9)) for one, count in zip(before, every, strict=True)]

    @cached_property
    def stating(self) -> frozenset[int]:
        """The numbers of the figures that may state a claim."""
        return frozenset(each.figure.number for each in self.statements if each.figure is not None)

    @cached_property
    def stating_in(self) -> Sequence[int]:
        """How many figures of each sentence may state a claim."""
        found = (sum(m.number in self.stating for m in each.mentions) for each in self.analysis.sentences)
        return [min(count, MOST) for count in found]

    @cached_property
    def counts(self) -> Sequence[Numbers]:
        """Of each sentence how many percentages it has, how many figures and how many levels."""
        return [
            (
                min(sum(mention.measure == "percent" for mention in each.mentions), 5),
                min(len(each.mentions), 8),
                min(sum(map(is_level, each.mentions)), 5),
            )
            for each in self.analysis.sentences
        ]

    @cached_property
    def looks(self) -> Sequence[Numbers]:
        """What is said of each figure by itself."""
        return [*map(self._look, self.analysis.mentions)]

    def _look(self, mention: Mention) -> Numbers:
        sentence, of = self.analysis.sentences[mention.sentence], self.clauses[mention.number]
        period, last, rank = mention.period, mention.last, self.analysis.ranks[mention.sentence]
        lower = sentence.tokens.lower
        return (
            MEASURES.index(mention.measure),
            _governor(mention.governors[0]),
            _governor(mention.governors[1]),
            _follower(mention.followers[0]),
            _follower(mention.followers[1]),
            STYLES.index(last.style),
            TIMES.index(of.time),
            TAKES_UP.index(of.takes_up),
            0 if period is None else 1 if period.relative is None else 2 if period.relative < 0 else 3,
            is_level(mention),
            is_base(mention),
            mention.noun in said("spans"),
            mention is sentence.mentions[0],
            leads(mention),
            is_of_other(self.analysis, mention),
            mention.noun != "",
            last.hedge is not None,
            min(rank.sentence, 4),
            min(rank.paragraph, 3),
            self.sides.get(mention.number, 0),
            min(mention.digits, MOST),
            mention.scale not in ("1", ""),
            "had" in lower[max(mention.first - 6, 0) : mention.first],
            *self.ranks[mention.number],
            lower[0] in said("pronouns"),
            sentence.tags[0] in ("AGO", "PERIOD"),
            "of" in lower[mention.stop : mention.stop + 1],
            not said("those").isdisjoint(lower[mention.stop + 1 : mention.stop + 3]),
            lower[of.first] in said("pronouns"),
        )

    def of_statement(self, statement: Statement) -> Numbers:
        """What is said of a statement."""
        figure, cue, sentence = statement.figure, statement.cue, self.analysis.sentences[statement.sentence]
        counts = self.counts[statement.sentence]
        opening = sentence.tokens.lower[0] in said("pronouns"), sentence.tags[0].startswith("<")
        of_cue = _of_cue(sentence, cue) if cue is not None else NO_CUE
        if figure is None:
            return (*NO_FIGURE, *of_cue, *counts, *opening, FORMS.index(statement.form))
        told, own = self.lines[statement.sentence], figure.last.printed.lower()
        made, way = stated(told, figure), way_of(told, figure)
        lower = sentence.tokens.lower
        of_figure = (
            0 if cue is None else 1 if cue.stop <= figure.first else 2,
            max(-4, min(statement.gap, 26)),
            0 if way is None else PARTS.index(way[1]),
            made is not None,
            made is not None and is_definite(told, made),
            made is not None and names_a_time(told, made) is not None,
            has_own_base(told, figure),
            own.startswith("one"),
            any(character.isdigit() for character in own),
            self.analysis.document.quoted(figure.start, figure.start + 1),
            "of" in lower[figure.stop : figure.stop + 1],
            "or" in lower[max(figure.first - 3, 0) : figure.first],
        )
        look = self.looks[figure.number]
        return (*look, *of_figure, *of_cue, *counts, *opening, FORMS.index(statement.form))

    def pair(self, first: Mention, second: Mention) -> Numbers:
        """What is said of two operands together."""
        numbers = first.number, second.number
        found = self._pairs.get(numbers)
        if found is None:
            found = self._pairs[numbers] = self._pair(first, second)
        return found

    def _pair(self, first: Mention, second: Mention) -> Numbers:
        numbers = first.number, second.number
        there, back = self.compared.get(numbers), self.compared.get(numbers[::-1])
        one, other = self.analysis.sentences[first.sentence], self.analysis.sentences[second.sentence]
        low, high = sorted(numbers)
        return (
            first.unit == second.unit,
            _nouns(first.noun, second.noun),
            first.scale == second.scale,
            first.digits == second.digits,
            first.last.style == second.last.style,
            max(-6, min(self.analysis.sentences_between(first.sentence, second.sentence), 6)),
            first.number < second.number,
            self._alike(first, low + 1, high),
            min(high - low, 9),
            _periods(first, second),
            TOLD.index(there.told) if there is not None else 0,
            TOLD.index(back.told) if back is not None else 0,
            min(len(first.about & second.about), 4),
            min(len(one.about & other.about), 4),
            *self._between(_place(first), _place(second)),
            *self._told(first.sentence, second.sentence),
            *self._of(first, second),
            max(-3, min(self.analysis.paragraphs_between(second.sentence, first.sentence), 3)),
            *self.contrast(first, second),
        )

    def from_statement(self, statement: Statement, anchor: Anchor, mention: Mention) -> Numbers:
        """What is said of an operand and the statement."""
        figure, sentences = statement.figure, self.analysis.sentences
        here, there = sentences[statement.sentence], sentences[mention.sentence]
        behind = mention.number >= anchor.next_behind
        first, stop = (anchor.next_behind, mention.number) if behind else (mention.number + 1, anchor.last_before + 1)
        stating = sum(number in self.stating for number in range(first, stop)) if stop - first < 12 else 9
        about = figure.about if figure is not None else here.about
        return (
            max(-7, min(self.analysis.sentences_between(statement.sentence, mention.sentence), 10)),
            max(-12, min(stop - first, 15) * (1 if behind else -1)),
            behind,
            self._alike(mention, first, stop),
            min(stating, 5),
            min(len(about & mention.about), 4),
            min(len(here.about & there.about), 4),
            min(len(here.about & mention.about), 4),
            min(len(about & there.about), 4),
            *self._between((anchor.sentence, anchor.first, anchor.stop), _place(mention)),
            *self._told(statement.sentence, mention.sentence),
            *self._of(figure, mention),
            max(-3, min(self.analysis.paragraphs_between(statement.sentence, mention.sentence), 4)),
            0 if figure is None else _periods(figure, mention),
            mention.noun != "" and mention.noun in here.tokens.lower,
            figure is not None and figure.measure == mention.measure,
            self.stating_in[there.number],
            self._ways(statement.cue, there) if there is not here else 0,
            *(NO_CONTRAST if anchor.figure is None else self.contrast(anchor.figure, mention)),
        )

    def run(self, statement: Statement, parts: Sequence[Mention]) -> Numbers:
        """What is said of the parts of a total."""
        figure, mentions, sentences = statement.figure, self.analysis.mentions, self.analysis.sentences
        assert figure is not None
        here, first, last = sentences[statement.sentence], parts[0], parts[-1]
        between = [m for m in mentions[first.number : last.number + 1] if m not in parts]
        before, behind = (mentions[at : at + 1] for at in (first.number - 1, last.number + 1))
        gaps = [self._between(_place(a), _place(b)) for a, b in pairwise(parts)]
        near = (
            here.tokens.lower[max(figure.first - 8, 0) : figure.first],
            here.tokens.lower[figure.stop : figure.stop + 8],
        )
        told = [word for number in {m.sentence for m in parts} for word in sentences[number].tokens.lower]
        return (
            len(parts),
            len({m.sentence for m in parts}),
            len({m.noun for m in parts} - {""}),
            sum(m.noun == figure.noun != "" for m in parts),
            sum(m.noun == "" for m in parts),
            min(sum(are_alike(m, figure) for m in between), 5),
            min(len(between), 5),
            *(
                0 if not m or m[0].sentence != part.sentence else 1 + are_alike(m[0], part)
                for m, part in ((before, first), (behind, last))
            ),
            max(gap[0] for gap in gaps),
            min(gap[0] for gap in gaps),
            gaps[-1][1],
            sum(gap[2] for gap in gaps),
            max(gap[8] for gap in gaps),
            len({m.governors[0] for m in parts}),
            len({m.followers[0] for m in parts}),
            *(not said("adding").isdisjoint(words) for words in near),
            not said("adding").isdisjoint(told),
            not said("remaining").isdisjoint(told),
            not said("remaining").isdisjoint(self.lines[last.sentence].lower[max(last.first - 8, 0) : last.stop + 4]),
            *self.pair(parts[0], parts[1])[:4],
        )

    def _alike(self, mention: Mention, first: int, stop: int) -> int:
        """How many figures from a number to another are like one, up to five."""
        found = 0
        for other in self.analysis.mentions[first : min(stop, first + 12)]:
            found += are_alike(other, mention)
        return min(found, 5)

    def _told(self, one: int, other: int) -> Numbers:
        """How many names two sentences have alone and share, and how many words they share, and of those rare ones."""
        found = self._sentences.get((one, other))
        if found is None:
            here, there = self.lines[one].names, self.lines[other].names
            both, words = len(here & there), self.stems[one] & self.stems[other]
            names = min(len(here) - both, 3), min(len(there) - both, 3), min(both, 3)
            shared = SAME if one == other else (min(len(words), 6), min(len(words & self.rare[one]), 4))
            found = self._sentences[one, other] = (*names, *shared)
        return found

    def _of(self, one: Mention | None, other: Mention) -> Numbers:
        """How far what a figure is of is told again around another one, or counted by it."""
        if one is None:
            return NO_HEAD
        mine, yours = self.heads[one.number], self.heads[other.number]
        return (
            bool(mine),
            min(len(mine & yours), 2),
            min(len(mine & other.about), 2),
            min(len(yours & one.about), 2),
            0 if one.sentence == other.sentence else min(len(mine & self.stems[other.sentence]), 2),
        )

    def _between(self, one: tuple[int, int, int], other: tuple[int, int, int]) -> Numbers:
        """What stands between two places of a sentence."""
        if one[0] != other[0]:
            return APART
        (_, _, first), (_, stop, _) = (one, other) if one[1] < other[1] else (other, one)
        words, tags = self.lines[one[0]].lower[first:stop], self.lines[one[0]].tags[first:stop]
        changes = sum(tag[0] == "<" and len(tag) > 1 for tag in tags)
        return (
            min(len(words), FAR),
            "and" in words,
            "," in words,
            "of" in words,
            "to" in words,
            "from" in words,
            "or" in words,
            not BASES.isdisjoint(words),
            min(changes, 3),
        )

    def _ways(self, cue: Cue | None, there: Sentence) -> int:
        """Whether another sentence has words of change of the same way (1), of another (2), of both (3), or none."""
        if cue is None:
            return 4
        ways = {each.way for each in there.cues}
        return (cue.way in ways) + 2 * bool(ways - {cue.way})


BASES = frozenset({"than", "against", "versus", "compared"})
APART = (NOWHERE, *([0] * 8))
LOOK = 30
"""How many features a figure has by itself."""

OF_FIGURE, OF_CUE = 12, 5
RUN = 25
"""How many features the parts of a total have."""

NO_RUN, NO_CONTRAST = (NOWHERE,) * RUN, (NOWHERE,) * CONTRASTS
SAME, NO_HEAD = (NOWHERE, NOWHERE), (NOWHERE,) * 5
NO_CUE = (0,) * OF_CUE
NO_FIGURE = (NOWHERE,) * (LOOK + OF_FIGURE)


def _of_cue(sentence: Sentence, cue: Cue) -> Numbers:
    before, behind = sentence.tags[cue.first - 1] if cue.first else "^", (*sentence.tags[cue.stop : cue.stop + 1], "$")
    nearest = min((abs(m.first - cue.stop) for m in sentence.mentions), default=FAR)
    part = PARTS.index(cue.part) if cue.part in PARTS else len(PARTS)
    return WAYS.index(cue.way), part, _governor(before), _follower(behind[0]), min(nearest, FAR)


def _around(places: Sequence[int], sentence: int) -> int:
    """How many of some sentences, in their order, are around one."""
    return bisect(places, sentence + AROUND) - bisect(places, sentence - AROUND - 1)


def _place(mention: Mention) -> tuple[int, int, int]:
    return mention.sentence, mention.first, mention.stop


def _nouns(first: str, second: str) -> int:
    if not first or not second:
        return 1 if first or second else 0
    return 2 if first == second else 3


def _periods(first: Mention, second: Mention) -> int:
    """Whether the period of a figure is before that of another (1), behind it (2) or the same (3)."""
    one, other = first.period, second.period
    if one is None or other is None or one.first is None or other.first is None:
        return 0
    return 1 if one.first < other.first else 2 if one.first > other.first else 3


Weigh = Callable[[Numbers], int | None]
"""What a figure weighs as an operand of a statement, by the features of both; `None` if it can hardly be one."""


def operands(around: Surroundings, statement: Statement) -> Sequence[tuple[Mention, Numbers]]:
    """The figures within reach of a statement, the nearest first, with their features as its operands."""
    reachable = within_reach(around.analysis, statement)
    if len(reachable) < 2:
        return ()
    own, anchor, looks = around.of_statement(statement), _anchor(around.analysis, statement), around.looks
    return [(each, (*own, *looks[each.number], *around.from_statement(statement, anchor, each))) for each in reachable]


def _likeliest(found: Sequence[tuple[Mention, Numbers]], weigh: Weigh, most: int) -> Sequence[tuple[Mention, Numbers]]:
    """The operands that weigh the most, in their order."""
    totals = ((weigh(numbers), at) for at, (_, numbers) in enumerate(found))
    able = sorted(((-total, at) for total, at in totals if total is not None))[:most]
    return [found[at] for at in sorted(at for _, at in able)]


def described(
    around: Surroundings, statement: Statement, weigh: Weigh | None = None
) -> Iterator[tuple[Candidate, Numbers]]:
    """The candidates of a statement with their features: of all of its operands, or of those that weigh the most.

    >>> from factcheck.reader.analysis import analyse
    >>> around = Surroundings(analyse("Sales rose 12% to £1.9m from £1.7m."))
    >>> {len(numbers) == FEATURES for each in around.statements for _, numbers in described(around, each)}
    {True}
    """
    found = operands(around, statement)
    able = (
        found if weigh is None else _likeliest(found, weigh, PARTS_MOST if statement.form == "total" else OPERANDS_MOST)
    )
    if len(able) < 2:
        return
    own, looks = able[0][1][:OWN], around.looks
    ways = {mention.number: numbers[OWN + LOOK :] for mention, numbers in able}
    for candidate in candidates(statement, [mention for mention, _ in able]):
        frame, first, second, parts = candidate
        one, other = first.number, second.number
        yield (
            candidate,
            (
                CODES.index(frame.code),
                *own,
                *looks[one],
                *looks[other],
                *around.pair(first, second),
                *ways[one],
                *ways[other],
                *(around.run(statement, parts) if parts else NO_RUN),
            ),
        )


OWN, BESIDE = LOOK + OF_FIGURE + OF_CUE + 6, 34 + CONTRASTS
FEATURES = 1 + OWN + 2 * LOOK + 3 * BESIDE + RUN
"""How many features a candidate has."""

OPERAND = OWN + LOOK + BESIDE
"""How many features an operand has."""

OPERANDS_MOST, PARTS_MOST = 6, 10
"""So many operands of a statement are paired at most, and so many figures can be parts of a total."""


def _anchor(analysis: Analysis, statement: Statement) -> Anchor:
    number, figure, cue = number_of(analysis, statement), statement.figure, statement.cue
    if figure is not None:
        return Anchor(figure, figure.sentence, figure.first, figure.stop, number - 1, number + 1)
    assert cue is not None
    near = next((m for m in analysis.sentences[statement.sentence].mentions if m.number >= number), None)
    return Anchor(near, statement.sentence, cue.first, cue.stop, number - 1, number)
