"""Statements of change made claims."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.claim import Claim, Implied
from factcheck.kinds import KINDS
from factcheck.quantity import Quantity, Range
from factcheck.reading.levels import Level, levels_of
from factcheck.reading.statement import BY_UNIT, TREND, alike, claims_of, direction_of, is_noun, signed
from tests.statements import news, row_of, statements

UNITS = (None, "percent", "points", "times", "GBP", "thefts", "people", "tonne")

quantities = st.builds(
    Quantity,
    st.just("40"),
    st.sampled_from([Fraction(40), Fraction(4000), Fraction(0)]),
    exact=st.booleans(),
    unit=st.sampled_from(UNITS),
    style=st.sampled_from(["digits", "words"]),
)
levels = st.builds(
    Level,
    st.integers(0, 9),
    quantities | st.builds(Range, quantities, quantities),
    st.sampled_from([None, "from", "to"]),
    st.none(),
    st.sampled_from([None, "share"]),
)


def claims(text: str) -> list[Claim]:
    """The claims that the statements of a sentence make."""
    return [claim for change in statements(text) for claim in claims_of(change)]


def in_words(claim: Claim) -> str:
    """A claim as its code and its figures by role; an implied one is "implied"."""
    roles = ((name, getattr(claim, name)) for name in claim.roles)
    told = (f"{name} {'implied' if isinstance(v, Implied) else v}" for name, v in roles if v is not None)
    return f"{claim.code}: {', '.join(told)}"


@given(news)
def test_operands_are_figures_of_the_text(text: str) -> None:
    """Every figure of a claim stands where it says it does; a sign is all that is added to it."""
    for claim in claims(text):
        for name in claim.roles:
            role = getattr(claim, name)
            for one in role.ends if isinstance(role, Range) else (role,):
                if isinstance(one, Quantity):
                    assert text[one.start : one.end] == one.printed


@given(news)
def test_each_statement_makes_claims_of_one_family(text: str) -> None:
    """A stated amount of change leaves no trend beside it, and no figure is stated by two claims."""
    for change in statements(text):
        made = list(claims_of(change))
        assert len({isinstance(claim, TREND) for claim in made}) <= 1
        if change.stated or change.amounts:
            assert not any(isinstance(claim, TREND) for claim in made)
            assert len(made) <= len(change.stated) + len(change.amounts)


@given(levels, levels)
def test_likeness_is_the_same_from_both_sides_but_for_what_is_left_out(a: Level, b: Level) -> None:
    if a.unit is not None and b.unit is not None:
        assert alike(a, b) == alike(b, a)


@given(levels)
def test_a_level_is_like_itself(level: Level) -> None:
    assert alike(level, level)


@given(quantities | st.builds(Range, quantities, quantities), st.sampled_from(["up", "down", "flat", None]))
def test_only_a_fall_changes_the_sign(figure: Quantity | Range, way: str | None) -> None:
    one = figure.low if isinstance(figure, Range) else figure
    falls = way == "down" and one.value > 0 and one.unit != "times"
    assert signed(figure, way) == (-figure if falls else figure)


def test_a_fall_that_is_printed_as_negative_stays_so() -> None:
    fall = Quantity("-4%", Fraction(-4), unit="percent")
    assert signed(fall, "down") == fall


def test_the_kinds_of_change_are_found_by_the_unit_of_what_is_stated() -> None:
    assert {unit: kind.code for unit, kind in BY_UNIT.items()} == {
        "percent": "percent_change",
        "points": "point_change",
        "times": "multiple",
        None: "absolute_change",
    }
    assert TREND in KINDS
    assert TREND.code == "trend"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("£40 and £50", True),
        ("£40 and $50", False),
        ("£40 and 50", True),
        ("40 and £50", False),
        ("from 40 and £50", True),
        ("to 40 and £50", True),
        ("forty and £50", False),
        ("£50 and nine", False),
        ("40 and 50", True),
        ("40 thefts and 50 crimes", True),
        ("40 thefts and £50", False),
        ("nine and 50 crimes", True),
        ("4% and 50", True),
        ("4% and 5,000", False),
        ("£4 a share and £5 a share", True),
        ("£4 a share and £5", True),
        ("£4 and £5 a share", True),
        ("£4 a share and £5 a head", False),
        ("£4 and between 40 and 50", True),
    ],
)
def test_likeness(text: str, expected: bool) -> None:
    """The same unit, or one left out where a figure can take it from the one before; counts of things are alike."""
    first, second = levels_of(row_of(text)).values()
    assert alike(first, second) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rose 12% to £56 from £50.", ["percent_change: before £50, after £56, percent 12%"]),
        ("It fell by 600 to 4,400 from 5,000.", ["absolute_change: before 5,000, after 4,400, change 600"]),
        (
            "It rose 3 points to 14% from 11%.",
            ["point_change: before 11%, after 14%, points 3 points"],
        ),
        (
            "It rose 3 points to 1,203 from 1,200.",
            ["absolute_change: before 1,200, after 1,203, change 3 points"],
        ),
        ("It doubled to 80p from 40p.", ["multiple: before 40p, after 80p, factor doubled"]),
        ("It rose by half to 150 from 100.", ["percent_change: before 100, after 150, percent half"]),
        ("It fell by half to 50 from 100.", ["multiple: before 100, after 50, factor half"]),
        ("It rose half as much to 150 from 100.", ["multiple: before 100, after 150, factor half"]),
        ("It rose by threefold to 150 from 50.", ["multiple: before 50, after 150, factor threefold"]),
        ("It rose to £56 from £50.", ["trend: before £50, after £56, direction rose"]),
        ("It rose 12%.", ["percent_change: percent 12%"]),
        ("It rose 12% to £56.", ["percent_change: after £56, percent 12%"]),
        ("It rose 12% from £50.", ["percent_change: before £50, percent 12%"]),
        ("It rose to £56.", []),
        ("It rose from £50.", []),
        ("It rose.", []),
        ("It was 56 mm, against 50 mm a year earlier.", []),
        ("It rose by £6 to £56.", []),
        ("It rose by 6 tonnes to £56 from £50.", []),
        ("It rose 12% to £56 from 50 tonnes.", ["percent_change: after £56, percent 12%"]),
    ],
)
def test_claims(text: str, expected: list[str]) -> None:
    assert [in_words(claim) for claim in claims(text)] == expected


@pytest.mark.parametrize(
    ("text", "befores"),
    [
        ("It rose to 56 from 50 in May and 49 in April.", ["50", "49"]),
        ("It fell to 56, against 60 in May and 61 in April.", ["60"]),
        ("It fell to 56 from 60, against 61 in April.", ["60"]),
    ],
)
def test_one_trend_for_each_base(text: str, befores: list[str]) -> None:
    """Levels that are only set against a change are bases where there is no other, and then the first."""
    assert [str(getattr(claim, "before", None)) for claim in claims(text)] == befores


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("It rose 12% to £56, against £50 a year earlier.", "£50"),
        ("It rose 12% to £56, against £50 in 2015.", "£50"),
        ("It rose 12% to £56, against £50.", "None"),
        ("It rose by 4 pct, against 4.2 pct in 1986.", "None"),
        ("It rose 12% in the month to £56, against £50 in May.", "£50"),
        ("It rose 12% in the month to £56, against £50 a year earlier.", "None"),
        ("It rose 12% to £56, against last year's £50.", "£50"),
    ],
)
def test_a_level_that_a_change_is_set_against_is_its_base_if_it_is_earlier(text: str, before: str) -> None:
    """Of an earlier period, and of the length that the change is told for."""
    assert str(getattr(claims(text)[0], "before", None)) == before


@pytest.mark.parametrize(
    ("text", "implied"),
    [
        ("It fell by 73,000 (13.2%) to 477,000.", "before"),
        ("It rose 4p, or 1%, to 548p.", "before"),
        ("It rose 4p, or 1%, from 544p.", "after"),
        ("It rose £4, or 1%, from between £544 and £546.", None),
        ("It rose between £4 and £5, or 1%, from £544.", None),
        ("It rose 4p, or 1%.", None),
        ("It rose 4p, or 1%, to 548p from 544p.", None),
        ("It rose 4 tonnes, or 1%, to £548.", None),
        ("It rose 1% to 548p.", None),
        ("The rate rose 4, or 1%, to 15%.", None),
    ],
)
def test_a_level_that_follows_from_the_printed_amount(text: str, implied: str | None) -> None:
    percent = next(claim for claim in claims(text) if claim.code == "percent_change")
    found = [name for name in ("before", "after") if isinstance(getattr(percent, name), Implied)]
    assert found == ([] if implied is None else [implied])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rose to 56.", ("up", "rose", None, "rose")),
        ("It was little changed at 56.", ("flat", "little changed", "about", "little changed")),
        ("It was flat at 56.", ("flat", "was flat", None, "was flat")),
        ("It remained unchanged at 56.", ("flat", "remained unchanged", None, "remained unchanged")),
        ("It was 56, unchanged.", ("flat", "unchanged", None, "unchanged")),
    ],
)
def test_a_direction_stands_at_its_word(text: str, expected: tuple[str, str, str | None, str]) -> None:
    found = direction_of(statements(text)[0])
    assert found is not None
    assert (found.way, found.printed, found.hedge, text[found.start : found.end]) == expected


def test_a_direction_that_is_understood_stands_at_the_level_reached() -> None:
    text = "The farm raised its herd to 812 from 790 and its flock to between 90 and 95."
    found = direction_of(statements(text)[1])
    assert found is not None
    assert (found.way, found.printed, text[found.start : found.end]) == ("up", "raised", "90")


@pytest.mark.parametrize("text", ["It was 56 mm, against 50 mm in May.", "It rose 9% to £4 from £3 and 18% from £2."])
def test_two_levels_without_a_word_or_a_place_have_no_direction(text: str) -> None:
    assert direction_of(statements(text)[-1]) is None


@pytest.mark.parametrize(("unit", "expected"), [("thefts", True), ("GBP", False), ("percent", False), ("times", False)])
def test_units_that_are_counted_nouns(unit: str, expected: bool) -> None:
    assert is_noun(unit) == expected
