"""Averages of a total over a count."""

import pytest

from tests.articles import by_rules, findings

CASES = [
    ("There were 984 fires over the 12 months, an average of 82.", ["984 12 82 correct"]),
    ("There were 984 fires over the 12 months, an average of 83.", ["984 12 83 wrong"]),
    ("The 12 officers shared £984, or £82 each.", ["984 12 82 correct"]),
    ("The 12 officers shared £984, an average of £82.", ["984 12 82 correct"]),
    # no word for it, nothing that parts it from its total
    ("There were 984 fires over the 12 months, or 82.", []),
    ("There were 984 fires over the 12 months in an average of 82.", []),
    ("There were 984 fires average 82 over the 12 months.", []),
    ("An average of 82 fires.", []),
    # more figures than a total and a count, or fewer, or two counts, or other things
    ("There were 984 fires, an average of 82.", []),
    ("There were 984 fires and 7 deaths over the 12 months, an average of 82.", []),
    ("The 12 officers shared £984 over 3 months, an average of £82.", []),
    ("The 12 crews saw 984 fires, or 82 each.", []),
    ("The 12 officers and 3 nurses shared it, or £82 each.", []),
    ("It cost £984 over the 12 months, an average of 82 fires.", []),
    ("There were 984 fires, an average of 82 over the 12 months.", []),
    ("There were 984 fires over the 12 months, an average of 82, and 3 deaths.", []),
    ("There were 984 fires over the 12 months, an average of between 81 and 83.", []),
    ("The rate was 5% over the 12 months, an average of 6%.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_an_average_is_held_against_the_one_total_and_the_one_count_before_it(text: str, expected: list[str]) -> None:
    assert by_rules(text, "mean") == [f"mean {told}" for told in expected]


def test_the_quote_has_the_word_for_the_average() -> None:
    assert [f.quote for f in findings(CASES[0][0])] == ["average of 82"]
    assert [f.quote for f in findings(CASES[2][0])] == ["£82 each"]
