"""What a figure is to the statements of a sentence."""

import pytest
from hypothesis import given

from factcheck.reading.levels import levels_of
from factcheck.reading.marks import ROLES
from factcheck.reading.statement_pass import Pass
from factcheck.reading.take_figure import PLACES, take_figure
from tests.statements import news, row_of, told


@given(news)
def test_figures_alone_open_no_statement_of_change(text: str) -> None:
    """Without words of change levels are set beside each other, or multiplied; none goes up or down by itself."""
    row = row_of(text)
    levels = levels_of(row)
    run = Pass(row, levels)
    for level in levels.values():
        take_figure(run, level)
        assert run.last is level
    run.close()
    multiplied = any(level.unit == "times" for level in levels.values())
    assert multiplied or all(change.way is None for change in run.done)


def test_what_is_done_with_a_level_is_told_for_marks_that_there_are() -> None:
    assert set(PLACES) <= {*ROLES, "join", "comma"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A 33% stake rose 4%.", ["up by 4%"]),
        ("It rose 4% to a 33% stake.", ["up by 4% to 33%"]),
        ("It rose to 33%, or 40% of them.", ["up to 33%"]),
    ],
)
def test_a_percentage_of_something_is_a_level(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A 4% rise.", ["up by 4%"]),
        ("A £4 rise.", ["up by [£4]"]),
        ("A rise of 4% against a rise in May.", ["up by 4%"]),
    ],
)
def test_a_figure_waits_for_the_noun_behind_it(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales of £40 were twice as high.", ["up by twice at £40"]),
        ("Sales of £40 doubled.", ["up by doubled"]),
        ("Sales were halved.", ["down by halved"]),
        ("Sales rose to £40, double the £20 of May.", ["up to £40", "up by double at £40 from £20"]),
        ("Sales were £40 in half.", []),
    ],
)
def test_factors_are_words_of_change(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rose 4% and 5% to £40.", ["up by 4%", "up by 5% to £40"]),
        ("It rose 4% and 5% all told.", ["up by 4%"]),
        ("It rose to £40 by 5%.", ["up by 5% to £40"]),
        ("It rose to £40 a 5%.", ["up to £40"]),
        ("It rose to £40 and 3 points.", ["up to £40"]),
        ("It rose by £4 to £40.", ["up by [£4] to £40"]),
    ],
)
def test_a_second_figure_of_change(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was 40, or 4%.", []),
        ("It rose (4%) to £40.", ["up by 4% to £40"]),
        ("It rose (40) to £41.", ["up to £41"]),
        ("It rose, it is said (4%), to £40.", ["up to £40"]),
        ("Of 40 it rose (4%) to £41.", ["up by 4% to £41"]),
        ("Of 40 it rose or 4% to £41.", ["up to £41"]),
        ("It rose 3 points, or 4%, to 1,203.", ["up by 4% [3 points] to 1,203"]),
        ("It rose 3%, or 4%, to 1,203.", ["up by 3% to 1,203"]),
        ("It rose £3, or 4%, to £40.", ["up by 4% [£3] to £40"]),
        ("It rose £3, or £4, to £40.", ["up by [£3] to £40"]),
        ("It rose 3%, or £4, to £40.", ["up by 3% [£4] to £40"]),
        ("It rose 3% for the whole of it, or £4, to £40.", ["up by 3% to £40"]),
        ("It rose 3% overall, or £4, to £40.", ["up by 3% [£4] to £40"]),
        ("It rose 3% all told, or £4, to £40.", ["up by 3% to £40"]),
        ("It rose £3, or 4%, or £5, to £40.", ["up by 4% [£3] to £40"]),
        ("It rose 3% to £40, or 1.23 dlrs a share.", ["up by 3% to £40"]),
        ("It rose to £40 (£38 a year earlier).", ["up to £40 from £38"]),
        ("It rose to £40 ($38 a year earlier).", ["up to £40"]),
        ("It rose to £40 (£38 abroad).", ["up to £40"]),
        ("It rose from £40 (£38 a year earlier).", ["up from £40"]),
    ],
)
def test_appositions(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was £40, against £38 in May.", ["beside at £40 from £38"]),
        ("It was £40 when it was £38.", ["beside at £40 from £38"]),
        ("Against £38 it was £40.", []),
        ("It was £40, against £38 for men.", []),
        ("From the £38 of May, sales rose to £40.", ["up to £40 from £38"]),
        ("From the old £38 of May, sales rose to £40.", ["up to £40"]),
        ("From £38 in May, sales rose to £40.", ["up to £40 from £38"]),
        ("It was £40, from £38.", []),
    ],
)
def test_levels_without_a_word_of_change(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rose at £40.", []),
        ("It rose 4% at £40.", ["up by 4% to £40"]),
        ("It rose £4 at £40.", ["up by [£4] to £40"]),
        ("It was up at £40.", ["up to £40"]),
        ("It rose to £40 and to £50.", ["up to £40", "up to £50"]),
        ("It rose from £38 in May and £39 in June to £40.", ["up to £40 from £38, £39"]),
        ("It rose to £40 in May and £41 in June from £38.", ["up to £40", "up to £41 from £38"]),
        ("It rose from £38 to £40 in May and £41 in June.", ["up to £40 from £38", "up to £41 from £38"]),
        ("It rose 4% to £40 in May and £41 in June.", ["up by 4% to £40"]),
        ("It rose to £40 in May and £41.", ["up to £40", "up to £41"]),
        ("It rose to £40 and £41.", ["up to £40"]),
        ("It rose and £40 in May.", []),
        ("It rose to £40 and was £50, up from £45.", ["up to £40", "up at £50 from £45"]),
        ("It rose 4% with £40, up from £38.", ["up by 4%", "up at £40 from £38"]),
    ],
)
def test_levels_by_their_marks(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The firm increased taxes of £340m against £292m.", ["up to £340m from £292m"]),
        ("The rising taxes of £340m against £292m were paid.", ["up to £340m from £292m"]),
        # a noun, no "of", its own amount, a percentage, the level before it, another role than "against"
        ("The rise in taxes of £340m against £292m.", ["up from £292m"]),
        ("The firm increased taxes 340m against £292m.", ["up by [340m] from £292m"]),
        ("The firm increased £340m against £292m.", ["up by [£340m] from £292m"]),
        ("Of £340m increased against £292m.", ["up from £292m"]),
        ("Taxes rose of £340m against £292m.", ["up by [£340m] from £292m"]),
        ("The firm increased taxes of £340m from £292m.", ["up from £292m"]),
    ],
)
def test_a_participle_leads_to_the_level_that_was_reached(text: str, expected: list[str]) -> None:
    assert told(text) == expected
