"""What no figures can make true."""

import pytest

from factcheck.claim import Claim
from factcheck.kinds import AbsoluteChange, PercentChange, Share
from tests.diagnoses.matching import matched


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        (PercentChange(percent="-120"), "matches no figures: a count, a price or a time can fall by 100% at most"),
        (
            AbsoluteChange(before="80 offences", change=-90),
            "matches no figures: there were only 80 offences",
        ),
        (Share(percent="120%"), "matches no figures: a part cannot be more than 100% of the whole that contains it"),
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
