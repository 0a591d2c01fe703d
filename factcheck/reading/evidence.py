"""What the words say for and against a reading: named evidence that its figures belong together.

Only the form of a figure is looked at (its unit, its scale, how many digits), never its value, and never whether it
fits. `factcheck.learn.tiers` finds out from raw text what each name is worth; `factcheck.certainty` adds that up.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

from factcheck.claim import Claim, Implied
from factcheck.kinds.direction import Direction
from factcheck.periods import Period
from factcheck.quantity import Quantity, Range
from factcheck.reading.cues import cue_at
from factcheck.tokens import DASHES, Token, Tokens, tokenise
from factcheck.words import table

__all__ = ["NOT_TO_BE_PAIRED", "VERSION", "evidence", "owners"]

VERSION = 6
"""Counts up when a name is added or means something else: the weights have to be made anew then."""

LONGEST = 3000
"""How many characters are looked at, at most: figures farther apart are only called so."""

GAPS = ((3, "touching"), (7, "near"), (15, "some words apart"))
CHANGES = frozenset({"verb", "noun", "adverb"})
SCALES = re.compile(r"\d[\s-]*(?:k|m|mn|mln|bn|bln|tn|thousand|million|billion|trillion|lakh|crore)\b", re.IGNORECASE)
YEAR = re.compile(r"(?:19|20)\d\d")
LEVELS = {"share": ("whole", "part"), "threshold": ("bound", "value"), "approximation": ("exact", "rough")}

NOT_TO_BE_PAIRED = frozenset(
    {
        "all operands taken by its like",
        "a range of plain figures",
        "an operand taken by its like",
        "another basis",
        "counts another thing",
        "opposites",
        "percent_change of levels in per cent",
        "scale on one figure only",
        "the end of a range",
        "units differ",
        "words: basis",
    }
)
"""What is known to be a reason not to pair figures (docs/reading.md).

In learning their prior is wider, and none speaks for a pair.
"""

Place = tuple[int, int]
Taken = Counter[tuple[str, int, int]]
"""How many claims of a kind each figure is an operand of."""


class Printed(NamedTuple):
    """A figure of a claim with its role and its place."""

    role: str
    start: int
    end: int
    figure: Quantity | Direction | None


def owners(claims: Iterable[Claim]) -> Taken:
    """How many claims of each kind a figure is an operand of, by its place."""
    return Counter(
        (claim.code, each.start, each.end) for claim in claims for each in _printed(claim) if each.role != claim.stated
    )


def evidence(claim: Claim, text: str, sentence: Place, owned: Taken) -> tuple[str, ...]:
    """The names of what speaks for or against a reading, in order.

    `owned` is what `owners` counts in the document: a pair of levels has one percentage.

    >>> from factcheck.reading import read
    >>> (reading,) = read("Sales rose 12% to £1.9m from £1.7m.")
    >>> [name for name in reading.evidence if ":" in name]
    ['after: to', 'before: from', 'gap: touching', 'order: percent after before', 'percent: other']
    """
    printed = sorted(_printed(claim), key=lambda each: each.start)
    names = {claim.code, *_of_claim(claim, printed)}
    if printed:
        names.update(_of_places(claim, printed, text, sentence, owned))
    return tuple(sorted(names))


def _printed(claim: Claim) -> Iterator[Printed]:
    for role in claim.roles:
        yield from _figures(role, getattr(claim, role))


def _figures(role: str, given: Any) -> Iterator[Printed]:
    if isinstance(given, Implied):
        for source in given.sources.values():
            yield from _figures(f"{role} (implied)", source)
    elif isinstance(given, Range):
        for end in given.ends:
            yield from _figures(role, end)
    elif isinstance(given, tuple):
        for each in given:
            yield from _figures(role, each)
    elif isinstance(given, Quantity | Direction | Period) and given.start is not None and given.end is not None:
        yield Printed(role, given.start, given.end, None if isinstance(given, Period) else given)


def _levels(claim: Claim) -> list[Quantity]:
    """The two operands that are set beside each other, as far as they are printed."""
    given = (getattr(claim, name, None) for name in LEVELS.get(claim.code, ("before", "after")))
    return [each for each in given if isinstance(each, Quantity)]


def _of_claim(claim: Claim, printed: Sequence[Printed]) -> Iterator[str]:
    """What the claim says by itself: how its figures are printed."""
    stated = getattr(claim, claim.stated)
    if isinstance(stated, Direction):
        yield f"{claim.code} by {' '.join(stated.printed.lower().split())}"
    elif isinstance(stated, Quantity):
        if stated.hedge is not None:
            yield "hedged"
        if stated.style in ("vague", "words"):
            yield f"stated in {stated.style}"
    elif isinstance(stated, Range) and not any(isinstance(each, Range) for each in claim.operands().values()):
        yield "a range of plain figures"
    yield from ("a level is implied" for each in printed if each.role.endswith("(implied)"))
    if claim.stated != "percent" and any(isinstance(getattr(claim, role), Range) for role in claim.roles):
        yield "a range"
    operands = [q for each in printed if each.role != claim.stated and isinstance(q := each.figure, Quantity)]
    if any(_is_small(q) for q in operands):
        yield "a small bare number"
    levels = _levels(claim)
    if len(levels) == len(("before", "after")):
        yield from _of_levels(claim.code, *levels)
    if claim.degree and isinstance(stated, Quantity) and any(_counts_other(stated, level) for level in levels):
        yield "counts another thing"


def _is_small(figure: Quantity) -> bool:
    """Whether it is a number of one or two digits, or a word, that counts nothing."""
    printed = figure.printed.strip()
    return figure.unit is None and (len(printed) <= len("99") or printed.isalpha())


def _counts_other(one: Quantity, other: Quantity) -> bool:
    """Whether two figures have nouns, and not the same: an increase "in three stages" is none of years."""
    return None not in (one.unit, other.unit) and one.noun.rstrip("s") != other.noun.rstrip("s")


def _of_levels(code: str, one: Quantity, other: Quantity) -> Iterator[str]:
    """How two levels are printed beside each other."""
    scales = [SCALES.search(q.printed) is not None for q in (one, other)]
    if scales[0] != scales[1]:
        yield "scale on one figure only"
    if one.unit == other.unit:
        yield "no unit" if one.unit is None else "same unit"
    elif None in (one.unit, other.unit):
        yield "unit on one figure only"
    else:
        yield "units differ" if one.noun != other.noun else "same noun"
    if "percent" in (one.unit, other.unit):
        yield f"{code} of levels in per cent"
    if (one.step.denominator > 1) != (other.step.denominator > 1):
        yield "decimals on one figure only"


def _of_places(claim: Claim, printed: Sequence[Printed], text: str, sentence: Place, owned: Taken) -> Iterator[str]:
    """What stands around the figures and between them."""
    operands = [each for each in printed if each.role != claim.stated]
    shared = [owned[claim.code, each.start, each.end] > 1 for each in operands]
    if any(shared):
        yield "all operands taken by its like" if all(shared) else "an operand taken by its like"
    for each in operands:
        if not sentence[0] <= each.start < sentence[1]:
            yield f"{each.role} in another sentence"
            if text.find("\n", min(each.start, sentence[0]), max(each.start, sentence[0])) >= 0:
                yield f"{each.role} in another paragraph"
    if len(printed) <= len(("before", "after", "percent")):
        yield "order: " + " ".join(each.role for each in printed)
    first, last = min(sentence[0], printed[0].start), max(sentence[1], printed[-1].end)
    if last - first > LONGEST:
        yield "very far apart"
        return
    tokens = tokenise(text, first, last)
    yield from _of_sentence(tokens, len(printed))
    taken = [(each.start, each.end) for each in printed]
    for each in printed:
        if not isinstance(each.figure, Direction):
            yield f"{each.role}: {_governor(tokens, each.start)}"
    for each in operands:
        if _ends_a_range(tokens, each, taken):
            yield "the end of a range"
    for one, other in pairwise(each for each in printed if not isinstance(each.figure, Direction)):
        yield from _between(tokens, one, other, printed)


def _of_sentence(tokens: Tokens, count: int) -> Iterator[str]:
    words = frozenset(tokens.lower)
    if any(one in words and other in words for one, other in table("evidence")["opposites"]["pairs"]):
        yield "opposites"
    for name in ("exchange", "each", "future", "rank", "basis", "range"):
        if words & _words(name):
            yield f"words: {name}"
    if any(cue.part == "basis" for i in range(len(tokens)) for cue in cue_at(tokens, i)):
        yield "another basis"
    others = sum(YEAR.fullmatch(tokens[i].text) is None for i in tokens.numbers) - count
    if others > count:
        yield "many other figures"


def _ends_a_range(tokens: Tokens, figure: Printed, taken: Sequence[Place]) -> bool:
    """Whether a figure is one end of a range that was not read as one: "the $200,000-$210,000 band"."""

    def is_taken(token: Token) -> bool:
        return any(start <= token.start < end for start, end in taken)

    before = [t for t in tokens if t.end <= figure.start and t.kind != "symbol"][-2:]
    after = [t for t in tokens if t.start >= figure.end and t.kind != "symbol"][:2]
    if after and is_taken(after[0]):
        return False
    if len(before) > 1 and before[0].kind == "number" and before[1].text in DASHES and not is_taken(before[0]):
        return True
    if before and before[-1].text == "between":
        return True
    return len(after) > 1 and after[0].text in (*DASHES, "to") and after[1].kind == "number" and not is_taken(after[1])


def _governor(tokens: Tokens, start: int) -> str:
    """The word that leads to a figure, past what may stand between."""
    before = [token for token in tokens if token.end <= start]
    for token in reversed(before[-5:]):
        if token.text == "(":
            return "bracket"
        if token.lower in _words("governing"):
            return token.lower
        if token.lower not in _words("passing"):
            break
    return "other" if before else "start"


def _between(tokens: Tokens, one: Printed, other: Printed, printed: Sequence[Printed]) -> Iterator[str]:
    """What parts two figures that follow each other, those of the claim left out."""
    inside = [(i, token) for i, token in enumerate(tokens) if one.end <= token.start and token.end <= other.start]
    yield "gap: " + next((name for most, name in GAPS if len(inside) <= most), "many words apart")
    taken = [(each.start, each.end) for each in printed]
    free = [(i, token) for i, token in inside if not any(s <= token.start < e for s, e in taken)]
    if any(token.lower in _words("clause") for _, token in free):
        yield "clause between"
    if any(token.text == "and" for _, token in free):
        yield "and between"
    for sign, name in ((",", "comma"), (";", "semicolon"), (":", "colon"), ("(", "bracket"), (")", "bracket closed")):
        if any(token.text == sign for _, token in free):
            yield f"{name} between"
    parts = {cue.part for i, _ in free for cue in cue_at(tokens, i)[:1]}
    yield from (f"{part} of change between" for part in CHANGES & parts)
    numbers = sum(_is_number(token) for _, token in free)
    if numbers:
        yield "another figure between" if numbers == 1 else "other figures between"
    if any(YEAR.fullmatch(token.text) for _, token in free):
        yield "year between"


def _is_number(token: Token) -> bool:
    return token.kind == "number" and YEAR.fullmatch(token.text) is None


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("evidence")[name]["words"])
