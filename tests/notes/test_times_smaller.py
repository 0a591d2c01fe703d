"""Factors for what became less."""

from fractions import Fraction

import pytest

from factcheck.claim import Claim
from factcheck.kinds import Multiple, PercentChange
from factcheck.quantity import Quantity
from tests.notes.noting import noted


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        (
            Multiple(
                before=60, after=20, factor=Quantity("three times smaller", Fraction(1, 3), Fraction(0), style="vague")
            ),
            '"three times smaller" has to be turned round: a fraction of the old level, such as a third, is clearer',
        ),
    ],
)
def test_it_is_noted(claim: Claim, told: str) -> None:
    assert noted("times-smaller", claim) == told


@pytest.mark.parametrize(
    "claim",
    [
        Multiple(before=60, after=180, factor="three times"),
        Multiple(before=60, after=180),
        PercentChange(before=60, after=180, percent="200"),
    ],
)
def test_it_is_not_noted(claim: Claim) -> None:
    assert noted("times-smaller", claim) is None
