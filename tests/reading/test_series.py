"""Levels over time, and what is said of the whole stretch."""

import pytest

from factcheck.reading.document import document
from factcheck.reading.series import Point, series_near, stretch
from factcheck.reading.told import tell
from tests.articles import findings, lines

FOUR = "There were 37 fires in 2017/18, 50 fires in 2018/19, 61 fires in 2019/20 and 62 fires in 2020/21."
DOWN = "There were 80 fires in 2017, 90 fires in 2018, 85 fires in 2019 and 84 fires in 2020."


def points(text: str) -> list[Point]:
    story = tell(document(text)).told
    return series_near(story[0], story)


def shown(text: str) -> list[tuple[str, str]]:
    return [(str(p.level.quantity), p.period.printed) for p in points(text)]


SERIES = [
    ("There were 9 fires in 2019, 7 fires in 2018 and 8 fires in 2017.", ["8 fires", "7 fires", "9 fires"]),
    ("There were 9 fires in 2019.\n\nIn 2018, 7 fires were seen.", ["7 fires", "9 fires"]),
    ("There were 9 fires in 2019.", []),
    # two figures for one year: the words do not say which is meant; the same one twice is one
    ("There were 9 fires in 2019 and 7 fires in 2018.\n\nThere were 8 fires in 2018.", []),
    ("There were 9 fires in 2019 and 7 fires in 2018.\n\nThere were 7 fires in 2018.", ["7 fires", "9 fires"]),
    # another place, another measure, another unit
    ("In York there were 9 fires in 2019.\n\nIn Leeds there were 7 fires in 2018.", []),
    ("There were 9 fires in 2019.\n\nThere were 7 thefts in 2018.", []),
    ("Fires cost £9m in 2019, and fires cost £7m in 2018.", []),
    # what is no count of one year
    ("There were 9 fires in 2019 and 7 fires since 2018.", []),
    ("There were 9 fires in 2019 and 70 fires between 2010 and 2018.", []),
    ("There were 9 fires in 2019 and 7 fires in March 2018.", []),
    ("There were 9 fires in 2019 and 7 fires in the third quarter.", []),
    ("There were 9 fires in 2019 and a total of 70 fires in 2018.", []),
    ("There were between 7 and 9 fires in 2019 and 7 fires in 2018.", []),
]


@pytest.mark.parametrize(("text", "expected"), SERIES)
def test_the_levels_of_one_measure_in_the_order_of_time(text: str, expected: list[str]) -> None:
    assert [figure for figure, _ in shown(text)] == expected


def test_a_business_year_is_told_by_its_name_where_the_text_names_it() -> None:
    """ "2017" for 2017/18: the span is told as the article tells it."""
    text = "There were 9 fires in 2018/19 and 7 fires in 2017.\n\nIt rained in 2017/18."
    assert [period for _, period in shown(text)] == ["2017/18", "2018/19"]


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("Fires have risen in the last three years.", "three years"),
        ("Fires have risen over the past five years.", "five years"),
        ("Over the last 10 years fires have risen.", "10 years"),
        ("Fires have risen in three years.", None),
        ("Fires have risen in the last three months.", None),
        ("The last three years saw fires.", None),
        ("Three years in the past.", None),
    ],
)
def test_a_stretch_of_years(text: str, length: str | None) -> None:
    (told,) = tell(document(text)).told
    found = stretch(told)
    assert (None if found is None else str(found.figure)) == length


SPANS = [
    # counted in steps, counted inclusively, and what neither way of counting gives
    ("Fires have risen in the last three years.", ["trend 37 62 up correct", "span 2017/18 2020/21 3 correct"]),
    ("Fires have risen over the past four years.", ["trend 37 62 up correct", "span 2017/18 2020/21 4 correct"]),
    ("Fires have risen over the past seven years.", ["trend 37 62 up correct", "span 2017/18 2020/21 7 wrong"]),
    ("Fires have fallen in the last three years.", ["trend 37 62 down wrong", "span 2017/18 2020/21 3 correct"]),
    ("Fires rose by 68 per cent in the last three years.", None),
    ("Over the past three years there were fires.", ["span 2017/18 2020/21 3 correct"]),
    ("Fires have risen.", []),
    ("Thefts have risen in the last three years.", []),
]


@pytest.mark.parametrize(("text", "expected"), SPANS)
def test_a_rise_over_a_stretch_of_years_is_held_against_the_series(text: str, expected: list[str] | None) -> None:
    if expected is None:
        expected = ["percent_change 37 62 68 correct", "span 2017/18 2020/21 3 correct"]
    assert lines(f"{text}\n\n{FOUR}") == expected


def test_three_levels_are_a_series() -> None:
    text = "Fires have risen in the last two years.\n\nIt saw 37 fires in 2017, 50 fires in 2018 and 62 fires in 2019."
    assert lines(text) == ["trend 37 62 up correct", "span 2017 2019 2 correct"]


def test_two_levels_are_no_series_to_measure_a_stretch_by() -> None:
    assert lines("Fires have risen in the last three years.\n\nThere were 37 fires in 2017 and 62 fires in 2020.") == []


def test_a_trend_that_hides_a_turn_comes_with_the_years_between() -> None:
    (found,) = [f for f in findings(f"Fires have risen over the past four years.\n\n{DOWN}") if f.kind == "trend"]
    assert [str(figure) for figure in found.reading.series] == ["80 fires", "90 fires", "85 fires", "84 fires"]
    assert [note.code for note in found.verdict.notes] == ["hidden-turn"]


RISES = [
    ("Fires rose by 68 per cent between 2017/18 and 2020/21.", "37 62 68 correct"),
    ("Fires rose by 68 per cent since 2017/18.", "37 62 68 correct"),
    ("Fires rose by 68 per cent since 2017.", "37 62 68 correct"),
    ("Fires rose by 22 per cent between 2018/19 and 2019/20.", "50 61 22 correct"),
    ("Fires rose by 22 per cent between 2018 and 2020.", "50 61 22 correct"),
    ("Fires rose by 22 per cent between 2010 and 2020.", "- - 22 unchecked"),
    ("Fires rose by 22 per cent between 2018 and 2030.", "- - 22 unchecked"),
    ("Fires rose by 22 per cent between 2017/18 and 2017/18.", "- - 22 unchecked"),
    ("Fires rose by 22 per cent in 2018/19.", "- - 22 unchecked"),
    ("Fires rose by 22 per cent since 2020/21.", "- - 22 unchecked"),
    ("Fires rose by 22 per cent since 2010.", "- - 22 unchecked"),
    ("Fires rose by 22 per cent.", "- - 22 unchecked"),
]


@pytest.mark.parametrize(("text", "expected"), RISES)
def test_a_percentage_takes_the_ends_of_the_stretch_that_it_names(text: str, expected: str) -> None:
    """A business year ends in the year that a range names last."""
    assert lines(f"{text}\n\n{FOUR}", "percent_change") == [f"percent_change {expected}"]


def test_the_quote_of_a_span_has_its_preposition() -> None:
    for opening in ("in the last", "over the past", "during the past", "within the last"):
        (found,) = [f for f in findings(f"Fires have risen {opening} three years.\n\n{FOUR}") if f.kind == "span"]
        assert found.quote == f"{opening} three years"
