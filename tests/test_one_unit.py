"""Figures are told in one unit before they are compared; those that cannot be are left unchecked."""

import re
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from factcheck import (
    AbsoluteChange,
    Approximation,
    Implied,
    Mean,
    Multiple,
    PercentChange,
    PointChange,
    Quantity,
    Range,
    Rate,
    Share,
    Threshold,
    Total,
    Trend,
    check,
)
from factcheck.claim import Claim
from factcheck.measures import lengths, measure
from factcheck.words import table
from tests.articles import lines
from tests.makers import count


def _minutes(*values: int) -> list[Quantity]:
    return [Quantity(f"{value} minutes", Fraction(value), exact=True, unit="minutes") for value in values]


@pytest.mark.parametrize(
    ("claim", "rating"),
    [
        (PercentChange(before="2 hours", after="90 minutes", percent="-25"), "correct"),
        (PercentChange(before="2 hours", after="90 minutes", percent="-35"), "wrong"),
        (PercentChange(before="one year", after="18 months", percent="50"), "correct"),
        (PercentChange(before="2 weeks", after="21 days", percent="50"), "correct"),
        (AbsoluteChange(before="2 hours", after="90 minutes", change="-30 minutes"), "correct"),
        (AbsoluteChange(before="90 minutes", after="150 minutes", change="1 hour"), "correct"),
        (AbsoluteChange(before="90 minutes", after="145 minutes", change="1 hour"), "wrong"),
        (Multiple(before="30 minutes", after="2 hours", factor="four times"), "correct"),
        (Share(part="6 hours", whole="2 days", percent="12.5"), "correct"),
        (Total(parts=["2 hours", "30 minutes"], total="150 minutes"), "correct"),
        (Mean(total="48 hours", count="12 months", mean="4 hours"), "correct"),
        (Mean(total="2 hours", count=4, mean="30 minutes"), "correct"),
        (Mean(total="2 hours", count=4, mean="40 minutes"), "wrong"),
        (PercentChange(before="2 hours", after=Range(*_minutes(150, 180)), percent="between 25 and 50%"), "correct"),
        (PercentChange(before="2 hours", after=Range(*_minutes(150, 180)), percent="between 35 and 60%"), "wrong"),
        (
            PercentChange(
                before=Implied(AbsoluteChange(after="2 hours", change="30 minutes"), "before"),
                after="120 minutes",
                percent="33",
            ),
            "correct",
        ),
        (PercentChange(before="6 weeks", after="2 months", percent="44"), "unchecked"),
        (Trend(before="2 hours", after="90 minutes", direction="down"), "unchecked"),
        (Trend(before="2 hours", after="90 minutes", direction="up"), "unchecked"),
        (Trend(before="2 hours", after="3 hours", direction="up"), "correct"),
    ],
)
def test_lengths_convert_where_a_figure_is_stated(claim: Claim, rating: str) -> None:
    assert check(claim).rating == rating


def test_a_message_keeps_the_units_as_they_are_printed() -> None:
    verdict = check(PercentChange(before="2 hours", after="90 minutes", percent="-35"))
    assert verdict.message == "2 hours to 90 minutes is a fall of 25%, not 35%."
    assert verdict.alternatives == {}
    weeks = check(Trend(before="6 weeks", after="2 months", direction="down"))
    assert weeks.message == (
        "Not checked: the lengths are in units of time that do not convert exactly, such as weeks and months."
    )


@given(st.integers(1, 999), st.integers(1, 999), st.sampled_from(sorted(lengths())), st.sampled_from(sorted(lengths())))
def test_what_is_compared_in_one_unit_is_what_it_is_in_the_other(a: int, b: int, one: str, other: str) -> None:
    """In the smallest unit, by hand; and never across the rows."""
    (row, worth), (other_row, other_worth) = lengths()[one], lengths()[other]
    before, after = Quantity.whole(a), Quantity.whole(b)
    found = check(PercentChange(before=evolve(before, unit=one), after=evolve(after, unit=other), percent="0"))
    if row != other_row:
        assert found.rating == "unchecked"
    else:
        assert found.computed == Fraction(100 * (b * other_worth - a * worth), a * worth)


def test_hours_against_minutes_is_no_change_by_itself() -> None:
    assert lines("The wait fell from two hours to 45 minutes.") == ["trend 2 45 down unchecked"]
    assert lines("The wait fell by 25 per cent, from 2 hours to 90 minutes.") == ["percent_change 2 90 -25 correct"]


@pytest.mark.parametrize(
    ("claim", "reason"),
    [
        (Total(parts=["£1m", "$2m"], total="€3m"), "£1m and $2m are in different currencies"),
        (Mean(total="£10m", count=400, mean="$25,000"), "£10m and $25,000 are in different currencies"),
        (AbsoluteChange(before="£10m", after="£12m", change="$2m"), "£10m and $2m are in different currencies"),
        (Share(part="£1m", whole="$2m", percent="half"), "£1m and $2m are in different currencies"),
        (Trend(before="£3", after="$4", direction="up"), "£3 and $4 are in different currencies"),
        (Approximation(exact="£3", rough="almost $4"), "£3 and almost $4 are in different currencies"),
        (PercentChange(before="1 tonne", after="2 kg", percent="100"), "1 tonne and 2 kg are in different units"),
        (AbsoluteChange(before="10 km", after="12 miles", change="2 km"), "10 km and 12 miles are in different units"),
        (Multiple(before="10 lb", after="20 stone", factor="twofold"), "10 lb and 20 stone are in different units"),
        (Threshold(value="£3", bound="2%", direction="up"), "£3 and 2% are in different units"),
        (Rate(count="£3m", population=100, rate="$30,000"), "£3m and $30,000 are in different currencies"),
        (Total(parts=["£3", "12 crimes"], total=15), "£3 and 12 crimes are in different units"),
        (PercentChange(before="548p", after="$6", percent="9"), "548p and $6 are in different units"),
        (
            PercentChange(
                before="£4m", after=Implied(AbsoluteChange(before="$4m", change="$1m"), "after"), percent="25"
            ),
            "£4m and $4m are in different currencies",
        ),
        (
            PercentChange(before="£4m", after=Range(Quantity("$5m", Fraction(5), unit="USD"), count(6)), percent="25"),
            "£4m and $5m are in different currencies",
        ),
    ],
)
def test_what_is_in_different_units_is_not_checked(claim: Claim, reason: str) -> None:
    verdict = check(claim)
    assert (verdict.rating, verdict.reason) == ("unchecked", reason)
    assert reason in verdict.message


MEASURES = sorted({measure(unit) for unit in (*table("units"), *table("currencies"), *lengths(), "offences")})


@given(st.sampled_from(MEASURES), st.sampled_from(MEASURES), st.integers(1, 99), st.integers(1, 99))
def test_only_figures_of_one_measure_are_compared_and_bare_ones_with_all(one: str, other: str, a: int, b: int) -> None:
    before, after = Quantity(str(a), Fraction(a), unit=one), Quantity(str(b), Fraction(b), unit=other)
    compared = check(PercentChange(before=before, after=after, percent="0")).rating != "unchecked"
    assert compared == (one == other)
    assert check(PercentChange(before=before, after=b, percent="0")).rating != "unchecked"


@pytest.mark.parametrize(
    ("claim", "rating"),
    [
        (AbsoluteChange(before="95 cents", after="$1.10", change="15 cents"), "correct"),
        (AbsoluteChange(before="95 cents", after="$1.10", change="18 cents"), "wrong"),
        (Trend(before="95 cents", after="$1.10", direction="down"), "wrong"),
        (Total(parts=["£3", "50p"], total="£3.50"), "correct"),
        (PercentChange(before="50 cents", after="€1", percent="100"), "correct"),
        (Total(parts=["£3", "50 cents"], total="£3.50"), "unchecked"),
        (AbsoluteChange(before="1.0m barrels per day", after="1.2m barrels per day", change="0.2m barrels"), "correct"),
        (AbsoluteChange(before="2%", after="5%", change="3 points"), "correct"),
        (Mean(total="£984", count="12 months", mean="£82"), "correct"),
        (Total(parts=["3 men", "4 women"], total="7 nurses"), "correct"),
    ],
)
def test_cents_convert_and_what_is_one_measure_is_compared(claim: Claim, rating: str) -> None:
    assert check(claim).rating == rating


@pytest.mark.parametrize(
    ("kind", "role", "given_"),
    [
        (PercentChange, "percent", "£21"),
        (PercentChange, "percent", "21 points"),
        (PercentChange, "percent", "between £20 and £21"),
        (Share, "percent", "64 km"),
        (PointChange, "points", "3 per cent"),
        (AbsoluteChange, "change", "half"),
        (AbsoluteChange, "change", "doubled"),
    ],
)
def test_a_stated_figure_in_a_unit_that_its_role_cannot_have_is_not_checked(
    kind: type[Claim], role: str, given_: str
) -> None:
    """No error: a text may say anything, and is read all the same."""
    claim = kind(**{**dict.fromkeys(kind.roles, 50), role: given_})
    verdict = check(claim)
    assert verdict.rating == "unchecked"
    assert re.search(" is (not )?an? .*(percentage|number of points|amount)$", verdict.reason or "")
    assert check(claim.replaced({role: "21"})).rating == "wrong"
