"""What a diagnosis sees of a failing claim."""

from fractions import Fraction

from factcheck import DEFAULT_POLICY
from factcheck.diagnoses.case import Case, is_narrow
from factcheck.interval import REALS, Interval
from factcheck.kinds import PercentChange, Share
from factcheck.rate import rate


def case(claim: PercentChange | Share) -> Case:
    return Case(rate(claim, DEFAULT_POLICY), DEFAULT_POLICY)


def test_an_impossible_claim_has_a_value_where_its_operands_give_one() -> None:
    assert case(Share(part=100, whole=80, percent="125")).value == 125
    assert case(Share(part=100, whole=80, percent="125")).implied == Interval.point(125)
    assert case(Share(percent="125")).value is None
    assert case(Share(percent="125")).implied is None
    assert case(Share(part=0, whole=0, percent="125")).value is None


def test_a_narrow_range_fits_and_a_wide_one_does_not() -> None:
    near = case(PercentChange(before=82, after=99, percent="24"))
    assert near.fits(Fraction(24))
    assert not near.fits(None)
    assert not near.fits(None, Interval(Fraction(20), Fraction(30)))
    assert near.fits(None, Interval(Fraction(24), Fraction(25)))
    assert not is_narrow(REALS)


def test_another_claim_holds_by_its_value_or_by_its_narrow_range() -> None:
    seen = case(PercentChange(before=82, after=99, percent="24"))
    assert seen.holds(PercentChange(before=100, after=124, percent="24"))
    assert not seen.holds(PercentChange(before=100, after=126, percent="24"))
    assert not seen.holds(PercentChange(after=126, percent="24"))
    assert not seen.holds(PercentChange(before=0, after=126, percent="24"))
    assert seen.holds(PercentChange(before="£10.00m", after="£12.46m", percent="24.5"))
    assert not seen.holds(PercentChange(before="£1m", after="£1.2m", percent="24.5"))
    assert not seen.holds(PercentChange(before="up to 3", after=126, percent="24"))


def test_the_right_figure_is_given_as_the_stated_one_is_printed() -> None:
    assert case(PercentChange(before=236, after=311, percent="24")).right() == "; the printed figures give 32%"
    assert case(PercentChange(before="about 240", after=311, percent="94")).right() == ""
    assert case(PercentChange(before="about 240", after=311, percent="94")).said() == "240 to 311 is a rise of 29.58%"
