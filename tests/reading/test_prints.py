"""Bare figures are as rounded as those beside them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import Quantity, read, review
from tests.articles import lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Turnover rose 178.6 per cent to 2 dlrs from 1.", "percent_change 1 2 893/5 wrong"),
        ("The index fell by 743 to 250.85 from 994.18.", "absolute_change 49709/50 5017/20 -743 correct"),
        ("The index fell by 743 to 250 from 993.", "absolute_change 993 250 -743 correct"),
        ("Sales rose 20 per cent to £1.2m from £1.0m.", "percent_change 1000000 1200000 20 correct"),
        ("The index fell to 250.85 from 251.", "trend 251 5017/20 down correct"),
        ("Thefts rose 20 per cent to 25 from 20.", "percent_change 20 25 20 wrong"),
        ("The price of a ticket rose 20 per cent to £5 from £4.", "percent_change 4 5 20 wrong"),
        ("Shares in the firm rose 20 per cent to £5 from £4.", "percent_change 4 5 20 consistent"),
        ("Oil fell 9.5 per cent to $45 a barrel from $50.", "percent_change 50 45 -19/2 consistent"),
    ],
)
def test_a_bare_figure_is_rounded_beside_a_rounded_one_only(text: str, line: str) -> None:
    assert lines(text) == [line]


@given(st.integers(2, 999), st.integers(2, 999))
def test_counts_stay_exact(before: int, after: int) -> None:
    for reading in read(f"Thefts rose to {after} from {before}."):
        assert all(isinstance(q, Quantity) and q.exact for q in reading.claim.operands().values())


@given(st.decimals("1.05", "99.95", places=2), st.integers(1, 99))
def test_a_bare_amount_beside_decimals_is_no_alarm_for_its_rounding(after: object, change: int) -> None:
    text = f"The index rose by {change} to {after} from 0.49."
    assert all(f.rating != "wrong" or abs(float(str(after)) - 0.49 - change) > 0.5 for f in review(text).findings)
