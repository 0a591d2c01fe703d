"""What a claim states: close to the truth, or as far from it as was asked for."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.claim import Claim
from factcheck.kinds import PercentChange, Trend
from factcheck.strategies.drafts import DRAFTS
from factcheck.strategies.possible import can_hold, reach
from factcheck.strategies.stating import false_direction, false_figure, true_direction, true_figure
from tests.makers import single

FIGURED = [kind for kind in DRAFTS if kind.stated != "direction"]
each_kind = pytest.mark.parametrize("kind", FIGURED, ids=lambda kind: kind.code)


@each_kind
@given(data=st.data())
def test_a_true_figure_is_the_value_rounded(kind: type[Claim], data: st.DataObject) -> None:
    draft = data.draw(DRAFTS[kind]("any"))
    claim = data.draw(true_figure(draft, hedged=False))
    figure = single(claim.figure)
    unit = figure.step * draft.granule
    assert abs(figure.value - draft.value()) <= unit / 2
    assert figure.hedge is None


@each_kind
@given(data=st.data())
def test_a_hedged_figure_is_hedged_and_can_hold(kind: type[Claim], data: st.DataObject) -> None:
    claim = data.draw(true_figure(data.draw(DRAFTS[kind]("any")), hedged=True))
    assert single(claim.figure).hedge is not None
    assert can_hold(claim)


@each_kind
@given(data=st.data(), distance=st.integers(1, 100))
def test_a_false_figure_is_at_least_so_far_off(kind: type[Claim], data: st.DataObject, distance: int) -> None:
    draft = data.draw(DRAFTS[kind]("any"))
    claim = data.draw(false_figure(draft, False, distance))
    figure, ends = single(claim.figure), reach(draft.claim)
    off = min(abs(figure.value - end) for end in ends)
    assert not can_hold(claim)
    assert off >= (distance - Fraction(1, 2)) * figure.step
    assert figure.value * draft.value() > 0


@given(st.data())
def test_a_direction_is_the_true_one_or_an_impossible_one(data: st.DataObject) -> None:
    draft = data.draw(DRAFTS[Trend]("any"))
    right, wrong = true_direction(draft), data.draw(false_direction(draft))
    assert can_hold(right)
    assert not can_hold(wrong)
    assert _way(right) != _way(wrong)


def _way(claim: Claim) -> str:
    """Where a trend says that it went."""
    assert isinstance(claim, Trend)
    assert claim.direction is not None
    return claim.direction.way


def test_a_figure_keeps_its_sign() -> None:
    draft = DRAFTS[PercentChange]("any").filter(lambda draft: draft.value() < 0)

    @given(draft.flatmap(lambda one: true_figure(one, False) | false_figure(one, False, 2)))
    def falls(claim: Claim) -> None:
        figure = single(claim.figure)
        assert figure.value <= 0
        assert "-" not in figure.printed

    falls()
