"""Claims that are read by declared wordings: shares, totals, means and rates.

Each wording of `words/frames.toml` is a pattern over the words and figures of a sentence, or of a sentence and the next
one. What it finds is a claim if its figures agree: part and whole measure or count the same, a total has the unit of
its parts. No figure's value is looked at.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from attrs import evolve

from factcheck.claim import Claim
from factcheck.errors import FigureError
from factcheck.figures import parse
from factcheck.kinds import Mean, Rate, Share, Total
from factcheck.quantity import Quantity, Range
from factcheck.reader.analysis import Analysis, Mention, Sentence
from factcheck.reader.patterns import END, START, Captured, Grammar, Item, Program, Test, program
from factcheck.reader.tags import singular
from factcheck.reading import Reading
from factcheck.reading.prints import as_printed
from factcheck.reading.quotes import with_word
from factcheck.words import Row, table

__all__ = ["Declared", "Wording", "declared", "wordings"]

KINDS = ("share", "total", "mean", "rate")
LEVELS = frozenset({"money", "measure", "count", "bare"})
COUNTS = frozenset({"count", "bare"})
TYPES = {"percent": frozenset({"percent"}), "count": COUNTS, "population": COUNTS, "per": frozenset({"bare"}), "total": LEVELS | {"percent"}, "parts": LEVELS | {"percent"}}
"""What the figure of a role measures; a level for all other roles."""

OPENING, CLOSING = frozenset("(["), frozenset(")]")
RATIO = frozenset({"in", "of"})


class Wording(NamedTuple):
    """One way of saying a claim: its kind, its name, its pattern, and what it says of the figures.

    `nouns` is whether what the figures count must be told by the same noun. `count` is the number of which a mean is
    one where the words give it ("504 a month").
    """

    kind: str
    name: str
    program: Program
    nouns: bool
    count: int | None
    example: str
    claim: Mapping[str, Any]
    never: tuple[str, ...]


class Declared(NamedTuple):
    """A claim that a wording finds, with its figures by role, and where it begins and ends among the words."""

    wording: Wording
    figures: Captured
    stated: Mention


@cache
def wordings() -> tuple[Wording, ...]:
    """All wordings, in the order of the table."""
    grammar = _grammar()
    return tuple(
        Wording(
            kind,
            row["name"],
            program(row["pattern"], grammar),
            row.get("nouns") != "any",
            int(row["count"]) if "count" in row else None,
            row["example"],
            row["claim"],
            tuple(row.get("not", ())),
        )
        for kind in KINDS
        for row in table("frames")[kind]
    )


def declared(analysis: Analysis) -> list[tuple[Declared, Reading]]:
    """The claims that wordings find in a text that was taken apart, in its order.

    >>> from factcheck.reader.analysis import analyse
    >>> ((found, reading),) = declared(analyse("The chain closed 43 of its 516 shops, or 9.3%, in May."))
    >>> found.wording.name, reading.claim.code
    ('part of whole, or per cent', 'share')
    """
    best: dict[tuple[str, int], Declared] = {}
    for found in _found(analysis):
        key = (found.wording.kind, found.stated.number)
        if key not in best or _reach(found) < _reach(best[key]):
            best[key] = found
    made = [(each, _reading(analysis, each)) for each in best.values()]
    return sorted(made, key=lambda pair: (pair[1].start, pair[1].end))


def _found(analysis: Analysis) -> Iterator[Declared]:
    """All that any wording finds, by sentence and by the order of the wordings."""
    text = analysis.document.text
    told = [_items(sentence, text) if sentence.mentions else [] for sentence in analysis.sentences]
    for number, streams in enumerate(told):
        after = told[number + 1][0] if number + 1 < len(told) and told[number + 1] else []
        for items in streams:
            yield from _in(items, after)


def _in(items: Sequence[Item], after: Sequence[Item]) -> Iterator[Declared]:
    words = _keys(items)
    both = (*items, *after[1:])
    all_words = words | _keys(after)
    for wording in wordings():
        over = wording.program.sentences > 1 and bool(after)
        known = all_words if over else words
        if any(known.isdisjoint(need) for need in wording.program.needs):
            continue
        accepts = _accepts(wording)
        for start in range(len(items)):
            captured = wording.program.match(both if over else items, start, accepts)
            if captured is not None:
                yield from _claimed(wording, captured)


def _claimed(wording: Wording, captured: Captured) -> Iterator[Declared]:
    stated = KIND[wording.kind].stated
    for role, mention in captured:
        if role == stated:
            yield Declared(wording, captured, mention)


def _keys(items: Sequence[Item]) -> frozenset[str]:
    return frozenset(item.word for item in items)


def _reach(found: Declared) -> int:
    places = [mention.start for _, mention in found.figures]
    return max(places) - min(places)


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
    items = [Item(START, START)]
    at = 0
    while at < len(sentence.tokens):
        mention = starts.get(at)
        if mention is not None:
            items.append(Item("", f"#{mention.measure}", mention))
            at = mention.stop
            continue
        items.append(Item(_word(sentence, at), sentence.tags[at]))
        at += 1
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
    if at is None:
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
def _grammar() -> Grammar:
    rows = table("frames")
    words = {name: frozenset(listed) for name, listed in rows["words"].items()}
    gaps = {name: _gap(row) for name, row in rows["gap"].items()}

    def figure(role: str, kind: str) -> Test:
        if kind in words:
            return lambda item: item.mention is not None and item.mention.noun in words[kind]
        measures = frozenset({kind}) if kind in LEVELS else TYPES.get(kind or role, LEVELS)
        return lambda item: _is_figure(item.mention) and item.tag[1:] in measures

    return Grammar(words, gaps, figure, rows["macros"])


def _is_figure(mention: Mention | None) -> bool:
    return mention is not None and not isinstance(mention.quantity, Range)


def _gap(row: Row) -> Test:
    if row.get("all"):
        return lambda item: item.mention is None and item.word not in (START, END)
    lexicon = table("lexicon")
    tags = frozenset(row["tags"]).union(*(lexicon[name]["words"] for name in row["rows"])) - frozenset(
        row.get("but", ())
    )
    return lambda item: item.mention is None and item.tag in tags


# Whether the figures of a match agree.


def _accepts(wording: Wording) -> Callable[[Captured], bool]:
    agree = AGREE[wording.kind]

    def accepts(captured: Captured) -> bool:
        by_role: dict[str, list[Mention]] = {}
        for role, mention in captured:
            by_role.setdefault(role, []).append(mention)
        return agree(by_role, wording.nouns)

    return accepts


def _share(figures: Mapping[str, Sequence[Mention]], nouns: bool) -> bool:
    part, whole = figures["part"][0], figures["whole"][0]
    return _alike(part, whole) and not _other_time(part, whole) and (not nouns or _same_noun(part, whole))


def _total(figures: Mapping[str, Sequence[Mention]], nouns: bool) -> bool:
    (total,), parts = figures["total"], figures["parts"]
    if not all(_alike(part, total) for part in parts) or len({m.measure for m in parts} - {"bare"}) > 1:
        return False
    return not nouns or all(_same_noun(part, other) for part in parts for other in (total, *parts))


def _mean(figures: Mapping[str, Sequence[Mention]], nouns: bool) -> bool:
    total, mean = figures["total"][0], figures["mean"][0]
    if mean.measure == "money" and total.measure != "money":
        return False
    return _alike(total, mean) and (not nouns or not mean.noun or _same_noun(total, mean))


def _rate(figures: Mapping[str, Sequence[Mention]], nouns: bool) -> bool:
    return _alike(figures["count"][0], figures["rate"][0])


AGREE = {"share": _share, "total": _total, "mean": _mean, "rate": _rate}


def _alike(one: Mention, other: Mention) -> bool:
    """Whether two figures measure the same: in one unit, or things that are counted."""
    if {one.measure, other.measure} <= COUNTS:
        return True
    return one.measure == other.measure and one.unit == other.unit


def _same_noun(one: Mention, other: Mention) -> bool:
    """Whether two counts are of the same things, as far as both say: or of people, of whatever kind."""
    people = table("frames")["words"]["people"]
    if not one.noun or not other.noun or (one.noun in people and other.noun in people):
        return True
    return singular(one.noun) == singular(other.noun)


def _other_time(one: Mention, other: Mention) -> bool:
    firsts = {m.period.first for m in (one, other) if m.period is not None and m.period.first is not None}
    return len(firsts) > 1


# The claim of a match, and its place.


def _share_of(figures: Captured, stated: Mention, count: int | None) -> Claim:
    roles = {role: mention.quantity for role, mention in figures}
    return Share(part=roles["part"], whole=roles["whole"], percent=stated.quantity)


def _total_of(figures: Captured, stated: Mention, count: int | None) -> Claim:
    return Total(parts=[m.last for role, m in figures if role == "parts"], total=stated.quantity)


def _mean_of(figures: Captured, stated: Mention, count: int | None) -> Claim:
    roles = {role: mention.quantity for role, mention in figures}
    number = Quantity.whole(count) if count is not None else roles["count"]
    return Mean(total=roles["total"], count=number, mean=stated.quantity)


def _rate_of(figures: Captured, stated: Mention, count: int | None) -> Claim:
    roles = {role: mention.last for role, mention in figures}
    per = int(roles["per"].value)
    return Rate(count=roles["count"], population=roles["population"], rate=roles["rate"], per=per)


class Kind(NamedTuple):
    """How a kind is made of the figures of a match; `stated` is its stated role, `words` those that go with it."""

    stated: str
    make: Callable[[Captured, Mention, int | None], Claim]
    words: frozenset[str]


KIND = {
    "share": Kind("percent", _share_of, frozenset({"or", "of", "that"})),
    "total": Kind("total", _total_of, frozenset({"total", "of", "a", "totalling", "totaling", "all", "altogether", "in"})),
    "mean": Kind("mean", _mean_of, frozenset({"average", "of", "an", "each", "month", "week", "day", "a", "per"})),
    "rate": Kind("rate", _rate_of, frozenset({"per", "for", "every"})),
}


def _reading(analysis: Analysis, found: Declared) -> Reading:
    """The reading of a match. Its quote is the stated figure with the words of its kind that touch it."""
    sentence, text = analysis.sentences[found.stated.sentence], analysis.document.text
    tokens, words = sentence.tokens, KIND[found.wording.kind].words
    first, stop = found.stated.first, found.stated.stop
    while first > 0 and tokens[first - 1].lower in words:
        first -= 1
    while stop < len(tokens) and tokens[stop].lower in words and found.wording.kind != "share":
        stop += 1
    start, end = with_word(text, tokens[first].start, tokens[stop - 1].end, sentence.start, sentence.end)
    claim = KIND[found.wording.kind].make(found.figures, found.stated, found.wording.count)
    return Reading(
        as_printed(claim, frozenset(tokens.lower)),
        start,
        end,
        text[start:end],
        (sentence.start, sentence.end),
        analysis.document.quoted(start, end),
        evidence=(found.wording.name,),
    )
