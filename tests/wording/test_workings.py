"""The working that is shown is the relation."""

from fractions import Fraction

import pytest
import sympy
from hypothesis import given
from hypothesis import strategies as st

from factcheck.claim import Claim
from factcheck.kinds import Multiple, PercentChange, Rate, Span, Total
from factcheck.quantity import Quantity
from factcheck.wording import say, working
from tests.kinds.given import ARITHMETIC, PREDICATES
from tests.makers import positive


@pytest.mark.parametrize("claim", ARITHMETIC, ids=lambda claim: str(claim.code))
@given(values=st.lists(positive, min_size=4, max_size=4))
def test_the_working_equals_the_relation(claim: Claim, values: list[Fraction]) -> None:
    """What is in per cent is shown as such: its working gives the ratio."""
    names = [name for name in claim.symbols() if name not in (claim.stated, "per")]
    at = dict(zip(names, values, strict=False))
    point = claim.solved(claim.stated, at)
    assert point is not None
    texts = {name: f"({value})" for name, value in at.items()}
    if isinstance(claim, Total):
        texts = {"parts": " + ".join(texts.values())}
    template = claim.working.format(**texts, **({"per": "1000"} if isinstance(claim, Rate) else {}))
    shown = Fraction(str(sympy.nsimplify(template.replace("x", "*"), rational=True)))
    assert shown * (100 if claim.unit == "percent" else 1) == point


@pytest.mark.parametrize("claim", ARITHMETIC + PREDICATES, ids=lambda claim: str(claim.code))
def test_every_kind_says_what_its_operands_imply(claim: Claim) -> None:
    point = claim.readings()[0]
    told = say(claim, point)
    assert "{" not in told
    assert "None" not in told
    assert " = " in working(claim, point)


def test_a_rise_a_fall_and_no_change() -> None:
    claim = PercentChange(before=82, after=99, percent="21")
    assert say(claim, Fraction(21)) == "82 to 99 is a rise of 21%"
    assert say(claim, Fraction(-21)) == "82 to 99 is a fall of 21%"
    assert say(claim, Fraction(0)) == "82 to 99 is no change"


def test_units_and_hedges_are_kept_and_nouns_are_not() -> None:
    claim = Multiple(before="about £1.2bn", after="£2.4bn", factor="doubled")
    assert say(claim, Fraction(2)) == "£2.4bn is 2 times about £1.2bn"
    change = PercentChange(before="82 crimes", after="99 crimes", percent="21 per cent")
    assert working(change, Fraction(1700, 82)) == "(99 - 82) / 82 = 20.73%"


def test_a_span_is_counted_both_ways() -> None:
    claim = Span(start="2017/18", end="2020/21", length="three")
    assert say(claim, Fraction(3)) == "2017/18 to 2020/21 is 3 years on, or 4 counting both ends"
    assert isinstance(claim.figure, Quantity)
