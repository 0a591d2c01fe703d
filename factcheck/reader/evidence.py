"""What the words say for and against a candidate: names, never digits.

The evidence of a candidate is that of its parts: of the statement, of each operand in its role, of the pair, and of the
order of all. A part is told in blocks: names that go together, because the same few tags make them. Blocks come again
and again, in one document and in the next, so they are kept, and with them the sums of their weights (`model`).
"""

from bisect import bisect
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import NamedTuple

from factcheck.reader.analysis import Analysis, Mention, are_alike
from factcheck.reader.candidates import FRAMES, Candidate, Frame
from factcheck.reader.statements import Statement
from factcheck.reader.tags import OPEN, Cue, words_of

__all__ = ["PARTS", "VERSION", "Block", "Evidence", "Links", "Surroundings", "parts"]

VERSION = 1
"""Counts up when a name is added or means something else: the weights have to be made anew then."""

GRADES = (0.01, 0.05, 0.15, 0.3, 0.5, 0.7, 0.85, 0.95)
"""Strengths of a link by grade."""

FEW, SOME, MANY, MOST = 3, 6, 12, 25
LONGEST_PATH, SHORT_PATH = 7, 4
KEPT = 1 << 13
"""So many blocks of a sort are kept, those that were used last."""

Block = tuple[str, ...]
Heads = Callable[[Frame], tuple[str, ...]]
Place = tuple[int, int, int]
"""A sentence, and the first token and the one after the last."""


class Links(NamedTuple):
    """How likely pairs are linked, by the numbers of the base and the newer level; one out of reach is not there.

    `of_base` and `of_newer` are the greatest of each base and of each newer level.
    """

    strengths: Mapping[tuple[int, int], float]
    of_base: Mapping[int, float]
    of_newer: Mapping[int, float]


class Surroundings:
    """What is said of the figures of a document and the ways between them, whatever the statement."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.ways: dict[tuple[int, int], Block] = {}
        self.fars: dict[tuple[int, int], Sequence[Block]] = {}
        self.pairs: dict[tuple[int, int], list[Block]] = {}
        self.cues: dict[tuple[int, int, int], list[Block]] = {}
        self.before: dict[tuple[str, str], list[int]] = {}

    @cached_property
    def looks(self) -> list[Block]:
        """What is said of each figure by itself."""
        return [
            _looks(m.governors, m.followers, m.measure, m.last.style, _period(m), m.last.hedge is not None)
            for m in self.analysis.mentions
        ]

    @cached_property
    def styles(self) -> list[str]:
        """How each figure is written."""
        return [mention.last.style for mention in self.analysis.mentions]

    @cached_property
    def percents(self) -> list[int]:
        """How many percentages each sentence has."""
        return [sum(m.measure == "percent" for m in sentence.mentions) for sentence in self.analysis.sentences]

    def alike(self, mention: Mention, first: int, stop: int) -> int:
        """How many of the figures from a number to another are like one of them."""
        kind = mention.measure, mention.unit
        if kind not in self.before:
            self.before[kind] = [0, *accumulate(are_alike(other, mention) for other in self.analysis.mentions)]
        before = self.before[kind]
        return before[stop] - before[first] if first < stop else 0

    def path(self, one: Place, other: Place) -> Block:
        """The way from one place to another of one sentence: the words between."""
        tags = self.analysis.sentences[one[0]].tags
        return _path(">", tags[one[2] : other[1]]) if one[1] < other[1] else _path("<", tags[other[2] : one[1]])

    def apart(self, one: int, other: int) -> tuple[int, int, bool]:
        """How far it is from one sentence to another: in sentences, in paragraphs, and whether back to the lede."""
        sentences = self.analysis.sentences
        apart, paragraphs = other - one, sentences[other].paragraph - sentences[one].paragraph
        return max(-FEW - 1, min(FEW + 1, apart)), max(-3, min(3, paragraphs)), apart < -FEW and other < FEW

    def way(self, one: Mention, other: Mention) -> Block:
        """The way from one figure to another; in different sentences also what words they have in common."""
        numbers = one.number, other.number
        found = self.ways.get(numbers)
        if found is None:
            if one.sentence == other.sentence:
                found = self.path(place_of(one), place_of(other))
            else:
                around = min(len(one.about & other.about), 3)
                found = self.far(one.sentence, other.sentence)[around]
            self.ways[numbers] = found
        return found

    def far(self, one: int, other: int) -> Sequence[Block]:
        """The way from figures of one sentence to those of another, by how many words they have in common."""
        found = self.fars.get((one, other))
        if found is None:
            sentences = self.analysis.sentences
            heads = min(len(sentences[one].about & sentences[other].about), 3)
            found = self.fars[one, other] = _far(*self.apart(one, other), heads)
        return found

    def pair(self, before: Mention, after: Mention) -> list[Block]:
        """What is said of two operands together."""
        numbers = before.number, after.number
        found = self.pairs.get(numbers)
        if found is None:
            low, high = numbers if before.number < after.number else numbers[::-1]
            compared = _compared(
                before.unit == after.unit,
                before.measure,
                after.measure,
                before.scale == after.scale,
                before.digits == after.digits,
                _nouns(before.noun, after.noun) if before.noun or after.noun else "",
                self.styles[before.number] == self.styles[after.number],
                _periods(before, after),
                self.alike(before, low + 1, min(high, low + 20)),
            )
            governed = (f"governed {before.governors[0]}|{after.governors[0]}",)
            followed = (f"followed {before.followers[0]}|{after.followers[0]}",)
            found = self.pairs[numbers] = [self.way(before, after), compared, governed, followed]
        return found

    def from_cue(self, cue: Cue, told: int, mention: Mention) -> list[Block]:
        """The way from a word of change to an operand."""
        other = mention.sentence
        numbers = (told, -1, other) if told != other else (told, cue.first, mention.number)
        found = self.cues.get(numbers)
        if found is None:
            if told != other:
                found = [_apart(*self.apart(told, other))]
            else:
                found = [self.path((told, cue.first, cue.stop), place_of(mention))]
            self.cues[numbers] = found
        return found

    def of_cue(self, cue: Cue, told: int) -> list[Block]:
        """What is said of a word of change by itself."""
        tags = self.analysis.sentences[told].tags
        before, after = (tags[cue.first - 1] if cue.first else "^"), (*tags[cue.stop : cue.stop + 1], "$")[0]
        return [_of_cue(cue.text, cue.way, cue.part, before, after)]


class Evidence:
    """The evidence of the candidates of one statement.

    >>> from factcheck.reader.analysis import analyse
    >>> from factcheck.reader.candidates import candidates, within_reach
    >>> from factcheck.reader.statements import statements
    >>> analysis = analyse("Sales rose 12% to £1.9m from £1.7m.")
    >>> percent = next(statements(analysis))
    >>> reachable = within_reach(analysis, percent)
    >>> evidence = Evidence(Surroundings(analysis), percent, reachable)
    >>> first = next(candidates(analysis, percent, reachable))
    >>> [part.names()[:3] for part in parts(evidence, first) if "* pair" in part.prefixes]
    [['way >', 'tokens>1', 'figures>0']]
    """

    def __init__(
        self,
        surroundings: Surroundings,
        statement: Statement,
        reachable: Sequence[Mention],
        links: Links | None = None,
    ) -> None:
        self.surroundings = surroundings
        self.links = links
        self.statement = statement
        figure, cue = statement.figure, statement.cue
        self.here = here = figure.sentence
        self.head = surroundings.analysis.sentences[here].tags[0]
        self.rank = {mention.number: rank for rank, mention in enumerate(reachable)}
        self.inside = len([mention for mention in reachable if mention.sentence == here])
        self.cue = "none"
        if cue is not None:
            side = "before" if cue.stop <= figure.first else "after"
            self.cue = f"{cue.way} {cue.part} {side} {_bucket(statement.gap)}"
        self.operands: dict[int, list[Block]] = {}

    def of_statement(self, _: Candidate) -> list[Block]:
        """What is said of the figure by which a claim is looked for."""
        figure, around = self.statement.figure, self.surroundings
        percents = around.percents[self.here]
        names = ("", f"percents {min(percents, 4)}", f"inside {min(self.inside, 4)}")
        return [names, (f"head {self.head}",), (f"cue {self.cue}",), around.looks[figure.number]]

    def before(self, candidate: Candidate) -> list[Block]:
        """What is said of the base, or of what stands in its role."""
        return self._operand(candidate.before)

    def after(self, candidate: Candidate) -> list[Block]:
        """What is said of the newer level."""
        return self._operand(candidate.after)

    def _operand(self, mention: Mention) -> list[Block]:
        """What is said of an operand: what stands around it, and its way to the figure."""
        found = self.operands.get(mention.number)
        if found is not None:
            return found
        around, statement = self.surroundings, self.statement
        found = [around.looks[mention.number], around.way(statement.figure, mention)]
        rank, apart = min(self.rank[mention.number], 6), mention.sentence - self.here
        if apart:
            figures = around.analysis.sentences[mention.sentence].mentions
            alike = around.alike(mention, figures[0].number, figures[-1].number + 1)
            percents = around.percents[mention.sentence]
            found += [
                _elsewhere(rank, min(self.inside, 2), min(percents, 3), min(alike, 4)),
                (f"elsewhere, head {self.head}",),
                (f"elsewhere {max(-4, min(3, apart))} {mention.governors[0]}",),
            ]
        else:
            found.append(RANKS[rank])
        self.operands[mention.number] = found
        return found

    def pair(self, candidate: Candidate) -> list[Block]:
        """What is said of two operands together."""
        return self.surroundings.pair(candidate.before, candidate.after)

    def link(self, candidate: Candidate) -> list[Block]:
        """How surely a pair is linked, and whether it is the surest of its base and of its newer level."""
        links, before, after = self.links, candidate.before, candidate.after
        if links is None:
            return []
        strength = links.strengths.get((before.number, after.number))
        if strength is None:
            return UNLINKED
        of_base, of_newer = links.of_base[before.number], links.of_newer[after.number]
        inside = self.here in (before.sentence, after.sentence)
        return [_linked(bisect(GRADES, strength), strength >= of_base, strength >= of_newer, inside)]

    def order(self, candidate: Candidate) -> list[Block]:
        """Where the figure and both operands stand to each other."""
        _, before, after, cue, _ = candidate
        order, sides = _order("s", self.here, self.statement.figure.start, before, after)
        found = [_ordered(order, sides, self.cue), _governed(order, sides, before.governors[0], after.governors[0])]
        if "=" not in sides:
            found.append(_both_elsewhere(before.sentence == after.sentence, sides, min(self.inside, 1)))
        if cue is None:
            found.append(NO_CUE)
        return found

    def of_cue(self, candidate: Candidate) -> list[Block]:
        """What is said of the word of change."""
        cue = candidate.cue
        return [] if cue is None else self.surroundings.of_cue(cue, candidate.told)

    def cue_to_before(self, candidate: Candidate) -> list[Block]:
        """The way from the word of change to the base."""
        cue = candidate.cue
        return [] if cue is None else self.surroundings.from_cue(cue, candidate.told, candidate.before)

    def cue_to_after(self, candidate: Candidate) -> list[Block]:
        """The way from the word of change to the newer level."""
        cue = candidate.cue
        return [] if cue is None else self.surroundings.from_cue(cue, candidate.told, candidate.after)

    def order_of_cue(self, candidate: Candidate) -> list[Block]:
        """Where the word of change and both operands stand to each other."""
        _, before, after, cue, told = candidate
        if cue is None:
            return []
        start = self.surroundings.analysis.sentences[told].tokens[cue.first].start
        order, sides = _order("c", told, start, before, after)
        return [
            _ordered_by_cue(order, sides, cue.part),
            (f"order {order}{sides} {before.governors[0]}|{after.governors[0]}",),
        ]


class Part(NamedTuple):
    """A part of the evidence of candidates.

    `about` says what it depends on beside the statement: the base ("b"), the newer level ("a"), the word of change
    ("c"). `prefixes` go before its names, by the code of the frame; there are none where a frame has not this part.
    """

    about: str
    blocks: Callable[[Evidence, Candidate], list[Block]]
    prefixes: Mapping[str, tuple[str, ...]]


def _part(name: str, about: str, blocks: Callable[[Evidence, Candidate], list[Block]], heads: Heads) -> Part:
    every = (frame for frames in FRAMES.values() for frame in frames)
    return Part(about, blocks, {frame.code: tuple(f"{head} {name}" for head in heads(frame)) for frame in every})


# What goes before the name of a part: the code of the frame; "*" where what is learned counts for all frames of change,
# and "=" where it counts for all of them that have a stated figure: the rare frames so learn from the frequent ones.


def _alone(frame: Frame) -> tuple[str, ...]:
    return (frame.code,)


def _of_change(frame: Frame) -> tuple[str, ...]:
    return ("*",) if frame.shares else (frame.code,)


def _and_of_change(frame: Frame) -> tuple[str, ...]:
    return (frame.code, "*") if frame.shares else (frame.code,)


def _and_stated(frame: Frame) -> tuple[str, ...]:
    return (frame.code, "=") if frame.shares and frame.code != "direction" else (frame.code,)


def _if_stated(frame: Frame) -> tuple[str, ...]:
    return _and_stated(frame) if frame.code != "direction" else ()


def _if_shared(frame: Frame) -> tuple[str, ...]:
    return _if_stated(frame) if frame.shares else ()


PARTS = (
    _part("figure", "", Evidence.of_statement, _and_stated),
    _part("before", "b", Evidence.before, _if_stated),
    _part("after", "a", Evidence.after, _and_stated),
    _part("pair", "ba", Evidence.pair, _and_of_change),
    _part("link", "ba", Evidence.link, _if_shared),
    _part("whole", "ba", Evidence.order, _if_stated),
    _part("cue", "c", Evidence.of_cue, _alone),
    _part("cue", "bac", Evidence.order_of_cue, _of_change),
    _part("cue to before", "bc", Evidence.cue_to_before, _of_change),
    _part("cue to after", "ac", Evidence.cue_to_after, _of_change),
)
"""All parts of the evidence."""


class Named(NamedTuple):
    """A part of the evidence of one candidate, what goes before its names, and what it is about.

    Of one statement, all with the same prefixes and the same key have the same names.
    """

    part: Part
    evidence: Evidence
    candidate: Candidate
    prefixes: tuple[str, ...]
    key: tuple[object, ...]

    def names(self) -> list[str]:
        """The names, without what goes before them."""
        return [name for block in self.part.blocks(self.evidence, self.candidate) for name in block]


def parts(evidence: Evidence, candidate: Candidate) -> Iterator[Named]:
    """The evidence of a candidate by name, part by part, as it is learned."""
    frame, before, after, cue, told = candidate
    values = {"b": before.number, "a": after.number, "c": cue and (told, cue.first)}
    for part in PARTS:
        prefixes = part.prefixes[frame.code]
        if prefixes:
            yield Named(part, evidence, candidate, prefixes, tuple(values[each] for each in part.about))


def place_of(mention: Mention) -> Place:
    """Where a figure stands."""
    return mention.sentence, mention.first, mention.stop


# Blocks: names by the few tags that make them.

RANKS = tuple((f"rank {rank}",) for rank in range(7))
UNLINKED: list[Block] = [("link out of reach",)]
NO_CUE: Block = ("no word of change",)


@lru_cache(KEPT)
def _looks(
    governors: tuple[str, str], followers: tuple[str, str], measure: str, style: str, period: str, hedged: bool
) -> Block:
    """What is said of a figure by itself: the words that govern it, those after it, and what it is."""
    (near, far), (next_, second) = governors, followers
    beside = f"by {near}", f"by {near}|{far}", f"then {next_}", f"then {next_}|{second}", f"by {near} then {next_}"
    return (*beside, f"measure {measure}", f"style {style}", f"period {period}", *(("hedged",) if hedged else ()))


@lru_cache(KEPT)
def _path(way: str, tags: tuple[str, ...]) -> Block:
    """The words between two places of a sentence; the way there is forward, ">", or back, "<"."""
    short, between = list[str](), dict[str, None]()
    figures = clauses = changes = 0
    last, told = "", ""
    for tag in tags:
        word, name, once, clause, change = _step(way, tag)
        if tag != last and tag[0] == "#":
            figures += 1
        last = tag
        if word == told and once:
            continue
        told = word
        short.append(word)
        if name:
            between[name] = None
        clauses += clause
        changes += change
    counted = _counted(way, _bucket(len(tags)), min(figures, 4), min(clauses, 3), min(changes, 3))
    ends = (f"ends{way}{short[0]}|{short[-1]}",) if short else ()
    if len(short) > LONGEST_PATH:
        return (*counted, *between, *ends)
    path = f"path{way}{' '.join(short)}"
    return (*counted, *between, *ends, path, *(("short",) if len(short) <= SHORT_PATH else ()))


class Step(NamedTuple):
    """A tag on a way: those of open classes are one dot, which has no name.

    `once`: it is told once where it repeats. `clause`: it begins a clause. `change`: it tells of change.
    """

    word: str
    name: str
    once: bool
    clause: bool
    change: bool


@lru_cache(KEPT)
def _step(way: str, tag: str) -> Step:
    word = "." if tag in OPEN or tag in words_of("articles") else tag
    once, change = word == "." or word[0] in "#PA", tag[0] == "<" and len(tag) > 1
    return Step(word, "" if word == "." else f"between{way}{word}", once, word in words_of("clauses"), change)


@lru_cache(KEPT)
def _counted(way: str, tokens: str, figures: int, clauses: int, changes: int) -> Block:
    """How much lies on a way."""
    counts = f"figures{way}{figures}", f"clauses{way}{clauses}", f"changes{way}{changes}"
    return (f"way {way}", f"tokens{way}{tokens}", *counts)


@lru_cache(KEPT)
def _apart(sentences: int, paragraphs: int, lede: bool) -> Block:
    """The way to another sentence, counted in sentences and in paragraphs."""
    far = "far back" if sentences < 0 else "far ahead"
    names = (
        f"sentences {sentences if abs(sentences) <= FEW else far}",
        f"paragraphs {paragraphs if abs(paragraphs) <= 2 else 'far'}",
    )
    return (*names, "lede") if lede else names


@lru_cache(KEPT)
def _far(sentences: int, paragraphs: int, lede: bool, heads: int) -> Sequence[Block]:
    """The way to a figure of another sentence, by how many words there are in common around the two, up to three."""
    apart, at_heads = _apart(sentences, paragraphs, lede), f"shared at the head {heads}"
    some = [(*apart, f"shared around {around}", at_heads) for around in range(4)]
    return some if heads else [(*some[0], "nothing shared"), *some[1:]]


@lru_cache(KEPT)
def _elsewhere(rank: int, inside: int, percents: int, alike: int) -> Block:
    """What counts where an operand stands in another sentence."""
    counts = f"elsewhere, inside {inside}", f"elsewhere, percents {percents}", f"elsewhere, alike {alike}"
    return (f"rank {rank}", *counts)


@lru_cache(KEPT)
def _of_cue(text: str, way: str, part: str, before: str, after: str) -> Block:
    sort = f"{way} {part}"
    return f"word {text}", sort, f"{sort} by {before}", f"{sort} then {after}", f"word {text} then {after}"


@lru_cache(KEPT)
def _compared(
    unit: bool,
    before: str,
    after: str,
    scale: bool,
    digits: bool,
    nouns: str,
    style: bool,
    periods: str,
    skipped: int,
) -> Block:
    """How two operands are printed, what they count and when; "before" and "after" are what they measure."""
    names = [f"{'same' if unit else 'other'} unit {before} {after}", f"{'same' if scale else 'other'} scale"]
    if digits:
        names.append("same decimals")
    names += [name for name in (nouns, periods) if name]
    if not style:
        names.append("other style")
    names.append(f"skipped {min(skipped, 3)}")
    return tuple(names)


def _nouns(before: str, after: str) -> str:
    return "noun missing" if not before or not after else "same noun" if before == after else "other noun"


@lru_cache(KEPT)
def _linked(grade: int, of_base: bool, of_newer: bool, inside: bool) -> Block:
    """The grade of a link; whether it is the surest of its base and of its newer level, and is in the sentence."""
    least = [f"link at least {least}" for least in range(1, grade + 1)]
    where = "=" if inside else "apart"
    return (f"link {grade}", f"link {grade} first {of_base} {of_newer}", f"link {grade} {where}", *least)


@lru_cache(KEPT)
def _ordered(order: str, sides: str, cue: str) -> Block:
    return f"order {order}{sides}", f"order {order}{sides} {cue}"


@lru_cache(KEPT)
def _governed(order: str, sides: str, before: str, after: str) -> Block:
    return f"order {order}{sides} {before}|{after}", f"sides {sides} {before}|{after}"


@lru_cache(KEPT)
def _both_elsewhere(together: bool, sides: str, inside: int) -> Block:
    where = "together" if together else "apart"
    return f"both elsewhere {where}", f"both elsewhere {where} {sides} {inside}"


@lru_cache(KEPT)
def _ordered_by_cue(order: str, sides: str, part: str) -> Block:
    return f"order {order}{sides}", f"order {order}{sides} {part}"


def _period(mention: Mention) -> str:
    period = mention.period
    return "none" if period is None else period.style if period.relative is None else f"ago {period.relative}"


def _periods(before: Mention, after: Mention) -> str:
    one, other = before.period, after.period
    if one is None or other is None or one.first is None or other.first is None:
        return ""
    return "older first" if one.first < other.first else "newer first" if one.first > other.first else "same period"


def _order(name: str, here: int, place: int, before: Mention, after: Mention) -> tuple[str, str]:
    """In what order something with a name, the base and the newer level stand, "bsa", and whether those are in here.

    "=-" says that the base is in the sentence `here`, and the newer level in one before it.
    """
    base, newer = before.start, after.start
    levels = "ba" if base <= newer else "ab"
    earlier = (base < place) + (newer < place)
    in_base, in_newer = before.sentence, after.sentence
    sides = "=" if in_base == here else "-" if in_base < here else "+"
    sides += "=" if in_newer == here else "-" if in_newer < here else "+"
    return levels[:earlier] + name + levels[earlier:], sides


def _bucket(count: int) -> str:
    if count <= FEW:
        return str(count)
    return "some" if count <= SOME else "many" if count <= MANY else "far" if count <= MOST else "farther"
