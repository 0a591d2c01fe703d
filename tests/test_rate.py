"""The table in docs/ratings.md, from the top: the first rating that applies."""

from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from factcheck.claim import Claim
from factcheck.hedges import DEFAULT_POLICY
from factcheck.kinds import AbsoluteChange, Enumeration, PercentChange, Rate, Share, Total, Trend
from factcheck.quantity import Quantity, Range
from factcheck.rate import ALARMS, LABELS, RATINGS, rate
from factcheck.rounding import CONVENTIONS
from tests.makers import count, rounded

LEVELS = st.integers(1, 5000)
PLACES = st.integers(0, 2)


def percent(value: Fraction, places: int) -> Quantity:
    step = Fraction(1, 10**places)
    return Quantity(f"{float(value):.{places}f}", value, step, unit="percent")


@given(LEVELS, LEVELS, PLACES)
def test_a_value_that_is_honestly_rounded_is_correct(before: int, after: int, places: int) -> None:
    value, step = Fraction(100 * (after - before), before), Fraction(1, 10**places)
    for name in ("half-up", "half-down", "half-even"):
        stated = percent(CONVENTIONS[name].round(value, step), places)
        assert (
            rate(PercentChange(before=count(before), after=count(after), percent=stated), DEFAULT_POLICY).rating
            == "correct"
        )


@pytest.mark.parametrize("role", ["before", "after", "percent"])
def test_a_figure_in_doubt_contradicts_nothing_whichever_it_is(role: str) -> None:
    figures = {"before": count(40), "after": count(50), "percent": percent(Fraction(30), 0)}
    figures[role] = evolve(figures[role], doubt="it may be 5,090")
    outcome = rate(PercentChange().replaced(figures), DEFAULT_POLICY)
    assert (outcome.rating, outcome.reason) == ("unchecked", "it may be 5,090")
    figures["percent"] = evolve(figures["percent"], value=Fraction(25))
    assert rate(PercentChange().replaced(figures), DEFAULT_POLICY).rating == "correct"


@pytest.mark.parametrize(
    ("before", "after", "rating"),
    [
        (1_000, 1_250, "consistent"),  # 25 is too far below 30, but not if both are rounded
        (1_000, 1_310, "wrong"),  # 31 is no "almost 30" whatever the zeros
        (1_001, 1_251, "wrong"),
    ],
)
def test_zeros_excuse_what_is_too_far_off_and_not_what_is_beyond(before: int, after: int, rating: str) -> None:
    almost = rounded("30", unit="percent", hedge="almost")
    claim = PercentChange(before=count(before), after=count(after), percent=almost)
    assert rate(claim, DEFAULT_POLICY).rating == rating


@given(st.integers(10, 99), st.integers(10, 99), PLACES)
def test_a_value_that_is_cut_off_or_rounded_up_is_correct_or_misrounded(before: int, after: int, places: int) -> None:
    """With operands whose zeros allow nothing coarser."""
    value, step = Fraction(100 * (after - before), before), Fraction(1, 10**places)
    for name in ("cut-off", "rounded-up"):
        stated = CONVENTIONS[name].round(value, step)
        if stated * value <= 0:
            continue
        found = rate(
            PercentChange(before=count(before), after=count(after), percent=percent(stated, places)), DEFAULT_POLICY
        )
        honest = CONVENTIONS["half-up"].round(value, step) == stated or abs(stated - value) == step / 2
        assert found.rating == ("correct" if honest else "misrounded")


@given(st.integers(11, 99), st.integers(11, 99), st.integers(2, 60))
def test_a_figure_a_unit_and_more_away_is_wrong(before: int, after: int, off: int) -> None:
    value = Fraction(100 * (after - before), before)
    stated = CONVENTIONS["half-up"].round(value, Fraction(1)) + off
    found = rate(PercentChange(before=count(before), after=count(after), percent=percent(stated, 0)), DEFAULT_POLICY)
    assert found.rating == "wrong"


def test_the_ratings_have_their_order_and_their_labels() -> None:
    assert set(LABELS) == set(RATINGS)
    assert {rating for rating in RATINGS if LABELS[rating] == "REFUTES"} == ALARMS
    assert RATINGS.index("misrounded") < RATINGS.index("wrong")


def test_a_wrong_direction_is_wrong_however_near() -> None:
    found = rate(PercentChange(before="£1.21bn", after="£1.20bn", percent="0.4"), DEFAULT_POLICY)
    assert found.rating == "wrong"
    assert found.granule is None


def test_the_assumption_is_the_finest_that_serves() -> None:
    found = rate(PercentChange(before="95,000", after="104,000", percent="10.6"), DEFAULT_POLICY)
    assert (found.rating, found.granule) == ("consistent", 1000)
    found = rate(AbsoluteChange(before="12,300", after="15,100", change="2,850"), DEFAULT_POLICY)
    assert (found.rating, found.granule) == ("consistent", 100)
    found = rate(Total(parts=["1,200", "1,100"], total="2,305"), DEFAULT_POLICY)
    assert (found.rating, found.granule) == ("consistent", 10)


def test_what_is_misrounded_as_printed_may_be_consistent_under_the_assumption() -> None:
    assert rate(PercentChange(before="370", after="620", percent="67.5"), DEFAULT_POLICY).rating == "consistent"
    assert rate(PercentChange(before=370, after=620, percent="67.5"), DEFAULT_POLICY).rating == "misrounded"


def test_a_coarser_base_that_could_be_zero_makes_nothing_right() -> None:
    found = rate(Share(part="about 100", whole="up to 100", percent="3"), DEFAULT_POLICY)
    assert found.rating == "unchecked"


def test_an_end_is_rated_with_an_end_and_the_worse_counts() -> None:
    after = Range(rounded("134.1"), rounded("141.5"))
    right = Range(rounded("34.1"), rounded("41.5"))
    assert rate(PercentChange(before=100, after=after, percent=right), DEFAULT_POLICY).rating == "correct"
    wrong = Range(rounded("34.1"), rounded("45.5"))
    found = rate(PercentChange(before=100, after=after, percent=wrong), DEFAULT_POLICY)
    assert found.rating == "wrong"
    assert str(found.claim.figure) == "45.5"


def test_a_hedge_is_not_misrounded() -> None:
    for stated, rating in (
        ("about 70", "correct"),
        ("over 67", "correct"),
        ("over 68", "wrong"),
        ("over 50", "stretched"),
    ):
        assert rate(PercentChange(before=37, after=62, percent=stated), DEFAULT_POLICY).rating == rating


@pytest.mark.parametrize(
    ("claim", "reason"),
    [
        (PercentChange(percent="6"), "the earlier level and the new level are not given"),
        (Share(percent="6", part=3), "the whole is not given"),
        (Enumeration(count=3), "the list is not given"),
        (Total(total=3), "the parts are not given"),
        (Total(parts=[185, None, 266], total=500), "the second part is not given"),
        (Total(parts=[None, *[1] * 9, None], total=500), "the first part and part 11 are not given"),
        (PercentChange(before=82, after=99), "no figure is stated"),
        (Trend(before=82, after=99), "no direction is stated"),
        (Rate(count=1, population=2, rate="3", per=None), "the base of the rate is not given"),
        (PercentChange(before="up to 3", after=99, percent="3"), "the figure to divide by could be zero"),
        (Total(parts=[3], total=3), "a total needs at least two parts"),
    ],
)
def test_unchecked_says_why(claim: PercentChange, reason: str) -> None:
    found = rate(claim, DEFAULT_POLICY)
    assert found.rating == "unchecked"
    assert reason in str(found.reason)


@pytest.mark.parametrize(
    ("claim", "rating", "granule"),
    [
        (PercentChange(before="£4", after="£5", percent="25"), "correct", None),
        (PercentChange(before="£4", after="£5", percent="20"), "wrong", None),
        (PercentChange(before="£4m", after="£5m", percent="20"), "consistent", None),
        (PercentChange(before="£1,200", after="£1,000", percent="-20"), "wrong", None),
        (PercentChange(before="£120", after="£133", percent="11"), "correct", None),
        (PercentChange(before="£120", after="£133", percent="10.5"), "consistent", 1),
        (PercentChange(before="£60", after="£66", percent="10.5"), "wrong", None),
        (AbsoluteChange(before="£12.40", after="£14.20", change="£2"), "wrong", None),
        (AbsoluteChange(before="£612.40", after="£614.20", change="£1.80"), "correct", None),
        (AbsoluteChange(before="£1,012.40", after="£1,500.20", change="£488"), "consistent", 1),
        (Total(parts=["£150", "£250"], total="£401"), "consistent", 1),
        (Total(parts=["£15", "£25"], total="£41"), "wrong", None),
    ],
)
def test_small_whole_money_is_exact_and_larger_at_first(claim: Claim, rating: str, granule: int | None) -> None:
    found = rate(claim, DEFAULT_POLICY)
    assert (found.rating, found.granule) == (rating, granule)


@given(st.sampled_from([PercentChange, Share]), LEVELS, LEVELS, st.integers(101, 400))
def test_what_is_impossible_is_told_with_what_is_right_if_anything_is(
    kind: type[PercentChange | Share], one: int, other: int, size: int
) -> None:
    """The operands are named with what they give, unless that is impossible too."""
    names = ("before", "after") if kind is PercentChange else ("whole", "part")
    stated = -size if kind is PercentChange else size
    levels: dict[str, Any] = dict(zip(names, map(count, (one, other)), strict=True))
    claim = kind(**levels, percent=percent(Fraction(stated), 0))
    found = rate(claim, DEFAULT_POLICY)
    assert (found.rating, found.reason is None) == ("wrong", False)
    if kind is Share and other > one:
        assert found.value is None
    else:
        assert found.value is not None
        assert rate(claim.replaced({"percent": Quantity.whole(found.value)}), DEFAULT_POLICY).rating == "correct"
