"""Marks, milestones, barriers and thresholds that a figure passes."""

import pytest

from tests.articles import findings, lines, plain

CASES = [
    ("There were 10,331 fires, the first time that they passed the 10,000 mark.", ["10331 10000 up correct"]),
    ("There were 9,331 fires, the first time that they passed the 10,000 mark.", ["9331 10000 up wrong"]),
    ("Sales were £1.1bn, so they broke through the £1bn barrier.", ["1100000000 1000000000 up correct"]),
    ("There were 96 fires, so they were below the 100 threshold.", ["96 100 down correct"]),
    ("There were 104 fires, so they were below the 100 threshold.", ["104 100 down wrong"]),
    # no value, or two of them, or one of other things
    ("Fires passed the 10,000 mark.", []),
    ("There were 10,331 fires and 9 fires, and they passed the 10,000 mark.", []),
    ("There were 10,331 fires, as sales passed the £10,000 mark.", []),
    ("Sales were up 12 points, as they passed the 10 points mark.", []),
    # no mark behind it, no word that passes it near enough, nothing behind it at all, two bounds
    ("There were 10,331 fires, so they passed the 10,000 fires.", []),
    ("There were 10,331 fires, near the 10,000 mark.", []),
    ("There were 10,331 fires, which passed in a very short time the 10,000 mark.", []),
    ("There were 10,331 fires, so they passed 10,000", []),
    ("There were 10,331 fires, so they passed the £5-10 million mark.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_bound_is_held_against_the_only_figure_before_it(text: str, expected: list[str]) -> None:
    assert lines(text, "threshold") == [f"threshold {told}" for told in expected]


def test_the_word_that_passes_a_bound_is_the_direction_and_the_quote_goes_to_the_mark() -> None:
    (found,) = findings("There were 96 fires, so they fell below the 100 mark.")
    direction = getattr(found.claim, found.claim.stated)
    assert found.quote == "below the 100 mark"
    assert plain(direction) == "down"
    assert str(direction) == "below"


def test_beside_a_bound_no_trend_is_told_of_the_same_two_figures() -> None:
    assert lines("With 96 fires, Hull fell below the 100 mark.") == ["threshold 96 100 down correct"]
