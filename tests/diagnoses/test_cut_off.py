"""Digits that were dropped."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import DEFAULT_POLICY
from factcheck.claim import Claim
from factcheck.kinds import Mean, PercentChange, Trend
from factcheck.quantity import Quantity
from factcheck.rate import rate
from factcheck.rounding import CONVENTIONS
from tests.diagnoses.matching import matched
from tests.makers import count


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        (
            PercentChange(before=37, after=62, percent="67.5 per cent"),
            "matches if 67.57% is cut off; rounded it is 67.6%",
        ),
        (PercentChange(before=52, after=83, percent="59"), "matches if 59.62% is cut off; rounded it is 60%"),
        (PercentChange(before=37, after=12, percent="-67.5"), "matches if 67.57% is cut off; rounded it is 67.6%"),
        (Mean(total="£16.6bn", count=7, mean="£2.3bn"), "matches if £2.37bn is cut off; rounded it is £2.4bn"),
    ],
)
def test_it_matches(claim: Claim, told: str) -> None:
    assert matched("cut-off", claim) == told


@pytest.mark.parametrize(
    "claim",
    [
        PercentChange(before=109, after=118, percent="nine per cent"),
        PercentChange(before=82, after=99, percent="24"),
        PercentChange(before=37, after=62, percent="over 67.5"),
        Trend(before=3, after=2, direction="up"),
        PercentChange(percent="-120"),
    ],
)
def test_it_does_not_match(claim: Claim) -> None:
    assert matched("cut-off", claim) is None


@given(st.integers(11, 99), st.integers(11, 99), st.integers(0, 2))
def test_whatever_is_misrounded_by_cutting_off_is_matched(before: int, after: int, places: int) -> None:
    step = Fraction(1, 10**places)
    value = CONVENTIONS["cut-off"].round(Fraction(100 * (after - before), before), step)
    claim = PercentChange(before=count(before), after=count(after), percent=Quantity("x", value, step))
    if rate(claim, DEFAULT_POLICY).rating == "misrounded":
        assert matched("cut-off", claim) is not None


def test_without_a_value_the_range_alone_decides() -> None:
    claim = Mean(total="about 12", count=8, mean="1.8")
    found = rate(claim, DEFAULT_POLICY)
    assert found.value is None
    assert found.rating == "misrounded"
    assert matched("rounded-up", claim) == (
        "matches if the unrounded figures were used and the result rounded up instead of to the nearest"
    )
    low = Mean(total="about 12", count=8, mean="1.2")
    assert rate(low, DEFAULT_POLICY).rating == "misrounded"
    assert matched("cut-off", low) == (
        "matches if the unrounded figures were used and the further digits cut off instead of rounded"
    )
