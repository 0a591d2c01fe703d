"""Questions that decide what a figure is to the open statement."""

import pytest

from factcheck.reading.change import Open
from factcheck.reading.figure_roles import is_attribute, is_half_year, is_of_others, is_stated, levels_follow
from factcheck.reading.levels import levels_of
from factcheck.reading.statement_pass import Pass
from tests.statements import row_of, told


def last_figure(text: str) -> int:
    return max(i for i, e in enumerate(row_of(text)) if e.figure is not None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("33% stake", True),
        ("7-5/8 pct senior notes", True),
        ("33% of them", True),
        ("33% rise", False),
        ("33% in the old stake", False),
        ("33%", False),
    ],
)
def test_a_percentage_that_is_a_quality_of_the_noun_behind_it(text: str, expected: bool) -> None:
    assert is_attribute(row_of(text), 0) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("half", True),
        ("half and", True),
        ("half the", False),
        ("half as", False),
        ("twice the", False),
        ("twice", False),
    ],
)
def test_half_without_a_noun_behind_it_is_a_half_year(text: str, expected: bool) -> None:
    assert is_half_year(row_of(text), 0) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("it rose 3 points", True),
        ("it rose at 3 points", False),
        ("it rose by 40", True),
        ("it rose by 4%", True),
        ("it rose 4%", True),
        ("a rise of 4%", True),
        ("it rose to 4%", False),
        ("it rose from 4%", False),
        ("it rose 40", True),
        ("a rise of 40", True),
        ("it rose to 40", False),
        ("it rose while 40", False),
        ("it rose, 4%", True),
        ("it rose and 4%", True),
        ("it rose and the 4%", False),
        ("it rose one in five", False),
        ("it rose two-thirds", True),
        ("it rose five quarters", False),
        ("it rose four quarters", True),
        ("the rise was 4%", True),
        ("it rose, was 4%", False),
        ("it cut the 4%", False),
        ("it cut its 40", False),
    ],
)
def test_what_is_stated_by_an_open_statement(text: str, expected: bool) -> None:
    row = row_of(text)
    opened = Open("up", None, "noun" if row[0].text in ("a", "the") else "verb", 1)
    assert is_stated(row, opened, levels_of(row)[last_figure(text)]) == expected


def test_nothing_is_stated_by_levels_set_beside_each_other() -> None:
    row = row_of("by 3 points")
    assert not is_stated(row, Open(None, None, None, 1), levels_of(row)[1])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rose to £40, 12 pounds.", ["up to £40"]),
        ("It rose £4 and 5 people to £40.", ["up by [£4] to £40"]),
        ("It rose to £40, and 4%.", ["up to £40"]),
        ("It rose 3% to £40, 4%.", ["up by 3% to £40"]),
        ("The rise to £40 was 4%.", ["up to £40"]),
        ("The rise was 4%.", ["up by 4%"]),
    ],
)
def test_a_statement_takes_one_amount_and_no_change_behind_its_levels(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4% to 40", True),
        ("4% from 40", True),
        ("4% at 40", True),
        ("4% in all the towns to 40", True),
        ("4% of 40", False),
        ("4%, and 40", False),
        ("4%; to 40", False),
        ("4% while it came to 40", False),
        ("4% and rose to 40", False),
        ("4% in all of the towns that were seen there in those years to 40", False),
        ("4%", False),
    ],
)
def test_levels_that_follow(text: str, expected: bool) -> None:
    row = row_of(text)
    assert levels_follow(Pass(row, levels_of(row)), 0) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("£459 for women", True),
        ("£459 for women in 2016", False),
        ("£459 for women a year earlier", False),
        ("£459 for last month", False),
        ("£459 for 2016", False),
        ("£459 for 12 of them", False),
        ("£459 for the previous month", False),
        ("£459 to women", False),
        ("£459 for", False),
        ("£459", False),
        ("£459 for all of the women in 2016", True),
    ],
)
def test_figures_of_others(text: str, expected: bool) -> None:
    assert is_of_others(row_of(text), 0) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The toll was double 2015's 41.", ["up by double from 41"]),
        ("The toll was double than the 41.", ["up by double from 41"]),
        ("The toll was twice that of 41.", ["up by twice from 41"]),
        ("The toll was double 4%.", ["up by double"]),
        ("The toll was double, 41.", ["up by double"]),
        ("The toll was double what it had been there 41.", ["up by double"]),
        ("The toll was double 30 and 41.", ["up by double from 30"]),
        ("The toll doubled 41.", ["up by doubled"]),
    ],
)
def test_the_level_right_behind_a_factor_is_its_base(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell from 40 to 30, or 25%.", ["down by 25% to 30 from 40"]),
        ("It fell from 40 to 30 or 25%.", ["down to 30 from 40"]),
        ("It fell 20% from 40 to 30, or 25%.", ["down by 20% to 30 from 40"]),
        ("It fell from 40, or £3, to 30, or 25%.", ["down to 30 from 40"]),
        ("It fell to 30, or 25%.", ["down to 30"]),
        ("It fell from 30, or 25%.", ["down from 30"]),
    ],
)
def test_a_percentage_that_ends_a_statement(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales were 12% ahead of plans to reach £40.", ["up by 12%"]),
        ("A 12% rise in sales to £40.", ["up by 12% to £40"]),
        ("A 12% rise will bring sales to £40.", ["up by 12%"]),
        ("A 12% rise (it is said) brought sales to £40.", ["up by 12% to £40"]),
        ("Sales rose 12% and will go to £40.", ["up by 12% to £40"]),
    ],
)
def test_what_to_leads_to(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rose 14% on the 200 of 2015.", ["up by 14% from 200"]),
        ("It rose on the 200 of 2015.", []),
        ("It rose to £535, against £459 for women.", ["up to £535"]),
        ("It rose to £535, from £459 for women.", ["up to £535 from £459"]),
        ("The rise was 21 per cent with 247 thefts.", ["up by 21 per cent to 247 thefts"]),
        ("A rise was seen with 247 thefts against 204.", ["up to 247 thefts from 204"]),
        ("A rise was seen with 247 thefts.", []),
        ("It rose 21 per cent with 247 thefts.", ["up by 21 per cent"]),
        ("A rise to 250 was seen with 247 thefts against 204.", ["up to 250", "beside at 247 thefts from 204"]),
    ],
)
def test_bases_and_levels_that_are_told(text: str, expected: list[str]) -> None:
    assert told(text) == expected
