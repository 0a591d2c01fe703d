"""Claims that count: the items of a list, the years between two periods."""

from fractions import Fraction

from hypothesis import strategies as st

from factcheck.claim import Claim
from factcheck.kinds import Enumeration, Span
from factcheck.quantity import Quantity
from factcheck.strategies.forms import spelt

__all__ = ["false_count", "false_span", "true_count", "true_span"]

ITEMS = st.integers(2, 9)


def true_count() -> st.SearchStrategy[Claim]:
    """A number of things, and as many of them listed."""
    return ITEMS.map(lambda n: Enumeration(items=n, count=_number(n)))


@st.composite
def false_count(draw: st.DrawFn, distance: int) -> Claim:
    """A number of things, and `distance` too many or too few of them listed."""
    items = draw(ITEMS)
    return Enumeration(items=items, count=_number(draw(_off(items, items, distance))))


@st.composite
def true_span(draw: st.DrawFn) -> Claim:
    """A number of years between two periods, in steps or counted inclusively."""
    start, end, steps = draw(_periods())
    return Span(start=start, end=end, length=_number(draw(st.sampled_from((steps, steps + 1)))))


@st.composite
def false_span(draw: st.DrawFn, distance: int) -> Claim:
    """A number of years that is `distance` more or less than either way of counting gives."""
    start, end, steps = draw(_periods())
    return Span(start=start, end=end, length=_number(draw(_off(steps, steps + 1, distance))))


@st.composite
def _periods(draw: st.DrawFn) -> tuple[str, str, int]:
    first = draw(st.integers(2000, 2030))
    steps = draw(st.integers(1, 9))
    style = draw(st.sampled_from((_year, _business_year)))
    return style(first), style(first + steps), steps


def _year(year: int) -> str:
    return str(year)


def _business_year(year: int) -> str:
    return f"{year}/{(year + 1) % 100:02d}"


def _off(low: int, high: int, distance: int) -> st.SearchStrategy[int]:
    """Numbers beyond two others, at least one."""
    return st.sampled_from([high + distance] + ([low - distance] if low > distance else []))


def _number(count: int) -> Quantity:
    """A number in words up to nine, in digits beyond, as style books want it."""
    words = count < 10
    return Quantity(
        spelt(count) if words else str(count), Fraction(count), exact=True, style="words" if words else "digits"
    )
