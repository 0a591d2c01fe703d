"""What no figures can make true."""

import pytest

from factcheck.claim import Claim
from factcheck.kinds import PercentChange, Share
from tests.diagnoses.matching import matched


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        (PercentChange(percent="-120"), "matches no figures: nothing that is counted can fall by more than 100%"),
        (Share(percent="120%"), "matches no figures: a part cannot be more than 100% of the whole that holds it"),
    ],
)
def test_it_matches(claim: Claim, told: str) -> None:
    assert matched("impossible", claim) == told


@pytest.mark.parametrize(
    "claim",
    [
        PercentChange(before=82, after=99, percent="24"),
        Share(part=60, whole=80, percent="25"),
    ],
)
def test_it_does_not_match(claim: Claim) -> None:
    assert matched("impossible", claim) is None
