"""Powers of ten."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.claim import Claim
from factcheck.kinds import AbsoluteChange, Mean, Multiple, PercentChange, Rate, Share, Trend
from factcheck.quantity import Quantity
from tests.diagnoses.matching import matched


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        (
            AbsoluteChange(before="£18.6m", after="£13.2m", change="-£54m"),
            "matches if the figure is ten times too large: the figures give £5.4m",
        ),
        (
            AbsoluteChange(before="£18.65m", after="£13.2m", change="-£54m"),  # half a unit of its last digit away
            "matches if the figure is ten times too large: the figures give £5.45m",
        ),
        (
            AbsoluteChange(before="£18.6bn", after="£13.2bn", change="-£5.4m"),
            "matches if the figure is a thousand times too small: the figures give £5,400m",
        ),
        (
            Mean(total="£16.8bn", count=7, mean="£24m"),
            "matches if the figure is a hundred times too small: the figures give £2,400m",
        ),
        (
            Mean(total="£14bn", count=7, mean="£2m"),
            "matches if the figure is a thousand times too small: the figures give £2,000m",
        ),
        (
            Mean(total="£16.8bn", count=7, mean="£240,000"),
            "matches if the figure is 10,000 times too small: the figures give £2.4 billion",
        ),
        (
            Share(part=6, whole=6000, percent=".001 percent"),
            "matches if the figure is a hundred times too small: the figures give 0.1%",
        ),
        (
            Mean(total=140, count=7, mean="2"),
            "matches if the figure is ten times too small: the figures give 20",
        ),
        (
            PercentChange(before="£1.2m", after="£1.5bn", percent="25"),
            "matches if £1.2m is a thousand times too small: then the figures give 25%",
        ),
        (
            Multiple(before="£1.2bn", after="£2.4m", factor="doubled"),
            "matches if £1.2bn is a thousand times too large: then the figures give 2 times",
        ),
    ],
)
def test_it_matches(claim: Claim, told: str) -> None:
    assert matched("scale", claim) == told


@pytest.mark.parametrize(
    "claim",
    [
        AbsoluteChange(before="£18.6m", after="£13.2m", change="-£55m"),
        Mean(total=143, count=7, mean="2"),
        Rate(count=84, population=1500, rate="5.6", per=1000),
        Trend(before=3, after=2, direction="up"),
        PercentChange(before=82, after=99, percent="24"),
        PercentChange(before=100, after=100, percent="24"),
        PercentChange(before="£1.2m", after="£1.5bn", percent="75"),
        PercentChange(before=100, after=1000000, percent="-24"),
        PercentChange(before=100, after="about 20", percent="24"),
        PercentChange(before=100, after=0, percent="-24"),
    ],
)
def test_it_does_not_match(claim: Claim) -> None:
    assert matched("scale", claim) is None


@given(st.integers(100, 999), st.integers(1, 6), st.booleans())
def test_every_moved_point_is_found(value: int, power: int, larger: bool) -> None:
    factor = Fraction(10) ** (power if larger else -power)
    stated = Quantity("x", value * factor, factor)
    assert "times too" in str(matched("scale", Mean(total=value, count=1, mean=stated)))
