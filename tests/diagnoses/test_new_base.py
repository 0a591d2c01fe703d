"""Changes that were divided by the new level."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.claim import Claim
from factcheck.kinds import PercentChange, Share
from factcheck.quantity import Quantity
from tests.diagnoses.matching import matched


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        (
            PercentChange(before=236, after=311, percent="24"),
            (
                "matches if the change is divided by the new figure: (311 - 236) / 311 = 24.12%"
                "; the printed figures give 32%"
            ),
        ),
        (
            PercentChange(before=311, after=236, percent="-31.8"),
            (
                "matches if the change is divided by the new figure: (236 - 311) / 236 = -31.78%"
                "; the printed figures give 24.1%"
            ),
        ),
        (
            PercentChange(before="£246m", after="£318m", percent="23"),
            (
                "matches if the change is divided by the new figure: (£318m - £246m) / £318m = 22.64%"
                "; the printed figures give 29%"
            ),
        ),
        (
            PercentChange(before="6,000", after="more than 8,800", percent="32 percent"),
            "matches if the change is divided by the new figure: (8,800 - 6,000) / 8,800 = 31.82%",
        ),
    ],
)
def test_it_matches(claim: Claim, told: str) -> None:
    assert matched("new-base", claim) == told


@pytest.mark.parametrize(
    "claim",
    [
        PercentChange(before=236, after=311, percent="26"),
        PercentChange(before=236, after=0, percent="26"),
        Share(part=64, whole=155, percent="50"),
        PercentChange(before=236, after=311, percent="between 24 and 25 pct"),
    ],
)
def test_it_does_not_match(claim: Claim) -> None:
    assert matched("new-base", claim) is None


@given(st.integers(10, 5000), st.integers(10, 5000))
def test_every_change_that_was_divided_by_the_new_level_is_found(before: int, after: int) -> None:
    stated = Quantity("x", round(Fraction(100 * (after - before), after), 1), Fraction(1, 10))
    assert matched("new-base", PercentChange(before=before, after=after, percent=stated)) is not None
