"""Roles are given by name; an error says what was given and what would be right."""

from inspect import Parameter, signature

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import read
from factcheck.claim import Claim
from factcheck.kinds import KINDS, PercentChange, Total
from tests.kinds.given import ARITHMETIC, PREDICATES
from tests.laws.sources import own

EACH = pytest.mark.parametrize("claim", ARITHMETIC + PREDICATES, ids=lambda claim: str(claim.code))


@pytest.mark.parametrize("kind", KINDS)
def test_an_unknown_role_and_one_without_its_name_are_refused(kind: type[Claim]) -> None:
    with pytest.raises(TypeError, match=rf"{kind.__name__}\(\) has no role 'base': its roles are"):
        kind(base=1)
    with pytest.raises(TypeError, match="takes its roles by name"):
        kind(1)


@pytest.mark.parametrize("kind", KINDS)
def test_help_shows_the_roles(kind: type[Claim]) -> None:
    """By name, each with what it takes, in a line that can be read."""
    shown = signature(kind)
    assert tuple(shown.parameters) == (*kind.roles, *kind.marks)
    assert all(role.kind is Parameter.KEYWORD_ONLY for role in shown.parameters.values())
    assert len(str(shown)) < 200


@pytest.mark.parametrize("kind", KINDS)
def test_a_claim_may_leave_every_role_empty(kind: type[Claim]) -> None:
    claim = kind()
    assert set(claim.missing()) == set(kind.roles) - {"per"}
    assert claim.figure is None


@EACH
def test_the_stated_role_is_no_operand_and_nothing_is_missing(claim: Claim) -> None:
    assert claim.stated in claim.roles
    assert claim.stated not in claim.operands()
    assert claim.missing() == ()


@EACH
def test_replacing_nothing_changes_nothing_and_claims_can_be_keys(claim: Claim) -> None:
    same = claim.replaced({})
    assert same == claim
    assert hash(same) == hash(claim)
    assert claim.derived() == []


def test_a_role_is_replaced_by_its_variable() -> None:
    claim = PercentChange(before=80, after=100, percent="25").replaced({"before": 50})
    assert claim == PercentChange(before=50, after=100, percent="25")
    total = Total(parts=[1, 2], total=3)
    first, second = total.operands().values()
    assert total.replaced({"parts[0]": second, "total": first}).total == first


@EACH
def test_a_claim_that_stands_in_no_text_is_not_moved(claim: Claim) -> None:
    assert claim.moved(7) == claim


@given(st.sampled_from(list(own().values())), st.integers(1, 99))
def test_a_claim_is_moved_as_if_the_text_before_it_were_longer(text: str, by: int) -> None:
    """All that stands in its roles: figures, ranges, levels that are implied, parts, periods, words."""
    assert [reading.claim.moved(by) for reading in read(text)] == [reading.claim for reading in read("\n" * by + text)]
