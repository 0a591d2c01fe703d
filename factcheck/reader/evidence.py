"""What the words say for and against a candidate: names, never digits.

The evidence of a candidate is that of its parts: of the statement, of each operand in its role, of the pair, and of the
order of all. What belongs to a part is worked out once, however many candidates share it.
"""

from bisect import bisect
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from typing import NamedTuple

from factcheck.reader.analysis import Analysis, Mention, are_alike
from factcheck.reader.candidates import Candidate
from factcheck.reader.statements import Statement
from factcheck.reader.tags import OPEN, Cue, words_of

__all__ = ["VERSION", "Evidence", "Links", "Part", "parts"]

VERSION = 1
"""Counts up when a name is added or means something else: the weights have to be made anew then."""

GRADES = (0.01, 0.05, 0.15, 0.3, 0.5, 0.7, 0.85, 0.95)
"""Strengths of a link by grade."""

FEW, SOME, MANY, MOST = 3, 6, 12, 25
LONGEST_PATH, SHORT_PATH = 7, 4
Names = tuple[str, ...]
Place = tuple[int, int, int]
"""A sentence, and the first token and the one after the last."""


class Links(NamedTuple):
    """How likely pairs are linked, by the numbers of the base and the newer level; one out of reach is not there.

    `of_base` and `of_newer` are the greatest of each base and of each newer level.
    """

    strengths: Mapping[tuple[int, int], float]
    of_base: Mapping[int, float]
    of_newer: Mapping[int, float]


class Evidence:
    """The evidence of the candidates of one statement.

    >>> from factcheck.reader.analysis import analyse
    >>> from factcheck.reader.candidates import candidates, within_reach
    >>> from factcheck.reader.statements import statements
    >>> analysis = analyse("Sales rose 12% to £1.9m from £1.7m.")
    >>> percent = next(statements(analysis))
    >>> reachable = within_reach(analysis, percent)
    >>> names = Evidence(analysis, percent, reachable).pair(reachable[1], reachable[0])
    >>> [name for name in names if name.startswith(("path", "governed"))]
    ['path<from', 'governed from|to']
    """

    def __init__(
        self, analysis: Analysis, statement: Statement, reachable: Sequence[Mention], links: Links | None = None
    ) -> None:
        self.analysis = analysis
        self.links = links
        self.statement = statement
        self.rank = {mention.number: rank for rank, mention in enumerate(reachable)}
        self.inside = sum(mention.sentence == statement.sentence for mention in reachable)
        self.place: Place = _place(statement.figure)

    @cached_property
    def cue(self) -> str:
        """Where the word of change stands to the figure."""
        cue, statement = self.statement.cue, self.statement
        if cue is None:
            return "none"
        side = "before" if cue.stop <= statement.figure.first else "after"
        return f"{cue.way} {cue.part} {side} {_bucket(statement.gap)}"

    @cached_property
    def of_statement(self) -> Names:
        """What is said of the figure by which a claim is looked for."""
        figure, sentence = self.statement.figure, self.analysis.sentences[self.statement.sentence]
        percents = sum(mention.measure == "percent" for mention in sentence.mentions)
        names = ["", f"percents {min(percents, 4)}", f"inside {min(self.inside, 4)}", f"head {sentence.tags[0]}"]
        return (*names, f"cue {self.cue}", *_of(figure))

    def operand(self, mention: Mention) -> Names:
        """What is said of an operand: what stands around it, and its way to the figure."""
        names = [*_of(mention), *self._path(self.place, _place(mention)), f"rank {min(self.rank[mention.number], 6)}"]
        if mention.sentence != self.statement.sentence:
            names += self._elsewhere(mention)
        return tuple(names)

    def from_cue(self, cue: Cue, told: int, mention: Mention) -> Names:
        """The way from a word of change to an operand."""
        return tuple(self._path((told, cue.first, cue.stop), _place(mention)))

    def of_cue(self, cue: Cue, told: int) -> Names:
        """What is said of a word of change by itself."""
        tags = self.analysis.sentences[told].tags
        before, after = (tags[cue.first - 1] if cue.first else "^"), (*tags[cue.stop : cue.stop + 1], "$")[0]
        sort = f"{cue.way} {cue.part}"
        return f"word {cue.text}", sort, f"{sort} by {before}", f"{sort} then {after}", f"word {cue.text} then {after}"

    def pair(self, before: Mention, after: Mention) -> Names:
        """What is said of two operands together."""
        names = self._path(_place(before), _place(after))
        same = "same" if before.unit == after.unit else "other"
        names.append(f"{same} unit {before.measure} {after.measure}")
        names.append("same scale" if before.scale == after.scale else "other scale")
        if before.digits == after.digits:
            names.append("same decimals")
        if before.noun or after.noun:
            both = before.noun and after.noun
            names.append("noun missing" if not both else "same noun" if before.noun == after.noun else "other noun")
        names += _periods(before, after)
        if before.last.style != after.last.style:
            names.append("other style")
        names.append(f"governed {before.governors[0]}|{after.governors[0]}")
        names.append(f"followed {before.followers[0]}|{after.followers[0]}")
        names.append(f"skipped {min(self._skipped(before, after), 3)}")
        if before.sentence != after.sentence:
            names += self._shared(before, after)
        return tuple(names)

    def link(self, before: Mention, after: Mention) -> Names:
        """How surely a pair is linked, and whether it is the surest of its base and of its newer level."""
        assert self.links is not None
        strength = self.links.strengths.get((before.number, after.number))
        if strength is None:
            return ("link out of reach",)
        grade = bisect(GRADES, strength)
        first = f"{strength >= self.links.of_base[before.number]} {strength >= self.links.of_newer[after.number]}"
        where = "=" if self.statement.sentence in (before.sentence, after.sentence) else "apart"
        least = [f"link at least {least}" for least in range(1, grade + 1)]
        return (f"link {grade}", f"link {grade} first {first}", f"link {grade} {where}", *least)

    def whole(self, candidate: Candidate) -> tuple[Names, Names]:
        """What is said of all parts together: by the figure, and by the word of change."""
        _, before, after, cue, told = candidate
        here = self.statement
        governed = f"{before.governors[0]}|{after.governors[0]}"
        names: list[str] = []
        if here.form != "direction":
            sides = _side(here.sentence, before) + _side(here.sentence, after)
            order = _order(("s", here.figure.start), ("b", before.start), ("a", after.start)) + sides
            names = [f"order {order}", f"order {order} {governed}", f"order {order} {self.cue}"]
            names.append(f"sides {sides} {governed}")
            if here.sentence not in (before.sentence, after.sentence):
                together = "together" if before.sentence == after.sentence else "apart"
                names += [f"both elsewhere {together}", f"both elsewhere {together} {sides} {min(self.inside, 1)}"]
        if cue is None:
            return (*names, "no word of change"), ()
        start = self.analysis.sentences[told].tokens[cue.first].start
        order = _order(("c", start), ("b", before.start), ("a", after.start))
        order += _side(told, before) + _side(told, after)
        by_cue = (f"order {order}", f"order {order} {cue.part}", f"order {order} {governed}")
        return tuple(names), by_cue

    def _elsewhere(self, mention: Mention) -> Iterator[str]:
        """What counts where an operand stands in another sentence."""
        statement, sentences = self.statement, self.analysis.sentences
        theirs = sentences[mention.sentence]
        yield f"elsewhere, inside {min(self.inside, 2)}"
        yield f"elsewhere, head {sentences[statement.sentence].tags[0]}"
        yield f"elsewhere, percents {min(sum(m.measure == 'percent' for m in theirs.mentions), 3)}"
        yield f"elsewhere, alike {min(sum(are_alike(m, mention) for m in theirs.mentions), 4)}"
        yield f"elsewhere {max(-4, min(3, mention.sentence - statement.sentence))} {mention.governors[0]}"
        yield from self._shared(statement.figure, mention)

    def _shared(self, one: Mention, other: Mention) -> Iterator[str]:
        """The words that two figures of different sentences have in common."""
        sentences = self.analysis.sentences
        around = len(one.about & other.about)
        heads = len(sentences[one.sentence].about & sentences[other.sentence].about)
        yield f"shared around {min(around, 3)}"
        yield f"shared at the head {min(heads, 3)}"
        if not around and not heads:
            yield "nothing shared"

    def _skipped(self, one: Mention, other: Mention) -> int:
        """How many figures like these stand between them."""
        low, high = sorted((one.number, other.number))
        return sum(are_alike(mention, one) for mention in self.analysis.mentions[low + 1 : min(high, low + 20)])

    def _path(self, one: Place, other: Place) -> list[str]:
        """The way from one place to another: the words between, or how many sentences lie between."""
        if one[0] != other[0]:
            return list(self._apart(one, other))
        forward = one[1] < other[1]
        first, stop = (one[2], other[1]) if forward else (other[2], one[1])
        tags = self.analysis.sentences[one[0]].tags[first:stop]
        way, short = ">" if forward else "<", _short(tags)
        names = [f"way {way}", f"tokens{way}{_bucket(len(tags))}"]
        if len(short) <= LONGEST_PATH:
            names.append(f"path{way}{' '.join(short)}")
        if len(short) <= SHORT_PATH:
            names.append("short")
        names += [f"between{way}{tag}" for tag in dict.fromkeys(short) if tag != "."]
        if short:
            names.append(f"ends{way}{short[0]}|{short[-1]}")
        clauses = words_of("clauses")
        figures = sum(tag[0] == "#" and (i == 0 or tags[i - 1] != tag) for i, tag in enumerate(tags))
        names.append(f"figures{way}{min(figures, 4)}")
        names.append(f"clauses{way}{min(sum(tag in clauses for tag in short), 3)}")
        names.append(f"changes{way}{min(sum(tag[0] == '<' and len(tag) > 1 for tag in short), 3)}")
        return names

    def _apart(self, one: Place, other: Place) -> Iterator[str]:
        sentences = self.analysis.sentences
        apart = other[0] - one[0]
        yield f"sentences {apart if abs(apart) <= FEW else 'far back' if apart < 0 else 'far ahead'}"
        paragraphs = sentences[other[0]].paragraph - sentences[one[0]].paragraph
        yield f"paragraphs {paragraphs if abs(paragraphs) <= 2 else 'far'}"
        if apart < -FEW and other[0] < FEW:
            yield "lede"


class Part(NamedTuple):
    """A part of the evidence of a candidate.

    `prefixes` go before its names: that of the frame; "*" where what is learned counts for all frames of change, and
    "=" where it counts for all that have a stated figure: the rare frames so learn from the frequent ones.
    `key` names the mentions that it is about, so that its sum can be kept; `None` where no other candidate shares it.
    """

    prefixes: tuple[str, ...]
    key: tuple[int, ...] | None
    names: Callable[[], Names]


def parts(evidence: Evidence, candidate: Candidate) -> Iterator[Part]:
    """The evidence of a candidate, part by part."""
    frame, before, after, cue, told = candidate
    code, every = frame.code, "*" if frame.shares else frame.code
    stated = frame.shares and code != "direction"

    def of(part: str) -> tuple[str, ...]:
        return (f"{code} {part}", f"= {part}") if stated else (f"{code} {part}",)

    yield Part(of("figure"), (), lambda: evidence.of_statement)
    if evidence.statement.form != "direction":
        yield Part(of("before"), (before.number,), partial(evidence.operand, before))
    yield Part(of("after"), (after.number,), partial(evidence.operand, after))
    of_pair = (f"{code} pair", "* pair") if frame.shares else (f"{code} pair",)
    yield Part(of_pair, (before.number, after.number), partial(evidence.pair, before, after))
    if evidence.links is not None and stated:
        yield Part(of("link"), (-1, before.number, after.number), partial(evidence.link, before, after))
    whole, by_cue = evidence.whole(candidate)
    yield Part(of("whole"), None, lambda: whole)
    if cue is not None:
        place = told, cue.first
        yield Part((f"{every} cue",), None, lambda: by_cue)
        yield Part((f"{code} cue",), place, partial(evidence.of_cue, cue, told))
        yield Part((f"{every} cue to before",), (*place, before.number), partial(evidence.from_cue, cue, told, before))
        yield Part((f"{every} cue to after",), (*place, after.number), partial(evidence.from_cue, cue, told, after))


def _place(mention: Mention) -> Place:
    return mention.sentence, mention.first, mention.stop


def _side(here: int, mention: Mention) -> str:
    """In this sentence, before it, or after it."""
    return "=" if mention.sentence == here else "-" if mention.sentence < here else "+"


def _of(mention: Mention) -> Iterator[str]:
    """What is said of a figure by itself."""
    yield from _beside(mention)
    yield f"measure {mention.measure}"
    yield f"style {mention.last.style}"
    yield f"period {_period(mention)}"
    if mention.last.hedge is not None:
        yield "hedged"


def _beside(mention: Mention) -> Names:
    """The words that govern a figure, and those after it."""
    (near, far), (next_, second) = mention.governors, mention.followers
    return f"by {near}", f"by {near}|{far}", f"then {next_}", f"then {next_}|{second}", f"by {near} then {next_}"


def _period(mention: Mention) -> str:
    period = mention.period
    return "none" if period is None else period.style if period.relative is None else f"ago {period.relative}"


def _periods(before: Mention, after: Mention) -> Iterator[str]:
    one, other = before.period, after.period
    if one is not None and other is not None and one.first is not None and other.first is not None:
        yield "older first" if one.first < other.first else "newer first" if one.first > other.first else "same period"


def _order(*places: tuple[str, int]) -> str:
    return "".join(name for name, _ in sorted(places, key=lambda place: place[1]))


def _bucket(count: int) -> str:
    if count <= FEW:
        return str(count)
    return "some" if count <= SOME else "many" if count <= MANY else "far" if count <= MOST else "farther"


def _short(tags: Sequence[str]) -> list[str]:
    """Tags with words of open classes made one dot, and what repeats once."""
    found, articles = list[str](), words_of("articles")
    for tag in tags:
        each = "." if tag in OPEN or tag in articles else tag
        if found and found[-1] == each and (each == "." or each[0] in "#PA"):
            continue
        found.append(each)
    return found
