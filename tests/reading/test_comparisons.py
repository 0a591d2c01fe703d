"""Percentages held against the average of a named area."""

import pytest

from tests.articles import findings, lines

HERE = "Theft rose by 67.5 per cent in Dorset, higher than the regional average."
CASES = [
    (f"{HERE}\n\nTheft in the South West rose by 28.6 per cent.", ["143/5 135/2 up correct"]),
    (f"Theft in the South West rose by 28.6 per cent.\n\n{HERE}", ["143/5 135/2 up correct"]),
    (f"{HERE}\n\nTheft in the South West rose by 70 per cent.", ["70 135/2 up wrong"]),
    # the average of another area, of another measure, or none
    (f"{HERE}\n\nNationally, theft rose by 28.6 per cent.", []),
    (f"{HERE}\n\nFires in the South West rose by 28.6 per cent.", []),
    (f"{HERE}\n\nTheft in the South West rose.", []),
    (HERE, []),
    # two figures for the area: the words do not say which is its average
    (f"{HERE}\n\nTheft in the South West rose by 28.6 per cent, and arrests for theft by 3 per cent.", []),
    # the nearer sentence counts
    (
        f"{HERE}\n\nTheft in the region rose by 28.6 per cent.\n\nTheft in the North East rose by 9 per cent.",
        ["143/5 135/2 up correct"],
    ),
    # no comparison with an average, no figure or two of them before it
    ("Theft rose by 67.5 per cent, higher than the year before.\n\nTheft in the region rose by 28.6 per cent.", []),
    ("Theft was higher than the regional average.\n\nTheft in the region rose by 28.6 per cent.", []),
    ("Theft rose by 5% and 7%, higher than the regional average.\n\nTheft in the region rose by 2%.", []),
    ("Theft rose by 5%, higher for the regional average.\n\nTheft in the region rose by 2%.", []),
    ("Theft rose by 5%, higher than the local average.\n\nTheft in the region rose by 2%.", []),
    ("Theft rose by 5%, unchanged than the regional average.\n\nTheft in the region rose by 2%.", []),
    ("Theft rose by 5%, higher", []),
    # down, and the nation
    ("Theft is at 5%, lower than the national average.\n\nNationally, theft is at 6%.", ["6 5 down correct"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_comparison_with_an_average_takes_it_from_the_sentence_about_that_area(
    text: str, expected: list[str]
) -> None:
    assert lines(text, "trend") == [f"trend {told}" for told in expected]


def test_the_quote_goes_to_the_word_for_the_average() -> None:
    text = f"{HERE}\n\nTheft in the South West rose by 28.6 per cent."
    assert [f.quote for f in findings(text) if f.kind == "trend"] == ["higher than the regional average"]


def test_a_sentence_about_the_area_without_a_percentage_is_passed_over() -> None:
    text = f"{HERE}\n\nThere were 40 thefts in the region.\n\nTheft in the South West rose by 28.6 per cent."
    assert lines(text, "trend") == ["trend 143/5 135/2 up correct"]
