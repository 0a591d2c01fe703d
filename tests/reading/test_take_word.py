"""What a word does to the statements of a sentence."""

import pytest
from hypothesis import given

from factcheck.reading.levels import levels_of
from factcheck.reading.statement_pass import Pass
from factcheck.reading.take_word import take_word
from tests.statements import news, row_of, statements, told


@given(news)
def test_words_alone_make_no_figures(text: str) -> None:
    """A pass over the words only opens and closes bare statements."""
    row = row_of(text)
    run = Pass(row, levels_of(row))
    for place, element in enumerate(row):
        if element.kind == "cue":
            take_word(run, place, element)
    run.close()
    assert all(change.is_bare for change in run.done)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rose to £44m while sales were £12m, from £13m.", ["up to £44m"]),
        ("At £44m it was high, but lower than the £50m of May.", ["down at £44m from £50m"]),
        ("It was £44m, but slightly lower than the £50m of May.", ["down at £44m from £50m"]),
        ("It was £44m, but 12% lower than the £50m of May.", ["down by 12% from £50m"]),
        ("It was £44m, but in May it was lower than the £50m.", ["down from £50m"]),
    ],
)
def test_a_word_that_parts_clauses_begins_anew(text: str, expected: list[str]) -> None:
    """Only a comparison that follows at once goes on with the same subject."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "bases"),
    [
        ("Sales rose 4% like-for-like.", [True]),
        ("Like-for-like sales rose 4%.", [True]),
        ("Sales rose like-for-like 4% to £61m.", [True]),
        ("Sales rose 4% on a like-for-like basis to £61m.", [True]),
        ("Sales rose to £61m, 4% like-for-like.", [False]),
        ("Sales rose 4%, like-for-like, to £61m.", [True]),
        ("Sales rose 4% to £61m, helped by like-for-like sales.", [False]),
        ("Sales rose to £61m from £55m, like-for-like.", [False]),
        ("Sales rose to £61m, and like-for-like sales rose 4%.", [False, True]),
        ("Like-for-like sales were £40m, and total sales rose 4%.", [False]),
        ("Sales rose 4%.", [False]),
    ],
)
def test_another_basis_is_that_of_the_figure_just_stated_or_the_next(text: str, bases: list[bool]) -> None:
    assert [change.basis for change in statements(text) if not change.is_bare] == bases


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It saw a rise gain 4%.", ["up by 4%"]),
        ("It rose with a gain of 2p to 40p.", ["up by [2p] to 40p"]),
        ("It rose 4% with a gain of 2p to 40p.", ["up by 4% [2p] to 40p"]),
        ("It rose 4%, a gain of 2p to 40p.", ["up by 4%", "up by [2p] to 40p"]),
        ("It rose 4% with a fall of 2p to 40p.", ["up by 4%", "down by [2p] to 40p"]),
        ("It rose to 40p with a gain of 4%.", ["up to 40p", "up by 4% at 40p"]),
        ("It rose by 2p with a gain of 4%.", ["up by [2p]", "up by 4%"]),
        ("It rose, a gain of 4%.", ["up by 4%"]),
    ],
)
def test_a_noun_may_go_on_with_the_open_verb(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The toll was 40, up from 35.", ["up at 40 from 35"]),
        ("The toll of 40 rose from 35.", ["up from 35"]),
        ("The toll was 40, rising from 35.", ["up at 40 from 35"]),
        ("The fee was 40, which was up from 35.", ["up at 40 from 35"]),
        ("The fee of 40, or 3 dlrs, that is up from 35.", ["up at 40 from 35"]),
        ("It rose 4%, which is up from 3%.", ["up by 4%", "up at 4% from 3%"]),
        ("It rose 4% from 3p, which is up on the year.", ["up by 4% from 3p"]),
        ("Sales were £40 and rose 5% which was higher than the 3%.", ["up by 5%", "up from 3%"]),
        ("The rise was 4%, up from 3%.", ["up by 4%", "up at 4% from 3%"]),
        ("Sales of 40 were 4% higher from 35.", ["up by 4% from 35"]),
    ],
)
def test_what_a_word_of_change_is_said_of(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "earlier"),
    [
        ("after a 4% rise", [True]),
        ("after rising 4%", [True]),
        ("after it rose 4%", [False]),
        ("after one of the largest ever falls of 4%", [False]),
        ("a 4% rise after all", [False]),
    ],
)
def test_what_came_before(text: str, earlier: list[bool]) -> None:
    assert [change.earlier for change in statements(text)] == earlier


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales, which stood at £40 a year earlier, rose to £44.", ["up to £44 from £40"]),
        ("Sales, which stood at £40 in May, rose 10% to £44.", ["up by 10% to £44"]),
        ("Sales, which stood at £40 a year earlier, rose 10% to £44.", ["up by 10% to £44 from £40"]),
        ("Sales, which stood at £40 a year earlier, rising 10%.", ["up by 10% at £40"]),
        ("Sales, at £40 a year earlier, rose 10% to £44.", ["up by 10% to £44"]),
        ("Sales that stood at £40 a year earlier rose to £44.", ["up to £44"]),
        ("Sales, which stood at £40 a year earlier, saw a rise to £44.", ["up to £44"]),
        ("From £40 in May, sales rose to £44.", ["up to £44 from £40"]),
        ("From £40 in May; sales rose to £44.", ["up to £44"]),
        ("At £44, sales were 10% higher.", ["up by 10% at £44"]),
        ("At the £44, sales were 10% higher.", ["up by 10% at £44"]),
        ("At the old £44, sales were 10% higher.", ["up by 10%"]),
        ("Of £44, sales were 10% higher.", ["up by 10%"]),
        ("Sales of £44 after a 10% rise, 3p.", ["up by 10% at £44 (earlier)"]),
    ],
)
def test_levels_that_stand_before_the_word_of_change(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Profit was £61m, above forecasts of £50m.", ["up at £61m from £50m"]),
        ("Profit was £61m and sales above forecasts of £50m.", ["up from £50m"]),
        ("Profit of £61m and above forecasts of £50m.", ["up from £50m"]),
        ("Sales above forecasts of £50m.", ["up from £50m"]),
    ],
)
def test_what_is_beyond_something_is_no_figure_before_and(text: str, expected: list[str]) -> None:
    assert told(text) == expected
