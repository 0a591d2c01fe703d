"""So many per so many."""

from typing import Any

import pytest

from factcheck import Rate, check


@pytest.mark.parametrize(
    ("given", "rating"),
    [
        ({"count": 84, "population": 1500, "rate": "56", "per": 1000}, "correct"),
        ({"count": 318, "population": "42,400", "rate": "7.5", "per": 100_000}, "wrong"),
        ({"count": 318, "population": "42,400", "rate": "7.5", "per": 1000}, "correct"),
        ({"count": 84, "population": 0, "rate": "56", "per": 1000}, "unchecked"),
        ({"count": 84, "rate": "56"}, "unchecked"),
    ],
)
def test_it_is_rated_as_the_specification_says(given: dict[str, Any], rating: str) -> None:
    assert check(Rate(**given)).rating == rating


def test_without_a_base_a_rate_is_per_head() -> None:
    assert check(Rate(count=84, population=1500, rate="0.056")).message == "84 in 1,500 is 0.056 a head."
    assert check(Rate(count=84, population=1500, rate="0.056", per=None)).rating == "unchecked"


@pytest.mark.parametrize("population", [0, -4, "-2.5"])
def test_an_empty_population_has_no_rate(population: int | str) -> None:
    verdict = check(Rate(count=5, population=population, rate="3", per=100))
    assert verdict.rating == "unchecked"
    assert str(verdict.reason).startswith("the population, ")
