"""Claims on demand: of each kind, true or false, and small when they are shrunk."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import KINDS, AbsoluteChange, FactcheckError, PercentChange, Quantity, check
from factcheck.claim import Claim
from factcheck.strategies import claims
from tests.makers import single
from tests.strategies.smallest import smallest

each_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)


@each_kind
@given(data=st.data())
def test_a_kind_is_given_by_its_class_or_its_code(kind: type[Claim], data: st.DataObject) -> None:
    claim = data.draw(claims(kind) | claims(kind.code))
    assert isinstance(claim, kind)
    assert not claim.missing()


def test_without_a_kind_all_are_drawn() -> None:
    seen: set[str] = set()

    @given(claims())
    def collect(claim: Claim) -> None:
        seen.add(claim.code)

    collect()
    assert len(seen) > len(KINDS) / 2


@given(claims("percent_change", truth="false", distance=7, hedged=True))
def test_hedges_and_distances_are_as_asked(claim: Claim) -> None:
    assert single(claim.figure).hedge is not None
    assert check(claim).is_alarm


@given(claims("percent_change", truth="false", distance=st.just(3)))
def test_a_distance_may_be_drawn(claim: Claim) -> None:
    assert check(claim).is_alarm


@given(claims("absolute_change", desk="agency"))
def test_a_newsroom_prints_in_its_own_style(claim: AbsoluteChange) -> None:
    before = single(claim.before)
    assert "£" not in before.printed
    assert "$" not in before.printed


@each_kind
@pytest.mark.parametrize("truth", ["true", "false"])
def test_a_shrunk_claim_is_small_and_readable(kind: type[Claim], truth: str) -> None:
    """Whole counts of few digits, nothing behind them, and one line of print."""
    claim = smallest(claims(kind, truth=truth))
    figures = [*claim.variables().values(), claim.figure]
    values = [figure.value for figure in figures if isinstance(figure, Quantity)]
    assert all(abs(value) <= 1000 for value in values)
    assert sum(len(str(figure)) for figure in figures if isinstance(figure, Quantity)) <= 24


def test_a_counterexample_is_shrunk_to_the_figures_that_make_it() -> None:
    """As when a test of a user fails for rises beyond a fifth."""
    claim = smallest(claims(PercentChange, truth="true"), lambda claim: 20 < claim.percent.value < 60)
    assert repr(claim).count("Quantity") <= 4
    assert len(repr(claim)) < 300
    assert claim.after.value < 100


@pytest.mark.parametrize("asked", [{"truth": "maybe"}, {"distance": 0}])
def test_what_cannot_be_asked_for_is_said(asked: dict[str, Any]) -> None:
    with pytest.raises(FactcheckError, match=f"^{next(iter(asked))} takes"):
        claims(PercentChange, **asked)
