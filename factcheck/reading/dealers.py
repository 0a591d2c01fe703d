"""What dealers bid and ask for money: "3.75/80 pct" is from 3.75 to 3.80 per cent.

Only rates of interest are read: a currency priced in another may move against its number.
"""

from collections.abc import Sequence

from attrs import evolve

from factcheck.quantity import Quantity, Range
from factcheck.reading.elements import Element

__all__ = ["is_quoted", "quoted"]


def is_quoted(row: Sequence[Element], place: int) -> bool:
    """Whether a figure is one end of a dealer's quotation ("1.3055/60"), read or not."""
    return any(e.text == "/" for e in (*row[max(place - 1, 0) : place], *row[place + 1 : place + 2]))


def quoted(row: Sequence[Element], place: int) -> Range | None:
    """The range of a quotation that begins at a place: its last digits are put in the place of those of the bid.

    >>> from factcheck.reading.elements import elements
    >>> from factcheck.tokens import tokenise
    >>> text = "Call money eased to 3.75/80 pct."
    >>> quoted(elements(tokenise(text), text), 4)
    Range(low=Quantity('3.75', Fraction(15, 4), step=Fraction(1, 100), unit='percent', start=20, end=24), \
high=Quantity('80 pct', Fraction(19, 5), step=Fraction(1, 100), unit='percent', start=25, end=31))
    """
    if len(row) < place + 3 or row[place + 1].text != "/":
        return None
    bid, ask = row[place].figure, row[place + 2].figure
    if not isinstance(bid, Quantity) or not isinstance(ask, Quantity) or bid.unit is not None:
        return None
    if ask.unit not in (None, "percent") or all(e.one is None or e.one.unit != "percent" for e in row):
        return None
    digits = ask.printed.split()[0]
    decimals = bid.printed.rpartition(".")[2]
    if not digits.isdigit() or not decimals.isdigit() or len(digits) > len(decimals) or bid.step >= 1:
        return None
    size = 10 ** len(digits) * bid.step
    value = bid.value // size * size + int(digits) * bid.step
    if value <= bid.value:
        value += size
    return Range(evolve(bid, unit="percent"), evolve(ask, unit="percent", value=value, step=bid.step, exact=False))
