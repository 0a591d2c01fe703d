"""Every message is a true, short English sentence."""

import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import check
from factcheck.claim import Claim
from factcheck.interval import Interval
from factcheck.kinds import (
    AbsoluteChange,
    Approximation,
    Enumeration,
    Mean,
    Multiple,
    PercentChange,
    PointChange,
    Rate,
    Share,
    Span,
    Threshold,
    Total,
    Trend,
)
from factcheck.rate import Outcome
from factcheck.rounding import CONVENTIONS, Convention
from factcheck.wording import message, number

P = PercentChange
UNITS = {P: "%", Share: "%", PointChange: " point", Multiple: " times"}
TABLE: tuple[tuple[Claim, str], ...] = (
    (P(before=82, after=99, percent=21), "82 to 99 is a rise of 20.73%, which rounds to 21%."),
    (P(before=200, after=205, percent="2"), "200 to 205 is a rise of 2.5%, which can be rounded to 2%."),
    (P(before=200, after=205, percent="3"), "200 to 205 is a rise of 2.5%, which can be rounded to 3%."),
    (P(before=200, after=195, percent="-2 per cent"), "200 to 195 is a fall of 2.5%, which can be rounded to 2%."),
    (P(before=200, after=205, percent="2.5"), "200 to 205 is a rise of 2.5%."),
    (P(before=3, after=4, percent=Fraction(200, 3)), "3 to 4 is a rise of 33.33%, not 66.67%."),
    (P(before=3, after=4, percent=Fraction(-200, 3)), "3 to 4 is a rise of 33.33%, not a fall of 66.67%."),
    (Share(part=1, whole=5, percent=Fraction(1, 5)), "1 of 5 is 20%, not 0.2%."),
    (Multiple(before=4, after=5, factor=Fraction(1, 5)), "5 is 1.25 times 4, not 0.2 times."),
    (PointChange(before="6%", after="9%", points=Fraction(3, 2)), "6% to 9% is a rise of 3 points, not 1.5 points."),
    (Multiple(before=1000, after=1976, factor="197%"), "1,976 is 1.976 times 1,000, which rounds to 198%, not 197%."),
    (Multiple(before=1000, after=1976, factor="198%"), "1,976 is 1.976 times 1,000, which rounds to 198%."),
    (Multiple(before=100, after=200, factor="200%"), "200 is 2 times 100."),
    (P(before=80, after=100, percent="25"), "80 to 100 is a rise of 25%."),
    (P(before=37, after=62, percent="67.5 per cent"), "37 to 62 is a rise of 67.57%, which rounds to 67.6, not 67.5."),
    (P(before=37, after=62, percent="nearly 70 pct"), "37 to 62 is a rise of 67.57%: nearly 70% is right."),
    (
        P(before=109, after=118, percent="nine per cent"),
        "109 to 118 is a rise of 8.26%, which rounds to 8%, not nine per cent.",
    ),
    (P(before=236, after=311, percent="24"), "236 to 311 is a rise of 31.78%, not 24%."),
    (P(before=120, after=138, percent="-15"), "120 to 138 is a rise of 15%, not a fall of 15%."),
    (P(before=82, after=82, percent="3"), "82 to 82 is no change, not a rise of 3%."),
    (P(before=100, after=40, percent="between 10 and 15 pct"), "100 to 40 is a fall of 60%, not 10 to 15 pct."),
    (
        P(before="£25.1bn", after="£16.6bn", percent="-33.8"),
        (
            "£25.1bn to £16.6bn is a fall of 33.86% as printed; "
            "33.8% is possible only because £25.1bn and £16.6bn are rounded."
        ),
    ),
    (
        P(before="£4m", after="£5m", percent="20"),
        "£4m to £5m is a rise of 25% as printed; 20% is possible only because £4m and £5m are rounded.",
    ),
    (
        P(before="£4m", after=5_000_000, percent="20"),
        "£4m to 5 million is a rise of 25% as printed; 20% is possible only because £4m is rounded.",
    ),
    (
        P(before="95,000", after="104,000", percent="10.6"),
        "95,000 to 104,000 is a rise of 9.47%; 10.6% is possible if the figures are rounded to the nearest 1,000.",
    ),
    (
        P(before="£120", after="£133", percent="10.5"),
        "£120 to £133 is a rise of 10.83%; 10.5% is possible if the figures are rounded to whole pounds.",
    ),
    (P(before="about 80", after=99, percent="60"), "The other figures allow a rise of 7.61% to 45.59%, not 60%."),
    (
        P(before="about 80", after=99, percent="20"),
        "The other figures allow a rise of 7.61% to 45.59%, so 20% is possible.",
    ),
    (
        P(before="more than 80", after=99, percent="60"),
        "The other figures allow a fall of 100% to a rise of 23.75%, not 60%.",
    ),
    (P(before=80, after="more than 60", percent="-60"), "The other figures allow a fall of 25% to any rise, not 60%."),
    (P(before=80, after="more than 90", percent="5"), "The other figures allow a rise of more than 12.5%, not 5%."),
    (
        P(before=80, after="less than 80", percent="5"),
        "The other figures allow a fall of 0% to 100%, not a rise of 5%.",
    ),
    (P(percent="6"), "Not checked: the earlier level and the new level are not given."),
    (AbsoluteChange(before=5000, after=4400, change=-500), "5,000 to 4,400 is a fall of 600, not 500."),
    (
        AbsoluteChange(before="£25.1bn", after="£16.6bn", change="-£8.2bn"),
        "£25.1bn to £16.6bn is a fall of £8.5bn, not £8.2bn.",
    ),
    (
        AbsoluteChange(before="more than 80", after="more than 90", change=5),
        "The other figures allow any fall to any rise, so 5 is possible.",
    ),
    (PointChange(before="11.4%", after="11.7%", points="0.3"), "11.4% to 11.7% is a rise of 0.3 points."),
    (Multiple(before=61, after=124, factor="doubled"), '124 is 2.03 times 61: "doubled" is right.'),
    (Multiple(before=201, after=401, factor="more than doubled"), '401 is 1.995 times 201, not "more than doubled".'),
    (Multiple(before=60, after=180, factor="quadrupled"), '180 is 3 times 60, not "quadrupled".'),
    (
        Multiple(before=60, after=190, factor="more than doubled"),
        '190 is 3.17 times 60; "more than doubled" is a stretch.',
    ),
    (Share(part=248, whole=310, percent="nearly 90 per cent"), "248 of 310 is 80%; nearly 90% is a stretch."),
    (Share(part=41, whole=287, percent="one in seven"), "41 of 287 is 14.29%: one in seven is right."),
    (Share(percent="120%"), "120% is impossible: a part cannot be more than 100% of the whole that contains it."),
    (
        Share(part=60, whole=80, percent="120%"),
        "60 of 80 is 75%, not 120%; a part cannot be more than 100% of the whole that contains it.",
    ),
    (
        PercentChange(before=230, after=100, percent="-130"),
        "230 to 100 is a fall of 56.52%, not 130%; a count, a price or a time can fall by 100% at most.",
    ),
    (
        Share(part="about 60", whole=80, percent="120%"),
        (
            "The other figures allow 63.75% to 86.25%, not 120%; "
            "a part cannot be more than 100% of the whole that contains it."
        ),
    ),
    (Total(parts=[185, 266, 265, 226, 212], total=1154), "The parts add up to 1,154."),
    (Total(parts=[185, 266, 265, 226, 212], total="1,145 offences"), "The parts add up to 1,154, not 1,145."),
    (Total(parts=["more than 80", 20], total="90"), "The other figures allow more than 100, not 90."),
    (Total(parts=["more than 80", 20], total="120"), "The other figures allow more than 100, so 120 is possible."),
    (Mean(total=984, count=12, mean="82"), "984 over 12 is an average of 82."),
    (Mean(total="£16.6bn", count=7, mean="£2.9bn"), "£16.6bn over 7 is an average of £2.37bn, not £2.9bn."),
    (
        Mean(total="£16.6bn", count=7, mean="£2.3bn"),
        "£16.6bn over 7 is an average of £2.37bn, which rounds to £2.4bn, not £2.3bn.",
    ),
    (Mean(total="about 12", count=7, mean="2.0"), "The other figures allow 1.46 to 1.97, so 2.0 is possible."),
    (Mean(total="about 10.13", count=7, mean="1.7"), "About 10.13 over 7 is an average of 1.447, not 1.7."),
    (P(before=320, after=410, percent="28"), "320 to 410 is a rise of 28.125%, which rounds to 28%."),
    (P(before=3125, after=3831, percent="22"), "3,125 to 3,831 is a rise of 22.592%, which rounds to 23, not 22."),
    (Mean(total="about 10", count=7, mean="1.7"), "The other figures allow 1.21 to 1.64, not 1.7."),
    (Rate(count=318, population="42,400", rate="7.5", per=100_000), "318 in 42,400 is 750 per 100,000, not 7.5."),
    (Trend(before=37, after=61, direction="up"), "37 to 61 is a rise."),
    (Trend(before=37, after=61, direction="down"), "37 to 61 is a rise, not a fall."),
    (
        Trend(before="£1.2bn", after="£1.2bn", direction="down"),
        "£1.2bn to £1.2bn is no change as printed; a fall is possible only because £1.2bn is rounded.",
    ),
    (
        Trend(before="about 80", after=85, direction="up"),
        "The other figures allow either direction, so a rise is possible.",
    ),
    (Threshold(value=10331, bound=10000, direction="up"), "10,331 is above 10,000."),
    (Threshold(value="1.9%", bound="2%", direction="up"), "1.9% is below 2%, not above."),
    (
        Threshold(value="2%", bound="2%", direction="up"),
        "2% is exactly at 2% as printed; above is possible only because 2% is rounded.",
    ),
    (
        Threshold(value="2.0%", bound="2%", direction="up"),
        "2.0% is exactly at 2% as printed; above is possible only because 2.0% is rounded.",
    ),
    (Approximation(exact=99, rough="almost 100"), "The exact figure is 99: almost 100 is right."),
    (Approximation(exact=99, rough="almost 90"), "The exact figure is 99, not almost 90."),
    (
        Span(start="2017/18", end="2020/21", length="six"),
        "2017/18 to 2020/21 is 3 years on, or 4 counting both ends, not six.",
    ),
    (
        Span(start="2017/18", end="2020/21", length="more than three"),
        "2017/18 to 2020/21 is 3 years on, or 4 counting both ends, so more than three is possible.",
    ),
    (
        Span(start="2017/18", end="2020/21", length="3.5 years"),
        "Not checked: 3.5 years is not a whole number of years, and the periods give whole years only.",
    ),
    (Enumeration(items=3, count="four"), "The list has 3 items, not four."),
    (
        Multiple(before="more than 0", after="more than 0", factor="3"),
        "Not checked: the base, more than 0, is not above zero.",
    ),
)


@pytest.mark.parametrize(("claim", "text"), TABLE, ids=[text for _, text in TABLE])
def test_a_verdict_is_told_in_a_sentence(claim: Claim, text: str) -> None:
    assert check(claim).message == text


@pytest.mark.parametrize("text", [text for _, text in TABLE])
def test_a_message_is_a_short_sentence(text: str) -> None:
    assert re.match(r"[A-Z0-9£]", text)
    assert text.endswith(".")
    assert len(text) < 160
    assert "  " not in text


@given(
    st.integers(1, 999),
    st.integers(1, 999),
    st.integers(0, 2),
    st.sampled_from([CONVENTIONS[name] for name in ("half-up", "half-down", "half-even")]),
    st.booleans(),
)
def test_what_is_right_is_said_to_round_to_what_is_stated(
    before: int, half: int, places: int, convention: Convention, halfway: bool
) -> None:
    """At a half, whichever way it was rounded."""
    if halfway:  # half a unit of the last place, and whole ones
        before, after = 200 * 10**places, 200 * 10**places + 2 * half + 1
    else:
        after = before + half
    value = Fraction(100 * (after - before), before)
    nearest = convention.round(value, Fraction(1, 10**places))
    stated = f"{float(nearest):.{places}f}"
    verdict = check(P(before=before, after=after, percent=stated))
    if nearest == 0:
        return
    assert verdict.rating == "correct"
    for told in (verdict.message.rstrip("."), verdict.working or ""):
        assert "round" not in told or told.endswith((f" rounds to {stated}%", f" can be rounded to {stated}%"))
        assert ("can be" in told) == (2 * abs(value - nearest) == Fraction(1, 10**places))


@given(st.fractions(-300, 300, max_denominator=30), st.sampled_from([P, PointChange, Share, Multiple]))
def test_a_fraction_is_told_by_its_value(stated: Fraction, kind: type[Claim]) -> None:
    roles = dict(zip(kind.roles, (10_000, 5000, stated), strict=True)) | {"whole": 5000, "part": 4999}
    verdict = check(kind(**{role: roles[role] for role in kind.roles}))
    if verdict.rating == "wrong" and not (verdict.reason or verdict.implied is None):
        size = abs(stated) if kind in (P, PointChange) else stated
        assert f"{number(size)}{UNITS[kind]}" in verdict.message


def test_values_without_bounds_are_said_to_be_any() -> None:
    claim = Total(parts=["more than 80", "-0.5"], total="-100")
    assert check(claim).message == "The other figures allow more than 79.45, not -100."
    both = AbsoluteChange(before="more than 80", after="more than 90", change="about 5")
    assert check(both).rating == "consistent"


@pytest.mark.parametrize(
    ("ends", "text"),
    [
        ((None, None), "any value"),
        ((None, 3), "less than 3"),
        ((3, None), "more than 3"),
        ((3, 3), "3"),
        ((3, 4), "3 to 4"),
    ],
)
def test_ends_in_words(ends: tuple[int | None, int | None], text: str) -> None:
    low, high = (None if end is None else Fraction(end) for end in ends)
    outcome = Outcome(Mean(total=1, count=1, mean="9"), "wrong", implied=Interval(low, high))
    assert message(outcome) == f"The other figures allow {text}, not 9."
