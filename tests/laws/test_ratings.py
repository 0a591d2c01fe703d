"""The laws of the ratings, over every kind: what is true is never an alarm, and what cannot be true always is."""

from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from factcheck import KINDS, PercentChange, Quantity, Range, check, parse
from factcheck.claim import Claim
from factcheck.rounding import CONVENTIONS
from factcheck.strategies import claims
from factcheck.strategies.forms import forms
from tests.makers import single

CHANGES = ("percent_change", "absolute_change", "point_change")
ALARMS = ("misrounded", "wrong")

few = settings(max_examples=40)
each_kind = pytest.mark.parametrize("kind", KINDS, ids=[kind.code for kind in KINDS])
each_figure = pytest.mark.parametrize("kind", [k for k in KINDS if k.stated != "direction"], ids=lambda kind: kind.code)
each_change = pytest.mark.parametrize("code", CHANGES)


@each_kind
@given(data=st.data())
def test_what_is_honestly_rounded_is_right(kind: type[Claim], data: st.DataObject) -> None:
    """Operands rounded as printed, to thousands too; the stated figure rounded at a tie either way, or hedged."""
    claim = data.draw(claims(kind, truth="true"))
    assert check(claim).rating in ("correct", "consistent")


@each_kind
@given(data=st.data())
def test_what_the_operands_cannot_imply_is_an_alarm(kind: type[Claim], data: st.DataObject) -> None:
    """Whatever one assumption is made about the zeros of the operands."""
    claim = data.draw(claims(kind, truth="false"))
    assert check(claim).rating in ALARMS


@each_kind
@few
@given(data=st.data())
def test_what_is_far_off_is_wrong_and_not_only_misrounded(kind: type[Claim], data: st.DataObject) -> None:
    claim = data.draw(claims(kind, truth="false", distance=3, hedged=False))
    assert check(claim).rating == "wrong"


@each_change
@given(data=st.data())
def test_a_rise_that_was_a_fall_is_wrong(code: str, data: st.DataObject) -> None:
    claim = data.draw(claims(code, truth="true", hedged=False))
    point = claim.point()
    assume(point and claim.figure.value)
    size = abs(claim.figure.value)
    turned = evolve(claim.figure, value=-size if point > 0 else size)
    assert check(claim.replaced({claim.stated: turned})).rating == "wrong"


@given(st.integers(100, 999), st.integers(1, 9), st.integers(1, 40), st.sampled_from((-1, 1)))
def test_no_assumption_about_zeros_turns_a_direction(hundreds: int, tens: int, percent: int, way: int) -> None:
    """10,000 to 10,010 is no fall of 1 per cent, though 10,000 rounded to hundreds could have been more."""
    before = forms()["offences"].quantity(Fraction(100 * hundreds))
    after = forms()["offences"].quantity(before.value + way * tens)
    stated = Quantity(f"{percent / 10}%", Fraction(-way * percent, 10), Fraction(1, 10), unit="percent")
    assert check(PercentChange(before=before, after=after, percent=stated)).rating == "wrong"


@given(st.integers(1, 999), st.integers(1, 999), st.sampled_from((10, 100)))
def test_a_stated_percentage_is_never_read_more_coarsely_than_it_is_printed(a: int, b: int, coarse: int) -> None:
    """70 per cent for 67.57 is wrong: its zero is no sign that it is rounded, as the zeros of an operand are."""
    before, after = 10 * a + 1, 10 * b + 3
    exact = Fraction(100 * (after - before), before)
    stated = CONVENTIONS["half-up"].round(exact, Fraction(coarse))
    assume(stated and abs(stated - exact) > 1)
    claim = PercentChange(before=before, after=after, percent=Quantity("x%", stated, unit="percent"))
    assert check(claim).rating == "wrong"


@each_kind
@few
@given(data=st.data())
def test_an_empty_role_leaves_a_claim_unchecked(kind: type[Claim], data: st.DataObject) -> None:
    claim = data.draw(claims(kind, truth="true", hedged=False))
    role = data.draw(st.sampled_from([role for role in claim.roles if role not in (claim.stated, "per")]))
    verdict = check(claim.replaced({role: None}) if role != "parts" else kind(total=claim.figure))
    assert (verdict.rating, verdict.label) == ("unchecked", "NOT ENOUGH INFO")
    assert verdict.reason


@each_kind
@few
@given(data=st.data())
def test_a_verdict_is_said_in_words_whatever_it_is(kind: type[Claim], data: st.DataObject) -> None:
    verdict = check(data.draw(claims(kind)))
    assert verdict.message[0].isupper() or not verdict.message[0].isalpha()
    assert verdict.message.endswith(".")
    assert len(verdict.diagnoses) <= 2
    assert verdict.is_alarm or not (verdict.alternatives or verdict.suggestion)
    assert verdict.is_alarm or verdict.rating == "stretched" or not verdict.diagnoses


@each_kind
@few
@given(data=st.data())
def test_what_an_alternative_gives_makes_the_claim_true(kind: type[Claim], data: st.DataObject) -> None:
    claim = data.draw(claims(kind, truth="false", hedged=False))
    verdict = check(claim)
    for role, value in verdict.alternatives.items():
        operands = {name: q.value for name, q in claim.variables().items()} | {role: value}
        assert claim.solved(claim.stated, operands) == claim.figure.value


@each_figure
@few
@given(data=st.data())
def test_what_is_suggested_is_right(kind: type[Claim], data: st.DataObject) -> None:
    """The figure that is offered instead, read as it is printed and put in its place, is no alarm."""
    claim = data.draw(claims(kind, truth="false", hedged=False))
    suggestion = check(claim).suggestion
    assume(suggestion is not None)
    assert suggestion is not None
    offered = single(parse(suggestion))
    assume(offered.unit == claim.figure.unit)  # points for per cent are another kind of claim
    sign = -1 if claim.figure.value < 0 else 1
    mended = evolve(claim.figure, printed=suggestion, value=sign * offered.value, step=offered.step, hedge=None)
    assert not check(claim.replaced({claim.stated: mended})).is_alarm


@given(st.integers(1, 9999), st.integers(1, 9999), st.integers(1, 9999), st.integers(3, 50))
def test_a_range_is_rated_end_by_end_and_the_worse_counts(before: int, low: int, high: int, off: int) -> None:
    """Between 34.1 and 41.5 per cent: both ends are right, or the claim is not."""
    low, high = sorted((low, high))
    ends = [Quantity.whole(low), Quantity.whole(high)]
    percents = [_percent(Fraction(100 * (after - before), before)) for after in (low, high)]
    claim = PercentChange(before=before, after=Range(*ends), percent=Range(*percents))
    assert check(claim).rating == "correct"
    further = Range(percents[0], _percent(percents[1].value + off))
    assert check(claim.replaced({"percent": further})).rating == "wrong"


def _percent(value: Fraction) -> Quantity:
    rounded = CONVENTIONS["half-up"].round(value, Fraction(1))
    return Quantity(f"{abs(rounded)}%", rounded, unit="percent")


@settings(max_examples=200)
@given(st.integers(1, 10**6), st.integers(0, 10**6), st.integers(0, 2))
def test_a_percentage_of_counts_is_right_where_division_by_hand_says_so(before: int, after: int, places: int) -> None:
    """An oracle without fractions: the digits of the quotient by long division, rounded half up."""
    quotient, rest = divmod(abs(after - before) * 100 * 10**places, before)
    nearest = quotient + (2 * rest >= before)
    sign = 1 if after >= before else -1
    for digits, rating in ((nearest, "correct"), (nearest + 3, "wrong")):
        value = Fraction(sign * digits, 10**places)
        assume(value >= -100)
        figure = Quantity("x", value, Fraction(1, 10**places), unit="percent")
        counts = [Quantity.whole(n) for n in (before, after)]
        assert check(PercentChange(before=counts[0], after=counts[1], percent=figure)).rating == rating
