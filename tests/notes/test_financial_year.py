"""Calendar years beside financial ones."""

import pytest

from factcheck.claim import Claim
from factcheck.kinds import PercentChange, Span
from tests.notes.noting import noted


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        (
            Span(start="2017", end="2020/21", length="three"),
            '"2017" is used beside 2020/21: which financial year is meant?',
        ),
        (
            Span(start="2017/18", end="2021", length="three"),
            '"2021" is used beside 2017/18: which financial year is meant?',
        ),
    ],
)
def test_it_is_noted(claim: Claim, told: str) -> None:
    assert noted("financial-year", claim) == told


@pytest.mark.parametrize(
    "claim",
    [
        Span(start="2017/18", end="2020/21", length="three"),
        Span(start="2017", end="2020", length="three"),
        Span(end="2020", length="three"),
        PercentChange(percent="3"),
    ],
)
def test_it_is_not_noted(claim: Claim) -> None:
    assert noted("financial-year", claim) is None
