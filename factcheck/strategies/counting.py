"""Claims that count: the items of a list, the years between two periods."""

from hypothesis import strategies as st

from factcheck.claim import Claim
from factcheck.kinds import Enumeration, Span
from factcheck.strategies.forms import spelt_count

__all__ = ["false_count", "false_span", "true_count", "true_span"]

ITEMS = st.integers(2, 9)


def true_count() -> st.SearchStrategy[Claim]:
    """A number of things, and as many of them listed."""
    return ITEMS.map(lambda n: Enumeration(items=n, count=spelt_count(n)))


@st.composite
def false_count(draw: st.DrawFn, distance: int) -> Claim:
    """A number of things, and `distance` too many or too few of them listed."""
    items = draw(ITEMS)
    return Enumeration(items=items, count=spelt_count(draw(_off(items, items, distance))))


@st.composite
def true_span(draw: st.DrawFn) -> Claim:
    """A number of years between two periods, in steps or counted inclusively."""
    start, end, steps = draw(_periods())
    return Span(start=start, end=end, length=spelt_count(draw(st.sampled_from((steps, steps + 1)))))


@st.composite
def false_span(draw: st.DrawFn, distance: int) -> Claim:
    """A number of years that is `distance` more or less than either way of counting gives."""
    start, end, steps = draw(_periods())
    return Span(start=start, end=end, length=spelt_count(draw(_off(steps, steps + 1, distance))))


@st.composite
def _periods(draw: st.DrawFn) -> tuple[str, str, int]:
    first = draw(st.integers(2000, 2030))
    steps = draw(st.integers(2, 9))
    style = draw(st.sampled_from((_year, _business_year)))
    return style(first), style(first + steps), steps


def _year(year: int) -> str:
    return str(year)


def _business_year(year: int) -> str:
    return f"{year}/{(year + 1) % 100:02d}"


def _off(low: int, high: int, distance: int) -> st.SearchStrategy[int]:
    """Numbers beyond two others, at least one."""
    return st.sampled_from([high + distance] + ([low - distance] if low > distance else []))
