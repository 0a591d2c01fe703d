"""Figures as news prints them: strategies for quantities and ranges."""

from collections.abc import Sequence
from fractions import Fraction

from attrs import evolve
from hypothesis import assume
from hypothesis import strategies as st

from factcheck.errors import FactcheckError
from factcheck.quantity import HUNDRED, Quantity, Range
from factcheck.strategies.forms import Form, forms, spelt
from factcheck.words import table

__all__ = ["hedges", "quantities", "ranges", "ratio"]

STYLES = ("digits", "words", "vague", "ratio")
MOST = 9999


def quantities(
    *, unit: str | None = None, hedged: bool | None = None, styles: Sequence[str] = STYLES
) -> st.SearchStrategy[Quantity]:
    """Figures as printed, with their units and hedges.

    Digits with and without decimals, commas, money, scale words, units and counted nouns; number words, fractions
    in words and "one in five". `factcheck.parse` reads each back to the same quantity.

    Args:
        unit: "percent", "points", "times", an ISO 4217 code, "tonne", or a counted noun; any, if left out.
        hedged: whether a hedge stands before the figure; either, if left out.
        styles: which of "digits", "words", "vague" and "ratio".

    >>> from hypothesis import find
    >>> find(quantities(unit="GBP"), lambda q: q.value > 10**6).unit
    'GBP'
    """
    unknown = [style for style in styles if style not in STYLES]
    if unknown or not styles:
        raise FactcheckError(f"styles takes some of {', '.join(STYLES)}, and was given {styles!r}")
    rows = [form for form in forms().values() if form.name != "plain" and unit in (None, form.unit)]
    spelt_rows = [form for form in rows if not form.before and form.after[:1] in ("", " ")]
    shares = unit in (None, "percent")
    made = [
        *([_digits(rows)] if "digits" in styles and rows else []),
        *([_words(spelt_rows)] if "words" in styles and spelt_rows else []),
        *([_vague()] if "vague" in styles and shares else []),
        *([_ratio()] if "ratio" in styles and shares else []),
    ]
    if not made:
        raise FactcheckError(f"no figure of the unit {unit!r} is printed as {' or '.join(styles)}")
    return st.one_of(made).flatmap(lambda q: _with_hedge(q, hedged))


@st.composite
def ranges(draw: st.DrawFn, *, unit: str | None = None) -> Range:
    """Ranges as printed, the lower end first and its unit left to the upper one: "34.1 to 41.5 per cent".

    Args:
        draw: given by hypothesis.
        unit: as for `quantities`.

    >>> from hypothesis import find
    >>> str(find(ranges(unit="percent"), lambda r: r.high.value > 10))
    '1 to 11%'
    """
    # money before its digits, and scale words, are printed at both ends, and "£2m to £3m" is as often a movement
    rows = [f for f in forms().values() if f.after and f.scale == 1 and unit in (None, f.unit)]
    form = draw(st.sampled_from(rows))
    places = min(draw(st.integers(0, 2)), form.places)
    low = draw(st.integers(1, form.most))
    high = draw(st.integers(low + 1, 2 * form.most))
    ends = [form.quantity(n * form.step(places), places) for n in (low, high)]
    return Range(evolve(ends[0], printed=ends[0].printed.removesuffix(form.after)), ends[1])


def hedges() -> st.SearchStrategy[str]:
    """Hedges that stand before a figure, in the words of the text."""
    return st.sampled_from(table("worded")["hedges"]["words"])


@st.composite
def _digits(draw: st.DrawFn, rows: Sequence[Form]) -> Quantity:
    form = draw(st.sampled_from(rows))
    places = draw(st.integers(0, form.places))
    zeros = draw(st.integers(0, 3)) if places == 0 else 0
    number = draw(st.integers(2 if form.counts or form.unit == "times" else 1, MOST)) * 10**zeros
    return form.quantity(number * form.step(places), places)


@st.composite
def _words(draw: st.DrawFn, rows: Sequence[Form]) -> Quantity:
    """A number in words, alone or before what it counts or measures."""
    form = draw(st.sampled_from(rows))
    number = draw(st.integers(2, 999))
    thousand = form.scale == 1 and draw(st.booleans())
    size = 1000 if thousand else 1
    plain = form.quantity(number * size * form.scale)
    printed = f"{spelt(number)}{' thousand' if thousand else ''}{form.after}"
    # "nine thousand" is nine of a scale word: rounded, and no count
    return evolve(plain, printed=printed, step=size * form.scale, exact=plain.exact and not thousand, style="words")


@st.composite
def _vague(draw: st.DrawFn) -> Quantity:
    printed, value = draw(st.sampled_from(tuple(table("worded")["shares"].items())))
    return Quantity(printed, Fraction(value), Fraction(0), unit="percent", style="vague")


@st.composite
def _ratio(draw: st.DrawFn) -> Quantity:
    every, part = draw(st.integers(2, 10)), 1
    if draw(st.booleans()):
        part = draw(st.integers(1, every - 1))
    return ratio(part, every, digits=draw(st.booleans()) and part > 1)


def ratio(part: int, every: int, *, digits: bool = False) -> Quantity:
    """So many in so many, as printed.

    >>> ratio(3, 4).printed, str(ratio(3, 4).step), str(ratio(1, 4).step)
    ('three in four', '25', '0')
    """
    told = f"{part} in {every}" if digits else f"{spelt(part)} in {spelt(every)}"
    step = HUNDRED / every if part > 1 else Fraction(0)
    return Quantity(told, HUNDRED * part / every, step, unit="percent", style="ratio")


@st.composite
def _with_hedge(draw: st.DrawFn, quantity: Quantity, hedged: bool | None) -> Quantity:
    if hedged is False or (hedged is None and not draw(st.booleans())):
        return quantity
    hedge = draw(hedges())
    # "some a third" and "as many as half" are nobody's English
    assume(quantity.style == "digits" or hedge not in ("some", "as many as"))
    return evolve(quantity, hedge=hedge)
