"""The oracle that is no part of the core: what figures can imply, by trying every corner."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import AbsoluteChange, Multiple, PercentChange, Share, Threshold, Total, Trend, parse
from factcheck.claim import Claim
from factcheck.strategies.possible import Ends, can_hold, reach, within
from tests.makers import single

OFFENCES = parse("10,000 offences")

RIGHT = [
    PercentChange(before=82, after=99, percent="21%"),
    PercentChange(before="£25.1bn", after="£16.6bn", percent=-parse("33.8%")),
    PercentChange(before="95,000 people", after="104,000 people", percent="10.6%"),
    AbsoluteChange(before="94,000 people", after="101,000 people", change="7,900 people"),
    Total(parts=["1,200", "1,300"], total="2,450"),
    Multiple(before=61, after=124, factor="doubled"),
    Multiple(before=124, after=61, factor="halved"),
    Share(part=20, whole=61, percent="a third"),
    Share(part=21, whole=100, percent="one in five"),
    Trend(before="3.1%", after="3.1%", direction="up"),
]
WRONG = [
    PercentChange(before=82, after=99, percent="22%"),
    PercentChange(before=82, after=99, percent="nearly 20%"),
    AbsoluteChange(before=4000, after=5000, change=900),
    Multiple(before=61, after=150, factor="doubled"),
    Multiple(before=150, after=61, factor="halved"),
    Share(part=30, whole=60, percent="a third"),
    Share(part=30, whole=100, percent="one in five"),
    Trend(before=37, after=61, direction="down"),
    Threshold(value="9,960 offences", bound=OFFENCES, direction="up"),
]


@pytest.mark.parametrize("claim", RIGHT, ids=lambda claim: claim.code)
def test_what_can_be_meant_can_hold(claim: Claim) -> None:
    assert can_hold(claim)


@pytest.mark.parametrize("claim", WRONG, ids=lambda claim: claim.code)
def test_what_cannot_be_meant_cannot_hold(claim: Claim) -> None:
    assert not can_hold(claim)


def test_known_ranges_are_used_again() -> None:
    claim = PercentChange(before=82, after=99, percent="21%")
    known: dict[tuple[Ends, ...], Ends] = {}
    assert reach(claim, None, known) == reach(claim, None, known)
    assert len(known) == 1


@given(st.integers(1, 10**6), st.sampled_from(["nearly", "about", "more than", "at least", "less than", "up to"]))
def test_the_fine_zone_lies_in_the_wide_one_and_ends_at_the_figure(value: int, hedge: str) -> None:
    stated = single(parse(f"{hedge} 1,000"))
    assert not within(Fraction(value), stated, "fine") or within(Fraction(value), stated, "wide")
    assert within(Fraction(1000), stated, "fine") == (hedge in ("about", "at least", "up to"))
    if within(Fraction(value), stated, "wide") and hedge != "about":
        assert (value >= 1000) == (hedge in ("more than", "at least")) or value == 1000
