"""The mark of a figure: what the words before it make it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading.cues import words_of
from factcheck.reading.levels import levels_of
from factcheck.reading.marks import REACH, ROLES, mark
from factcheck.words import table
from tests.statements import news, row_of

KNOWN = {*ROLES, "object", "change", "total", "bracket", "join", "comma", None}


def last_mark(text: str) -> str | None:
    """The mark of the last figure of a text."""
    row = row_of(text)
    return mark(row, max(i for i, e in enumerate(row) if e.figure is not None))


@given(news | st.text(max_size=60))
def test_every_place_of_a_row_has_a_known_mark(text: str) -> None:
    row = row_of(text)
    assert {mark(row, place) for place in range(len(row))} <= KNOWN


@given(news)
def test_only_what_stands_before_a_figure_marks_it(text: str) -> None:
    row = row_of(text)
    for place in levels_of(row):
        assert mark(row[: place + 1], place) == mark(row, place)
        far = max(place - REACH - 4, 0)
        assert mark(row[far:], place - far) == mark(row, place)


@pytest.mark.parametrize("role", ROLES)
def test_each_role_word_marks_the_figure_right_behind_it(role: str) -> None:
    for word in table("cues")["roles"][role]:
        assert last_mark(f"sales {word} the 40") == role, word


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sales rose 40", "object"),
        ("sales were up 40", "object"),
        ("a rise of 40", "change"),
        ("a sharp rise in sales of 40", None),
        ("a sharp rise in sales of 40%", "change"),
        ("a rise of some kind of 40", None),
        ("it rose to a total of 40", "to"),
        ("a total 40", None),
        ("sales 40", None),
        ("40", None),
        ("12 and 40", "join"),
        ("sales and the 40", None),
        ("3, 40", "comma"),
        ("3, the 40", None),
        ("3 (40)", "bracket"),
        ("3 (the 40)", None),
        ("3; 40", None),
        ("rose; 40", None),
        ("3 while 40", None),
        ("ahead of forecasts of 40", "than"),
        ("sales below the 40", "than"),
        ("from the previous record of 40", "from"),
        ("from sales, 40", "comma"),
        ("from sales of the shop and its owners in the west 40", None),
        ("fell from 1985's gains of 40", "from"),
        ("fell from last year's big gains of 40", "from"),
        ("fell from last year's very big gains of 40", "change"),
        ("compared with last year's fall of 40", "against"),
        ("it was less than the rise of 40", "than"),
        ("from 3 to a rise of 40", "change"),
        ("from here, a rise of 40", "change"),
        ("fell after 40", None),
        ("by 40", "by"),
        ("by a wide margin of 40", None),
        ("or the 40", "or"),
        ("or the owners of 40", None),
        ("at a record 40", "at"),
        ("at a meeting of 40", None),
        ("on the 40", "base"),
        ("on last year's 40", "base"),
        ("on last year's figure of 40", "base"),
        ("on the figure of 40", None),
        ("on the other large figure 40", None),
        ("to 40", "to"),
        ("to a record 40", "to"),
        ("to provisionally 40", "to"),
        ("to some €40", "to"),
        ("to -40", "to"),
        ("to exceed 40", None),
        ("reached shares of 40", "to"),
        ("when it was 40", "when"),
        ("when sales stood at 40", "when"),
        ("when they fell to 40", "when"),
        ("with 40", "with"),
        ("was 40", "was"),
        ("than the 40", "than"),
    ],
)
def test_marks(text: str, expected: str | None) -> None:
    assert last_mark(text) == expected


@pytest.mark.parametrize("word", sorted(words_of("beyond")))
def test_words_that_pass_a_bound_set_the_figure_beside_it(word: str) -> None:
    assert last_mark(f"sales {word} forecasts of £40") == "than"
