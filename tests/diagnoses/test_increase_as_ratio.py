"""Changes that were given as shares."""

import pytest

from factcheck.claim import Claim
from factcheck.kinds import PercentChange, Share
from tests.diagnoses.matching import matched


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        (
            Share(part=60, whole=80, percent="25"),
            "matches if the change is given as a share: 60 is 25% lower than 80; the printed figures give 75%",
        ),
        (
            Share(part=100, whole=80, percent="25"),
            "matches if the change is given as a share: 100 is 25% higher than 80; the printed figures give 125%",
        ),
        (
            Share(part=60, whole=80, percent="twenty-five per cent"),
            "matches if the change is given as a share: 60 is 25% lower than 80; the printed figures give 75%",
        ),
    ],
)
def test_it_matches(claim: Claim, told: str) -> None:
    assert matched("increase-as-ratio", claim) == told


@pytest.mark.parametrize(
    "claim",
    [
        Share(part=60, whole=80, percent="35"),
        PercentChange(before=80, after=60, percent="75"),
        Share(part=60, percent="35"),
        Share(part=640, whole=1200, percent="nearly half"),
        Share(part=60, whole=80, percent="a quarter"),
        Share(part=60, whole=80, percent="one in four"),
        Share(part=60, whole=80, percent="between 24 and 26 pct"),
    ],
)
def test_it_does_not_match(claim: Claim) -> None:
    assert matched("increase-as-ratio", claim) is None
