"""The clause of a figure: where it begins and ends, its time, and how it takes up what was told before it.

"A year ago it was 40": its time is an older one, and a pronoun takes up what was told. All is found in the few words
around the figure.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from factcheck.reader.analysis import Mention, Sentence
from factcheck.reader.tags import OPEN, words_of
from factcheck.words import table

__all__ = ["AGO", "CLAUSE", "DATED", "FUTURE", "LAST", "NOW", "TIMES", "Clause", "Line", "clause", "line", "said"]

TIMES = frozenset({"PERIOD", "AGO", "month"})
"""The tags of times."""

CLAUSE = 60
"""How many words a clause may have before its figure, and after it."""

OPENING, OPENED = 10, 5
"""How many words a time with a comma behind it may have, and among how many it is looked for in a longer head."""

HEAD = 16
"""How many words may stand before a clause that opens with a time, with all that is told by the way."""

BEHIND = 9
"""How many words behind a figure tell its time."""

SAID = 5
"""How many words may stand between a pronoun and the figure that is said of it."""

AGO, NOW, LAST, FUTURE, DATED = "old", "new", "last", "future", "dated"
"""The times of a clause: of the past, of now, of the last year or month, of the future, or of a date."""


@cache
def said(row: str) -> frozenset[str]:
    """The words of a row of `words/apart.toml`, with those of the rows that it names.

    >>> "whereas" in said("parting"), "and" in said("parting")
    (True, False)
    """
    told = table("apart")[row]
    also = (word for name in told.get("also", ()) for word in _named(name))
    return frozenset((*told.get("words", ()), *also)) - frozenset(told.get("but", ()))


def _named(name: str) -> Iterable[str]:
    """The words of a row of any table: a list of words, or what is told word by word."""
    first, *path = name.split(".")
    if first == "apart":
        return said(*path)
    row: Any = table(first)
    for key in path:
        row = row[key]
    found: Iterable[str] = row.get("words", row) if isinstance(row, Mapping) else row
    return found


class Line(NamedTuple):
    """The words of a sentence with their tags, and what is asked of them again and again.

    `lengths` are the places of lengths of time ("in the same three months"), `periods` where a period begins in the
    text, `names` the names but for the word that opens the sentence.
    """

    lower: Sequence[str]
    tags: Sequence[str]
    starts: Sequence[int]
    lengths: frozenset[int]
    periods: frozenset[int]
    names: frozenset[str]

    def says(self, row: str, told: Iterable[int]) -> bool:
        """Whether a word of a row of `words/apart.toml` is among some; the month of May is none of them."""
        words = said(row)
        return any(self.lower[i] in words and self.tags[i] != "month" for i in told)

    def is_figure(self, at: int) -> bool:
        """Whether a word belongs to a figure, other than a length of time."""
        tag = self.tags[at]
        return tag[0] == "#" and len(tag) > 1 and at not in self.lengths

    def is_time(self, at: int) -> bool:
        """Whether a word belongs to a period or a date."""
        return self.tags[at] in TIMES and self.lower[at] != "month"

    def is_change(self, at: int) -> bool:
        """Whether a word says which way a level went."""
        return self.tags[at].startswith(("<up", "<down"))

    def tells_time(self, told: Iterable[int]) -> bool:
        """Whether some words tell a time."""
        words = said("times")
        return any(self.is_time(i) or self.lower[i] in words for i in told)

    def parts(self, at: int) -> bool:
        """Whether a word stands between two clauses."""
        word = self.lower[at]
        if word == "and":
            return at + 1 < len(self.tags) and (self.lower[at + 1] in said("pronouns") or self.tags[at + 1] in TIMES)
        return word in said("parting")

    def begins(self, first: int, reach: int = CLAUSE) -> int:
        """Where the clause begins that goes on at an index, or `reach` words before it."""
        end = max(first - reach, 0)
        while first > end and not self.parts(first - 1):
            first -= 1
        return first


def line(sentence: Sentence) -> Line:
    """The words of a sentence as clauses are found in them."""
    lower, tags, mentions = sentence.tokens.lower, sentence.tags, sentence.mentions
    return Line(
        lower,
        tags,
        [token.start for token in sentence.tokens],
        frozenset(i for m in mentions if m.noun in said("spans") for i in range(m.first, m.stop)),
        frozenset(m.period.start for m in mentions if m.period is not None and m.period.start is not None),
        frozenset(lower[i] for i in range(1, len(tags)) if tags[i] == "Name"),
    )


class Clause(NamedTuple):
    """Where the clause of a figure begins and ends, its time, and by what it takes up what was told.

    By a "pronoun", a "noun" ("the total was 40"), a "possessive" ("last year's 40"), by leaving it out ("bare": "in
    May 40"), or by naming it again ("definite": "in May sales were 40").
    """

    first: int
    stop: int
    time: str | None
    takes_up: str | None


def clause(line: Line, mention: Mention) -> Clause:
    """The clause of a figure; a time that stands before a comma belongs to what it opens.

    >>> from factcheck.reader.analysis import analyse
    >>> (sentence,) = analyse("They sold 40 boats; a year ago it was 30.").sentences
    >>> clause(line(sentence), sentence.mentions[1])
    Clause(first=5, stop=11, time='old', takes_up='pronoun')
    """
    first = _over_asides(line, _over_times(line, line.begins(mention.first)))
    if first > 0 and line.lower[first - 1] == "when" and mention.first - first < OPENING:
        first -= 1
    stop, end = mention.stop, min(len(line.tags), mention.stop + CLAUSE)
    while stop < end and not line.parts(stop):
        stop += 1
    return Clause(first, stop, _time(line, mention, first, stop), _takes_up(line, mention, first))


def _over_times(line: Line, first: int) -> int:
    """The beginning of a clause with the times before it: "In May, in Leeds, it was 40"."""
    while first > 0 and line.lower[first - 1] == ",":
        head = line.begins(first - 1, OPENING + 1)
        told = range(head, first - 1)
        if len(told) > OPENING or not line.tells_time(told) or any(map(line.is_figure, told)):
            break
        first = head
    return first


def _over_asides(line: Line, first: int) -> int:
    """The beginning of a clause that opens with a time, before what is told by the way: "Then, when it rained"."""
    if first == 0 or line.lower[first - 1] != ",":
        return first
    start, strong = first, said("strong")
    while start > 0 and line.lower[start - 1] not in strong and first - start <= HEAD:
        start -= 1
    told = range(start, first)
    if len(told) > HEAD or line.lower[start] in said("joining") or any(map(line.is_figure, told)):
        return first
    comma = next(i for i in told if line.lower[i] == ",")
    return start if line.tells_time(range(start, min(comma, start + OPENED))) else first


def _time(line: Line, mention: Mention, first: int, stop: int) -> str | None:
    """What the words of a clause say of its time, those before its figure and those up to the next one."""
    lower, tags, period = line.lower, line.tags, mention.period
    before = range(first, mention.first)
    after = range(mention.stop, max(min(stop, mention.stop + BEHIND), mention.stop))
    after = range(mention.stop, next((i for i in after if tags[i][0] == "#" and len(tags[i]) > 1), after.stop))
    told = (*before, *after)
    if line.says("future", told):
        return FUTURE
    if line.says("lasting", told) or (lower[first] == "when" and _is_of_extreme(line, first)):
        return None
    if line.says("like", told):
        return AGO
    if line.says("now", told) or any(_is_now(line, i) for i in told[:-1]):
        return NOW
    relative = None
    if period is not None and any(line.starts[i] == period.start for i in told):
        relative = period.relative
        if relative is not None and relative >= 0:
            return NOW
        if relative is not None and period.printed.lower().startswith("last"):
            return LAST
    if relative is not None or line.says("past", told) or line.says("when", before) or line.says("then", after):
        return AGO
    words = {lower[i] for i in told}
    if ("had" in words or "'d" in words) and "been" in words:
        return AGO
    if any(lower[i] == "that" and lower[i + 1] in said("spells") for i in told):
        return AGO
    return DATED if any(map(line.is_time, told)) else None


def _is_of_extreme(line: Line, first: int) -> bool:
    """Whether what a clause tells is only the last level that was as high or low: "the lowest since 1972, when"."""
    told = range(max(first - BEHIND, 0), first)
    return line.says("lasting", told) and line.says("extremes", told)


def _is_now(line: Line, at: int) -> bool:
    """Whether "this week", "this spring" or "these days" stand at an index."""
    word, following = line.lower[at], line.lower[at + 1]
    if word == "this":
        return line.tags[at + 1] in TIMES or following in said("spells")
    return word == "these" and following == "days"


def _takes_up(line: Line, mention: Mention, first: int) -> str | None:
    """How a clause takes up what was told."""
    lower, tags = line.lower, line.tags
    passing, times = said("passing"), said("times")
    words = [
        i
        for i in range(first, mention.first)
        if tags[i] not in TIMES and i not in line.lengths and lower[i] not in times and lower[i] not in passing
    ]
    if any(line.is_figure(i) or (tags[i][0] == "<" and not tags[i].endswith("verb>")) for i in words):
        return None
    if line.says("pronouns", words):
        return "pronoun" if _leads_to_figure(line, words, mention) else None
    if any(tags[i][0] == "<" for i in words):
        return None
    is_said = line.says("being", words)
    if is_said and line.says("resuming", words):
        return "noun"
    about = sum(tags[i] in OPEN for i in words)
    if not about:
        return "bare" if first == mention.first or _opens_with_time(line, first, mention) else None
    if _is_possessive(line, first, mention):
        return "possessive"
    if lower[first] in ("in", "at") and lower[first + 1] == "the" and tags[first + 2] in TIMES and about == 1:
        return "bare"
    if lower[first] == "before" and len(words) < 4 and lower[mention.first - 1] not in said("being"):
        return "bare"
    return "definite" if is_said or tags[first] in TIMES or tags[first + 1] in TIMES else None


def _leads_to_figure(line: Line, words: Sequence[int], mention: Mention) -> bool:
    """Whether a pronoun is right before what is said of it: "it had been 40", and not "it needs to win another 40"."""
    pronouns = said("pronouns")
    told = range(1 + max(i for i in words if line.lower[i] in pronouns), mention.first)
    if len(told) > SAID or any(line.tags[i] == "Name" or line.lower[i] in words_of("articles") for i in told):
        return False
    return all(line.lower[i] != "to" or i + 1 == mention.first or line.lower[i + 1] == "be" for i in told)


def _opens_with_time(line: Line, first: int, mention: Mention) -> bool:
    led = line.lower[first] in words_of("prepositions") | words_of("determiners")
    return line.tells_time(range(first, min(first + 1 + led, mention.first)))


def _is_possessive(line: Line, first: int, mention: Mention) -> bool:
    """Whether a clause opens with a time that has the level: "last year's total of 40"."""
    if line.tags[first] not in TIMES and not (line.lower[first] == "the" and line.tags[first + 1] in TIMES):
        return False
    behind = (i for i in range(first, mention.first) if line.tags[i] not in TIMES and line.lower[i] != "the")
    return line.lower[next(behind, mention.first)] in ("'s", "'")
