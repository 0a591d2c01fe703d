"""Hedges beside unround numbers."""

import pytest

from factcheck.claim import Claim
from factcheck.kinds import PercentChange, Share, Trend
from tests.notes.noting import noted


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        (
            Share(part=60, whole=220, percent="about 27.3 per cent"),
            '"about 27.3 per cent": the digits say it is exact, "about" says it is not',
        ),
        (
            PercentChange(before="nearly 1,234", after=1300, percent="5"),
            '"nearly 1,234": the digits say it is exact, "nearly" says it is not',
        ),
    ],
)
def test_it_is_noted(claim: Claim, told: str) -> None:
    assert noted("unround-hedge", claim) == told


@pytest.mark.parametrize(
    "claim",
    [
        Share(part=60, whole=220, percent="about 27.5 per cent"),
        Share(part=60, whole=220, percent="about 27 per cent"),
        Share(part=60, whole=220, percent="27.3"),
        Share(part=60, whole=220, percent="more than 27.1"),
        Share(part=60, whole=220, percent="about a third"),
        Trend(before=3, after=4, direction="up"),
    ],
)
def test_it_is_not_noted(claim: Claim) -> None:
    assert noted("unround-hedge", claim) is None
