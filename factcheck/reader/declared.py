"""Claims that are read by declared wordings: shares, totals, means, rates and changes.

Each wording of `words/frames.toml` is a pattern over the words and figures of a sentence, or of several. What it finds
is a claim if its figures agree: part and whole measure or count the same, a total has the unit of its parts. No
figure's value is looked at.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, cmp_to_key, partial, reduce
from itertools import pairwise, takewhile
from operator import or_
from typing import Any, NamedTuple, cast

from attrs import evolve

from factcheck.claim import Claim
from factcheck.errors import FigureError
from factcheck.figures import parse
from factcheck.kinds import AbsoluteChange, Mean, Multiple, PercentChange, PointChange, Rate, Share, Total, Trend
from factcheck.kinds.direction import Direction
from factcheck.quantity import Quantity, Range
from factcheck.reader.analysis import Analysis, Mention, Sentence
from factcheck.reader.defined import Definition, defined, definitions
from factcheck.reader.levels import (
    COUNTS,
    LEVELS,
    adds_up,
    are_people,
    have_same_noun,
    is_base,
    is_change,
    is_joined,
    is_level,
    measure_alike,
    measures_one,
)
from factcheck.reader.pairs import Pairs as PairPrograms
from factcheck.reader.pairs import pairs_of, told_apart
from factcheck.reader.patterns import END, START, Captured, Grammar, Item, Program, Test, program
from factcheck.reader.tags import singular
from factcheck.reader.wholes import counted, is_of_other, resumed, within_reach
from factcheck.reading import Reading
from factcheck.reading.prints import as_printed
from factcheck.reading.quotes import with_word
from factcheck.reading.statement import signed
from factcheck.tokens import Tokens
from factcheck.words import Row, table

__all__ = [
    "Declared",
    "Wording",
    "are_each_of_one",
    "change_of",
    "declared",
    "known_definitions",
    "reading_of",
    "wordings",
]

KINDS = ("share", "total", "mean", "rate", "change")
WAYS = ("up", "down")
TYPES = {
    "percent": frozenset({"percent"}),
    "count": COUNTS,
    "population": COUNTS,
    "per": frozenset({"bare"}),
    "total": LEVELS | {"percent"},
    "parts": LEVELS | {"percent"},
    "fee": frozenset({"percent", "points", "bare"}),
    "level": LEVELS,
    "number": COUNTS,
    "things": COUNTS,
    "before": LEVELS | {"percent"},
    "after": LEVELS | {"percent"},
    "newer": LEVELS | {"percent"},
    "dated": LEVELS | {"percent"},
    "passed": LEVELS | {"percent"},
    "stated": LEVELS | {"percent", "points"},
    "times": frozenset({"times"}),
    "fraction": frozenset({"percent", "times"}),
}
"""What the figure of a role measures; a level for all other roles."""

CHANGING = re.compile(r"@(?:more|rise|rose)\b|&change\b")
"""The words of change in a pattern, which is then compiled for either direction."""

MADE = frozenset({"#percent", "#points"})
"""What a figure of type "made" can be: a percentage or points, of a change or not."""

FOLLOWING = 5
"""How many sentences after the first one a wording may span."""

RATE = 3
"""How many digits the whole part of a percentage has at most."""

COMPARED = frozenset({"compared", "against", "versus"})

OLDER = frozenset({"than", "when"})
"""What leads to an older level."""

ANCHORED = frozenset({"earlier", "before", "previous", "same", "ago"})
"""Words of a time that is told from another one."""

BEFORE = 4
"""How many words before a change may tell its direction."""

RELATIVE = frozenset({"percent", "points", "times"})
"""What states a change in another unit than that of its levels, beside which an amount may stand."""

EACH = frozenset({"a", "an", "per", "each", "every"})
"""What makes a figure that of each of many."""

DURING = frozenset({"in", "over", "during", "within", "for", "after"})
"""What leads to a length of time."""


OPENING, CLOSING = frozenset("(["), frozenset(")]")
RATIO = frozenset({"in", "of"})


class Wording(NamedTuple):
    """One way of saying a claim: its kind, its name, its pattern, and what it says of the figures.

    `nouns` is "same" where what the figures count must be told by the same noun as far as they say, "told" where two of
    them must say it, or "any". `times` is how many of a mean make its total where the words give it: twelve of "504 a
    month". With `all`, whatever its sentence tells before a total and measures the same must be a part of it. `units`
    is whether its figures must have one unit; `far` whether sentences without figures may stand between its own;
    `resumes` whether the whole of its share is told before it. `way` is the direction of a change, whose words the
    pattern has; with `adds` a fraction is what is added: "half as many again".
    """

    kind: str
    name: str
    program: Program
    nouns: str
    times: int | None
    all: bool
    units: bool
    far: bool
    resumes: bool
    example: str
    claim: Mapping[str, Any]
    never: tuple[str, ...]
    way: str | None = None
    adds: bool = False


class Declared(NamedTuple):
    """A claim that a wording finds, with its figures by role, and where it begins and ends among the words."""

    wording: Wording
    figures: Captured
    stated: Mention


@cache
def wordings() -> tuple[Wording, ...]:
    """All wordings, in the order of the table."""
    return tuple(
        Wording(
            kind,
            row["name"],
            program(row["pattern"], _grammar(way)),
            row.get("nouns", "same"),
            row.get("times"),
            row.get("all", False),
            row.get("units") != "any",
            row.get("far", False),
            row.get("resumes", False),
            row["example"],
            row["claim"],
            tuple(row.get("not", ())),
            way,
            row.get("adds", False),
        )
        for kind in KINDS
        for row in cast(Sequence[Row], table("frames")[kind])
        for way in (WAYS if kind == "change" and CHANGING.search(row["pattern"]) else (None,))
    )


def declared(analysis: Analysis) -> list[tuple[Declared, Reading]]:
    """The claims that wordings find in a text that was taken apart, in its order.

    >>> from factcheck.reader.analysis import analyse
    >>> ((found, reading),) = declared(analyse("The chain closed 43 of its 516 shops, or 9.3%, in May."))
    >>> found.wording.name, reading.claim.code
    ('part of whole, or per cent', 'share')
    """
    best: dict[tuple[str, int], Declared] = {}
    for found in map(partial(_whole, analysis), _found(analysis)):
        if found is None:
            continue
        key = (found.wording.kind, _key(found))
        if key not in best or _rank(found) < _rank(best[key]):
            best[key] = found
    for found in _apart(analysis, best):
        best.setdefault((found.wording.kind, found.stated.number), found)
    taken = {found.stated.number for (kind, _), found in best.items() if kind != "change"}
    owned = {_pair(found) for found in best.values() if not _is_trend(found)}
    kept = [
        each
        for each in best.values()
        if each.wording.kind != "change"
        or (each.stated.number not in taken and not (_is_trend(each) and _pair(each) in owned))
    ]
    made = [(each, _reading(analysis, each)) for each in _owned(kept)]
    return sorted(made, key=lambda pair: (pair[1].start, pair[1].end))


def _key(found: Declared) -> int:
    """Which figure makes one claim only: the stated one, or the base of a bare direction."""
    if not _is_trend(found):
        return found.stated.number
    return -next(mention.number for role, mention in found.figures if role == "before")


def _apart(analysis: Analysis, best: Mapping[tuple[str, int], Declared]) -> Iterator[Declared]:
    """The shares whose percentage stands away from a part and its whole."""
    taken = {found.stated.number for found in best.values()}
    if all(mention.measure != "percent" or mention.number in taken for mention in analysis.mentions):
        return
    items = {each.number: _items(each, analysis.document.text)[-1] for each in analysis.sentences if each.mentions}
    shares = [dict(found.figures) for found in best.values() if found.wording.kind == "share"]
    known, by = [(figures["part"], figures["whole"]) for figures in shares], known_pairs()
    wording = Wording(
        "share", "per cent away from its part", by.sequel, "same", None, False, True, False, False, "", {}, ()
    )
    for percent, (part, whole) in told_apart(analysis, by, items, known, taken):
        if measures_one(percent, TYPES["percent"]) and measure_alike(part, whole) and not is_of_other(analysis, whole):
            yield Declared(wording, (("part", part), ("whole", whole), ("percent", percent)), percent)


def _is_trend(found: Declared) -> bool:
    """Whether a change is told by a bare word."""
    return found.wording.kind == "change" and all(role != STATED["change"] for role, _ in found.figures)


def _pair(found: Declared) -> tuple[int, ...]:
    return tuple(mention.number for role, mention in sorted(found.figures) if role in ("before", "after"))


def _whole(analysis: Analysis, found: Declared) -> Declared | None:
    """A match with the whole that it resumes, if it does; `None` where none is told, or that of another time."""
    if not found.wording.resumes:
        wholes = [mention for role, mention in found.figures if role == "whole"]
        told = [whole for whole in wholes if whole.sentence < found.stated.sentence]
        return None if any(is_of_other(analysis, whole) for whole in told) else found
    if found.wording.kind == "mean":
        able = [m for m in within_reach(analysis, found.stated) if m.start < found.stated.start and _is_how_many(m)]
        count = counted(analysis, found.stated, able)
        return count and found._replace(figures=(*found.figures, ("count", count)))
    (part,) = (mention for role, mention in found.figures if role == "part")
    near, far = part.governors
    words = table("frames")["words"]
    if is_base(part) or near in words["bounds"] or (near == "of" and far not in words["counting"]):
        return None
    first = min(part.start, found.stated.start)
    able = [m for m in within_reach(analysis, part) if m.start < first and _can_be_whole(m, part)]
    whole = resumed(analysis, part, found.stated, able)
    return whole and found._replace(figures=(*found.figures, ("whole", whole)))


def _is_how_many(mention: Mention) -> bool:
    """Whether a figure tells how many there are, now, of what a mean may be told of."""
    return measures_one(mention, COUNTS | {"measure"}) and not _is_past(mention) and not _is_aside(mention)


def _can_be_whole(mention: Mention, part: Mention) -> bool:
    words = table("frames")["words"]
    return (
        measures_one(mention, LEVELS)
        and not _is_past(mention)
        and not _is_aside(mention)
        and mention.noun not in words["spans"]
        and measure_alike(part, mention)
        and have_same_noun(part, mention)
    )


def _owned(found: Iterable[Declared]) -> Iterator[Declared]:
    """Of the totals with the same parts, the one that stands nearest to them."""
    seen: set[frozenset[int]] = set()
    for each in sorted(found, key=_rank):
        parts = frozenset(mention.number for role, mention in each.figures if role == "parts")
        if not parts or parts not in seen:
            seen.add(parts)
            yield each


def _found(analysis: Analysis) -> Iterator[Declared]:
    """All that any wording finds, by sentence and by the order of the wordings."""
    text = analysis.document.text
    told = [_items(sentence, text) if sentence.mentions else [] for sentence in analysis.sentences]
    spans = [[_span(items) for items in streams] for streams in told]
    sentences = [(number, streams[0], _keys(streams[0])) for number, streams in enumerate(told) if streams]
    every = frozenset[str]().union(*(keys for _, _, keys in sentences))
    for definition in known_definitions():
        if not definition.stated.may_be(every):
            continue
        for made, part, whole, positive in defined(definition, sentences):
            name, example, kind = definition.name, definition.example, definition.kind
            wording = Wording(kind, name, definition.stated, "same", None, False, True, False, False, example, {}, ())
            if measure_alike(part, whole) if kind == "share" else adds_up(part, whole) and adds_up(made, whole):
                roles = (("part", part), ("whole", whole), ("percent", made), ("positive", made))
                parts = (("total", made), ("parts", part), ("parts", whole))
                yield Declared(wording, parts if kind == "total" else roles[: 3 + positive], made)
    for number, streams in enumerate(spans):
        following = spans[number + 1 : number + 1 + FOLLOWING]
        near, far = _rest(takewhile(bool, following)), _rest(following)
        for span in streams:
            yield from (found for found in _in(span, near, far) if _is_sure(found, analysis))


class Span(NamedTuple):
    """A sentence as patterns see it: how many figures it has, and which needs of wordings are there, a bit for each."""

    items: tuple[Item, ...]
    figures: int
    held: int


class Rest(NamedTuple):
    """The sentences with figures that follow another: how many figures, and which needs are there."""

    spans: Sequence[Span]
    figures: int
    held: int


def _rest(told: Iterable[Sequence[Span]]) -> Rest:
    spans = [streams[0] for streams in told if streams]
    return Rest(spans, sum(span.figures for span in spans), reduce(or_, (span.held for span in spans), 0))


NOTHING = _rest(())

ALONE, NEAR, FAR = range(3)
"""Whether a wording is of one sentence, of several, or of several with others between them."""


class Wanted(NamedTuple):
    """What a wording needs, a bit for each of its needs, how many figures, and how far it goes."""

    wording: Wording
    needs: int
    figures: int
    over: int


@cache
def _wanted() -> tuple[Sequence[Wanted], Mapping[str, int]]:
    """What each wording needs, and which of the needs a word, or the tag or noun of a figure, meets."""
    number: dict[frozenset[str], int] = {}
    met: dict[str, int] = {}
    found = list[Wanted]()
    for wording in wordings():
        bits = {need: 1 << number.setdefault(need, len(number)) for need in wording.program.needs}
        over = ALONE if wording.program.sentences == 1 else FAR if wording.far else NEAR
        found.append(Wanted(wording, sum(bits.values()), wording.program.figures, over))
        for need, bit in bits.items():
            for key in need:
                met[key] = met.get(key, 0) | bit
    return found, met


def _span(items: Sequence[Item]) -> Span:
    met, figures, held = _wanted()[1], 0, 0
    for item in items:
        if item.mention is None:
            held |= met.get(item.word, 0)
        else:
            held |= met.get(item.tag, 0) | met.get(item.mention.noun, 0)
            figures += 1
    return Span(tuple(items), figures, held)


def _in(span: Span, near: Rest, far: Rest) -> Iterator[Declared]:
    """What is found that begins in a sentence; `near` are those after it up to one without figures, `far` all."""
    rests = NOTHING, near, far
    missing, figures = [~(span.held | rest.held) for rest in rests], [span.figures + rest.figures for rest in rests]
    wholes: dict[int, tuple[Item, ...]] = {}
    for wording, needs, least, over in _wanted()[0]:
        if needs & missing[over] or least > figures[over]:
            continue
        program, accepts = wording.program, _accepts(wording)
        items = wholes.get(over)
        if items is None:
            items = wholes[over] = (*span.items, *(item for rest in rests[over].spans for item in rest.items[1:]))
        for start in program.starts(span.items):
            captured = _doubled(program.match(items, start, accepts) or ())
            if captured and (not wording.all or _has_all(captured, span.items)):
                yield from _claimed(wording, captured)


def _is_sure(found: Declared, analysis: Analysis) -> bool:
    """Whether nothing beside the figures of a change speaks against it."""
    if found.wording.kind != "change":
        return True
    if _is_unclear(analysis.sentences[found.stated.sentence].tokens):
        return False
    if _is_trend(found):
        cues = analysis.sentences[found.stated.sentence].cues
        if all(cue.way != found.wording.way for cue in cues) or _goes_on(found, analysis):
            return False
        inverse = frozenset(table("cues")["inverse"]["words"])
        if _is_span(found.stated) and not inverse.isdisjoint(analysis.sentences[found.stated.sentence].tokens.lower):
            return False  # "the frequency is increased from nine to seven days"
    levels = (mention for role, mention in found.figures if role in ("before", "after"))
    if not are_each_of_one(analysis, *levels):
        return False
    return _is_alone(found, analysis) and _goes(found, analysis) and not _is_against(found, analysis)


def are_each_of_one(analysis: Analysis, *levels: Mention) -> bool:
    """Whether amounts are told of one thing each, as far as they say: not "£20 a head" and "£24 a share"."""
    things = set[str]()
    for level in levels:
        following = analysis.sentences[level.sentence].tokens.lower[level.stop : level.stop + 2]
        if level.measure == "money" and len(following) > 1 and following[0] in EACH:
            things.add(singular(following[1]))
    return len(things) < 2


def _is_against(found: Declared, analysis: Analysis) -> bool:
    """Whether the newer level is one that another is set against: "compared with a figure of 15, and was"."""
    after = next(mention for role, mention in found.figures if role == "after")
    sentence = analysis.sentences[after.sentence]
    last = max((mention.stop for mention in sentence.mentions if mention.stop <= after.first), default=0)
    return not COMPARED.isdisjoint(sentence.tokens.lower[max(last, after.first - BEFORE - 1) : after.first])


def _is_unclear(tokens: Tokens) -> bool:
    """Whether a sentence pairs lists, or quotes currencies in each other, whose numbers move against the word."""
    quoting = table("cues")["exchange"]["words"]
    return "respectively" in tokens.lower or any(words in " ".join(tokens.lower) for words in quoting)


def _goes_on(found: Declared, analysis: Analysis) -> bool:
    """Whether the base of a direction has a level of its own after it: "it has 39, and sales rose from 45 to 50"."""
    levels = [mention for role, mention in found.figures if role in ("before", "after")]
    last = max(levels, key=lambda mention: mention.number)
    following = analysis.mentions[last.number + 1 : last.number + 2]
    return last.governors[0] == "from" and any(
        each.sentence == last.sentence and each.governors[0] == "to" and measure_alike(each, last) for each in following
    )


def _goes(found: Declared, analysis: Analysis) -> bool:
    """Whether no verb between the figures of a change, or right before them, says that it went the other way."""
    places = [(mention.sentence, mention.first) for _, mention in found.figures]
    (sentence, at), end = min(places), max(places)
    told = analysis.sentences[sentence : end[0] + 1]
    verbs = ((each.number, cue.first, cue.way) for each in told for cue in each.cues if cue.part == "verb")
    other = {"up": "down", "down": "up"}.get(found.wording.way or "")
    return not any(way == other and (sentence, at - BEFORE) <= (number, first) <= end for number, first, way in verbs)


def _is_alone(found: Declared, analysis: Analysis) -> bool:
    """Whether no other figure between those of a change, or beside levels in two sentences, could be one of them."""
    told = {mention.number for _, mention in found.figures}
    levels = [mention for role, mention in found.figures if role in ("before", "after")]
    apart = {mention.sentence for mention in levels}
    near = [*analysis.mentions[min(told) : max(told)]]
    if len(apart) > 1:
        near += [mention for number in apart for mention in analysis.sentences[number].mentions]
    between = [mention for mention in near if mention.number not in told and mention.governors[0] != "per"]
    return not any(
        measure_alike(level, other) and have_same_noun(level, other)
        for other in between
        for level in levels
        if not (found.stated.measure in RELATIVE and is_change(other))
    )


def _keys(items: Sequence[Item]) -> frozenset[str]:
    """The words of a sentence, and the tags and nouns of its figures."""
    return frozenset(key for each in items for key in ((each.tag, _noun(each)) if each.mention else (each.word,)))


ROLE_OF = {"both": "parts", "newer": "after"}
"""The roles of those that are told in another way."""


def _doubled(captured: Captured) -> Captured:
    """The figures of a match, a part that is told once for two as two parts: "3/8 each for management and selling".

    Of two levels whose order only their times tell, the one of the later time is the newer one.
    """
    dated = [mention for role, mention in captured if role == "dated"]
    if dated:
        after = max(dated, key=cmp_to_key(_order))
        captured = tuple(
            (role if role != "dated" else "after" if mention == after else "before", mention)
            for role, mention in captured
        )
    return tuple((ROLE_OF.get(role, role), mention) for role, mention in captured for _ in range(1 + (role == "both")))


def _has_all(captured: Captured, items: Sequence[Item]) -> bool:
    """Whether no figure before the total that could be a part of it is left out."""
    (total,) = (mention for role, mention in captured if role == "total")
    told = {mention.number for _, mention in captured}
    before = (item.mention for item in items if item.mention is not None and item.mention.first < total.first)
    return all(mention.number in told or not measure_alike(mention, total) for mention in before)


def _claimed(wording: Wording, captured: Captured) -> Iterator[Declared]:
    """One claim for each stated figure of a match, with what was told before it: "120 (24%) walked, 80 (16%) ran"."""
    stated = STATED[wording.kind]
    if wording.kind == "change" and all(role != stated for role, _ in captured):
        yield Declared(wording, captured, next(mention for role, mention in captured if role == "after"))
    for at, (role, mention) in enumerate(captured):
        if role == stated:
            known = dict(captured[at:][::-1]) | dict(captured[: at + 1])
            parts = tuple(pair for pair in captured if pair[0] == "parts")
            known.pop("parts", None)
            yield Declared(wording, (*known.items(), *parts), mention)


def _rank(found: Declared) -> tuple[bool, int, int]:
    """A whole that its wording tells goes before one that is looked for; then more figures, then nearer ones.

    Of a list no part is to be left out.
    """
    places = [mention.start for _, mention in found.figures]
    return found.wording.resumes, -len(places), max(places) - min(places)


# What a pattern sees of a sentence.


def _items(sentence: Sentence, text: str) -> list[list[Item]]:
    """A sentence as patterns see it; once more with "35 out of 50" taken apart where it has one."""
    starts = {mention.first: mention for mention in sentence.mentions}
    whole = _stream(sentence, starts)
    halves = {m.first: m for ratio in sentence.mentions if _is_ratio(ratio) for m in _halves(sentence, ratio, text)}
    if not halves:
        return [whole]
    kept = {first: mention for first, mention in starts.items() if not _is_ratio(mention)}
    return [whole, _stream(sentence, {**kept, **halves})]


def _stream(sentence: Sentence, starts: Mapping[int, Mention]) -> list[Item]:
    make = tuple.__new__  # the constructor of a named tuple takes twice as long
    items, stop = [Item(START, START)], 0
    phrases = {cue.first: cue for cue in sentence.cues if cue.part == "verb" and cue.stop - cue.first > 1}
    for at, (token, tag) in enumerate(zip(sentence.tokens, sentence.tags, strict=True)):
        mention = starts.get(at)
        if mention is not None:
            items.append(Item("", f"#{mention.measure}", mention))
            stop = mention.stop
        elif at in phrases:
            items.append(make(Item, (phrases[at].text, tag, None)))
            stop = phrases[at].stop
        elif at >= stop:
            word = _word(sentence, at) if token.kind == "punct" else token.lower
            items.append(make(Item, (word, tag, None)))
    while items and items[-1].word in (".", "!", "?", '"', "”", "'"):
        items.pop()
    items.append(Item(END, END))
    return items


def _word(sentence: Sentence, at: int) -> str:
    """The word at an index; a colon that touches what follows is that of "16:9" and opens no list."""
    token = sentence.tokens[at]
    if token.text == ":" and sentence.tokens[at + 1 : at + 2] and sentence.tokens[at + 1].start == token.end:
        return "::"
    return "[" if token.text in OPENING else "]" if token.text in CLOSING else token.lower


def _is_ratio(mention: Mention) -> bool:
    return isinstance(mention.quantity, Quantity) and mention.quantity.style == "ratio"


def _halves(sentence: Sentence, ratio: Mention, text: str) -> Iterator[Mention]:
    """The two counts of "35 out of 50", each a mention of its own: they may be a part and its whole."""
    at = next((i for i in range(ratio.first, ratio.stop) if sentence.tokens[i].lower in RATIO), None)
    if at is None or not any(character.isdigit() for character in ratio.last.printed):  # "nine out of ten" counts none
        return
    before = at - (sentence.tokens[at - 1].lower == "out")
    for first, stop in ((ratio.first, before), (at + 1, ratio.stop)):
        start, end = sentence.tokens[first].start, sentence.tokens[stop - 1].end
        try:
            quantity = parse(text[start:end])
        except FigureError:
            continue
        if isinstance(quantity, Quantity) and quantity.hedge is None:
            placed = evolve(quantity, exact=True, start=start, end=end)
            yield ratio._replace(
                first=first, stop=stop, start=start, quantity=placed, measure="bare", unit="bare", noun=""
            )


@cache
def known_pairs() -> PairPrograms:
    """What finds a part and its whole whose percentage stands elsewhere."""
    return pairs_of(_grammar(None))


@cache
def known_definitions() -> tuple[Definition, ...]:
    """All measures that are made of others."""
    return definitions(_grammar(None))


@cache
def _grammar(way: str | None) -> Grammar:
    """What patterns name; in those of changes the words of change of one direction."""
    rows = table("frames")
    words = {name: frozenset(listed) for name, listed in rows["words"].items()}
    if way is not None:
        cues, comparing, praise = (
            table("cues")[way],
            rows["changing"][way],
            frozenset(table("cues")["praising"]["words"]),
        )
        words["rise"] = frozenset((*cues["nouns"], *comparing["nouns"])) - praise
        words["rose"] = frozenset((*cues["verbs"], *comparing["verbs"])) - praise
        words["beyond"] = frozenset(comparing["beyond"])
        words["more"] = frozenset((*cues["adverbs"], *comparing["adverbs"])) - praise
    gaps = {name: _gap(row) for name, row in rows["gap"].items()}

    def figure(role: str, kind: str) -> tuple[Test, frozenset[str]]:
        measures = frozenset({kind}) if kind in LEVELS else TYPES.get(kind or role, LEVELS)
        tags = frozenset(f"#{measure}" for measure in measures)
        if role in ("before", "after", "newer", "dated"):
            measures = TYPES[role] if kind in ("", "bound") else measures
            tags = frozenset(f"#{measure}" for measure in measures)
            if kind == "bound":  # "above the 41": the words before it have been seen
                return (lambda item: item.tag in tags and _is_figure(item.mention)), tags
            return (lambda item: is_level(item.mention, measures)), tags
        if role == STATED["change"]:
            measures = TYPES[kind or role]
            if kind == "fraction":
                return (lambda item: _is_fraction(item.mention)), frozenset({"#percent", "#times"})
            tags = frozenset(f"#{measure}" for measure in measures)
            return (lambda item: item.tag in tags and _is_figure(item.mention)), tags
        if kind == "things":  # not lengths of time
            whole = role in ("total", "whole")
            if role == "count":
                return (lambda item: _counts(item.mention) and _noun(item) not in words["spans"]), tags
            return (lambda item: _is_number(item.mention, whole) and _noun(item) not in words["spans"]), tags
        if kind == "level":
            return (lambda item: measures_one(item.mention, LEVELS) and not _is_aside(item.mention)), tags
        if kind == "number":
            return (lambda item: _is_number(item.mention, False)), tags
        if kind == "made":
            return (lambda item: item.tag in MADE), MADE
        if kind in words:
            return (lambda item: measures_one(item.mention, LEVELS) and _noun(item) in words[kind]), words[kind]
        if kind[:1] == "-":
            return (lambda item: measures_one(item.mention, LEVELS) and _noun(item) not in words[kind[1:]]), tags
        if role == "parts":
            return (lambda item: measures_one(item.mention, measures) and not _is_aside(item.mention)), tags
        return (lambda item: measures_one(item.mention, measures)), tags

    return Grammar(words, gaps, figure, rows["macros"])


def _noun(item: Item) -> str:
    return "" if item.mention is None else item.mention.noun


def _is_figure(mention: Mention | None) -> bool:
    return mention is not None and not isinstance(mention.quantity, Range)


def _is_fraction(mention: Mention | None) -> bool:
    """Whether a figure is a part in words: "a third", "half"."""
    if mention is None or isinstance(mention.quantity, Range) or mention.measure not in TYPES["fraction"]:
        return False
    return (
        mention.quantity.value < (1 if mention.measure == "times" else 100)
        and not mention.quantity.printed[:1].isdigit()
    )


def _is_aside(mention: Mention | None) -> bool:
    """Whether a figure is no part of anything: it tells the kind of a thing, or the base or the amount of a change."""
    return mention is not None and (is_joined(mention) or is_base(mention) or is_change(mention))


def _is_number(mention: Mention | None, whole: bool) -> bool:
    """Whether a figure tells how many there are: as a part of them, neither the base of a change nor its amount."""
    return measures_one(mention, COUNTS) and (whole or not _is_aside(mention))


def _counts(mention: Mention | None) -> bool:
    """Whether a figure can be what a total is shared by: not one of another time, nor what another figure is of."""
    if mention is None or not _is_number(mention, False) or _is_past(mention):
        return False
    near, far = mention.governors
    return near != "#times" and not (near == "of" and far[:1] == "#")


def _is_past(mention: Mention) -> bool:
    """Whether a figure is told beside another: of another time ("4% on the 500 of 2022"), or of each ("81 at each")."""
    near, far = mention.governors
    told = is_base(mention) or near == "than" or (near, far) == ("to", "as") or (near == "on" and far[:1] in "#<")
    return told or "each" in mention.followers


def _gap(row: Row) -> Test:
    if row.get("all"):
        skipped = frozenset(f"#{measure}" for measure in row.get("figures", ()))
        ends = frozenset({START, END, *row.get("but", ())})
        changes = row.get("changes", False)
        return lambda item: (
            item.word not in ends if item.mention is None else _is_skipped(item.mention, skipped, changes)
        )
    lexicon, spans = table("lexicon"), frozenset(table("frames")["words"]["spans"] if row.get("spans") else ())
    tags = frozenset(row["tags"]).union(*(lexicon[name]["words"] for name in row["rows"])) - frozenset(
        row.get("but", ())
    )
    return lambda item: item.tag in tags if item.mention is None else item.mention.noun in spans


def _is_skipped(mention: Mention, measures: frozenset[str], changes: bool) -> bool:
    """Whether a figure may stand in a gap: it measures something else, or is the base of a change or its amount."""
    scaled = mention.measure == "bare" and mention.scale != "1"  # "another 5 million" may be of money
    if f"#{mention.measure}" in measures and (not scaled or "#money" in measures):
        return True
    return changes and (is_change(mention) or is_base(mention))


# Whether the figures of a match agree.


def _accepts(wording: Wording) -> Callable[[Captured], bool]:
    """Whether the figures of a match agree: each pair is alike, and of the same things as far as both say."""
    if wording.kind == "change":
        return _is_change_of_levels
    paired, same = PAIRS[wording.kind], _any_noun if wording.nouns == "any" else have_same_noun

    alike = adds_up if wording.kind == "total" else measure_alike

    def accepts(captured: Captured) -> bool:
        pairs = paired(_by_role(captured))
        if wording.nouns == "told" and not any(one.noun and one.noun == other.noun for one, other in pairs):
            return False
        return all((not wording.units or alike(*pair)) and same(*pair) for pair in pairs) and not (
            wording.kind == "share" and any(_other_time(*pair) or _is_past(pair[1]) for pair in pairs)
        )

    return accepts


def _is_change_of_levels(captured: Captured) -> bool:
    """Whether two levels measure the same, the first not later than the other, and what is stated is of them."""
    roles = {role for role, _ in captured}
    figures = dict(_doubled(captured))
    before, after, stated = figures["before"], figures["after"], figures.get("stated")
    if "newer" in roles and not _is_earlier(before, after):
        return False
    if "dated" in roles and _order(after, before) <= 0:
        return False
    told = (before, after) if stated is None or stated.measure == "points" else ()
    rate = {mention.measure for mention in told} == {"percent", "bare"} and all(map(_can_be_rate, told))
    if not (rate or adds_up(before, after)) or not have_same_noun(before, after) or _is_later(before, after):
        return False
    if "per" in (before.governors[0], after.governors[0]):
        return False  # "149 per 100,000 people, against 89"
    if after.followers[0] in EACH and before.noun and not after.noun:
        return False  # "41 a day, against 412 calls"
    if after.governors[0] in OLDER or is_base(after):
        return False  # "six more than in May, when 13 did, and twice the tally of June (five)"
    if _is_span(before) and not _is_span(after) and before.governors[0] in DURING:
        return False  # "97 more than in the 12 months before"
    if stated is None:
        return True
    if stated.measure == "points":
        return before.measure == "percent" or after.measure == "percent"
    if stated.measure in RELATIVE:
        return stated.measure == "times" or "percent" not in (before.measure, after.measure)
    return measure_alike(stated, after) and have_same_noun(stated, after) and have_same_noun(stated, before)


def _can_be_rate(mention: Mention) -> bool:
    """Whether a figure has no more digits than a percentage, as 69 in "74%, from 69"."""
    low = mention.scale == "1" and len(mention.last.printed.partition(".")[0]) <= RATE
    return low or mention.measure == "percent"


def _is_span(mention: Mention) -> bool:
    return mention.noun in table("frames")["words"]["spans"]


def _is_earlier(one: Mention, other: Mention) -> bool:
    """Whether a figure with words of the past is told of an earlier time than one in another clause."""
    past, time = one.period, other.period
    if past is None or time is None or past.start == time.start:
        return True
    if past.relative is not None and time.relative is not None:
        return past.unit == time.unit and past.relative < time.relative
    if past.relative is not None:
        return time.first is None or not ANCHORED.isdisjoint(past.printed.lower().split())
    return past.first is not None and time.first is not None and past.first < time.first


def _order(one: Mention, other: Mention) -> int:
    """1 where a figure is told of a later time than another, -1 of an earlier one, 0 where their times do not say."""
    first, second = one.period, other.period
    if first is None or second is None:
        return 0
    if first.first is not None and second.first is not None:
        return (first.first > second.first) - (first.first < second.first)
    if first.relative is None:
        return 0 if second.relative is None else -_order(other, one)
    if second.relative is None:
        return 1 if ANCHORED.isdisjoint(first.printed.lower().split()) else -1
    return (first.relative > second.relative) - (first.relative < second.relative) if first.unit == second.unit else 0


def _is_later(one: Mention, other: Mention) -> bool:
    """Whether a figure stands beside a later time than another; both may stand near the one that is told."""
    first, second = (m.period.first if m.period is not None else None for m in (one, other))
    return first is not None and second is not None and first > second


def _by_role(captured: Captured) -> dict[str, list[Mention]]:
    found: dict[str, list[Mention]] = {}
    for role, mention in captured:
        found.setdefault(role, []).append(mention)
    return found


Figures = Mapping[str, Sequence[Mention]]
Pairs = list[tuple[Mention, Mention]]


def _of_total(figures: Figures) -> Pairs:
    """Every part with the total, and with the parts beside it."""
    parts = figures["parts"]
    return [*((part, figures["total"][0]) for part in parts), *pairwise(parts)]


PAIRS: Mapping[str, Callable[[Figures], Pairs]] = {
    "share": lambda figures: [(part, whole) for part in figures["part"] for whole in figures.get("whole", ())[:1]],
    "total": _of_total,
    "mean": lambda figures: [(figures["total"][0], figures["mean"][0])],
    "rate": lambda figures: [(figures["count"][0], figures["rate"][0])],
}
"""Which figures of a kind measure the same."""


def _any_noun(part: Mention, total: Mention) -> bool:
    """Whether things of one kind can be counted as another: people are made up of people only."""
    return not part.noun or are_people(part) or not are_people(total)


def _other_time(one: Mention, other: Mention) -> bool:
    firsts = {m.period.first for m in (one, other) if m.period is not None and m.period.first is not None}
    return len(firsts) > 1


# The claim of a match, and its place.


STATED = {
    "change": "stated",
    "balance": "percent",
    "share": "percent",
    "total": "total",
    "mean": "mean",
    "rate": "rate",
}
QUOTED = {
    "change": frozenset({"a", "an", "of", "by"}),
    "balance": frozenset({"of"}),
    "share": frozenset({"or", "of", "that"}),
    "total": frozenset({"total", "of", "a", "totalling", "totaling", "all", "altogether", "in"}),
    "mean": frozenset({"average", "of", "an", "each", "month", "week", "day", "a", "per"}),
    "rate": frozenset({"per", "for", "every"}),
}
"""The stated role of each kind, and the words that go with it into the quote."""


def _claim(found: Declared, analysis: Analysis) -> Claim:
    roles: dict[str, Any] = {role: mentions[0].quantity for role, mentions in _by_role(found.figures).items()}
    if found.wording.kind == "balance":
        change = signed(found.stated.quantity, "up" if "positive" in roles else "down")
        return AbsoluteChange(before=roles["part"], after=roles["whole"], change=change, comparison=True)
    if found.wording.kind == "change":
        return _change(found, analysis)
    roles[STATED[found.wording.kind]] = found.stated.quantity
    if found.wording.kind == "share":
        return Share(**roles)
    if found.wording.kind == "total":
        return Total(**{**roles, "parts": [part.last for part in _by_role(found.figures)["parts"]]})
    if found.wording.kind == "mean":
        times = found.wording.times
        return Mean(**roles) if times is None else Mean(**roles, count=Quantity.whole(times))
    return Rate(**{**roles, "per": int(roles["per"].value)})


def _direction(found: Declared, analysis: Analysis) -> Direction:
    """The word of change nearest to the level that was reached."""
    sentence = analysis.sentences[found.stated.sentence]
    cues = [cue for cue in sentence.cues if cue.way == found.wording.way]
    cue = min(cues, key=lambda each: abs(each.first - found.stated.first))
    start, end = sentence.tokens[cue.first].start, sentence.tokens[cue.stop - 1].end
    return Direction(cue.way, analysis.document.text[start:end], None, start, end)


def _change(found: Declared, analysis: Analysis) -> Claim:
    """A change by what it states: the unit of its levels, per cent, points or a factor."""
    before, after = (next(m for role, m in found.figures if role == name) for name in ("before", "after"))
    if found.stated == after:
        return Trend(before=before.quantity, after=after.quantity, direction=_direction(found, analysis))
    return change_of(before, after, found.stated, found.wording.way, found.wording.adds)


def change_of(before: Mention, after: Mention, stated: Mention, way: str | None, adds: bool = False) -> Claim:
    """The change that a figure states of two levels.

    `way` is the direction of its words, if they have one; without one a fraction is a factor ("a third of the 45"), or
    with `adds` a factor is what is added ("half as much again").
    """
    change, figure = KIND_OF.get(stated.measure, AbsoluteChange), stated.quantity
    if isinstance(figure, Quantity) and way is None:
        if adds and change is Multiple:
            change, figure = PercentChange, evolve(figure, value=figure.value * 100, unit="percent")
        elif not adds and change is PercentChange:
            change = Multiple
    roles: dict[str, Any] = {"before": before.quantity, "after": after.quantity, change.stated: signed(figure, way)}
    if "comparison" in change.marks:
        roles["comparison"] = before.governors[0] == "than"
    return change(**roles)


KIND_OF: Mapping[str, type[Claim]] = {"percent": PercentChange, "points": PointChange, "times": Multiple}
"""The kind of a change by what it states; any other figure is an amount."""


def _reading(analysis: Analysis, found: Declared) -> Reading:
    return reading_of(analysis, _claim(found, analysis), found.stated, found.wording.kind, found.wording.name)


def reading_of(analysis: Analysis, claim: Claim, stated: Mention, kind: str, how: str) -> Reading:
    """The reading of a claim; `how` is its evidence. Its quote is its figure with the words of its kind beside it."""
    sentence, text = analysis.sentences[stated.sentence], analysis.document.text
    tokens, words = sentence.tokens, QUOTED[kind]
    first, stop = stated.first, stated.stop
    tags, changes = sentence.tags, kind == "change" and not isinstance(claim, Trend)
    while first > 0 and (tokens[first - 1].lower in words or (changes and tags[first - 1][0] == "<")):
        first -= 1
    while stop < len(tokens) and (tags[stop][0] == "<" if changes else tokens[stop].lower in words and kind != "share"):
        stop += 1
    start, end = with_word(text, tokens[first].start, tokens[stop - 1].end, sentence.start, sentence.end)
    return Reading(
        as_printed(claim, frozenset(tokens.lower)),
        start,
        end,
        text[start:end],
        (sentence.start, sentence.end),
        analysis.document.quoted(start, end),
        evidence=(how,),
    )
