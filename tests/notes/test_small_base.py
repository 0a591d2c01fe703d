"""Percentages of few cases."""

import pytest

from factcheck.claim import Claim
from factcheck.kinds import Multiple, PercentChange, Share
from tests.notes.noting import noted


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        (PercentChange(before=37, after=62, percent="68"), "37 is a small base: a single case is 2.7% of it"),
        (Share(part=3, whole="40 patients", percent="7.5"), "40 is a small base: a single case is 2.5% of it"),
    ],
)
def test_it_is_noted(claim: Claim, told: str) -> None:
    assert noted("small-base", claim) == told


@pytest.mark.parametrize(
    "claim",
    [
        PercentChange(before=50, after=62, percent="24"),
        PercentChange(before="£37m", after="£62m", percent="68"),
        Share(part=3, percent="7.5"),
        Multiple(before=3, after=6, factor="doubled"),
        PercentChange(before=0, after=62, percent="24"),
    ],
)
def test_it_is_not_noted(claim: Claim) -> None:
    assert noted("small-base", claim) is None
