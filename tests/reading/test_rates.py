"""Rates per so many people."""

import pytest

from tests.articles import by_rules, findings

CASES = [
    ("There were 84 cases among 1,500 people, or 56 per 1,000.", ["84 1500 56 1000 correct"]),
    ("There were 84 cases among 1,500 people, or 5.6 per 1,000.", ["84 1500 28/5 1000 wrong"]),
    ("There were 84 cases in a population of 1,500, or 56 per 1,000.", ["84 1500 56 1000 correct"]),
    ("With 84 cases among 1,500 people, the rate is 56 for every 1,000.", ["84 1500 56 1000 correct"]),
    # no count, no population, two of one; no round number; a percentage, a range
    ("Among 1,500 people it was 56 per 1,000.", []),
    ("There were 84 cases, or 56 per 1,000.", []),
    ("There were 84 cases and 3 deaths among 1,500 people, or 56 per 1,000.", []),
    ("There were 84 cases among 1,500 men and 900 women, or 56 per 1,000.", []),
    ("There were 84 cases among 1,500 people, or 56 per 1,234.", []),
    ("There were 84 cases among 1,500 people, or 56% per 1,000.", []),
    ("There were 84 cases among 1,500 people, or between 55 and 57 per 1,000.", []),
    ("There were 84 cases among 1,500 people, or 56 in 1,000.", []),
    ("There were 84 cases among 1,500 people, or 56 of the people in this town per 1,000.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_rate_is_held_against_the_one_count_and_the_one_population(text: str, expected: list[str]) -> None:
    assert by_rules(text, "rate") == [f"rate {told}" for told in expected]


def test_the_quote_goes_to_the_number_that_it_is_given_per() -> None:
    assert [f.quote for f in findings(CASES[0][0])] == ["56 per 1,000"]
