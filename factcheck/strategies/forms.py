"""How a newsroom prints a figure: the digits, and what stands around them."""

from collections.abc import Mapping
from fractions import Fraction
from functools import cache

from attrs import frozen

from factcheck.quantity import Quantity
from factcheck.words import table

__all__ = ["Form", "digits", "forms", "spelt", "spelt_count"]

TEN = Fraction(10)


@frozen
class Form:
    """A row of `words/print.toml`: what stands before and after the digits, and what a printed unit is worth.

    `places` is the largest number of decimals, `most` the largest figure in printed units; `counts` marks whole
    things, which are printed exactly.
    """

    name: str
    family: str
    before: str = ""
    after: str = ""
    again: str | None = None
    unit: str | None = None
    scale: Fraction = Fraction(1)
    places: int = 0
    most: int = 9999
    counts: bool = False
    desk: str = "any"

    def step(self, places: int) -> Fraction:
        """The unit of the last digit, with so many decimals printed; fewer than none prints tens, hundreds."""
        return self.scale / TEN**places

    def places_of(self, step: Fraction) -> int:
        """The number of decimals whose last one is worth so much.

        >>> forms()["pounds-bn"].places_of(Fraction(10_000_000))
        2
        """
        return next(places for places in range(20) if self.step(places) <= step)

    def quantity(self, value: Fraction, places: int = 0, hedge: str | None = None) -> Quantity:
        """A value printed with so many decimals, a multiple of their step; a fall is printed without its sign.

        >>> print(forms()["pounds-bn"].quantity(Fraction(1_130_000_000), 2))
        £1.13bn
        >>> forms()["per-cent"].quantity(Fraction(-18)).printed
        '18 per cent'
        """
        text = f"{self.before}{digits(abs(value) / self.scale, places)}{self.after}"
        return Quantity(text, value, self.step(max(places, 0)), self.counts or self.whole(places), self.unit, hedge)

    def whole(self, places: int) -> bool:
        """Whether it prints whole amounts of money, which are exact."""
        return self.family == "money" and self.scale == 1 and places <= 0


@cache
def forms() -> Mapping[str, Form]:
    """The rows of the table by name."""
    rows = table("print")
    return {name: Form(name, **{**row, "scale": Fraction(row.get("scale", 1))}) for name, row in rows.items()}


def digits(value: Fraction, places: int) -> str:
    """The digits of a value of so many decimals, with commas.

    >>> digits(Fraction(4400), 0), digits(Fraction("67.5"), 2)
    ('4,400', '67.50')
    """
    if places <= 0:
        return f"{int(value):,}"
    whole, rest = divmod(int(value * 10**places), 10**places)
    return f"{whole:,}.{rest:0{places}d}"


def spelt(number: int) -> str:
    """A whole number below a million in words, as the British write it.

    >>> spelt(21), spelt(234_000)
    ('twenty-one', 'two hundred and thirty-four thousand')
    """
    rows = table("worded")
    thousands, rest = divmod(number, 1000)
    if thousands:
        joint = " and " if 0 < rest < 100 else " "
        return f"{spelt(thousands)} thousand{joint + spelt(rest) if rest else ''}"
    hundreds, rest = divmod(rest, 100)
    if hundreds:
        return f"{spelt(hundreds)} hundred{f' and {spelt(rest)}' if rest else ''}"
    if rest < 20:
        return str(rows["ones"]["words"][rest])
    tens, ones = divmod(rest, 10)
    return f"{rows['tens']['words'][tens]}{f'-{spelt(ones)}' if ones else ''}"


def spelt_count(count: int) -> Quantity:
    """A whole number as style books want it: in words up to nine, in digits beyond.

    >>> spelt_count(9).printed, spelt_count(10).printed
    ('nine', '10')
    """
    words = count < 10
    printed = spelt(count) if words else f"{count:,}"
    return Quantity(printed, Fraction(count), exact=True, style="words" if words else "digits")
