"""A statement of change, while it takes figures and when it is closed."""

from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from factcheck.quantity import Quantity
from factcheck.reading.change import Change, Open
from factcheck.reading.levels import Level

UNITS = (None, "percent", "points", "times", "GBP", "thefts")


def level(place: int, unit: str | None = None, mark: str | None = None) -> Level:
    return Level(place, Quantity(str(place), Fraction(place), unit=unit), mark, None, None)


def opened(way: str | None = "up") -> Open:
    return Open(way, None, "verb", 0)


units = st.sampled_from(UNITS)


@st.composite
def statements(draw: st.DrawFn) -> Open:
    """A statement with figures of any unit, each at a place of its own."""
    names = draw(st.lists(st.sampled_from(("stated", "amounts", "befores", "after", "subject")), max_size=6))
    told = opened()
    for place, name in enumerate(names, 1):
        one = level(place, draw(units))
        if name in ("after", "subject"):
            setattr(told, name, one)
        else:
            getattr(told, name).append(one)
        if draw(st.booleans()):
            told.alias(one, level(place + 100, draw(units)))
    return told


@given(statements())
def test_closing_keeps_every_figure(told: Open) -> None:
    """What was stated or an amount is still one of the two, and no level is lost."""
    closed, *_ = told.closed()
    assert sorted([*closed.stated, *closed.amounts]) == sorted([*told.stated, *told.amounts])
    assert closed.befores == tuple(told.befores)
    assert closed.after == (told.after or told.subject)
    assert closed.subject == (told.after is None and told.subject is not None)
    assert closed.is_bare == (not told.has_figures and told.subject is None)


@pytest.mark.parametrize(
    ("way", "mark", "value", "unit", "stated"),
    [
        ("up", "by", Fraction(1, 2), "times", (Fraction(50), "percent")),
        ("down", "by", Fraction(1, 2), "times", (Fraction(1, 2), "times")),
        ("up", "object", Fraction(1, 2), "times", (Fraction(1, 2), "times")),
        ("up", "by", Fraction(1), "times", (Fraction(1), "times")),
        ("up", "by", Fraction(1, 2), "percent", (Fraction(1, 2), "percent")),
    ],
)
def test_a_rise_by_half_is_one_of_fifty_per_cent(
    way: str, mark: str, value: Fraction, unit: str, stated: tuple[Fraction, str]
) -> None:
    told = opened(way)
    told.stated.append(Level(1, Quantity("half", value, Fraction(1), unit=unit), mark, None, None))
    (closed,) = told.closed()
    one = closed.stated[0].one
    assert (one.value, one.unit) == stated
    assert one.step == (100 if stated == (50, "percent") else 1)


@given(statements())
def test_points_are_an_amount_unless_the_levels_are_percentages(told: Open) -> None:
    closed, *_ = told.closed()
    known = closed.after or next(iter(closed.befores), None)
    moved = known is not None and known.unit != "percent"
    points = [one for one in told.stated if one.unit == "points"]
    assert [one for one in closed.stated if one.unit == "points"] == ([] if moved else points)


@given(statements())
def test_the_same_change_in_other_figures_is_one_of_levels_of_one_unit(told: Open) -> None:
    for other in told.closed()[1:]:
        assert other.after is not None
        assert len({one.unit for one in (other.after, *other.befores)} - {None}) <= 1
        assert (other.stated, other.amounts) == ((), ())


def test_other_figures_stand_in_the_roles_of_those_that_they_restate() -> None:
    told = opened("down")
    told.after, told.word = level(1), "fell"
    told.add_before(level(2, mark="from"))
    told.alias(told.after, level(11, "percent", "or"))
    told.alias(told.befores[0], level(12, "percent", "or"))
    assert told.closed()[1] == Change(
        "down", None, "verb", 0, "fell", after=level(11, "percent", "or"), befores=(level(12, "percent", "from"),)
    )


@pytest.mark.parametrize(("after", "before"), [("percent", "GBP"), ("GBP", "percent"), (None, "percent")])
def test_other_figures_that_are_no_percentages_are_left(after: str | None, before: str) -> None:
    told = opened()
    told.after = level(1)
    told.add_before(level(2))
    if after is not None:
        told.alias(told.after, level(11, after))
    told.alias(told.befores[0], level(12, before))
    assert len(told.closed()) == 1


def test_a_second_base_has_the_role_of_the_first() -> None:
    told = opened()
    told.add_before(level(1, mark="join"))
    told.add_before(level(2, mark="against"))
    for place, mark in ((3, "join"), (4, "comma"), (5, "from")):
        told.add_before(level(place, mark=mark))
    assert [b.mark for b in told.befores] == ["join", "against", "against", "against", "from"]
    assert told.last == "before"


@pytest.mark.parametrize(
    ("name", "levels", "figures"),
    [("stated", False, True), ("amounts", False, True), ("befores", True, True)],
)
def test_what_a_statement_has(name: str, levels: bool, figures: bool) -> None:
    told = opened()
    assert not told.has_figures
    getattr(told, name).append(level(1))
    assert (told.has_levels, told.has_figures) == (levels, figures)


def test_a_level_that_is_reached_is_a_level() -> None:
    told = opened()
    told.after = level(0)
    assert told.has_levels
    assert told.has_figures


def test_a_statement_with_any_figure_is_not_bare() -> None:
    bare = Change("up", None, "verb", 0)
    one = level(1)
    assert bare.is_bare
    assert not evolve(bare, stated=(one,)).is_bare
    assert not evolve(bare, amounts=(one,)).is_bare
    assert not evolve(bare, befores=(one,)).is_bare
    assert not evolve(bare, after=one).is_bare
