"""Differences between two percentages of a sentence."""

import pytest

from factcheck import review


@pytest.mark.parametrize(
    ("text", "rating"),
    [
        ("There is a 9 percentage point gap between men (61 per cent) and women (52 per cent).", "correct"),
        ("There is a 9 percentage point gap between women (52 per cent) and men (61 per cent).", "correct"),
        (
            "Turnout was 61.4 per cent in Hale and 61.1 per cent in Merrow, a difference of less than one point.",
            "stretched",
        ),
        (
            "The gap has a history that few still know, and the party led by 9 points with 61 per cent to 52 per cent.",
            "correct",
        ),
        ("There is a 7 percentage point gap between men (61 per cent) and women (52 per cent).", "wrong"),
    ],
)
def test_a_difference_is_that_of_the_two_percentages(text: str, rating: str) -> None:
    (finding,) = [f for f in review(text).findings if f.kind == "point_change"]
    assert finding.rating == rating


@pytest.mark.parametrize(
    "text",
    [
        "There is a 9 percentage point gap between men and women.",
        "There is a 9 point gap between men (61 per cent), women (52 per cent) and others (50 per cent).",
        "The gap is wide: men are at 61 per cent and women at 52 per cent, 3 and 4 points above last year.",
        "The gap was between 8 and 10 percentage points, with men at 61 per cent and women at 52 per cent.",
    ],
)
def test_no_difference_is_read_where_the_words_leave_it_open(text: str) -> None:
    assert not [f for f in review(text).findings if f.kind == "point_change" and f.rating != "unchecked"]
