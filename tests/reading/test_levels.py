"""Figures in their sentence: what the words around them say of them."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading.levels import Level, levels_of
from tests.statements import news, row_of


def levels(text: str) -> list[Level]:
    return list(levels_of(row_of(text)).values())


def first(text: str) -> Level:
    return levels(text)[0]


@given(news | st.text(max_size=80))
def test_levels_are_figures_of_the_row_in_its_order(text: str) -> None:
    row = row_of(text)
    found = levels_of(row)
    assert list(found) == sorted(found)
    for place, level in found.items():
        assert level.place == place
        assert row[place].kind == "figure"
        assert level.quantity == row[place].figure


@given(news)
def test_a_level_has_the_unit_and_value_of_its_low_end(text: str) -> None:
    for level in levels(text):
        assert (level.unit, level.value, level.is_count) == (level.one.unit, level.one.value, level.one.exact)
        assert level.is_relative == (level.unit in ("percent", "points", "times"))


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("rose 12% to £1.9m in 2018", ["12%", "£1.9m"]),
        ("over five years to 40", ["40"]),
        ("a five-point plan for 40", ["40"]),
        ("at 151.55/60 to the dollar", []),
        ("at 40", ["40"]),
        ("no figures", []),
        ("", []),
    ],
)
def test_what_is_a_level(text: str, figures: list[str]) -> None:
    """Lengths of time, compounds, periods and dealers' quotations are none."""
    assert [str(level.quantity) for level in levels(text)] == figures


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("it (after 40)", ["bracket"]),
        ("it (3 and 40)", ["bracket", "bracket"]),
        ("it (3, 40)", ["bracket", "bracket"]),
        ("it (from 40)", ["from"]),
        ("it (see below) 40", [None]),
        ("it ) (after 40)", ["bracket"]),
        ("it (a (b) 40)", ["bracket"]),
    ],
)
def test_figures_in_brackets_are_asides_unless_a_word_gives_them_a_role(text: str, marks: list[str | None]) -> None:
    assert [level.mark for level in levels(text)] == marks


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("40 in May", "May"),
        ("40 thefts were seen there in May", "May"),
        ("40 seen in the west of the old town in May", None),
        ("40 seen west of the old town in May", "May"),
        ("40 seen in west of the old town in May", None),
        ("40 last year", "last year"),
        ("40 and 50 in May", None),
        ("40; in May", None),
        ("40 from May", None),
        ("40 rose in May", None),
        ("in May it was 40", "May"),
        ("from May 40", None),
        ("on May's 40", None),
        ("May: the 40", None),
        ("In May 50 and 40", "May"),
        ("in May; 40", None),
        ("May was the worst that the town has had so far 40", None),
        ("40 in May after June", "May"),
        ("40", None),
    ],
)
def test_the_period_of_a_figure(text: str, period: str | None) -> None:
    """The next one behind it before another figure, or else the one before it that is not only compared with."""
    found = levels(text)[0].period
    assert (found and found.printed) == period


def test_the_period_of_another_figure_is_not_taken() -> None:
    assert [level.period and level.period.printed for level in levels("in May 50 and 40")] == ["May", None]


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("1.23 dlrs a share", "share"),
        ("£2 per head", "head"),
        ("£2 each way", "way"),
        ("£2 an hour", "hour"),
        ("£2 a 12% rise", None),
        ("£2 the share", None),
        ("£2 a", None),
        ("£2", None),
    ],
)
def test_what_a_figure_is_counted_per(text: str, per: str | None) -> None:
    assert first(text).per == per


@pytest.mark.parametrize(
    ("text", "earlier"),
    [
        ("last year's 40", True),
        ("the year-ago figure of 40", True),
        ("the previous record of 40", True),
        ("the previous best of the yard was 40", False),
        ("last week, 40", False),
        ("last, the 40", False),
        ("last; 40", False),
        ("40 a year earlier", True),
        ("40 thefts, the year earlier", True),
        ("40 in May", False),
        ("40 thefts; a year earlier", False),
        ("40 rose a year earlier", False),
        ("40 thefts against a year earlier", False),
        ("40 to a year earlier", False),
        ("40", False),
        ("40 in the old town by the sea that had seen so few of them and so long ago a year earlier", False),
    ],
)
def test_whether_a_figure_is_of_an_earlier_period(text: str, earlier: bool) -> None:
    assert levels(text)[-1].earlier == earlier


def test_ranges_and_hedged_figures_are_not_exact() -> None:
    assert first("40 thefts").is_exact
    assert first("40 thefts").is_count
    assert not first("about 40 thefts").is_exact
    assert not first("between 40 and 50 thefts").is_exact
    assert not first("£40").is_count
    between = first("between 34.1 and 41.5 pct")
    assert (between.value, between.unit) == (Fraction("34.1"), "percent")
    assert between.is_relative
    assert not first("£40").is_relative


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("it earned 28 Egyptian pounds, instead of 7.5 pounds", ["EGP", "EGP"]),
        ("it earned 28 Egyptian pounds, instead of one pound", ["EGP", "EGP"]),
        ("it earned 28 Egyptian pounds, instead of 7.5 dollars", ["EGP", "USD"]),
        ("it earned 28 Egyptian pounds (40 pounds), instead of £9", ["EGP", "GBP", "GBP"]),
        ("it earned 7.5 pounds, then 28 Egyptian pounds", ["GBP", "EGP"]),
        ("it earned 28 Egyptian pounds, instead of 7 to 9 pounds", ["EGP", "GBP"]),
        ("it earned 7.5 pounds", ["GBP"]),
    ],
)
def test_money_that_is_named_once_is_meant_by_its_short_name(text: str, units: list[str]) -> None:
    assert [level.unit for level in levels(text)] == units


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("In 2003, it reported a rise to £3.8bn", ["2003"]),
        ("During 2003, it sold tea for £3.8bn", ["2003"]),
        ("For 2003, the group of shops that it has in the old town sold tea for £3.8bn", ["2003"]),
        ("In 2003, it and 2004 are years in which the group and all of its shops sold tea for £3.8bn", [None]),
        ("On 2003, the group of shops that it has in the old town sold tea for £3.8bn", [None]),
        ("In 2003 the group of shops that it has in the old part of the town sold tea for £3.8bn", [None]),
    ],
)
def test_the_period_that_opens_a_sentence_is_that_of_its_figures(text: str, periods: list[str | None]) -> None:
    assert [None if one.period is None else one.period.printed for one in levels(text)] == periods


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("deaths of men under 40 rose to 10", ["10"]),
        ("deaths of women aged 40 rose to 10", ["10"]),
        ("deaths in streets under 40 rose to 10", ["under 40", "10"]),
        ("men over £40 in debt rose to 10", ["over £40", "10"]),
        ("men about 40 rose to 10", ["about 40", "10"]),
        ("under 40 men rose to 10", ["under 40 men", "10"]),
    ],
)
def test_an_age_is_no_level(text: str, figures: list[str]) -> None:
    assert [str(level.quantity) for level in levels(text)] == figures
