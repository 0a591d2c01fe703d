"""Figures as they stand, in brief, and with another value in their print."""

from fractions import Fraction

import pytest

from factcheck import parse
from factcheck.claim import Implied
from factcheck.kinds import AbsoluteChange, Mean, Multiple, PercentChange, Threshold, Trend
from factcheck.kinds.direction import Direction
from factcheck.quantity import Quantity, Range
from factcheck.wording.figures import briefly, changed, printed, reprinted, rounded, shown, stated
from tests.makers import count
from tests.makers import rounded as figure


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ("37 offences", "37"),
        ("£1.13bn", "£1.13bn"),
        ("about 42.3 mln dlrs", "about 42.3 mln dlrs"),
        ("94,000 tonnes", "94,000 tonnes"),
        ("2.4 million visitors", "2.4 million"),
        ("67.5 per cent", "67.5%"),
        ("nearly 70 pct", "nearly 70%"),
        ("0.3 points", "0.3 points"),
        ("one in five", "one in five"),
        ("between 34.1 and 41.5 pct", "34.1 to 41.5%"),
    ],
)
def test_a_role_is_printed_without_its_noun(given: str, text: str) -> None:
    told = printed(parse(given))
    assert told == text or given.startswith("between")


def test_what_is_no_figure_is_printed_too() -> None:
    assert printed(100_000) == "100,000"
    assert printed(Quantity.whole(125_313)) == "125,313"
    assert printed((count(3), count(4))) == "3 + 4"
    assert printed(Direction("up", "rose")) == "rose"
    assert printed(None) == "None"
    assert printed(Quantity("few", Fraction(3))) == "few"
    assert printed(Implied(AbsoluteChange(after=477, change=-73), "before")) == "550"
    hedged = Implied(AbsoluteChange(after=477, change="about 73"), "before")
    assert printed(hedged) == "a level that follows from hedged figures"


def test_a_bare_number_takes_the_unit_of_its_role() -> None:
    assert briefly(figure("21"), "percent") == "21%"
    assert briefly(figure("0.3"), "points") == "0.3 points"
    assert briefly(Quantity("some", Fraction(3), unit="percent")) == "some"


@pytest.mark.parametrize(
    ("given", "value", "text"),
    [
        ("67.5 per cent", Fraction(2500, 37), "67.6 per cent"),
        ("£1.13bn", Fraction(1_141_000_000), "£1.14bn"),
        ("1,154 offences", Fraction(1155), "1,155 offences"),
        ("1154", Fraction(1155), "1155"),
        ("999", Fraction(1155), "1,155"),
        ("67.50", Fraction(60), "60.00"),
        ("10-1/2", Fraction(60), None),
        ("half", Fraction(60), None),
        ("0.0", Fraction(60), None),
    ],
)
def test_a_value_is_put_in_the_print_of_a_figure(given: str, value: Fraction, text: str | None) -> None:
    found = parse(given)
    assert isinstance(found, Quantity)
    assert reprinted(found, value) == text


def test_a_number_of_python_is_reprinted_where_it_is_whole() -> None:
    assert reprinted(Quantity.whole(153), Fraction(135)) == "135"
    assert reprinted(Quantity.whole(153), Fraction(1, 2)) is None
    assert reprinted(Quantity("1,000", Fraction(1000), Fraction(1000)), Fraction(3000)) is None
    assert reprinted(Quantity("0 to nothing", Fraction(5), Fraction(1)), Fraction(3)) is None


@pytest.mark.parametrize(
    ("claim", "told", "with_noun"),
    [
        (PercentChange(percent="-15"), "15%", "a fall of 15%"),
        (PercentChange(percent="nearly 15 per cent"), "nearly 15%", "a rise of nearly 15%"),
        (PercentChange(percent="between 10 and 15 pct"), "10 to 15 pct", "10 to 15 pct"),
        (Mean(mean="between 10 and 15"), "10 to 15", "10 to 15"),
        (Multiple(factor="doubled"), '"doubled"', '"doubled"'),
        (Multiple(factor="three times"), "three times", "three times"),
        (Trend(direction="down"), "a fall", "a fall"),
        (Trend(direction="flat"), "flat", "flat"),
        (
            Trend(direction=Direction("flat", "little changed", "little changed")),
            '"little changed"',
            '"little changed"',
        ),
        (Threshold(direction="up"), "above", "above"),
    ],
)
def test_the_stated_figure_in_brief(claim: PercentChange, told: str, with_noun: str) -> None:
    assert stated(claim) == told
    assert changed(claim) == with_noun


def test_a_value_is_shown_one_place_finer_and_rounded_as_printed() -> None:
    claim = PercentChange(percent="67.5 per cent")
    assert shown(claim, Fraction(2500, 37)) == "67.57%"
    assert rounded(claim, Fraction(2500, 37)) == "67.6%"
    assert rounded(claim, Fraction(2500, 37), bare=True) == "67.6"
    assert rounded(PercentChange(percent="60.0 per cent"), Fraction(60)) == "60.0%"
    money = Mean(mean="£2.3bn")
    assert shown(money, Fraction(16_600_000_000, 7)) == "£2.37bn"
    assert rounded(money, Fraction(16_600_000_000, 7)) == "£2.4bn"
    assert shown(Mean(), Fraction(1, 3)) == "0.33"
    assert rounded(Mean(), Fraction(1, 3)) == "0.33"
    assert shown(Mean(mean="12 per cent"), Fraction(1, 3)) == "0.33%"
    odd = Quantity("10-1/2", Fraction(21, 2), Fraction(1, 2))
    assert rounded(Mean(mean=odd), Fraction(61, 6)) == "10"
    assert shown(Mean(mean=odd), Fraction(61, 6)) == "10.17"
    assert str(Range(odd, odd)) == "10-1/2 to 10-1/2"
