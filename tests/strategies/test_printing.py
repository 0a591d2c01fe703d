"""Figures as printed: each is read back to the same quantity."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import FactcheckError, Quantity, Range, parse
from factcheck.strategies import quantities, ranges
from factcheck.strategies.printing import STYLES
from tests.strategies.smallest import smallest


@settings(max_examples=1000)
@given(quantities())
def test_a_figure_is_read_back(quantity: Quantity) -> None:
    assert parse(str(quantity)) == quantity


@settings(max_examples=300)
@given(ranges())
def test_a_range_is_read_back(given_range: Range) -> None:
    assert parse(str(given_range)) == given_range
    assert given_range.low.value < given_range.high.value


def _of(unit: str) -> st.SearchStrategy[tuple[str, Quantity]]:
    return st.tuples(st.just(unit), quantities(unit=unit))


@given(st.sampled_from(["percent", "points", "GBP", "USD", "tonne", "offences"]).flatmap(_of))
def test_the_unit_is_as_asked(given_figure: tuple[str, Quantity]) -> None:
    assert given_figure[1].unit == given_figure[0]


@given(quantities(hedged=True), quantities(hedged=False))
def test_a_hedge_is_as_asked(hedged: Quantity, bare: Quantity) -> None:
    assert hedged.hedge is not None
    assert bare.hedge is None


@pytest.mark.parametrize("style", STYLES)
def test_every_style_is_drawn(style: str) -> None:
    assert smallest(quantities(styles=[style])).style == style


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"styles": ["roman"]}, "styles takes some of"),
        ({"styles": []}, "styles takes some of"),
        ({"unit": "furlong"}, "no figure of the unit 'furlong'"),
        ({"unit": "GBP", "styles": ["vague"]}, "no figure of the unit 'GBP' is printed as vague"),
    ],
)
def test_what_cannot_be_printed_is_said(asked: dict[str, Any], said: str) -> None:
    with pytest.raises(FactcheckError, match=said):
        quantities(**asked)
