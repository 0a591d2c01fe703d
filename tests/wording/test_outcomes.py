"""Whatever a claim is made of, its verdict can be told: in a sentence, as a question, with its working, as JSON."""

import json
from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import KINDS, AbsoluteChange, ClaimError, FigureError, PercentChange, check, parse
from factcheck.claim import Claim, Implied
from factcheck.kinds import Span
from factcheck.quantity import Quantity, Range
from factcheck.rate import RATINGS
from factcheck.wording import doubt, question

HEDGES = st.sampled_from(["", "", "", "about ", "nearly ", "more than ", "up to ", "at least "])
UNITS = st.sampled_from(
    [("", ""), ("", " crimes"), ("£", ""), ("$", "bn"), ("", "%"), ("", " points"), ("", " times"), ("", " km")]
)
LENGTHS = ("years", "months", "decades", "centuries", "weeks")
WORDS = (
    *("five", "nine per cent", "doubled", "more than halved", "half", "a third", "nearly two-thirds"),
    *("one in five", "three in four", "10-1/2", "40, 090", "three times", "fourfold"),
)
NUMBERS = st.one_of(
    st.integers(-3, 120).map(str),
    st.integers(-30, 1200).map(lambda n: f"{n / 10:.1f}"),
    st.sampled_from(["1,000", "12,300", "94,000", "1.1"]),
)


def _read(printed: str) -> Quantity | Range | None:
    try:
        return parse(printed)
    except FigureError:
        return None


printed = st.one_of(
    st.builds(lambda hedge, unit, n: f"{hedge}{unit[0]}{n}{unit[1]}", HEDGES, UNITS, NUMBERS),
    st.builds(lambda hedge, n, unit: f"{hedge}{n} {unit}", HEDGES, NUMBERS, st.sampled_from(LENGTHS)),
    st.builds(lambda n, more, unit: f"{n}-{n + more}{unit[1]}", st.integers(1, 90), st.integers(0, 9), UNITS),
    st.sampled_from(WORDS),
)
figures = st.one_of(
    printed.map(_read).filter(lambda figure: figure is not None),
    st.builds(Range, *[NUMBERS.map(parse).filter(lambda q: isinstance(q, Quantity))] * 2),
    st.integers(-3, 200),
    st.fractions(-3, 300, max_denominator=12),
)
AFTER, BY = st.integers(1, 200), st.integers(-120, 120)
levels = st.one_of(
    st.builds(lambda n, by: Implied(AbsoluteChange(after=n, change=by), "before"), AFTER, BY),
    st.builds(lambda n, by: Implied(PercentChange(after=n, percent=by), "before"), AFTER, BY),
)
years = st.integers(1990, 2030)
periods = st.one_of(years, years.map(lambda y: f"{y}/{(y + 1) % 100:02d}"), st.just("a year earlier"))

GIVEN: Mapping[str, st.SearchStrategy[Any]] = {
    "start": periods,
    "end": periods,
    "length": figures | st.integers(1, 99).map(lambda n: f"{n / 10:.1f}"),
    "direction": st.sampled_from(["up", "down", "flat"]),
    "parts": st.lists(figures, min_size=1, max_size=4),
    "per": st.sampled_from([1, 100, 100_000]),
    "comparison": st.booleans(),
}
"""What may stand in a role, where that is no figure."""


NEAR: st.SearchStrategy[Callable[[Fraction], str]] = st.builds(
    lambda hedge, places, off: lambda value: f"{hedge}{float(value + Fraction(off, 10**places)):.{places}f}",
    HEDGES,
    st.integers(0, 2),
    st.sampled_from([0, 0, 1, -1, 3]),
)
"""A figure beside the one that the others give, so that every rating is met."""


@st.composite
def anything(draw: st.DrawFn, kind: type[Claim]) -> Claim | None:
    """A claim of a kind with all that its roles take, sense or none; None where a role refuses what it is given."""
    anywhere = {name: figures if name == kind.stated else figures | levels for name in (*kind.roles, *kind.marks)}
    roles = {name: draw(GIVEN.get(name, strategy)) for name, strategy in anywhere.items()}
    for name in draw(st.sets(st.sampled_from(kind.roles), max_size=1)) if draw(st.integers(0, 9)) == 0 else ():
        roles[name] = None
    try:
        claim = kind(**roles)
        value = check(claim).computed
        if value is None or claim.figure is None or draw(st.booleans()):
            return claim
        return claim.replaced({kind.stated: draw(NEAR)(value)})
    except ClaimError:
        return None


def tell(claim: Claim) -> str:
    """All that is said of a claim; its rating."""
    verdict = check(claim)
    told = verdict.to_dict()
    assert json.loads(json.dumps(told)) == told
    assert verdict.message.endswith(".")
    assert (verdict.working is None) == (told["working"] is None)
    if verdict.rating != "unchecked":
        assert question(verdict.outcome).endswith("?")
    if verdict.is_alarm:
        assert doubt(verdict.outcome).endswith(".")
    return verdict.rating


@pytest.mark.parametrize("kind", KINDS, ids=[kind.code for kind in KINDS])
@given(st.data())
def test_every_outcome_of_every_kind_can_be_told(kind: type[Claim], data: st.DataObject) -> None:
    claim = data.draw(anything(kind))
    if claim is not None:
        assert tell(claim) in RATINGS


@given(years, st.integers(0, 30), HEDGES, st.integers(1, 400), st.sampled_from(LENGTHS[:4]))
def test_every_length_can_be_told_and_parts_of_a_year_are_left_open(
    start: int, steps: int, hedge: str, tenths: int, unit: str
) -> None:
    claim = Span(start=start, end=start + steps, length=f"{hedge}{tenths / 10:.1f} {unit}")
    assert isinstance(claim.length, Quantity)
    assert (tell(claim) == "unchecked") == (claim.length.value.denominator != 1)
