"""Values that were rounded away from zero."""

import pytest

from factcheck.claim import Claim
from factcheck.kinds import PercentChange, Trend
from tests.diagnoses.matching import matched


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        (PercentChange(before=468, after=439, percent="-7"), "matches if 6.2% is rounded up; to the nearest it is 6%"),
        (
            PercentChange(before=109, after=118, percent="nine per cent"),
            "matches if 8.26% is rounded up; to the nearest it is 8%",
        ),
    ],
)
def test_it_matches(claim: Claim, told: str) -> None:
    assert matched("rounded-up", claim) == told


@pytest.mark.parametrize(
    "claim",
    [
        PercentChange(before=37, after=62, percent="67.5 per cent"),
        PercentChange(before=82, after=99, percent="24"),
        Trend(before=3, after=2, direction="up"),
    ],
)
def test_it_does_not_match(claim: Claim) -> None:
    assert matched("rounded-up", claim) is None
