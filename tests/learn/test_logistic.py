"""The regression finds what the data say, and the same each time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.learn.logistic import fit, logit, sigmoid

odds = st.floats(min_value=-20, max_value=20)


@given(odds)
def test_log_odds_and_probabilities_are_one_thing(value: float) -> None:
    assert logit(sigmoid(value)) == pytest.approx(value, abs=1e-6)


@given(st.integers(1, 40), st.integers(1, 40))
def test_with_a_constant_alone_the_share_comes_out(true: int, false: int) -> None:
    rows = [{"prior": 1.0}] * (true + false)
    found = fit(rows, [True] * true + [False] * false, variance={"prior": 1e9})
    assert sigmoid(found["prior"]) == pytest.approx(true / (true + false), abs=1e-6)


def test_a_name_that_says_nothing_weighs_nothing_and_one_that_does_has_its_sign() -> None:
    rows = [{"prior": 1.0, "good": 1.0}, {"prior": 1.0, "bad": 1.0}] * 10 + [{"prior": 1.0, "idle": 1.0}] * 2
    found = fit(rows, [True, False] * 10 + [True, False], variance=dict.fromkeys(("prior", "good", "bad", "idle"), 1.0))
    assert found["bad"] < 0 < found["good"]
    assert found["idle"] == pytest.approx(0, abs=1e-6)


def test_a_narrow_prior_holds_weights_back() -> None:
    rows = [{"prior": 1.0, "good": 1.0}, {"prior": 1.0}] * 10
    wide, narrow = (fit(rows, [True, False] * 10, variance={"prior": 9.0, "good": v})["good"] for v in (9.0, 0.01))
    assert 0 < narrow < wide


def test_the_same_rows_give_the_same_weights_in_whatever_order_names_stand() -> None:
    one = fit([{"a": 1.0, "b": 2.0}, {"b": 1.0}], [True, False], variance={"a": 1.0, "b": 1.0})
    other = fit([{"b": 2.0, "a": 1.0}, {"b": 1.0}], [True, False], variance={"b": 1.0, "a": 1.0})
    assert one == other
