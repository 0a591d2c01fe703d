"""Yearly rates of longer periods."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.claim import Claim
from factcheck.kinds import PercentChange, Share
from factcheck.quantity import Quantity
from tests.diagnoses.matching import matched
from tests.makers import count


@pytest.mark.parametrize(
    "claim",
    [
        PercentChange(before=100, after=133, percent="10"),
        Share(part=60, whole=80, percent="35"),
        PercentChange(before="about 100", after=133, percent="80"),
    ],
)
def test_it_does_not_match(claim: Claim) -> None:
    assert matched("annualised", claim) is None


SERIES = tuple(count(value) for value in (100, 110, 121, 133))


@pytest.mark.parametrize(
    ("first", "last", "percent", "told"),
    [
        (0, 3, "10", "matches if it is the compound yearly rate over 3 years; the printed figures give 33%"),
        (0, 3, "11", "matches if the change is divided by the 3 years; the printed figures give 33%"),
        (
            0,
            1,
            "33",
            "matches if the change of one year is compounded over 3 years; the printed figures give 10%",
        ),
        (0, 1, "30", "matches if the change of one year is multiplied by 3; the printed figures give 10%"),
        (0, 3, "14", None),
        (0, 1, "14", None),
        (3, 0, "10", None),
        (0, 2, "about -100", None),
        (0, 2, "over 10", "matches if it is the compound yearly rate over 2 years; the printed figures give 21%"),
    ],
)
def test_a_series_says_how_many_years_there_are(first: int, last: int, percent: str, told: str | None) -> None:
    claim = PercentChange(before=SERIES[first], after=SERIES[last], percent=percent)
    found = matched("annualised", claim, SERIES)
    assert found == told or (percent == "over 10" and found is not None)


@given(st.integers(1, 60), st.integers(2, 6))
def test_every_compound_rate_is_found(yearly: int, years: int) -> None:
    series = tuple(Quantity("x", 100 * (1 + Fraction(yearly, 100)) ** n, Fraction(0)) for n in range(years + 1))
    claim = PercentChange(before=series[0], after=series[-1], percent=Quantity("x", Fraction(yearly)))
    assert "compound" in str(matched("annualised", claim, series))


def test_a_series_without_the_levels_says_nothing() -> None:
    claim = PercentChange(before=99, after=133, percent="10")
    assert matched("annualised", claim, SERIES) is None
    assert matched("annualised", PercentChange(before=100, after=0, percent="-33"), SERIES) is None
