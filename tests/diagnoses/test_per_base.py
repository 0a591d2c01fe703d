"""Rates on another base."""

import pytest

from factcheck.claim import Claim
from factcheck.kinds import PercentChange, Rate
from tests.diagnoses.matching import matched


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        (
            Rate(count=318, population="42,400", rate="7.5", per=100_000),
            "matches if a different base is meant: 318 in 42,400 is 7.5 per 1,000; the printed figures give 750.0",
        ),
        (
            Rate(count=84, population=1500, rate="5.6", per=1000),
            "matches if a different base is meant: 84 in 1,500 is 5.6 per 100; the printed figures give 56.0",
        ),
    ],
)
def test_it_matches(claim: Claim, told: str) -> None:
    assert matched("per-base", claim) == told


@pytest.mark.parametrize(
    "claim",
    [
        Rate(count=84, population=1500, rate="57", per=1000),
        PercentChange(before=82, after=99, percent="24"),
    ],
)
def test_it_does_not_match(claim: Claim) -> None:
    assert matched("per-base", claim) is None
