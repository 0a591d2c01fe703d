"""What holds for every kind because its relation is written once."""

from fractions import Fraction

import pytest
import sympy
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from factcheck.claim import Claim
from factcheck.hedges import DEFAULT_POLICY
from factcheck.kinds import AbsoluteChange, PercentChange, Total, Trend
from factcheck.quantity import Quantity, Range
from tests.kinds.given import ARITHMETIC, PREDICATES
from tests.makers import count, positive, rounded

EACH = pytest.mark.parametrize("claim", ARITHMETIC, ids=lambda claim: str(claim.code))
ALL = pytest.mark.parametrize("claim", ARITHMETIC + PREDICATES, ids=lambda claim: str(claim.code))
VALUES = st.lists(positive, min_size=8, max_size=8)


def variables(claim: Claim) -> list[str]:
    return [name for name in claim.symbols() if name != "per"]


@EACH
def test_the_relation_is_of_first_degree_in_each_role(claim: Claim) -> None:
    equation = claim.equation
    for symbol in equation.free_symbols:
        assert sympy.degree(equation.lhs, symbol) == 1
    assert {str(symbol) for symbol in equation.free_symbols} == set(claim.symbols())


@EACH
@given(values=VALUES)
def test_solving_is_the_inverse_of_the_relation_for_every_role(claim: Claim, values: list[Fraction]) -> None:
    at = dict(zip(variables(claim), values, strict=False))
    for role in at:
        others = {name: value for name, value in at.items() if name != role}
        found = claim.solved(role, others)
        if found is not None:
            assert claim.residual({**others, role: found}) == 0


@EACH
@given(values=VALUES, factor=positive)
def test_the_degree_says_what_a_common_factor_of_the_operands_does(
    claim: Claim, values: list[Fraction], factor: Fraction
) -> None:
    names = [name for name in variables(claim) if name != claim.stated]
    at = dict(zip(names, values, strict=False))
    one = claim.solved(claim.stated, at)
    scaled = claim.solved(claim.stated, {name: factor * value for name, value in at.items()})
    assert one is not None
    assert scaled == one * factor**claim.degree


@EACH
@given(values=VALUES, shares=st.lists(st.fractions(0, 1, max_denominator=4), min_size=8, max_size=8))
def test_the_range_over_a_box_holds_every_sampled_point(
    claim: Claim, values: list[Fraction], shares: list[Fraction]
) -> None:
    names = [name for name in variables(claim) if name != claim.stated]
    figures = {n: Quantity("x", v, v / 2) for n, v in zip(names, values, strict=False)}
    box = {name: figure.meant for name, figure in figures.items()}
    at = {n: f.value + f.step * (s - Fraction(1, 2)) for (n, f), s in zip(figures.items(), shares, strict=False)}
    implied = claim.implied_for(claim.stated, box)
    point = claim.solved(claim.stated, at)
    assert implied is not None
    assert point is not None
    assert point in implied


@ALL
def test_a_true_claim_implies_its_stated_figure_within_the_range_of_its_operands(claim: Claim) -> None:
    point, implied = claim.readings()[0], claim.implied(claim.box(DEFAULT_POLICY))
    assert implied is not None
    assert point in implied
    assert point in claim.zones(DEFAULT_POLICY).fine


def test_a_hedged_operand_leaves_the_value_undefined() -> None:
    for rough in (rounded("80", hedge="about"), Quantity("half", Fraction(50), Fraction(0), style="vague")):
        assert PercentChange(before=rough, after=100, percent="25").point() is None


def test_a_count_is_rounded_where_a_ratio_is_stated_and_exact_where_a_count_is() -> None:
    percent = PercentChange(before=80, after=100, percent=evolve(count(25), unit="percent"))
    assert not percent.zones(DEFAULT_POLICY).fine.is_point
    change = AbsoluteChange(before=80, after=100, change=count(20))
    assert change.zones(DEFAULT_POLICY).fine.is_point
    given_in_python = PercentChange(before=80, after=100, percent=Fraction(25))
    assert given_in_python.zones(DEFAULT_POLICY).fine.is_point


def test_ranges_are_taken_end_by_end() -> None:
    after = Range(rounded("130"), rounded("140"))
    claim = PercentChange(before=100, after=after, percent=Range(rounded("40"), rounded("30")))
    low, high = claim.ends()
    assert [str(end.percent) for end in (low, high)] == ["30", "40"]
    single = PercentChange(before=100, after=after, percent="40")
    assert [str(end.after) for end in single.ends()] == ["130", "140"]
    assert PercentChange(before=100, after=130, percent="30").ends()[0].after == single.replaced({"after": 130}).after


def test_a_relation_without_a_solution_has_none() -> None:
    claim = PercentChange(after=99, percent=-100)
    assert claim.solved("before", {"after": Fraction(99), "percent": Fraction(-100)}) is None
    assert PercentChange(before=0, after=99).point() is None


def test_what_a_kind_may_add_is_nothing_by_default() -> None:
    claim = Trend(before=1, after=2, direction="up")
    assert claim.impossible() is None
    assert claim.undefined() is None
    assert claim.further() == {}
    assert Total(parts=[1, 2], total=3).counts()
