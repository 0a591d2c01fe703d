"""The figures of a text: [hedge] [money] numeral [scale] [unit or counted noun], alone or as a range."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from fractions import Fraction

from factcheck.figures.figure import Figure
from factcheck.figures.hedging import hedge_before
from factcheck.figures.looks import words
from factcheck.figures.nonfigures import NonFigure, nonfigure
from factcheck.figures.part import Part, read_part
from factcheck.figures.sharing import settled
from factcheck.numerals import Numeral, numeral, starts, starts_numeral
from factcheck.periods import Period, periods
from factcheck.quantity import Range
from factcheck.tokens import DASHES, Token, Tokens, glued, laid_out
from factcheck.units import ONE

__all__ = ["Figure", "figure_at", "figures", "nonfigures"]

Found = Sequence[tuple[Period, int, int]]
RATES = ("percent", "points")
MINUS = ("-", "−")
# Between the ends of a range.
JOINS = frozenset({*DASHES, "and", "to"})
# A place in a ranking stands so near after the word for it, and half as near before it.
RANKED = 14
# A figure with its hedge and its sign of money has no more tokens before its digits.
AROUND = 16


def figures(
    tokens: Sequence[Token], text: str, found: Found | None = None, places: Sequence[int] | None = None
) -> list[Figure]:
    """The figures of a text, in order.

    Args:
        tokens: the tokens of the text or of a part of it.
        text: the whole text, into which the offsets of the tokens point.
        found: its periods, if they have been read already; what they cover is not a figure.
        places: indexes that hold all at which a numeral may begin, if they have been looked for already.

    >>> from factcheck.tokens import tokenise
    >>> text = "Crime rose by nearly 70 per cent, from 37 offences in 2017/18."
    >>> [(str(figure.quantity), figure.quantity.unit) for figure in figures(tokenise(text), text)]
    [('nearly 70 per cent', 'percent'), ('37 offences', 'offences')]
    """
    tokens = laid_out(tokens)
    dates = periods(tokens, text) if found is None else found
    items = [item for item in _walk(tokens, text, dates, places) if isinstance(item, Figure)]
    return settled(items, tokens, dates) if len(items) > 1 else items


def nonfigures(tokens: Sequence[Token], text: str, found: Found | None = None) -> list[NonFigure]:
    """The numbers of a text that are not quantities, each with the reason; periods are not among them.

    >>> from factcheck.tokens import tokenise
    >>> text = "Sam, aged 15, lives off the M25."
    >>> [item.reason for item in nonfigures(tokenise(text), text)]
    ['age', 'name']
    """
    return [item for item in _walk(laid_out(tokens), text, found, None) if isinstance(item, NonFigure)]


def _walk(tokens: Tokens, text: str, found: Found | None, places: Sequence[int] | None) -> Iterator[Figure | NonFigure]:
    """Every figure and every number that is none, outside the periods."""
    begins = starts(tokens, places)
    if not begins:
        return
    dates = periods(tokens, text) if found is None else found
    ranked, ordinal = _ranked(tokens), -RANKED
    gaps = iter([*((first, stop) for _, first, stop in dates), (len(tokens), len(tokens))])
    (end, resume), at = next(gaps), 0
    for i in begins:
        while i >= resume:
            end, resume = next(gaps)
        if at <= i < end:
            item = _item(tokens, text, i, end)
            if item is not None:
                if isinstance(item, NonFigure):
                    ordinal = item.first if item.reason == "ordinal" else ordinal
                elif (ranked or i - ordinal < RANKED) and _is_rank(tokens, item, ranked, ordinal):
                    item = NonFigure(i, item.stop, "rank")
                yield item
                at = item.stop


def _ranked(tokens: Tokens) -> list[int]:
    """The indexes of the words of ranking."""
    rows = words("nonfigures", "ranking")
    return [] if rows.isdisjoint(tokens.lower) else [i for i, told in enumerate(tokens.lower) if told in rows]


def _is_rank(tokens: Tokens, figure: Figure, ranked: Sequence[int], ordinal: int) -> bool:
    """Whether a bare number near a word of ranking, or after an ordinal and "from", is a place in a ranking."""
    part = figure.part
    if part is None or part.name is not None or not part.numeral.whole or isinstance(figure.quantity, Range):
        return False
    first, stop, low = figure.first, figure.stop, tokens.lower
    near = ranked[bisect_left(ranked, first - RANKED) : bisect_left(ranked, stop + RANKED // 2)]
    if low[first - 1] == "from" and first - ordinal < RANKED // 2 + 2:
        near = [*near, ordinal]
    gaps = (low[at:first] if at < first else low[stop:at] for at in near)
    return any("." not in gap and ";" not in gap for gap in gaps)


def _item(tokens: Tokens, text: str, i: int, end: int) -> Figure | NonFigure | None:
    """What the number at index `i` is, before the index `end` where a period begins."""
    read = numeral(tokens, i)
    item: Figure | NonFigure | None = nonfigure(tokens, i, read)
    if item is None and read is not None:
        item = figure_at(tokens, text, i, read)
    if item is None or item.stop <= end:
        return item
    begin = max(i - AROUND, 0)  # it would run on into the period
    cut = figure_at(Tokens(tokens[begin:end]), text, i - begin)
    return None if cut is None else cut._replace(first=cut.first + begin, stop=cut.stop + begin)


def figure_at(tokens: Tokens, text: str, i: int, read: Numeral | None = None) -> Figure | None:
    """The figure whose numeral begins at index `i`, with its hedge, or the range that it begins; else `None`.

    `read` is the numeral, where it has been read.
    """
    part = read_part(tokens, i, read)
    if part is None:
        return None
    if part.first == 1 and part.stop == len(tokens) and tokens.lower[0] in MINUS:  # "- 5 pct", and nothing else
        part = part._replace(first=0, sign=-1)
    hedge = hedge_before(tokens, part.first, part.noun)
    first = part.first if hedge is None else hedge[1]
    join = tokens.lower[part.stop]
    second = _second(tokens, first, part) if join in JOINS else None
    if second is None:
        scale = part.numeral.scale
        quantity = part.quantity(tokens, text, hedge)
        return Figure(quantity, first, part.stop, ONE if scale == 1 else Fraction(scale), part)
    if join in DASHES and part.numeral.whole and second.numeral.whole and _in_thousands(part, second):
        part = part._replace(numeral=part.numeral._replace(scale=1000))  # "20-30,000"
    low = part.with_unit_of(second, scaled=part.numeral.value * second.numeral.parts < second.numeral.top)
    ends = Range(low.quantity(tokens, text, hedge), second.quantity(tokens, text))
    first -= tokens.lower[first - 1] == "between"
    return Figure(ends, first, second.stop, Fraction(second.numeral.scale), second)


def _in_thousands(part: Part, second: Part) -> bool:
    """Whether the upper end of a range is told in round thousands, and the lower end in as many fewer."""
    thousands, rest = divmod(second.numeral.top, 1000)
    return thousands > 0 and not rest and part.numeral.top < thousands


def _second(tokens: Tokens, first: int, part: Part) -> Part | None:
    """The upper end, if the part is the lower end of a range."""
    join, before = tokens.lower[part.stop], tokens.lower[first - 1]
    closed = join in DASHES or (join == "and" and before == "between")
    if not closed and (join != "to" or before in words("figures", "movers", "from")):
        return None
    suspended = join in DASHES and glued(tokens, part.stop) and tokens.lower[part.stop + 1] == "to"  # "8- to 16-metre"
    second = _next(tokens, part.stop + suspended)
    if second is None or second.numeral.style == "ratio":
        return None
    if closed and second.name is None and part.unit is not None and part.unit.kind == "money":
        second = second.with_unit_of(part, scaled=False)  # "$5-10 million"
    if part.name not in (None, second.name) or part.numeral.value >= second.numeral.value:
        return None
    if closed:
        return second
    bare = part.name is None and second.name is not None
    moved = before in words("figures", "movers") and not (second.unit is not None and second.unit.kind in RATES)
    return second if bare and not moved else None


def _next(tokens: Tokens, i: int) -> Part | None:
    """The figure after the word or the dash at index `i`, its sign of money included."""
    for at in range(i + 1, min(i + 4, len(tokens))):
        if starts_numeral(tokens, at):
            part = read_part(tokens, at)
            return part if part is not None and part.first == i + 1 else None
    return None
