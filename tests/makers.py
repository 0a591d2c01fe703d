"""What the tests of the core draw from: small rationals, intervals, figures."""

from fractions import Fraction

from hypothesis import strategies as st

from factcheck.interval import Interval
from factcheck.quantity import Quantity

rationals = st.fractions(min_value=-1000, max_value=1000, max_denominator=20)
positive = st.fractions(min_value=Fraction(1, 10), max_value=1000, max_denominator=20)
steps = st.sampled_from([Fraction(1, 100), Fraction(1, 10), Fraction(1, 8), Fraction(1), Fraction(5), Fraction(1000)])


@st.composite
def intervals(draw: st.DrawFn, ends: st.SearchStrategy[Fraction] = rationals, *, infinite: bool = True) -> Interval:
    """Any interval: a point, closed, open, unbounded."""
    low, high = sorted((draw(ends), draw(ends)))
    if low == high:
        return Interval(low, high)
    without = (draw(st.booleans()), draw(st.booleans())) if infinite else (False, False)
    return Interval(
        None if without[0] and draw(st.booleans()) else low,
        None if without[1] and draw(st.booleans()) else high,
        draw(st.booleans()),
        draw(st.booleans()),
    )


def inside(interval: Interval, share: Fraction) -> Fraction:
    """A value of an interval: the share of the way from its low end to its high end, kept off open ends."""
    low = interval.low if interval.low is not None else (interval.high or Fraction(0)) - 100
    high = interval.high if interval.high is not None else low + 100
    value = low + (high - low) * share
    return value if value in interval else (low + high) / 2


def single(figure: object) -> Quantity:
    """The figure of a role or a string that is known to be one figure: no range, no gap, no level that is implied."""
    assert isinstance(figure, Quantity)
    return figure


def count(value: int, noun: str = "offences") -> Quantity:
    """A whole count of things, as printed."""
    return Quantity(f"{value:,} {noun}", Fraction(value), Fraction(1), exact=True, unit=noun)


def rounded(text: str, unit: str | None = None, hedge: str | None = None) -> Quantity:
    """A figure rounded at its last printed digit."""
    bare = text.replace(",", "")
    places = len(bare.partition(".")[2])
    return Quantity(text, Fraction(bare), Fraction(1, 10**places), unit=unit, hedge=hedge)
