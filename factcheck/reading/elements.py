"""A sentence as a row of elements: figures, periods, cues, words and the marks that part clauses.

Everything behind this module looks at elements, never at letters.
"""

from collections.abc import Container, Sequence
from itertools import pairwise
from typing import NamedTuple

from attrs import evolve

from factcheck.figures import Figure, figures, has_figures, multipliers
from factcheck.periods import Period, periods
from factcheck.quantity import RELATIVE, Quantity, Range
from factcheck.reading.cues import Cue, cue_at, rows_of
from factcheck.tokens import Token

__all__ = ["DASHES", "TIME", "Element", "elements"]

DASHES = frozenset("-–—")
STOPS = frozenset(";:—–•|")
TIME = frozenset(
    "year years month months week weeks day days hour hours minute minutes second seconds decade decades quarter "
    "quarters century centuries night nights".split()
)
OPEN, CLOSE = frozenset("([{"), frozenset(")]}")


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

    def cue(self, *parts: str) -> Cue | None:
        """The first cue of one of these parts."""
        return next((c for c in self.cues if c.part in parts), None)


def elements(tokens: Sequence[Token], text: str) -> list[Element]:
    """The elements of a sentence.

    >>> from factcheck.tokens import tokenise
    >>> text = "Sales rose 12% to £1.9m, from £1.7m in 2018."
    >>> [e.kind for e in elements(tokenise(text), text)]
    ['word', 'cue', 'figure', 'cue', 'figure', 'comma', 'cue', 'figure', 'word', 'period', 'word']
    """
    dates = periods(tokens, text)
    spans: dict[int, tuple[int, Quantity | Range | None, Period | None]] = {
        first: (stop, None, period) for period, first, stop in dates
    }
    if tokens and has_figures(text, tokens[0].start, tokens[-1].end):
        ends: set[int] = set()
        for found in (*figures(tokens, text, dates), *multipliers(tokens, text)):
            first, quantity = _without_base(tokens, found, ends)
            spans[first] = (found.stop, quantity, None)
            if isinstance(quantity, Quantity) and quantity.unit == "percent":
                ends.add(found.stop)
    row: list[Element] = []
    index = 0
    while index < len(tokens):
        if index in spans:
            stop, figure, period = spans[index]
            kind = "period" if figure is None else _kind_of(figure)
            row.append(_element(kind, tokens, index, stop, figure=figure, period=period))
        else:
            cues = cue_at(tokens, index)
            stop = index + (len(cues[0].words) if cues else 1)
            stop = min([stop, *(i for i in range(index + 1, stop) if i in spans)])
            kind = "cue" if cues else "stop" if _is_dash(tokens, index) else _kind(tokens[index])
            row.append(_element(kind, tokens, index, stop, cues=cues))
        index = max(stop, index + 1)
    return _with_asides(row) if sum(e.text in DASHES and e.kind == "stop" for e in row) > 1 else row


def _with_asides(row: list[Element]) -> list[Element]:
    """The row with the dashes around an aside without figures as commas: "hotspots - places with access - rose"."""
    dashes = [i for i, e in enumerate(row) if e.text in DASHES and e.kind == "stop"]
    for first, last in pairwise(dashes):
        if row[first].kind == "stop" and all(e.kind in ("word", "cue") for e in row[first + 1 : last]):
            row[first], row[last] = row[first]._replace(kind="comma"), row[last]._replace(kind="comma")
    return row


def _without_base(tokens: Sequence[Token], found: Figure, ends: Container[int]) -> tuple[int, Quantity | Range]:
    """ "a 7.5 pct increase over 898.2 mln", "up 7.5 pct over 898.2 mln": there "over" leads to a base, and is no hedge.

    `ends` are the places behind percentages.
    """
    first, figure = found.first, found.quantity
    if not isinstance(figure, Quantity) or figure.hedge != "over" or figure.unit == "percent":
        return first, figure
    if first in ends or (first and any(cue.part == "noun" for cue in cue_at(tokens, first - 1))):
        return first + 1, evolve(figure, hedge=None, hedge_start=None)
    return first, figure


def _element(
    kind: str,
    tokens: Sequence[Token],
    first: int,
    stop: int,
    figure: Quantity | Range | None = None,
    period: Period | None = None,
    cues: tuple[Cue, ...] = (),
) -> Element:
    """The element of some tokens; its text in lower case."""
    text = " ".join(token.lower for token in tokens[first:stop])
    return Element(kind, tokens[first].start, tokens[stop - 1].end, text, figure, period, cues)


def _is_dash(tokens: Sequence[Token], index: int) -> bool:
    """Whether a hyphen stands for a dash: between spaces, or doubled."""
    if tokens[index].text != "-" or not 0 < index < len(tokens) - 1:
        return False
    before, behind = tokens[index - 1], tokens[index + 1]
    apart = before.end < tokens[index].start and tokens[index].end < behind.start
    return apart or "-" in (before.text, behind.text)


def _kind_of(figure: Quantity | Range) -> str:
    """Whether a figure is a length of time, the first half of a compound, or a figure like any other."""
    one = figure.low if isinstance(figure, Range) else figure
    words = [] if one.unit is None else one.unit.replace("-", " ").split()
    if words and words[-1] in TIME and "per" not in words and words[0] not in rows_of("measures")["hours"]:
        return "length"
    return (
        "compound"
        if "-" in one.printed.split()[0] and one.style != "vague" and one.unit not in RELATIVE and one.unit
        else "figure"
    )


def _kind(token: Token) -> str:
    if token.kind != "punct":
        return "word"
    text = token.text
    if text == ",":
        return "comma"
    if text in OPEN:
        return "open"
    if text in CLOSE:
        return "close"
    return "stop" if text in STOPS else "word"
