"""Whether the figures of a candidate fit, and how often those of a wrong one would."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.learn.channel import LEAST, MOST, Fit, fit
from factcheck.reader.analysis import analyse
from factcheck.reader.candidates import candidates, within_reach
from factcheck.reader.statements import statements


def fitted(text: str, form: str, code: str, first: str, second: str) -> Fit:
    """How the candidate of these two figures fits the first statement of a form."""
    analysis = analyse(text)
    statement = next(each for each in statements(analysis) if each.form == form)
    (found,) = (
        each
        for each in candidates(statement, within_reach(analysis, statement))
        if (each.frame.code, str(each.first.quantity), str(each.second.quantity)) == (code, first, second)
    )
    return fit(statement, found)


ROSE = "Sales rose {} to £1.9m from £1.7m."


@pytest.mark.parametrize(
    ("text", "form", "code", "first", "second", "fits"),
    [
        (ROSE.format("12%"), "percent", "percent", "£1.7m", "£1.9m", True),
        (ROSE.format("12%"), "percent", "percent", "£1.9m", "£1.7m", False),
        (ROSE.format("35%"), "percent", "percent", "£1.7m", "£1.9m", False),
        ("Sales fell 12% to £1.7m from £1.93m.", "percent", "percent", "£1.93m", "£1.7m", True),
        ("Sales fell 12% to £1.9m from £1.7m.", "percent", "percent", "£1.7m", "£1.9m", False),
        ("Of 80 boats 20, or 25%, are blue.", "percent", "share", "20", "80 boats", True),
        ("Of 80 boats 20, or 35%, are blue.", "percent", "share", "20", "80 boats", False),
        ("Of 80 boats 20, or 25%, are blue.", "percent", "share", "80 boats", "20", False),
        ("The rate rose 3 points to 8% from 5%.", "points", "points", "5%", "8%", True),
        ("The rate rose 6 points to 8% from 5%.", "points", "points", "5%", "8%", False),
        ("It sold 12 boats, 3 times the 4 boats of May.", "factor", "factor", "4 boats", "12 boats", True),
        ("It sold 12 boats, 5 times the 4 boats of May.", "factor", "factor", "4 boats", "12 boats", False),
        ("Sales rose by £3m to £9m from £6m.", "amount", "amount", "£6m", "£9m", True),
        ("Sales rose by £7m to £9m from £6m.", "amount", "amount", "£6m", "£9m", False),
        ("They sold 40 boats for £2,000, or £50 a boat.", "mean", "mean", "£2,000", "40 boats", True),
        ("They sold 40 boats for £2,000, or £70 a boat.", "mean", "mean", "£2,000", "40 boats", False),
    ],
)
def test_figures_fit_if_what_they_imply_can_be_what_is_stated(
    text: str, form: str, code: str, first: str, second: str, fits: bool
) -> None:
    assert fitted(text, form, code, first, second).fits is fits


def test_a_hedge_leaves_more_room() -> None:
    """The sales rose by 12.5 per cent."""
    for hedge, fits in (("", False), ("about ", True)):
        text = f"Sales rose {hedge}12.2% to £1.927m from £1.713m."
        assert fitted(text, "percent", "percent", "£1.713m", "£1.927m").fits is fits


@given(st.integers(1, 300), st.integers(1, 999), st.integers(1, 999))
def test_chances_are_neither_nought_nor_one(percent: int, before: int, after: int) -> None:
    text = f"Sales rose {percent}% to £{after}m from £{before}.0m."
    found = fitted(text, "percent", "percent", f"£{before}.0m", f"£{after}m")
    assert LEAST <= found.chance <= MOST


def test_a_figure_that_is_told_more_exactly_fits_less_often_by_chance() -> None:
    exact, rough = (
        fitted(ROSE.format(percent), "percent", "percent", "£1.7m", "£1.9m").chance for percent in ("12.3%", "20%")
    )
    assert exact < rough
