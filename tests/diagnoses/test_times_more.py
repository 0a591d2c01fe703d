"""Factors counted once too often or too seldom."""

import pytest

from factcheck.claim import Claim
from factcheck.kinds import Multiple, PercentChange
from tests.diagnoses.matching import matched


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        (
            Multiple(before=60, after=180, factor="quadrupled"),
            "matches if 3 times as many is taken for 3 times more, so 4 times as many: 180 is 3 times 60",
        ),
        (
            Multiple(before=60, after=240, factor="three times"),
            "matches if 4 times as many is put as 3 times more: 240 is 4 times 60",
        ),
    ],
)
def test_it_matches(claim: Claim, told: str) -> None:
    assert matched("times-more", claim) == told


@pytest.mark.parametrize(
    "claim",
    [
        Multiple(before=60, after=180, factor="five times"),
        Multiple(before=60, after=62, factor="doubled"),
        Multiple(before=1450, after=2893, factor="more than doubled"),
        PercentChange(before=60, after=180, percent="4"),
        Multiple(before="about 60", after=180, factor="five times"),
        Multiple(before=60, after=30, factor="halved"),
        Multiple(factor="doubled"),
        Multiple(before=60, after=180, factor="between 4 and 5"),
    ],
)
def test_it_does_not_match(claim: Claim) -> None:
    assert matched("times-more", claim) is None
