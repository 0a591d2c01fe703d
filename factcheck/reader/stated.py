"""Figures that state a change, by the word of change that goes with them: "up 5%", "a fall of 5", "trebled"."""

from typing import NamedTuple

from factcheck.quantity import Range
from factcheck.reader.analysis import Mention
from factcheck.reader.clauses import CLAUSE, TIMES, Line, said
from factcheck.reader.tags import OPEN, words_of

__all__ = ["Stated", "has_own_base", "is_definite", "names_a_time", "stated", "way_of"]

BEFORE = 5
"""How many words before a figure its word of change may stand, and what makes a change known."""

DETERMINED = 3
"""How many words before a noun of change its article may stand."""

AFTER = 3
"""How many words behind a figure its word of change may stand."""

BASE = 9
"""How many words behind a figure a base of its own may stand."""

BESIDE, BESIDE_NOUN = 4, 2
"""How many words behind a figure, or one with a noun of change, it may be compared with another time."""


class Stated(NamedTuple):
    """A figure that states a change: its direction, the part of speech that tells it, and where its clause begins."""

    mention: Mention
    way: str
    part: str
    first: int


def stated(line: Line, mention: Mention) -> Stated | None:
    """A figure as the statement of a change, if a word of change goes with it and no base of its own.

    >>> from factcheck.reader.analysis import analyse
    >>> from factcheck.reader.clauses import line
    >>> (sentence,) = analyse("Sales rose by 5% and pay by 3% of the total.").sentences
    >>> [found and found.way for found in (stated(line(sentence), each) for each in sentence.mentions)]
    ['up', None]
    """
    told = None if isinstance(mention.quantity, Range) else way_of(line, mention)
    if told is None or has_own_base(line, mention) or (mention.measure == "times" and not _compares(line, mention)):
        return None
    if told[1] == "noun" and _is_in_other(line, mention):
        return None
    first, end = mention.first, max(mention.first - CLAUSE, 0)
    while first > end and line.lower[first - 1] != "and" and not line.parts(first - 1):
        first -= 1
    return Stated(mention, *told, first)


def way_of(line: Line, mention: Mention) -> tuple[str, str] | None:
    """The direction of the word of change that goes with a figure, and whether it is a noun, a verb or an adverb."""
    found = _way_before(line, mention) or _way_after(line, mention)
    if found is None and mention.measure == "times":
        return ("down" if line.says("parts", range(mention.first, mention.stop)) else "up"), "verb"
    return found


def _way_before(line: Line, mention: Mention) -> tuple[str, str] | None:
    """ "Up 5%", "fell by 5%", "a rise of 5%"."""
    at, leading = mention.first - 1, said("leading")
    while at >= max(mention.first - BEFORE, 0) and line.lower[at] in leading:
        at -= 1
    if at < 0 or not line.is_change(at) or line.lower[at - 1] in said("making") or line.lower[at] in said("praising"):
        return None
    way, part = line.tags[at][1:-1].split()
    is_linked = line.says("linking", range(at + 1, mention.first))
    first = at
    while first > at - BEFORE and first > 0 and line.tags[first - 1] == line.tags[at]:
        first -= 1
    is_noun = is_linked and not words_of("articles").isdisjoint(line.lower[max(first - DETERMINED, 0) : first])
    if part == "adverb" or (part == "verb" and not is_noun):
        return way, part
    return (way, "noun") if is_linked else None


def _way_after(line: Line, mention: Mention) -> tuple[str, str] | None:
    """ "A 5% rise", "5 more", "5 points higher", but not "two quarters ahead rose"."""
    is_time = line.lower[mention.stop - 1] in said("spans")
    at, end = mention.stop, min(mention.stop + (0 if is_time else AFTER), len(line.tags))
    while at < end and line.tags[at] in ("word", "word-s", "-"):
        at += 1
    if at >= len(line.tags) or not line.is_change(at) or line.lower[at] in said("praising"):
        return None
    way, part = line.tags[at][1:-1].split()
    return way, "adverb" if part == "adverb" or line.lower[at].endswith("er") else "noun"


def _compares(line: Line, mention: Mention) -> bool:
    """Whether a factor compares: "doubled", "three times as many"; not "four times a month", "up by half", a name."""
    if _way_before(line, mention):
        return False
    if line.lower[mention.stop - 1] in said("times-as"):
        return line.lower[mention.stop] in said("comparing")
    following = line.tags[mention.stop : mention.stop + 1]
    if line.lower[mention.stop] in words_of("determiners") or following in (("word",), ("word-s",)):
        return False  # "halved its fee"
    return not mention.last.printed[:1].isupper() or line.tags[mention.stop : mention.stop + 1] != ("Name",)


def has_own_base(line: Line, mention: Mention) -> bool:
    """Whether what a figure is compared with, or is a share or a part of, is told behind it: "up 5% on the 40"."""
    lower, tags, stop = line.lower, line.tags, mention.stop
    if mention.measure == "percent" and lower[stop] == "the" and tags[stop + 1] not in TIMES:
        return True  # "half the amount"
    is_within = lower[stop] == "in" and stop + 1 < len(tags) and tags[stop + 1] not in TIMES
    if lower[stop] == "of" or (is_within and line.lengths.isdisjoint((stop + 1, stop + 2))):
        return True
    end = min(stop + BASE, len(tags))
    end = next((i for i in range(stop, end) if lower[i] in said("ending")), end)
    base = next((i for i in range(stop, end) if lower[i] in said("bases")), end)
    return any(line.is_figure(i) and tags[i] not in ("#points", "#times") for i in range(base + 1, end))


def is_definite(line: Line, made: Stated) -> bool:
    """Whether a statement takes up the change: "the 5% rise", "that is a rise of 5%"."""
    near = range(max(made.mention.first - BEFORE, made.first, 0), made.mention.first)
    if made.part == "noun" and line.tags[min(made.mention.stop, len(line.tags) - 1)] not in OPEN:  # no "5% real growth"
        at = next((i for i in near if line.lower[i] in said("definite")), None)
        if at is not None and (line.lower[at] not in said("possessive") or at == made.first):
            return True
    told = (i for i in range(made.first, made.mention.first) if not line.is_time(i))
    at = next((i for i in told if line.tags[i] in OPEN or line.lower[i] in said("this")), None)
    return at is not None and line.lower[at] in said("this") and line.lower[at + 1] in said("verbs")


def _is_in_other(line: Line, mention: Mention) -> bool:
    """Whether what leads on from a noun of change says of what it is: "a 5% rise in fares", not "in two years"."""
    tags, stop = line.tags, mention.stop
    while stop < min(len(tags), mention.stop + BESIDE) and line.is_change(stop):
        stop += 1
    if line.lower[stop] not in said("of"):
        return False
    at = stop + 1
    while at < len(tags) and tags[at] in TIMES:
        at += 1
    if at > stop + 1:
        return (
            at + 1 < len(tags) and tags[at] in OPEN and tags[at + 1] in OPEN
        )  # "in 2019 group profit", not "in May alone"
    near, spells = range(at, min(at + 3, len(tags))), said("spells")
    return at < len(tags) and tags[at][0] != "#" and not any(line.is_time(i) or line.lower[i] in spells for i in near)


def names_a_time(line: Line, made: Stated) -> int | None:
    """Where a statement names another time to compare with: "22 fewer than a year before", "up 8% on the week"."""
    stop = made.mention.stop
    near = range(stop, min(stop + (BESIDE_NOUN if made.part == "noun" else BESIDE), len(line.tags)))
    compared = said("compared")
    return next((i for i in near if line.lower[i] == "than" or (i < stop + 2 and line.lower[i] in compared)), None)
