"""The laws of the relation, over the kinds that have one: one formula, and all else follows from it."""

import re
from fractions import Fraction
from typing import Any

import pytest
import sympy
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from factcheck import KINDS, Quantity, Total, parse, solve
from factcheck.claim import Claim
from factcheck.strategies import claims
from factcheck.wording import printed, working
from tests.makers import inside, intervals, positive, rationals, single

ARITHMETIC = [kind for kind in KINDS if kind.arithmetic]
SCALES = {"percent": 100}

few = settings(max_examples=40)
each_kind = pytest.mark.parametrize("kind", ARITHMETIC, ids=[kind.code for kind in ARITHMETIC])
shares = st.fractions(0, 1, max_denominator=8)


def blank(kind: type[Claim]) -> Claim:
    """A claim of the kind that has variables and no figures that matter."""
    return Total(parts=[1, 2, 3]) if kind is Total else kind()


def variables(claim: Claim) -> list[str]:
    """Its variables but for `per`, which is a number of the wording."""
    return [name for name in claim.symbols() if name != "per"]


@each_kind
def test_the_relation_is_of_first_degree_in_each_role(kind: type[Claim]) -> None:
    """Proved, not sampled: so two evaluations solve it for any role."""
    claim = blank(kind)
    relation = claim.equation.lhs - claim.equation.rhs
    for name in variables(claim):
        symbol = sympy.Symbol(name)
        assert sympy.diff(relation, symbol, 2) == 0
        assert sympy.diff(relation, symbol) != 0


@each_kind
def test_the_working_is_the_relation_solved_for_the_stated_figure(kind: type[Claim]) -> None:
    """The template that people are shown, read as algebra, is the one solution of the equation."""
    claim = blank(kind)
    names = {name: sympy.Symbol(re.sub(r"\W", "_", name)) for name in claim.symbols()}
    stated = names[claim.stated]
    (solution,) = sympy.solve(claim.residual(names), stated)
    parts = " + ".join(str(names[name]) for name in names if name.startswith("parts"))
    told = kind.working.format(**({name: names.get(name) for name in kind.roles} | {"parts": parts}))
    shown = sympy.sympify(told.replace(" x ", " * "), locals={str(symbol): symbol for symbol in names.values()})
    assert sympy.simplify(shown * SCALES.get(str(kind.unit), 1) - solution) == 0


@each_kind
@few
@given(data=st.data())
def test_the_equation_says_what_the_relation_computes(kind: type[Claim], data: st.DataObject) -> None:
    claim = blank(kind)
    values = {name: data.draw(rationals) for name in claim.symbols()} | {"per": Fraction(1)}
    values = {name: values[name] for name in claim.symbols()}
    exact = {sympy.Symbol(name): sympy.Rational(v.numerator, v.denominator) for name, v in values.items()}
    left = (claim.equation.lhs - claim.equation.rhs).subs(exact)
    assert sympy.Rational(left) == sympy.Rational(*claim.residual(values).as_integer_ratio())


@each_kind
@few
@given(data=st.data())
def test_to_solve_is_the_inverse_of_the_relation(kind: type[Claim], data: st.DataObject) -> None:
    """For every role: the solution fulfils the relation, and gives each other role back."""
    claim = blank(kind)
    names = variables(claim)
    for role in names:
        values = {name: data.draw(positive) for name in names if name != role}
        found = claim.solved(role, values)
        assume(found is not None)
        assert found is not None
        whole = {**values, role: found}
        assert claim.residual(whole) == 0
        for other in names:
            back = claim.solved(other, {name: value for name, value in whole.items() if name != other})
            assert back in (None, whole[other])
            assert back is not None or found == 0


@each_kind
@few
@given(data=st.data())
def test_solve_gives_the_one_value_where_all_else_is_exact(kind: type[Claim], data: st.DataObject) -> None:
    claim = blank(kind)
    names = variables(claim)
    for role in names:
        exact = {name: Quantity.whole(data.draw(positive)) for name in names if name != role}
        given_claim = filled(kind, exact)
        found = solve(given_claim, role)
        assert found.is_point
        assert given_claim.residual({name: q.value for name, q in exact.items()} | {role: found.low}) == 0


def filled(kind: type[Claim], figures: dict[str, Quantity]) -> Claim:
    """The claim with these figures in its variables; for a part that is asked for, a place is kept."""
    if kind is not Total:
        return kind(**figures)
    parts = [figures.get(f"parts[{i}]", Quantity.whole(0)) for i in range(3)]
    return Total(parts=parts, total=figures.get("total"))


@each_kind
@given(data=st.data())
def test_the_range_over_a_box_holds_every_point_of_it(kind: type[Claim], data: st.DataObject) -> None:
    """Open and unbounded sides included; and where it has no bounds, the figure to divide by could be zero."""
    claim = blank(kind)
    names = variables(claim)
    role = data.draw(st.sampled_from(names))
    box = {name: data.draw(intervals()) for name in names if name != role}
    found = claim.implied_for(role, box)
    points = [{name: inside(side, data.draw(shares)) for name, side in box.items()} for _ in range(4)]
    for point in points:
        value = claim.solved(role, point)
        assert found is None or value is None or value in found
        assert value is not None or found is None


@each_kind
@given(data=st.data())
def test_the_closed_ends_of_a_range_are_reached_and_the_open_ones_are_not(
    kind: type[Claim], data: st.DataObject
) -> None:
    """At a corner, for a quotient of first degree has its extremes there; the range is no wider than it must be."""
    claim = blank(kind)
    names = variables(claim)
    role = data.draw(st.sampled_from(names))
    box = {name: data.draw(intervals(infinite=False)) for name in names if name != role}
    found = claim.implied_for(role, box)
    assume(found is not None)
    assert found is not None
    at: dict[Fraction, bool] = {}
    for corner in corners(box):
        value = claim.solved(role, corner)
        assert value is not None
        at[value] = at.get(value, False) or all(v in box[name] for name, v in corner.items())
    assert (found.low, found.high) == (min(at), max(at))
    for end, is_open in ((min(at), found.low_open), (max(at), found.high_open)):
        assert not (is_open and at[end]), "an end that is reached is closed"
        assert is_open or at[end] or reached_inside(claim, role, box, end), "a closed end is reached"


def corners(box: dict[str, Any]) -> list[dict[str, Fraction]]:
    found: list[dict[str, Fraction]] = [{}]
    for name, side in box.items():
        found = [{**corner, name: end} for corner in found for end in {side.low, side.high}]
    return found


def reached_inside(claim: Claim, role: str, box: dict[str, Any], end: Fraction) -> bool:
    """Whether an end is taken along a whole edge, so that its open corners do not matter."""
    middles = {name: inside(side, Fraction(1, 2)) for name, side in box.items()}
    mixed: list[dict[str, Fraction]] = [{}]
    for name, side in box.items():
        stands = [v for v in (side.low, side.high, middles[name]) if v in side]
        mixed = [{**point, name: v} for point in mixed for v in stands]
    return any(claim.solved(role, point) == end for point in mixed)


@each_kind
@few
@given(data=st.data())
def test_the_working_that_is_shown_can_be_reckoned_after(kind: type[Claim], data: st.DataObject) -> None:
    """ "(99 - 82) / 82 = 20.73%": the left side, typed into a calculator, is the right side."""
    claim = data.draw(claims(kind, truth="true", hedged=False))
    point = claim.point()
    assume(point is not None and not claim.derived())
    left, _, right = working(claim, point).rpartition(" = ")
    values = {printed(figure): figure.value for figure in claim.variables().values()}
    figures = "|".join(re.escape(text) for text in sorted(values, key=len, reverse=True))
    number = re.compile(rf"(?<![\d.,])({figures})(?![\d.,])|\d[\d,]*")
    exact = number.sub(lambda found: f"Fraction('{values.get(found[0], found[0])}')", left)
    value = eval(exact.replace(",", "").replace(" x ", " * "), {"Fraction": Fraction})  # our own template, filled
    assert value * SCALES.get(str(kind.unit), 1) == point
    shown = single(parse(right.removeprefix("-")))
    assert abs(shown.value - abs(point)) <= shown.step
