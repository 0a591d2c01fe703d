"""A level that follows from printed figures is one relation with the claim, not an interval of its own."""

from fractions import Fraction

import pytest

from factcheck.claim import Claim, Implied
from factcheck.errors import ClaimError
from factcheck.kinds import AbsoluteChange, Multiple, PercentChange, PointChange, Share, Total, Trend
from factcheck.quantity import HUNDRED
from factcheck.verdict import check
from tests.makers import count, rounded


def test_the_level_follows_from_its_sources() -> None:
    base = Implied(AbsoluteChange(after=count(477_000), change=count(-73_000)), "before")
    assert base.level == 550_000
    assert set(base.sources) == {"after", "change"}


def test_a_hedged_source_gives_no_level() -> None:
    base = Implied(AbsoluteChange(after=count(477), change=rounded("73", hedge="about")), "before")
    assert base.level is None


def test_what_does_not_follow_is_an_error_that_says_so() -> None:
    base = Implied(PercentChange(after=99, percent=-100), "before")
    assert base.level is None
    with pytest.raises(ClaimError, match="'before' does not follow from after, percent"):
        base.at({"after": Fraction(99), "percent": -HUNDRED})


def test_a_shared_figure_is_one_edge_of_the_box() -> None:
    """13.2 and 13.3 are decided by change / (after - change) with `after` once."""
    after, change = rounded("477"), -rounded("73")
    claim = PercentChange(
        before=Implied(AbsoluteChange(after=after, change=change), "before"), after=after, percent="-13.3"
    )
    verdict = check(claim)
    assert set(claim.variables()) == {"after", "before.change"}
    assert verdict.computed == Fraction(-7300, 550)
    assert verdict.rating == "correct"
    assert verdict.implied is not None
    assert verdict.implied.low == Fraction(-7350, 550)


def test_a_source_named_like_another_role_is_a_variable_of_its_own() -> None:
    """The percentage of the share is not the percentage of the change."""
    before = Implied(Share(part=40, percent="50"), "whole")
    claim = PercentChange(before=before, after=100, percent="25")
    assert set(claim.variables()) == {"before.part", "before.percent", "after"}
    assert check(claim).computed == 25


@pytest.mark.parametrize(
    ("base", "reason"),
    [
        (Implied(AbsoluteChange(after=10, change=30), "before"), "not above zero"),
        (Implied(AbsoluteChange(after=10, change="about 30"), "before"), "not above zero"),
        (Implied(AbsoluteChange(after=10, change="about 9"), "before"), "could be zero"),
        (Implied(PercentChange(after=10, percent="about -100"), "before"), "does not follow"),
    ],
)
def test_a_base_that_may_be_zero_leaves_the_claim_unchecked(base: Implied, reason: str) -> None:
    verdict = check(PercentChange(before=base, after=10, percent="20"))
    assert verdict.rating == "unchecked"
    assert reason in str(verdict.reason)


def test_both_levels_can_follow() -> None:
    claim = PointChange(
        before=Implied(Share(part=20, whole=50), "percent"),
        after=Implied(Share(part=30, whole=50), "percent"),
        points="20",
    )
    assert set(claim.variables()) == {"before.part", "before.whole", "after.part", "after.whole"}
    assert check(claim).rating == "correct"


def test_a_level_that_does_not_follow_leaves_every_claim_unchecked() -> None:
    """A change by an amount divides by nothing; the base that it asks for is still none."""
    for percent, reason in (("-100", "the earlier level does not follow"), ("-120", "is not above zero")):
        before = Implied(PercentChange(after="£10m", percent=percent), "before")
        verdict = check(AbsoluteChange(before=before, after="£10m", change="-£5m"))
        assert (verdict.rating, reason in str(verdict.reason)) == ("unchecked", True)


@pytest.mark.parametrize(
    ("before", "implied"),
    [
        (Implied(Multiple(after=10, factor="more than three times"), "before"), "(20/3, 10)"),
        (Implied(Multiple(after=10, factor="at least double"), "before"), "[5, 10)"),
        (Implied(PercentChange(after=10, percent="at least 0%"), "before"), "[0, 10)"),
        (Implied(PercentChange(after=10, percent="over 100%"), "before"), "(5, 10)"),
        (Implied(AbsoluteChange(after=10, change="over 4"), "before"), "(4, inf)"),
    ],
)
def test_a_source_without_an_end_leads_to_the_end_that_it_approaches(before: Implied, implied: str) -> None:
    """A level of after / factor comes near nothing and never gets there, and so the change never is the whole."""
    verdict = check(AbsoluteChange(before=before, after=10, change=Fraction(10)))
    assert (str(verdict.implied), verdict.rating) == (implied, "consistent" if implied == "(4, inf)" else "wrong")


@pytest.mark.parametrize(
    ("claim", "role", "says"),
    [
        (AbsoluteChange(after=10, change=2), "percent", "gives no 'percent'"),
        (Trend(after=10, direction="up"), "before", "name an arithmetic kind"),
        (AbsoluteChange(after=10), "before", "each of its other roles"),
        (AbsoluteChange(after=10, change="between 2 and 3"), "before", "each of its other roles"),
        (Total(parts=[1, 2]), "total", "each of its other roles"),
    ],
)
def test_a_level_is_refused_where_nothing_gives_it(claim: Claim, role: str, says: str) -> None:
    with pytest.raises(ClaimError, match=says):
        Implied(claim, role)
