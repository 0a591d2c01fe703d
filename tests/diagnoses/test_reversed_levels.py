"""Levels that were exchanged."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.claim import Claim
from factcheck.kinds import Multiple, PercentChange, Share
from factcheck.quantity import Quantity
from tests.diagnoses.matching import matched


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        (
            PercentChange(before=320, after=410, percent="-22"),
            "matches if the two levels are swapped: 410 to 320 is a fall of 21.95%; 320 to 410 is a rise of 28.125%",
        ),
        (
            Multiple(before=124, after=61, factor="doubled"),
            "matches if the two levels are swapped: 124 is 2.03 times 61; 61 is 0.49 times 124",
        ),
        (
            PercentChange(before=100, after=50, percent="100"),
            "matches if the two levels are swapped: 50 to 100 is a rise of 100%; 100 to 50 is a fall of 50%",
        ),
    ],
)
def test_it_matches(claim: Claim, told: str) -> None:
    assert matched("reversed", claim) == told


@pytest.mark.parametrize(
    "claim",
    [
        PercentChange(before=320, after=410, percent="-28"),
        Share(part=64, whole=155, percent="50"),
        PercentChange(before=320, after=0, percent="-28"),
        PercentChange(before=320, after=410, percent="between 21 and 22 pct"),
        PercentChange(before=80, after="about 100", percent="-60"),
    ],
)
def test_it_does_not_match(claim: Claim) -> None:
    assert matched("reversed", claim) is None


@given(st.integers(10, 5000), st.integers(10, 5000))
def test_every_change_that_was_worked_out_backwards_is_found(before: int, after: int) -> None:
    backwards = PercentChange(before=after, after=before).point()
    assert backwards is not None
    stated = Quantity("x", round(backwards, 1), Fraction(1, 10))
    assert matched("reversed", PercentChange(before=before, after=after, percent=stated)) is not None
