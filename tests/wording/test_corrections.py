"""The figure that would be right, in the print of the stated one."""

from fractions import Fraction

import pytest

from factcheck import check
from factcheck.claim import Claim
from factcheck.kinds import AbsoluteChange, Enumeration, Multiple, PercentChange, Share, Total, Trend
from factcheck.quantity import Quantity


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (PercentChange(before=37, after=62, percent="67.5 per cent"), "67.6 per cent"),
        (PercentChange(before=37, after=62, percent="over 70 pct"), "68 pct"),
        (PercentChange(before=109, after=118, percent="nine per cent"), "eight per cent"),
        (PercentChange(before=100, after=112, percent="nine per cent"), "12 per cent"),
        (PercentChange(before=100, after=112, percent="Nine per cent"), "12 per cent"),
        (PercentChange(before=100, after=112, percent="forty-two per cent"), None),
        (PercentChange(before=100, after=112, percent="-9"), None),
        (PercentChange(before=100, after=100, percent="9"), None),
        (PercentChange(before="about 100", after=112, percent="90"), None),
        (PercentChange(before=100, after=112, percent="between 20 and 30 pct"), None),
        (PercentChange(percent="-120"), None),
        (PercentChange(before=230, after=100, percent="-130 per cent"), "-57 per cent"),
        (Share(part=60, whole=80, percent="120%"), "75%"),
        (Share(part=100, whole=80, percent="41%"), None),
        (AbsoluteChange(before="£25.1bn", after="£16.6bn", change="-£8.2bn"), "-£8.5bn"),
        (AbsoluteChange(before="£18.6m", after="£13.2m", change="-£54m"), "-£5.4m"),
        (AbsoluteChange(before="£12.40", after="£14.20", change="£2"), "£1.80"),
        (PercentChange(before=2500, after=2509, percent="4%"), "0.36%"),
        (PercentChange(before=10**6, after=10**6 + 40, percent="4%"), "0.004%"),
        (PercentChange(before=80, after=110, percent=30), "38"),
        (PercentChange(before=80, after=110, percent=Fraction(30)), None),
        (Total(parts=[185, 266, 265, 226, 212], total="1,145 offences"), "1,154 offences"),
        (Total(parts=[185, 266], total=452), "451"),
        (Multiple(before=60, after=180, factor="quadrupled"), None),
        (Multiple(before=60, after=180, factor="four times"), "three times"),
        (Share(part=64, whole=155, percent="a third"), None),
        (Trend(before=37, after=61, direction="down"), None),
        (Enumeration(items=12, count="four"), "12"),
        (Enumeration(items=1200, count="four"), "1,200"),
    ],
)
def test_the_figure_is_put_right_in_its_own_form(claim: Claim, text: str | None) -> None:
    verdict = check(claim)
    assert verdict.is_alarm
    assert verdict.suggestion == text


def test_words_that_stand_for_a_rounded_number_are_left_alone() -> None:
    two = Quantity("two", Fraction(2), Fraction(0), style="words", unit="times")
    assert check(Multiple(before=60, after=180, factor=two)).suggestion is None
    odd = Quantity("five and a half", Fraction(5), Fraction(1, 2), style="words", unit="times")
    assert check(Multiple(before=60, after=180, factor=odd)).suggestion is None
    other = Quantity("a handful", Fraction(5), Fraction(1), style="words", unit="times")
    assert check(Multiple(before=60, after=180, factor=other)).suggestion is None


@pytest.mark.parametrize(
    ("claim", "why"),
    [
        (PercentChange(percent="-120"), "no figure can be right, whatever the others are"),
        (Share(part=100, whole=80, percent="41%"), "no figure can be right, whatever the others are"),
        (Share(part="about 60", whole=80, percent="120%"), "the other figures are hedged, so no one figure follows"),
        (PercentChange(before=230, after=240, percent="-130"), "the direction is wrong"),
        (PercentChange(before=230, after=100, percent="-130"), None),
    ],
)
def test_no_figure_is_right_only_where_the_others_allow_none(claim: Claim, why: str | None) -> None:
    told = check(claim).uncorrected
    assert told is why if why is None or told is None else told.startswith(why)
