"""Numbers given as exact."""

from fractions import Fraction

import pytest

from factcheck.claim import Claim
from factcheck.kinds import Enumeration, PercentChange, Trend
from tests.notes.noting import noted


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        (
            PercentChange(before=82, after=99, percent=Fraction(21)),
            "21 was given as an exact number; give '21', a string, for a figure rounded to a whole one",
        ),
    ],
)
def test_it_is_noted(claim: Claim, told: str) -> None:
    assert noted("exact-number", claim) == told


@pytest.mark.parametrize(
    "claim",
    [
        PercentChange(before=82, after=99, percent="24"),
        PercentChange(before=82, after=99, percent=21),
        PercentChange(before=82, after=99, percent=Fraction(24)),
        PercentChange(before=80, after=100, percent=Fraction(25)),
        Enumeration(items=3, count=4),
        Trend(before=3, after=2, direction="up"),
        PercentChange(before=80, after=99, percent=Fraction(47, 2)),
    ],
)
def test_it_is_not_noted(claim: Claim) -> None:
    assert noted("exact-number", claim) is None
