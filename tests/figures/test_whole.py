"""A whole string to its figure."""

from contextlib import suppress
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import FigureError
from factcheck.figures import parse
from factcheck.quantity import Quantity, Range
from tests.makers import single


@given(st.decimals(-(10**9), 10**9, places=2), st.sampled_from(["", " per cent", "%", " pct", " points", " tonnes"]))
def test_a_printed_number_is_read_back(number: object, unit: str) -> None:
    found = parse(f"{number:f}{unit}")
    assert isinstance(found, Quantity)
    assert (found.value, found.step) == (Fraction(f"{number:f}"), Fraction(1, 100))
    assert found.printed == f"{number:f}{unit}"


@given(st.text(max_size=30))
def test_any_other_text_is_refused_with_a_reason(text: str) -> None:
    """A figure, or an error that says what is wanted; never another exception."""
    found: object = None
    with suppress(FigureError):
        found = parse(text)
    assert found is None or isinstance(found, Quantity | Range)


@pytest.mark.parametrize(
    ("text", "value", "unit", "hedge"),
    [
        ("nearly 70 per cent", 70, "percent", "nearly"),
        ("£1.13bn", 1_130_000_000, "GBP", None),
        ("99 crimes", 99, "crimes", None),
        ("1986", 1986, None, None),
        ("one in five", 20, "percent", None),
        ("a third", Fraction(100, 3), "percent", None),
        ("more than doubled", 2, "times", "more than"),
        ("five", 5, None, None),
        ("  42.3 mln dlrs ", 42_300_000, "USD", None),
    ],
)
def test_figures_as_printed(text: str, value: Fraction, unit: str | None, hedge: str | None) -> None:
    found = parse(text)
    assert isinstance(found, Quantity)
    assert (found.value, found.unit, found.hedge) == (value, unit, hedge)
    assert (found.start, found.end, found.hedge_start) == (None, None, None)


def test_a_bare_number_is_rounded_and_a_count_exact() -> None:
    bare, count = parse("99"), parse("99 crimes")
    assert isinstance(bare, Quantity)
    assert isinstance(count, Quantity)
    assert (bare.exact, count.exact) == (False, True)


@pytest.mark.parametrize("text", ["between 34.1 and 41.5 pct", "34.1-41.5%", "34.1 to 41.5 per cent"])
def test_ranges(text: str) -> None:
    found = parse(text)
    assert isinstance(found, Range)
    assert [(end.value, end.unit) for end in found.ends] == [
        (Fraction("34.1"), "percent"),
        (Fraction("41.5"), "percent"),
    ]


@given(st.integers(1, 10**6), st.integers(1, 10**6), st.sampled_from(["", "%", " per cent", " crimes", "m", " km"]))
def test_a_range_alone_is_the_same_however_it_is_written(low: int, more: int, unit: str) -> None:
    """In running text "from 17 to 23" may be a change; and a range is read back from its own print."""
    high = low + more
    found = parse(f"between {low:,} and {high:,}{unit}")
    assert isinstance(found, Range)
    for text in (f"{low:,} to {high:,}{unit}", f"from {low:,} to {high:,}{unit}", f"From {low:,}  to {high:,}{unit} "):
        assert parse(text) == found
    assert parse(str(found)) == found


def test_both_ends_may_have_their_unit() -> None:
    for text in ("£17 to £23", "from £17 to £23", "£17-£23"):
        assert parse(text) == Range(single(parse("£17")), single(parse("£23")))


@pytest.mark.parametrize(
    "text", ["23 to 17", "17 to", "to 23", "from 17", "17 to 23 to 29", "up to 17 to 23 km to 5", "17% to 5 km"]
)
def test_what_is_no_range(text: str) -> None:
    with pytest.raises(FigureError, match="is not a figure"):
        parse(text)


@pytest.mark.parametrize("text", ["", "abc", "5 and 6", "5 crimes in May", "the 5", "2019/20"])
def test_what_is_no_figure(text: str) -> None:
    with pytest.raises(FigureError, match="is not a figure"):
        parse(text)
