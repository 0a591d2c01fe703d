"""Amounts with the other sign."""

import pytest

from factcheck.claim import Claim
from factcheck.kinds import AbsoluteChange, PercentChange, Share, Threshold, Trend
from tests.diagnoses.matching import matched


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        (
            PercentChange(before=120, after=138, percent="-15"),
            "matches if the other direction is meant: 120 to 138 is a rise of 15%",
        ),
        (
            AbsoluteChange(before=5000, after=4400, change=600),
            "matches if the other direction is meant: 5,000 to 4,400 is a fall of 600",
        ),
        (Trend(before=37, after=61, direction="down"), "matches if the other direction is meant: 37 to 61 is a rise"),
        (
            Threshold(value=9970, bound=10000, direction="up"),
            "matches if the other direction is meant: 9,970 is below 10,000",
        ),
    ],
)
def test_it_matches(claim: Claim, told: str) -> None:
    assert matched("direction", claim) == told


@pytest.mark.parametrize(
    "claim",
    [
        PercentChange(before=120, after=138, percent="-16"),
        PercentChange(before=120, after=138, percent="16"),
        PercentChange(before=120, after=120, percent="16"),
        Trend(before=37, after=61, direction="flat"),
        Share(percent="120%"),
        PercentChange(before=120, after=60, percent="between 49 and 51 pct"),
    ],
)
def test_it_does_not_match(claim: Claim) -> None:
    assert matched("direction", claim) is None
