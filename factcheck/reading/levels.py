"""The figures of a sentence, each with what the words around it say of it."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from attrs import evolve

from factcheck.periods import Period
from factcheck.quantity import RELATIVE, Quantity, Range
from factcheck.reading.cues import rows_of, words_of
from factcheck.reading.dealers import is_quoted, quoted
from factcheck.reading.elements import Element
from factcheck.reading.marks import REACH, mark
from factcheck.reading.moving import Moving

__all__ = ["Level", "levels_of"]


class Level(NamedTuple):
    """A figure in its sentence: its place in the row, its mark, its period, what it is counted per.

    `earlier` says that the words make it one of an earlier period ("the year-ago figure of 195,852").
    """

    place: int
    quantity: Quantity | Range
    mark: str | None
    period: Period | None
    per: str | None
    earlier: bool = False

    def moved(self, move: Moving) -> "Level":
        """The same figure, further on; its place in the row is the same."""
        period = None if self.period is None else move.printed(self.period)
        return self._replace(quantity=move.printed(self.quantity), period=period)

    @property
    def one(self) -> Quantity:
        """The figure, or the low end of a range."""
        return self.quantity.low if isinstance(self.quantity, Range) else self.quantity

    @property
    def unit(self) -> str | None:
        """The unit of the figure."""
        return self.one.unit

    @property
    def noun(self) -> str:
        """The last word of its unit, which says what is counted."""
        return self.one.noun

    @property
    def value(self) -> Fraction:
        """The value of the figure."""
        return self.one.value

    @property
    def is_count(self) -> bool:
        """Whether it counts things, for which a text may use more than one noun."""
        return self.one.is_count

    @property
    def is_exact(self) -> bool:
        """Whether it is a single figure without a hedge."""
        return isinstance(self.quantity, Quantity) and not self.quantity.is_rough

    @property
    def is_relative(self) -> bool:
        """Whether it is a percentage, a number of points or a factor."""
        return self.unit in RELATIVE


def levels_of(row: Sequence[Element]) -> dict[int, Level]:
    """The figures of a sentence by the place of their element.

    >>> from factcheck.reading.elements import elements
    >>> from factcheck.tokens import tokenise
    >>> text = "Sales rose 12% to £1.9m from £1.7m."
    >>> [(str(level.quantity), level.mark) for level in levels_of(elements(tokenise(text), text)).values()]
    [('12%', 'object'), ('£1.9m', 'to'), ('£1.7m', 'from')]
    """
    found: dict[int, Level] = {}
    named: dict[str, str] = {}
    texts, kinds = {element.text for element in row}, {element.kind for element in row}
    dated = "period" in kinds or not texts.isdisjoint(words_of("past"))
    for i in [i for i, element in enumerate(row) if element.figure is not None]:
        if _is_age(row, i) or not (row[i].kind == "figure" or _is_measured(row, i)):
            continue
        figure = quoted(row, i) if "/" in texts and is_quoted(row, i) else row[i].figure
        if figure is None:
            continue
        within = "open" in kinds and _is_within_brackets(row, i)
        told = mark(row, i)
        told = "bracket" if within and told in (None, "join", "comma") else told
        figure = figure if within else _in_named_money(figure, named)
        period, earlier = (_period(row, i), _is_earlier(row, i)) if dated else (None, False)
        found[i] = Level(i, figure, told, period, _per(row, i), earlier)
    return found


def _is_age(row: Sequence[Element], place: int) -> bool:
    """Whether a figure is an age: "men under 40", "women over 60"."""
    one = row[place].one
    if one is None or one.hedge not in ("under", "over", "below", "above") or one.unit is not None or not place:
        return False
    return row[place - 1].text in rows_of("rates")["populations"]


def _is_measured(row: Sequence[Element], place: int) -> bool:
    """Whether a length of time is itself what changes: "from 24 weeks to 20", "to one month from three months"."""
    told = mark(row, place) if row[place].kind == "length" else None
    if told not in ("to", "from") or any(e.text in words_of("inverse") for e in row):
        return False
    near = (at for at in range(max(place - REACH, 0), min(place + REACH, len(row))) if at != place)
    return any(row[at].figure is not None and mark(row, at) in ("to", "from") and mark(row, at) != told for at in near)


def _is_within_brackets(row: Sequence[Element], place: int) -> bool:
    """Whether a bracket that was opened before a place is still open."""
    depth = 0
    for element in row[:place]:
        if element.kind == "open":
            depth += 1
        elif element.kind == "close":
            depth = max(depth - 1, 0)
    return depth > 0


def _in_named_money(figure: Quantity | Range, named: dict[str, str]) -> Quantity | Range:
    """A sum in the money that the sentence has named: "28 Egyptian pounds, instead of 7.5 pounds".

    `named` has the codes by their last words; outside brackets, where sums are converted into other money.
    """
    if isinstance(figure, Range) or figure.unit is None or not figure.unit.isupper():
        return figure
    words = figure.printed.split()
    if len(words) < 2 or not words[-1].isalpha():
        return figure
    name = words[-1].lower().removesuffix("s")
    if words[-2][0].isupper():
        named[name] = figure.unit
    unit = named.get(name, figure.unit)
    return figure if unit == figure.unit else evolve(figure, unit=unit)


def _period(row: Sequence[Element], place: int) -> Period | None:
    """The period that a figure belongs to: the next one after it before another figure, or the one before it.

    A period that is only compared with ("from a year earlier") is not that of the figure.
    """
    for element in row[place + 1 : place + 1 + REACH]:
        if element.kind == "period":
            return element.period
        if element.kind in ("figure", "stop") or element.cue("from", "to", "against", "verb") is not None:
            break
    for at in range(place - 1, max(place - 1 - REACH, -1), -1):
        if row[at].kind == "period":
            return None if at and row[at - 1].cue("from", "against", "than", "base") is not None else row[at].period
        if row[at].kind in ("figure", "stop"):
            break
    return _opening_period(row, place)


def _opening_period(row: Sequence[Element], place: int) -> Period | None:
    """ "In 2003, it reported a 20% rise to £3.8bn": the period that opens the sentence, till it names another."""
    if len(row) < 3 or row[0].text not in ("in", "for", "during") or row[1].kind != "period" or row[2].kind != "comma":
        return None
    return row[1].period if all(e.kind != "period" for e in row[2:place]) else None


def _per(row: Sequence[Element], place: int) -> str | None:
    """What a figure is counted per: "share" in "1.23 dlrs a share"."""
    if len(row) > place + 2 and row[place + 1].text in ("a", "per", "each", "an"):
        return row[place + 2].text if row[place + 2].kind == "word" else None
    return None


def _is_earlier(row: Sequence[Element], place: int) -> bool:
    """Whether a figure is one of an earlier period: "last year's 5.96 billion", "92.9 million, the year earlier"."""
    for element in reversed(row[max(place - 5, 0) : place]):
        if element.kind == "period" or element.text in words_of("past"):
            return True
        if element.kind in ("figure", "stop", "comma"):
            break
    for element in row[place + 1 : place + 2 * REACH]:
        if element.kind == "period":
            return element.period is not None and (element.period.relative or 0) < 0
        if element.kind == "stop" or element.cue("verb", "from", "to", "against") is not None:
            return False
    return False
