"""Sums that were given as yearly figures."""

import pytest

from factcheck.claim import Claim
from factcheck.kinds import Approximation, Mean, PercentChange
from tests.diagnoses.matching import matched
from tests.makers import count


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        (
            Mean(total=984, count=12, mean="984"),
            "matches if the whole total, 984, is given as the average; the printed figures give 82",
        ),
        (
            Mean(total=984, count=12, mean="almost 1,000"),
            "matches if the whole total, 984, is given as the average; the printed figures give 82",
        ),
    ],
)
def test_it_matches(claim: Claim, told: str) -> None:
    assert matched("cumulative", claim) == told


@pytest.mark.parametrize(
    "claim",
    [
        Mean(total=984, count=12, mean="99"),
        PercentChange(before=60, after=180, percent="4"),
        Approximation(exact=212, rough="about 1,150"),
        Mean(count=12, mean="99"),
    ],
)
def test_it_does_not_match(claim: Claim) -> None:
    assert matched("cumulative", claim) is None


def test_the_sum_of_a_series_is_found() -> None:
    series = tuple(count(value) for value in (185, 266, 265, 226, 212))
    told = matched("cumulative", Approximation(exact=212, rough="about 1,150"), series)
    assert told == "matches if the figures of all 5 years are added up: 1,154; the printed figures give 212"
    assert matched("cumulative", Approximation(exact=212, rough="about 900"), series) is None
