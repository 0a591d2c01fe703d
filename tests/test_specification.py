"""The examples of what is specified, as a table: what each is rated, and by which slip it matches."""

from fractions import Fraction

import pytest

from factcheck import (
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
    check,
    parse,
)
from factcheck.claim import Claim, Implied
from tests.makers import single

BASE = Implied(AbsoluteChange(after="477,000", change="-73,000"), "before")

TABLE: tuple[tuple[Claim, str], ...] = (
    # what a printed figure stands for
    (PercentChange(before=82, after=99, percent=21), "correct"),
    (PercentChange(before=82, after=99, percent=Fraction(21)), "wrong"),
    (PercentChange(before=37, after=62, percent="70 per cent"), "wrong"),
    (PercentChange(before=37, after=62, percent="nearly 70 per cent"), "correct"),
    (PercentChange(before="£4", after="£5", percent="20"), "wrong"),
    (PercentChange(before="£4m", after="£5m", percent="20"), "consistent"),
    (Share(part=26, whole=40, percent="three in four"), "correct"),
    (Share(part=24, whole=40, percent="three in four"), "wrong"),
    (Share(part=85, whole=100, percent="nine out of ten"), "correct"),
    (Share(part=84, whole=100, percent="nine out of ten"), "wrong"),
    (Share(part=17, whole=99, percent="one in five"), "wrong"),
    (Share(part=19, whole=99, percent="one in five"), "correct"),
    (PercentChange(before="2 hours", after="90 minutes", percent="-25"), "correct"),
    # kinds
    (PercentChange(before=40, after=51, percent="27%"), "correct"),
    (PercentChange(before=40, after=51, percent="27.5%"), "correct"),
    (AbsoluteChange(before="5,000", after="4,400", change=-600), "correct"),
    (PointChange(before="11.4%", after="11.7%", points="0.3"), "correct"),
    (Share(part=64, whole=155, percent="41.3%"), "correct"),
    (Share(part=20, whole=60, percent="a third"), "correct"),
    (Total(parts=[185, 266, 265, 226, 212], total="1,154"), "correct"),
    (Mean(total=984, count=12, mean="82"), "correct"),
    (Rate(count=84, population=1120, rate="7.5", per=100), "correct"),
    (Trend(before=37, after=61, direction="up"), "correct"),
    (Threshold(value="10,331", bound="10,000", direction="up"), "correct"),
    (Approximation(exact=99, rough="almost 100"), "correct"),
    (Span(start="2017/18", end="2020/21", length="three"), "correct"),
    (Span(start="2017/18", end="2020/21", length="four"), "correct"),
    (Span(start="2017/18", end="2020/21", length="five"), "wrong"),
    (Enumeration(items=5, count="five"), "correct"),
    (PercentChange(before=56, after=50, percent="-12.5"), "wrong"),
    (PercentChange(before="56", after="50", percent="-12.3"), "consistent"),
    (PercentChange(before="56", after="50", percent="-12.5"), "wrong"),
    (PercentChange(before="56", after="50", percent="-8.9"), "wrong"),
    (PercentChange(before=BASE, after="477,000", percent="-13.2"), "consistent"),
    (PercentChange(before=0, after=5, percent="20"), "unchecked"),
    (PercentChange(before="-£3m", after="£5m", percent="20"), "unchecked"),
    (PercentChange(percent="-120%"), "wrong"),
    (Share(percent="120%"), "wrong"),
    (Share(part=90, whole=80, percent="89%"), "wrong"),
    (PercentChange(before="31%", after="39%", percent="8 per cent"), "wrong"),
    # ratings
    (PercentChange(before="37 offences", after="62 offences", percent="67.5"), "misrounded"),
    (PercentChange(before="£25.1bn", after="£16.6bn", percent="-33.8 per cent"), "consistent"),
    (PercentChange(before="$639m", after="$1.13bn", percent="76%"), "consistent"),
    (PercentChange(before="236 deaths", after="311 deaths", percent="24%"), "wrong"),
    (PercentChange(before="125,313", after="700,000", percent="over 580 pct"), "wrong"),
    (PercentChange(before="95,000 people", after="104,000 people", percent="10.6 per cent"), "consistent"),
    (PercentChange(before=109, after=118, percent="nine"), "misrounded"),
    # hedges
    (PercentChange(before="385,022", after="400,000", percent="about 3.9"), "correct"),
    (PercentChange(before="some 385,022", after="400,011", percent="4.0"), "wrong"),
    (PercentChange(before=1000, after=1628, percent="about 62.8"), "correct"),
    (PercentChange(before=1000, after=1630, percent="about 62.8"), "wrong"),
    (PercentChange(before=1000, after=1630, percent="about 63"), "correct"),
    (PercentChange(before=10_000, after=16_285, percent="over 62.8"), "correct"),
    (PercentChange(before=10_000, after=16_295, percent="over 62.8"), "wrong"),
    (PercentChange(before=10_000, after=16_275, percent="over 62.8"), "wrong"),
    (Multiple(before="401 crimes", after="800 crimes", factor="more than doubled"), "wrong"),
    (Multiple(before=400, after=900, factor="more than doubled"), "correct"),
    (Multiple(before=400, after=1200, factor="more than doubled"), "stretched"),
    (Multiple(before=100, after=210, factor="doubled"), "correct"),
    (Multiple(before="9,600 cars", after="18,200 cars", factor="doubled"), "stretched"),  # no zeros excuse it
    (Multiple(before=100, after=220, factor="doubled"), "stretched"),
    (Multiple(before=100, after=221, factor="doubled"), "wrong"),
)


@pytest.mark.parametrize(("claim", "rating"), TABLE, ids=[f"{claim.code}-{i}" for i, (claim, _) in enumerate(TABLE)])
def test_the_examples_of_the_specification(claim: Claim, rating: str) -> None:
    assert check(claim).rating == rating


def test_a_repeated_operand_is_one_variable() -> None:
    """An index that fell from 56 to 50 implies -12.39% to -9.01%, not -12.61% to -8.85%."""
    implied = check(PercentChange(before="56", after="50", percent="-11")).implied
    assert implied is not None
    assert (implied.low, implied.high) == (Fraction(-1400, 113), Fraction(-1000, 111))


DIAGNOSES: tuple[tuple[Claim, str], ...] = (
    (PercentChange(before=37, after=62, percent="67.5"), "cut-off"),
    (PercentChange(before=109, after=118, percent="nine"), "rounded-up"),
    (PercentChange(before=236, after=311, percent="24"), "new-base"),
    (PercentChange(before=320, after=410, percent="-22"), "reversed"),
    (PercentChange(before=120, after=138, percent="-15"), "direction"),
    (PercentChange(before="£155m", after="£617m", percent="398"), "ratio-as-increase"),
    (Share(part=60, whole=80, percent="25"), "increase-as-ratio"),
    (Multiple(before=60, after=180, factor="quadrupled"), "times-more"),
    (PercentChange(before="31%", after="39%", percent="8"), "points-as-percent"),
    (PointChange(before="16%", after="20%", points="25"), "percent-as-points"),
    (AbsoluteChange(before="£18.6m", after="£13.2m", change="-£54m"), "scale"),
    (Share(part=6, whole=6000, percent=".001"), "scale"),
    (AbsoluteChange(before=4727, after=4862, change=153), "digit"),
    (PercentChange(before=120, after=82, percent="-42"), "digit"),
    (Rate(count=318, population=42_400, rate="7.5", per=100_000), "per-base"),
    (Total(parts=["£9.4m", "£6.1m", "£3.2m", "£1.6m"], total="£18.7m"), "missing-part"),
    (PercentChange(percent="-120"), "impossible"),
)


@pytest.mark.parametrize(("claim", "code"), DIAGNOSES, ids=[code for _, code in DIAGNOSES])
def test_the_slips_of_the_specification(claim: Claim, code: str) -> None:
    assert check(claim).diagnoses[0].code == code


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("67.5", "67.45", "67.55"),
        ("67.50", "67.495", "67.505"),
        ("£1.13bn", "1125000000", "1135000000"),
        ("10-1/2", "10.25", "10.75"),
        ("19-1/8", "19.0625", "19.1875"),
        ("99 crimes", "99", "99"),
        ("£60", "60", "60"),
        ("£5m", "4500000", "5500000"),
        ("three in four", "62.5", "87.5"),
        ("nine out of ten", "85", "95"),
    ],
)
def test_what_a_printed_figure_stands_for(text: str, low: str, high: str) -> None:
    meant = single(parse(text)).meant
    assert (meant.low, meant.high) == (Fraction(low), Fraction(high))


@pytest.mark.parametrize(
    ("claim", "message"),
    [
        (
            PercentChange(before="£4m", after="£5m", percent="20"),
            "£4m to £5m is a rise of 25% as printed; 20% is possible only because £4m and £5m are rounded.",
        ),
        (PercentChange(before=320, after=410, percent="30"), "320 to 410 is a rise of 28.125%, not 30%."),
        (
            AbsoluteChange(before="$2.4bn", after="$3.9bn", change="$1.4bn"),
            (
                "$2.4bn to $3.9bn is a rise of $1.5bn as printed; "
                "$1.4bn is possible only because $2.4bn and $3.9bn are rounded."
            ),
        ),
    ],
)
def test_how_it_is_said(claim: Claim, message: str) -> None:
    assert check(claim).message == message
