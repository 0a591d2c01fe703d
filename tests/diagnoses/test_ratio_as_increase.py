"""Ratios that were given as changes."""

import pytest

from factcheck import DEFAULT_POLICY
from factcheck.claim import Claim
from factcheck.diagnoses import DIAGNOSES, Case
from factcheck.kinds import PercentChange, Share
from factcheck.rate import rate
from tests.diagnoses.matching import matched


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        (
            PercentChange(before="£1.5m", after="£2.1m", percent="140 per cent"),
            "matches if the ratio is given as the change: £2.1m is 140% of £1.5m; the printed figures give 40%",
        ),
        (
            PercentChange(before=100, after=76, percent="-76"),
            "matches if the ratio is given as the change: 76 is 76% of 100; the printed figures give 24%",
        ),
        (
            PercentChange(before="£15.0m", after="£11.0m", percent="-72.8"),  # 73.3 as printed: each is rounded
            "matches if the ratio is given as the change: £11.0m is 73.33% of £15.0m; the printed figures give 26.7%",
        ),
        (
            PercentChange(before=198, after=356, percent="almost 200 percent"),
            "matches if the ratio is given as the change: 356 is 179.8% of 198; the printed figures give 80%",
        ),
    ],
)
def test_it_matches(claim: Claim, told: str) -> None:
    assert matched("ratio-as-increase", claim) == told


@pytest.mark.parametrize(
    "claim",
    [
        PercentChange(before="£1.5m", after="£2.1m", percent="240"),
        Share(part=64, whole=155, percent="50"),
        PercentChange(before="more than 100", after=140, percent="200"),
        PercentChange(before=100, after="more than 140", percent="10"),
    ],
)
def test_it_does_not_match(claim: Claim) -> None:
    assert matched("ratio-as-increase", claim) is None


def test_hedged_levels_that_allow_little_are_taken_by_their_range() -> None:
    strict = DEFAULT_POLICY.with_limits("about", fine="[-1, 1]", wide="[-2, 2]")
    claim = PercentChange(before=100, after="about 140", percent="140")
    (found,) = (row for row in DIAGNOSES if row.code == "ratio-as-increase")
    assert found.match(Case(rate(claim, strict), strict)) == "matches if the ratio is given as the change"
