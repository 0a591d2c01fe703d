"""Points that were called per cent."""

import pytest

from factcheck.claim import Claim
from factcheck.kinds import PercentChange, PointChange
from tests.diagnoses.matching import matched


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        (
            PercentChange(before="31%", after="39%", percent="8 per cent"),
            "matches if percentage points are meant: 31% to 39% is a rise of 8 points; as printed the figures give 26%",
        ),
        (
            PercentChange(before="39%", after="31%", percent="-8"),
            "matches if percentage points are meant: 39% to 31% is a fall of 8 points; as printed the figures give 21%",
        ),
    ],
)
def test_it_matches(claim: Claim, told: str) -> None:
    assert matched("points-as-percent", claim) == told


@pytest.mark.parametrize(
    "claim",
    [
        PercentChange(before=31, after=39, percent="8 per cent"),
        PercentChange(before="31%", after="39%", percent="9 per cent"),
        PointChange(before="31%", after="39%", points="9"),
        PercentChange(before="31%", after="39%", percent="between 7 and 9 pct"),
    ],
)
def test_it_does_not_match(claim: Claim) -> None:
    assert matched("points-as-percent", claim) is None
