"""Statements of change: laws over any row of words, then sentences by the way they are built."""

import itertools
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.reading.change import Change
from factcheck.reading.changes import changes
from factcheck.reading.levels import Level, levels_of
from tests.statements import news, row_of, statements, told


def own(change: Change) -> list[Level]:
    """The figures that a statement was handed itself: not the subject that it takes from what stands before."""
    reached = () if change.after is None or change.subject else (change.after,)
    return [*change.stated, *change.amounts, *reached]


@given(news | st.text(max_size=80))
@example("rose 3 points, or 4%, to 40 pct, or 5 shares, from 30, or 2 pct")
@example("Sales, which stood at £40 a year earlier, rising 10%")
@example("Prices leapt 18%, far outstripping the 7% of 2015")
def test_any_row_is_read(text: str) -> None:
    row = row_of(text)
    levels = levels_of(row)
    found = changes(row, levels)
    places = [change.place for change in found]
    assert places == sorted(places)
    for change in found:
        figures = [*own(change), *change.befores]
        assert len({level.place for level in figures}) == len(figures)
        assert {level.place for level in figures} <= set(levels)


@given(news)
def test_a_figure_is_stated_once(text: str) -> None:
    """A figure of change, or a level that is reached, belongs to one statement and to one role of it."""
    places = [level.place for change in statements(text) for level in own(change)]
    assert len(set(places)) == len(places)


def shape(text: str) -> list[tuple[object, ...]]:
    """The statements of a sentence by the places of their figures, without their values."""

    def places(levels: tuple[Level, ...]) -> list[int]:
        return [level.place for level in levels]

    return [
        (c.way, c.part, c.place, places(c.stated), places(c.amounts), c.after and c.after.place, places(c.befores))
        for c in statements(text)
    ]


SENTENCES = (
    "Takings rose 12% to £1.9m from £1.7m and profits 4% to £1.1m from £1.06m.",
    "Arrests fell from 7,613 to 6,630, or 12.9%.",
    "The number out of work fell by 73,000 (13.2%) to 477,000.",
    "Unemployment stood at 11.1% in June, up from 10.6% in May and 10.9% a year earlier.",
    "There were 51 cases last week, 27% more than the 40 seen the week before.",
    "Wages fell from $36,040 to $34,935, a sharp 3 percent drop.",
    "The index rose 0.5 pct to 136.0 in May after a 1.7 pct rise to 135.0 in April.",
    "Men earned £535 a week, up from £520, compared with £459 for women.",
    "It raised its stake to 480,800 shares, or 6.2 pct, from 400,100 shares, or 5.1 pct.",
    "Rainfall was 44 mm in May, against 31 mm a year earlier.",
)


@given(st.sampled_from(SENTENCES), st.data())
def test_figures_are_never_paired_by_whether_they_fit(text: str, data: st.DataObject) -> None:
    """Other digits of the same length in every figure change no role."""

    def other(match: re.Match[str]) -> str:
        return data.draw(st.text("23456789", min_size=len(match[0]), max_size=len(match[0])))

    assert shape(re.sub(r"\d+", other, text)) == shape(text)


@pytest.mark.parametrize("aside", [", the council said,", ", police officers told reporters,", " (see the table)"])
@pytest.mark.parametrize(
    ("head", "tail"),
    [
        ("Takings rose 12%", " to £1.9m from £1.7m."),
        ("Takings rose 12% to £1.9m", " from £1.7m."),
        ("Takings", " rose 12% to £1.9m from £1.7m."),
        ("The number of thefts fell by 600", " to 4,400 from 5,000."),
        ("Unemployment was 11.1% in June", ", up from 10.6% in May."),
        ("Rainfall was 44 mm in May", ", against 31 mm a year earlier."),
    ],
)
def test_an_aside_between_commas_changes_nothing(head: str, aside: str, tail: str) -> None:
    assert told(head + aside.rstrip("," if tail.startswith(",") else "") + tail) == told(head + tail)


@pytest.mark.parametrize("both", list(itertools.permutations(["to £1.9m", "from £1.7m", "in 2018"])))
def test_levels_may_stand_in_any_order(both: tuple[str, ...]) -> None:
    assert told(f"Takings rose 12% {' '.join(both)}.") == ["up by 12% to £1.9m from £1.7m"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rents fell 4 per cent to £610.", ["down by 4 per cent to £610"]),
        ("Thefts were up 21 per cent, from 82 to 99.", ["up by 21 per cent to 99 from 82"]),
        ("Thefts fell by 600 to 4,400 from 5,000.", ["down by [600] to 4,400 from 5,000"]),
        ("Turnover slipped to 44 mln dlrs from 51 mln.", ["down to 44 mln dlrs from 51 mln"]),
        (
            "The rate rose 0.3 percentage points to 11.7%, from 11.4%.",
            ["up by 0.3 percentage points to 11.7% from 11.4%"],
        ),
        ("The toll of accidents went up from 37 to 62.", ["up to 62 from 37"]),
        ("Up 12 per cent to 448, thefts were the worst since 2009.", ["up by 12 per cent to 448"]),
        ("Staff numbers were cut by 12% to 440 from 500.", ["down by 12% to 440 from 500"]),
        ("The dividend was raised to 6p from 5p.", ["up to 6p from 5p"]),
        ("Output is expected to rise 4% to 52m tonnes in 2018.", ["up by 4% to 52m tonnes"]),
        ("Output will be reduced to 40 from 50.", ["down to 40 from 50"]),
        ("Sales are expected to exceed 16.5bn.", []),
        ("Rates rose between 3 and 5 per cent, to between 40p and 44p.", ["up by 3 to 5 per cent to 40p to 44p"]),
    ],
)
def test_a_verb_with_its_figures(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The group posted a 12 per cent rise in profit to £44m.", ["up by 12 per cent to £44m"]),
        ("A rise of 12 per cent took profit to £44m from £39m.", ["up by 12 per cent to £44m from £39m"]),
        ("There was a fall of 600 in the number of thefts, to 4,400.", ["down by [600] to 4,400"]),
        ("The council reported a 9% drop in complaints, from 212 to 193.", ["down by 9% to 193 from 212"]),
        ("An increase of 14% on the 2015 figure of 200 was recorded.", ["up by 14% from 200"]),
        (
            "The number of fires saw an increase of 21 per cent with 247 incidents compared with 204 in 2016.",
            ["up by 21 per cent to 247 incidents from 204"],
        ),
        ("Acme led the list with a gain of 6 5/8 to 21 5/8.", ["up by [6 5/8] to 21 5/8"]),
    ],
)
def test_a_noun_for_a_verb(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Takings rose 12% to £1.9m from £1.7m and profits 4% to £1.1m from £1.06m.",
            ["up by 12% to £1.9m from £1.7m", "up by 4% to £1.1m from £1.06m"],
        ),
        (
            "Lending rose 9 pct in June to 1.4 bn dlrs from 1.28 bn and 18 pct year-to-date to 2.9 bn from 2.4 bn.",
            ["up by 9 pct to 1.4 bn dlrs from 1.28 bn", "up by 18 pct to 2.9 bn from 2.4 bn"],
        ),
        (
            "Claims rose by 4,000 to 271,000, and the average by 1,250 to 266,000.",
            ["up by [4,000] to 271,000", "up by [1,250] to 266,000"],
        ),
        (
            "The farm raised its herd to 812 from 790 and its flock to 1,993,000.",
            ["up to 812 from 790", "up to 1,993,000"],
        ),
    ],
)
def test_a_verb_left_out_is_that_of_the_statement_before(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("While sales rose 4% to £44m, profit fell 3% to £12m.", ["up by 4% to £44m", "down by 3% to £12m"]),
        ("Sales rose 4% to £44m; profit was £12m, down from £13m.", ["up by 4% to £44m", "down at £12m from £13m"]),
        ("Sales (up 4% to £44m; a record) fell 2% to £43m.", ["up by 4% to £44m", "down by 2% to £43m"]),
        ("Sales rose 4%: 3 shops shut, from 5.", ["up by 4%"]),
        ("Sales rose (more so at home) 4%; to £44m.", ["up by 4%"]),
    ],
)
def test_clauses_are_kept_apart(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Arrests fell from 7,613 to 6,630, or 12.9%.", ["down by 12.9% to 6,630 from 7,613"]),
        ("The shares rose 4p, or 1%, to 548p.", ["up by 1% [4p] to 548p"]),
        ("The index lost 12.4 points, or 0.8%, to 1,538.1.", ["down by 0.8% [12.4 points] to 1,538.1"]),
        ("The rate fell 3%, or 40p, to £12.", ["down by 3% [40p] to £12"]),
        ("The number out of work fell by 73,000 (13.2%) to 477,000.", ["down by 13.2% [73,000] to 477,000"]),
        ("Revenue rose to $1.13bn (£600m) from $639m (£340m).", ["up to $1.13bn from $639m"]),
        (
            "Profit rose 12.5 pct to 42.3 mln dlrs, or 1.23 dlrs a share, from 37.6 mln, or 1.09 dlrs a share.",
            ["up by 12.5 pct to 42.3 mln dlrs from 37.6 mln"],
        ),
        (
            "It raised its stake to 480,000 shares, or 6.2 pct, from 400,000 shares, or 5.1 pct.",
            ["up to 480,000 shares from 400,000 shares", "up to 6.2 pct from 5.1 pct"],
        ),
        (
            "Wages fell from $36,040 to $34,935, a sharp 3 percent drop.",
            ["down to $34,935 from $36,040", "down by 3 percent to $34,935 from $36,040"],
        ),
        ("Takings rose from £1.7m to £1.9m, up 12%.", ["up to £1.9m from £1.7m", "up by 12% to £1.9m from £1.7m"]),
    ],
)
def test_one_thing_told_in_two_figures(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Unemployment was 11.1% in June, up from 10.6% in May and 10.9% in April.", ["up at 11.1% from 10.6%, 10.9%"]),
        ("The rate fell to 9.1%, against 9.6% in May and 9.9% in April.", ["down to 9.1% from 9.6%, 9.9%"]),
        ("The rate fell to 9.1%, from 9.6% and 80 shops.", ["down to 9.1% from 9.6%"]),
        ("Earnings fell to 977 mln from 1985's 1,084 mln.", ["down to 977 mln from 1,084 mln"]),
        (
            "Net income fell from 1985's gains of 559 mln dlrs to 410 mln.",
            ["down to 410 mln from 559 mln dlrs"],
        ),
        ("Sales were 12% below the £40m of 2015.", ["down by 12% from £40m"]),
        ("Sales rose to £44m from a restated £40m.", ["up to £44m from £40m"]),
        (
            "There were 51 cases last week, 27% more than the 40 seen the week before.",
            ["up by 27% at 51 cases from 40"],
        ),
        ("The firm made £561m, ahead of forecasts of £532m.", ["up at £561m from £532m"]),
        ("Output of 61 was higher than the average of 37.", ["up at 61 from 37"]),
        ("Rainfall was 44 mm in May, against 31 mm a year earlier.", ["beside at 44 mm from 31 mm"]),
        ("The rate was unchanged at 4.5%.", ["flat to 4.5%"]),
        ("Sales were little changed at £40m from £39.9m.", ["flat to £40m from £39.9m"]),
    ],
)
def test_bases(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The index rose 0.5 pct to 136.0 in May after a 1.7 pct rise to 135.0 in April.",
            ["up by 0.5 pct to 136.0 from 135.0", "up by 1.7 pct to 135.0 (earlier)"],
        ),
        (
            "Exports fell 3% to 61m, after rising 5% to 63m.",
            ["down by 3% to 61m from 63m", "up by 5% to 63m (earlier)"],
        ),
        ("Exports fell to 61m after a 5% rise.", ["down to 61m", "up by 5% (earlier)"]),
        ("Exports fell to 61m after rising 5%.", ["down to 61m", "up by 5% (earlier)"]),
        ("Thefts reached 99 after a 21% rise from 82.", ["up by 21% at 99 from 82 (earlier)"]),
        (
            "Ridership rose to 60 pct from 35, but this was expected to drop back to 40.",
            ["up to 60 pct from 35", "down to 40 from 60 pct"],
        ),
    ],
)
def test_one_change_after_another(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Prices doubled from 40p to 80p.", ["up by doubled to 80p from 40p"]),
        ("Debt was halved to £20m from £40m.", ["down by halved to £20m from £40m"]),
        ("The yard cut its debt in half to £20m.", ["down by in half to £20m"]),
        ("Turnover in the first half rose 4% to £20m.", ["up by 4% to £20m"]),
        ("Profit more than doubled to £44m from £20m.", ["up by more than doubled to £44m from £20m"]),
        ("Calls almost trebled from 41 to 120.", ["up by almost trebled to 120 from 41"]),
        ("The toll of 82 was double the 41 of 2015.", ["up by double at 82 from 41"]),
        ("The toll was double 2015's 41.", ["up by double from 41"]),
        ("Cases went up by half, to 150 from 100.", ["up by half to 150 from 100"]),
        ("The toll was double than feared, 41 were hurt.", ["up by double"]),
    ],
)
def test_factors(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales rose 4% on a comparable-store basis to £61m from £55m.", ["up by 4% to £61m from £55m (basis)"]),
        (
            "On a like-for-like basis sales rose 4%, and total sales rose 10% to £61m.",
            ["up by 4% (basis)", "up by 10% to £61m"],
        ),
        ("Sales rose 10% to £61m from £55m, excluding the shops sold.", ["up by 10% to £61m from £55m"]),
        (
            "Sales rose to £61m from £55m, up 4% in real terms.",
            ["up to £61m from £55m", "up by 4% to £61m from £55m (basis)"],
        ),
        ("Sales grew 4% in real terms to £61m from £55m.", ["up by 4% to £61m from £55m (basis)"]),
    ],
)
def test_another_basis(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Men earned £535 a week, compared with £459 for women.", []),
        ("Men earned £535, up from £520, compared with £459 for women.", ["up at £535 from £520"]),
        ("Men earned £535, compared with £459 for women a year earlier.", ["beside at £535 from £459"]),
        ("The yen closed at 151.55/60, up from 152.10/15.", []),
        ("The firm could cut up to 40% of its staff.", []),
        ("The fee is up to 40p from 35p.", ["up to 40p from 35p"]),
        ("It is up to 40 people, a limit set by law.", []),
        ("A 33% stake in the firm rose to £40m.", ["up to £40m"]),
    ],
)
def test_what_is_set_beside_a_level_but_not_compared(text: str, expected: list[str]) -> None:
    assert told(text) == expected
