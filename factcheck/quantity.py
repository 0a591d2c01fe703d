"""A figure as printed, and so the set of exact values that an honest writer could have meant by it."""

import re
from fractions import Fraction
from functools import cache
from typing import Any

from attrs import evolve, fields, frozen

from factcheck.errors import FigureError
from factcheck.interval import Interval, rational
from factcheck.words import table

__all__ = ["HUNDRED", "LARGE", "RELATIVE", "Quantity", "Range"]

HUNDRED = Fraction(100)
HALF = Fraction(1, 2)
RELATIVE = frozenset({"percent", "points", "times"})
"""The units of figures that compare two others rather than measure something."""
DECIMAL = re.compile(r"\d\.\d")
LARGE = 100
"""From so many units on an amount of money may be printed without its hundredths."""
FINEST = 10**12
"""Digits beyond the twelfth decimal are not part of a figure in print."""
STYLES = ("digits", "words", "vague", "ratio")


@frozen
class Quantity:
    """One printed figure.

    `printed` is the datum: 67.5 and 67.50 differ. `value` is fully scaled (42.3 mln is 42300000) and
    percentages are numbers of per cent. `step` is the unit of the last printed digit, scaled as the value
    is. `exact` figures are whole counts of things, and whole amounts of money without a scale word.
    `style` is "digits" or "words"; "vague" for words that mean roughly without a hedge (doubled, half, a
    third); "ratio" for "one in five" and "three in four", in per cent: its `step` is what one of the four is
    worth, or 0 where it is one in so many.
    `start`, `end` and `hedge_start` are places in the text, `None` for a figure that stands in none. `doubt` says
    why the print may stand for another figure ("40, 090", "from 5 million to 38"): it may bear a claim out, and
    never contradicts one.

    >>> print(Quantity("67.5 per cent", Fraction("67.5"), Fraction("0.1"), unit="percent").meant)
    [1349/20, 1351/20]
    """

    printed: str
    value: Fraction
    step: Fraction = Fraction(1)
    exact: bool = False
    unit: str | None = None
    hedge: str | None = None
    style: str = "digits"
    start: int | None = None
    end: int | None = None
    hedge_start: int | None = None
    doubt: str | None = None

    def __attrs_post_init__(self) -> None:
        if type(self.value) is not Fraction or type(self.step) is not Fraction:
            object.__setattr__(self, "value", rational(self.value, "the value of a figure"))
            object.__setattr__(self, "step", rational(self.step, "the step of a figure"))
        if not isinstance(self.printed, str):
            raise FigureError(f"a figure takes its print as a text, not {self.printed!r}: write {str(self.printed)!r}")
        if self.step < 0:
            raise FigureError(f"the step of a figure is the unit of its last digit, and not below zero: {self.step}")
        if self.style not in STYLES:
            raise FigureError(f"{self.style!r} is not a style of figure: give one of {', '.join(STYLES)}")
        if self.style == "ratio" and self.value == 0:
            raise FigureError(f"{self.printed!r}: a ratio such as one in five is not zero")

    @classmethod
    def whole(cls, value: int | Fraction) -> "Quantity":
        """An exact number given in Python: no digits were printed, so its step is 0."""
        return cls(str(value), Fraction(value), Fraction(0), exact=True)

    @property
    def meant(self) -> Interval:
        """What the figure stands for without its hedge: see Rounding in the documentation.

        "One in five" is one in 4 1/2 to 5 1/2, "three in four" is 2 1/2 to 3 1/2 in four.

        >>> print(Quantity("three in four", Fraction(75), Fraction(25), style="ratio").meant)
        [125/2, 175/2]
        """
        if self.style == "ratio" and not self.step:
            all_of_it = Fraction(1) if self.unit == "times" else HUNDRED
            every = all_of_it / self.value
            return Interval(all_of_it / (every + HALF), all_of_it / (every - HALF))
        if self.exact or not self.step:
            return Interval(self.value, self.value)
        return Interval.rounded(self.value, self.step)

    @property
    def is_money(self) -> bool:
        """Whether its unit is a currency."""
        return self.unit is not None and self.unit in _currencies()

    @property
    def is_count(self) -> bool:
        """Whether it counts whole things, of which there cannot be fewer than none: an exact figure, but not money."""
        return self.exact and not self.is_money

    @property
    def is_rough(self) -> bool:
        """Whether a hedge, or a word that works as one, widens the figure."""
        return self.style == "vague" or (self.hedge is not None and self.is_round)

    @property
    def is_round(self) -> bool:
        """Whether the figure has at most two significant digits, or three of which the last is a 5.

        Only such figures are widened by a hedge. Speakers take round numbers as approximate and others as exact
        (Krifka 2007); those that stand with "about" in print are multiples of 10, 5, 2 and 2 1/2 at their own scale
        (Jansen and Pollmann 2001, "On round numbers"). Any two digits are taken as round here: their last unit is as
        coarse as what a hedge allows. With three, it is a hundredth at most, and whoever prints it knows it.

        >>> [Quantity(p, Fraction(p), hedge="about").is_round for p in ("27", "27.5", "1150", "62.8", "385025")]
        [True, True, True, False, False]
        """
        if self.style in ("vague", "ratio"):
            return True
        over, under = abs(self.value.numerator), self.value.denominator
        digits = str(over if under == 1 else over * FINEST // under).strip("0")
        return len(digits) <= 2 or (len(digits) == 3 and digits[-1] == "5")

    @property
    def noun(self) -> str:
        """The last word of the unit, which says what is counted: "offences" of "recorded offences"; empty without one.

        >>> Quantity("37 recorded offences", Fraction(37), unit="recorded offences").noun
        'offences'
        """
        return (self.unit or "").rsplit(" ", 1)[-1]

    def granules(self, least: int = 2) -> tuple[Fraction, ...]:
        """The coarser units that the trailing zeros allow, finest first, `least` significant digits kept.

        Zeros after a decimal point are significant: £1.20bn is not £1.2bn. An exact amount of money can be rounded to
        the unit from 100 on, since nobody prints the pence of £1,250; below that people print them.

        >>> [str(g) for g in Quantity("94,000", Fraction(94000), exact=True).granules()]
        ['10', '100', '1000']
        """
        size, step = abs(self.value.numerator), self.step
        if self.exact and self.is_money:
            return (step,) if step and self.value.denominator == 1 and size >= LARGE * step else ()
        if size % 10 or size == 0 or self.value.denominator != 1 or self.style != "digits" or step.denominator != 1:
            return ()
        if step == 0 or DECIMAL.search(self.printed):
            return ()
        found, unit = [], 10
        while size >= 10 ** (least - 1) * unit and size % unit == 0:
            if unit > step.numerator:
                found.append(Fraction(unit))
            unit *= 10
        return tuple(found)

    def coarsened(self, unit: Fraction, least: int = 2) -> "Quantity":
        """The same figure read as rounded to the nearest `unit`, where its zeros allow that."""
        return evolve(self, step=unit, exact=False) if unit in self.granules(least) else self

    def moved(self, by: int) -> "Quantity":
        """The same figure, `by` characters further on; one that stands in no text is left as it is."""
        if self.start is None or self.end is None:
            return self
        start, end, hedge_start = self.start + by, self.end + by, self.hedge_start
        return Quantity(  # `evolve` takes three times as long, and an edit moves all that stands after it
            self.printed,
            self.value,
            self.step,
            self.exact,
            self.unit,
            self.hedge,
            self.style,
            start,
            end,
            None if hedge_start is None else hedge_start + by,
            self.doubt,
        )

    def __neg__(self) -> "Quantity":
        return evolve(self, value=-self.value)

    def __repr__(self) -> str:
        """What it was made of, as far as that is not the default: a claim of three figures stays one line.

        >>> Quantity("99 crimes", Fraction(99), exact=True, unit="crimes")
        Quantity('99 crimes', Fraction(99, 1), exact=True, unit='crimes')
        """
        rest = [f.name for f in fields(Quantity)[2:] if getattr(self, f.name) != f.default]
        told = ", ".join(f"{name}={getattr(self, name)!r}" for name in rest)
        return f"Quantity({self.printed!r}, {self.value!r}{', ' if told else ''}{told})"

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        """The same in IPython and in the failing examples of hypothesis, which would print every field."""
        printer.text(repr(self))

    def __str__(self) -> str:
        after = self.start is not None and self.hedge_start is None  # "100-plus": the hedge is in the print
        return self.printed if self.hedge is None or after else f"{self.hedge} {self.printed}"


@cache
def _currencies() -> frozenset[str]:
    return frozenset(table("currencies"))


@frozen
class Range:
    """A range as printed ("between 34.1 and 41.5 pct"): its two ends, rated end by end."""

    low: Quantity
    high: Quantity

    def __attrs_post_init__(self) -> None:
        for end in self.ends:
            if not isinstance(end, Quantity):
                raise FigureError(f'a range has two figures as its ends, not {end!r}: write parse("between 17 and 23")')

    @property
    def ends(self) -> tuple[Quantity, Quantity]:
        """The two ends, in the order printed."""
        return self.low, self.high

    def moved(self, by: int) -> "Range":
        """The same range, `by` characters further on."""
        return Range(self.low.moved(by), self.high.moved(by))

    def __neg__(self) -> "Range":
        return Range(-self.low, -self.high)

    def __str__(self) -> str:
        return f"{self.low} to {self.high}"
