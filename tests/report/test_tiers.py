"""How tiers are shown: one table, one order, and nothing that only a colour tells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import Finding, PercentChange
from factcheck.certainty import TIERS, Tier
from factcheck.findings import by_tier
from factcheck.rate import RATINGS
from factcheck.report.tiers import SIGNS, WEIGHTS, head, level_of, weighs
from tests.report.made import POLICE, finding, police


def made(tier: Tier, percent: str = "23 per cent", *, quoted: bool = False) -> Finding:
    roles = {"before": "246", "after": "318", "percent": percent}
    return finding(POLICE, PercentChange, "rose 23 per cent", tier=tier, quoted=quoted, **roles)


def test_every_tier_has_a_symbol_and_words_of_its_own() -> None:
    assert tuple(SIGNS) == TIERS
    for told in ("symbol", "word", "several", "meaning"):
        assert len({getattr(sign, told) for sign in SIGNS.values()}) == len(TIERS)


def test_what_is_to_be_done_has_a_level_and_the_rest_is_folded() -> None:
    assert [sign.level for sign in SIGNS.values()] == ["error", "note", None, None]
    assert [sign.folded for sign in SIGNS.values()] == [False, False, True, True]


def test_a_misrounded_alarm_is_a_warning_and_the_rating_of_a_query_does_not_matter() -> None:
    wrong, _, misrounded, *_ = police().findings
    assert (level_of(wrong), level_of(misrounded)) == ("error", "warning")
    assert [level_of(made(tier)) for tier in TIERS] == ["error", "note", None, None]


@given(st.lists(st.sampled_from(TIERS)))
def test_findings_are_told_by_tier_and_within_one_as_they_stand(tiers: list[Tier]) -> None:
    found = [made(tier) for tier in tiers]
    told = by_tier(found)
    assert [each.tier for each in told] == [tier for tier in TIERS for each in tiers if each == tier]
    for tier in TIERS:
        assert [id(each) for each in told if each.tier == tier] == [id(each) for each in found if each.tier == tier]


@pytest.mark.parametrize(
    ("tier", "quoted", "told"),
    [
        ("alarm", False, "✗ alarm (wrong)"),
        ("alarm", True, "✗ alarm (wrong), in a quotation"),
        ("query", False, "? query"),
        ("query", True, "? query, in a quotation"),
        ("fine", False, "✓ fine"),
        ("open", False, "○ open"),
    ],
)
def test_a_finding_is_headed_by_its_tier(tier: Tier, quoted: bool, told: str) -> None:
    assert head(made(tier, quoted=quoted)) == told


def test_a_query_asks_and_what_is_most_likely_misread_says_so() -> None:
    """Whatever its rating, an open finding accuses nobody."""
    assert [made(tier).said for tier in TIERS] == [
        "246 to 318 is a rise of 29.27%, not 23%.",
        "246 to 318 would be a rise of 29.27%, not 23%: is that the pair?",
        "246 to 318 is a rise of 29.27%, not 23%.",
        "Probably misread by factcheck: 246 to 318 would be a rise of 29.27%, not 23%.",
    ]
    assert [made(tier).question is None for tier in TIERS] == [True, False, True, True]


@pytest.mark.parametrize(
    ("least", "alarms", "query", "fine"),
    [
        ("wrong", [True, False], False, False),
        ("misrounded", [True, True], False, False),
        ("alarm", [True, True], False, False),
        ("query", [True, True], True, False),
        ("stretched", [True, True], True, False),
        ("correct", [True, True], True, True),
    ],
)
def test_only_an_alarm_weighs_as_much_as_it_is_rated(least: str, alarms: list[bool], query: bool, fine: bool) -> None:
    wrong, _, misrounded, *_ = police().findings
    assert [weighs(each, least) for each in (wrong, misrounded)] == alarms
    assert weighs(made("query"), least) is query
    assert weighs(made("open"), least) is (least == "correct")
    assert (
        weighs(finding(POLICE, PercentChange, "up", tier="fine", before=100, after=123, percent="23 per cent"), least)
        is fine
    )


def test_every_rating_has_a_weight() -> None:
    assert [weight for weight in WEIGHTS if weight not in TIERS] == list(RATINGS)
