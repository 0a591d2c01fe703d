"""A sentence as a row of elements: figures, periods, cues, words and the marks that part clauses.

Everything after this module looks at elements, never at letters.
"""

from collections.abc import Container
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from attrs import evolve

from factcheck.figures import Figure, Inventory, inventory
from factcheck.numerals import scale_words
from factcheck.periods import Period
from factcheck.quantity import RELATIVE, Quantity, Range
from factcheck.reading.cues import Cue, cue_at, cues_by_word, rows_of
from factcheck.reading.moving import Moving
from factcheck.tokens import Tokens

__all__ = ["DASHES", "TIME", "Element", "elements"]

DASHES = frozenset("-–—")
TIME = frozenset(
    "year years month months week weeks day days hour hours minute minutes second seconds decade decades quarter "
    "quarters century centuries night nights".split()
)
# Behind a hyphen these belong to the number: "a £5m-plus fund", "20-odd shops"; so do scale words ("$8-million").
AMOUNTS = ("plus", "odd")
MARKS = MappingProxyType(
    {",": "comma", **dict.fromkeys("([{", "open"), **dict.fromkeys(")]}", "close"), **dict.fromkeys(";:—–•|", "stop")}
)


class Element(NamedTuple):
    """One element: what it is, where it stands among the tokens and in the text, and what it holds."""

    kind: str
    """"figure", "length" (of time), "compound" ("five-point"), "period", "cue", "word", "comma", "stop", ..."""
    start: int
    end: int
    text: str
    figure: Quantity | Range | None = None
    period: Period | None = None
    cues: tuple[Cue, ...] = ()

    @property
    def one(self) -> Quantity | None:
        """The figure, or the low end of a range."""
        return self.figure.low if isinstance(self.figure, Range) else self.figure

    def moved(self, move: Moving) -> "Element":
        """The same element, further on."""
        kind, start, end, text, figure, period, cues = self
        figure = None if figure is None else move.printed(figure)
        period = None if period is None else move.printed(period)
        return _new(Element, (kind, start + move.by, end + move.by, text, figure, period, cues))

    def cue(self, *parts: str) -> Cue | None:
        """The first cue of one of these parts."""
        for cue in self.cues:
            if cue.part in parts:
                return cue
        return None


_new = tuple.__new__  # most elements are words, and the constructor of a named tuple takes twice as long


def elements(tokens: Tokens, text: str) -> list[Element]:
    """The elements of a sentence.

    >>> from factcheck.tokens import tokenise
    >>> text = "Sales rose 12% to £1.9m, from £1.7m in 2018."
    >>> [e.kind for e in elements(tokenise(text), text)]
    ['word', 'cue', 'figure', 'cue', 'figure', 'comma', 'cue', 'figure', 'word', 'period', 'word']
    """
    spans = _spans(tokens, inventory(tokens, text))
    cues, lower = cues_by_word(), tokens.lower
    row: list[Element] = []
    index, stop = 0, len(tokens)
    while index < stop:
        if index in spans:
            index, element = spans[index]
        elif lower[index] in cues and (here := cue_at(tokens, index)):
            first, index = index, index + 1
            while index < first + len(here[0].words) and index not in spans:
                index += 1
            element = _element("cue", tokens, first, index, cues=here)
        else:
            element = _plain(tokens, index)
            index += 1
        row.append(element)
    return row if DASHES.isdisjoint(lower) else _with_asides(row)


def _spans(tokens: Tokens, found: Inventory) -> dict[int, tuple[int, Element]]:
    """The periods and figures by the token that they begin with, each with the token after it."""
    spans = {first: (stop, _element("period", tokens, first, stop, None, told)) for told, first, stop in found.periods}
    ends: set[int] = set()
    for figure in (*found.figures, *found.multipliers):
        first, quantity = _without_base(tokens, figure, ends)
        spans[first] = (figure.stop, _element(_kind_of(quantity), tokens, first, figure.stop, quantity))
        if isinstance(quantity, Quantity) and quantity.unit == "percent":
            ends.add(figure.stop)
    return spans


def _plain(tokens: Tokens, index: int) -> Element:
    """A word or a mark."""
    _, lower, start, end, kind = tokens[index]
    if kind == "punct":
        return Element("stop" if _is_dash(tokens, index) else MARKS.get(lower, "word"), start, end, lower)
    return _new(Element, ("word", start, end, lower, None, None, ()))


def _with_asides(row: list[Element]) -> list[Element]:
    """The row with the dashes around an aside without figures as commas: "hotspots - places with access - rose".

    Two hyphens are one dash.
    """
    dashes = [i for i, e in enumerate(row) if e.kind == "stop" and e.text in DASHES]
    opening = [i for i in dashes if i - 1 not in dashes]
    for first, last in pairwise(opening):
        within = row[first + 1 + (first + 1 in dashes) : last]
        if row[first].kind == "stop" and all(e.kind in ("word", "cue") for e in within):
            for at in {first, first + 1, last, last + 1}.intersection(dashes):
                row[at] = row[at]._replace(kind="comma")
    return row


def _without_base(tokens: Tokens, found: Figure, ends: Container[int]) -> tuple[int, Quantity | Range]:
    """ "a 7.5 pct increase over 898.2 mln", "up 7.5 pct over 898.2 mln": "over" leads to a base, it is no hedge.

    `ends` are the places after percentages.
    """
    first, figure = found.first, found.quantity
    if not isinstance(figure, Quantity) or figure.hedge != "over" or figure.unit == "percent":
        return first, figure
    if first in ends or (first and any(cue.part == "noun" for cue in cue_at(tokens, first - 1))):
        return first + 1, evolve(figure, hedge=None, hedge_start=None)
    return first, figure


def _element(
    kind: str,
    tokens: Tokens,
    first: int,
    stop: int,
    figure: Quantity | Range | None = None,
    period: Period | None = None,
    cues: tuple[Cue, ...] = (),
) -> Element:
    """The element of some tokens; its text in lower case."""
    text = " ".join(tokens.lower[first:stop])
    return Element(kind, tokens[first].start, tokens[stop - 1].end, text, figure, period, cues)


def _is_dash(tokens: Tokens, index: int) -> bool:
    """Whether a hyphen stands for a dash: between spaces, or doubled."""
    if tokens[index].text != "-" or not 0 < index < len(tokens) - 1:
        return False
    before, after = tokens[index - 1], tokens[index + 1]
    apart = before.end < tokens[index].start and tokens[index].end < after.start
    return apart or "-" in (before.text, after.text)


def _kind_of(figure: Quantity | Range) -> str:
    """Whether a figure is a length of time, the first half of a compound, or a figure like any other."""
    one = figure.low if isinstance(figure, Range) else figure
    words = [] if one.unit is None else one.unit.replace("-", " ").split()
    if words and words[-1] in TIME and "per" not in words and words[0] not in rows_of("measures")["hours"]:
        return "length"
    joined = one.printed.split()[0].lower().rpartition("-")
    if not joined[1] or one.style == "vague" or one.unit in RELATIVE or not one.unit:
        return "figure"
    return "figure" if joined[2] in AMOUNTS or joined[2] in scale_words() else "compound"
