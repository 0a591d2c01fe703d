"""What a figure is beside others: a level, the base of a change or its amount; and whether two measure the same."""

from factcheck.numerals import number_words
from factcheck.quantity import Range
from factcheck.reader.analysis import Mention
from factcheck.reader.tags import singular
from factcheck.words import table

__all__ = [
    "COUNTS",
    "LEVELS",
    "SLASH",
    "adds_up",
    "are_people",
    "have_same_noun",
    "is_base",
    "is_change",
    "is_joined",
    "is_level",
    "measure_alike",
    "measures_one",
]

LEVELS = frozenset({"money", "measure", "count", "bare"})
COUNTS = frozenset({"count", "bare"})
BASES = frozenset({"from", "against", "versus", "vs"})
MAKING = frozenset({"made", "makes"})
"""What makes "up" no word of change: "they made up 40 of them"."""
SLASH = "/"


def measures_one(mention: Mention | None, measures: frozenset[str]) -> bool:
    """Whether a mention is one figure of such a measure; a percentage of change is none."""
    if mention is None or isinstance(mention.quantity, Range) or mention.measure not in measures:
        return False
    if mention.governors[0] == SLASH or (mention.followers[0] == SLASH and mention.followers[1].startswith("#")):
        return False  # a fraction or a date that was not read as one
    return mention.measure != "percent" or not is_change(mention)


def is_level(mention: Mention | None, measures: frozenset[str]) -> bool:
    """Whether a mention is a level of such a measure: neither the amount of a change nor the kind of a thing."""
    return measures_one(mention, measures) and mention is not None and not is_change(mention) and not is_joined(mention)


def is_joined(mention: Mention | None) -> bool:
    """Whether a hyphen joins a figure to its unit, so that it tells the kind of a thing: "the four-dollar series"."""
    before, joined, last = mention.last.printed.rpartition("-") if mention is not None else ("", "", "")
    return bool(before and joined) and last.isalpha() and last.lower() not in number_words()


def is_change(mention: Mention) -> bool:
    """Whether a word of change governs a figure, or follows it: "rose 5%", "a fall of 5%", "5% higher"."""
    near, next_ = mention.governors
    if near == "from" or (near == "<up adverb>" and next_ in MAKING):
        return False
    told = next_.startswith("<") and (
        near in ("by", "only", "just") or (near == "of" and not next_.endswith("adverb>"))
    )
    return told or near.startswith("<") or mention.followers[0].startswith("<")


def is_base(mention: Mention) -> bool:
    """Whether a figure is the base of a change: "from 5", "compared with 5"."""
    near, far = mention.governors
    return near in BASES or (near in ("with", "to") and far == "compared")


def adds_up(one: Mention, other: Mention) -> bool:
    """Whether two figures can be summed: they measure the same, or one is money and the other has its scale alone."""
    if {one.measure, other.measure} == {"bare", "money"}:
        return all(m.measure == "money" or m.scale != "1" for m in (one, other))  # "£1bn and another 550m"
    return measure_alike(one, other)


def have_same_noun(one: Mention, other: Mention) -> bool:
    """Whether two counts are of the same things, as far as both say: or of people, of whatever kind."""
    if not one.noun or not other.noun or (are_people(one) and are_people(other)):
        return True
    return singular(one.noun) == singular(other.noun)


def measure_alike(one: Mention, other: Mention) -> bool:
    """Whether two figures measure the same: things that are counted, or one unit, which one of them may leave out."""
    both = {one.measure, other.measure}
    if both <= COUNTS or both == {"bare", "measure"}:
        return True
    return one.measure == other.measure and one.unit == other.unit


def are_people(mention: Mention) -> bool:
    """Whether a figure counts people, of whatever kind."""
    words = table("frames")["words"]
    return mention.noun in words["people"] or mention.noun in words["sexes"]
