"""A relative change that was called points."""

import pytest

from factcheck.claim import Claim
from factcheck.kinds import PercentChange, PointChange
from tests.diagnoses.matching import matched


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        (
            PointChange(before="16%", after="20%", points="25 points"),
            "matches if per cent is meant: 16% to 20% is a rise of 25%; the printed figures give 4 points",
        ),
    ],
)
def test_it_matches(claim: Claim, told: str) -> None:
    assert matched("percent-as-points", claim) == told


@pytest.mark.parametrize(
    "claim",
    [
        PointChange(before="16%", after="20%", points="5 points"),
        PercentChange(before="16%", after="20%", percent="4"),
        PointChange(before="0%", after="20%", points="25 points"),
        PointChange(before="16%", after="20%", points="between 3 and 5"),
    ],
)
def test_it_does_not_match(claim: Claim) -> None:
    assert matched("percent-as-points", claim) is None
