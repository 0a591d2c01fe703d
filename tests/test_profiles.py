"""Profiles: rates and thresholds as a newsroom sets them."""

from fractions import Fraction
from typing import Any

import pytest

from factcheck import DEFAULT_POLICY, FactcheckError
from factcheck.profiles import PROFILES, Profile


def test_drafts_are_wrong_more_often_than_published_text() -> None:
    draft, published = PROFILES["draft"], PROFILES["published"]
    assert all(draft.errors[kind] > rate for kind, rate in published.errors.items())
    assert draft.queried == published.queried


def test_the_default_is_that_of_drafts() -> None:
    assert DEFAULT_POLICY.profile == PROFILES["draft"]


def test_one_rate_moves_all_kinds() -> None:
    found = PROFILES["published"].with_error_rate("0.1")
    assert found.errors["percent_change"] == Fraction(1, 10)
    assert found.errors["trend"] == 2 * PROFILES["published"].errors["trend"]


@pytest.mark.parametrize("given", ["0", "1", "-0.1", "2", "often", "1/0", "", float("nan")])
def test_what_is_no_probability_is_refused(given: Any) -> None:
    with pytest.raises(FactcheckError, match="is not a probability: give a number between 0 and 1"):
        PROFILES["draft"].with_error_rate(given)
    with pytest.raises(FactcheckError, match="is not a probability"):
        PROFILES["draft"].with_thresholds(alarm=given)


def test_a_query_is_never_surer_than_an_alarm() -> None:
    with pytest.raises(FactcheckError, match="surer than an alarm"):
        Profile({"percent_change": "0.05"}, "0.5", "0.6")


def test_a_policy_names_the_profiles_that_there_are() -> None:
    with pytest.raises(FactcheckError, match="'printed' is not a profile: give one of draft, published"):
        DEFAULT_POLICY.with_profile("printed")  # type: ignore[arg-type]


def test_what_is_not_given_stays() -> None:
    policy = DEFAULT_POLICY.with_profile("published").with_profile(alarm="0.95")
    assert policy.profile == PROFILES["published"].with_thresholds(alarm="0.95")
    assert policy.limits == DEFAULT_POLICY.limits


def test_a_profile_asks_of_directions_and_loose_figures_by_default() -> None:
    profile = Profile({"trend": "0.1", "share": "0.1"}, "0.9", "0.05")
    assert (profile.asks("trend"), profile.asks("share")) == (Fraction(1, 2), Fraction(1, 20))
    assert (profile.loose, profile.queried) == (Fraction(3, 20), frozenset())
