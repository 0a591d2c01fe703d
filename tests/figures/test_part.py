"""One printed figure, without its hedge."""

from fractions import Fraction

import pytest

from factcheck.figures.part import Part, read_part
from factcheck.numerals import starts_numeral
from factcheck.tokens import tokenise


def read(text: str) -> Part:
    tokens = tokenise(text)
    found = [read_part(tokens, i) for i in range(len(tokens)) if starts_numeral(tokens, i)]
    return next(part for part in found if part is not None)


@pytest.mark.parametrize(
    ("text", "printed", "value", "step", "unit"),
    [
        ("67.5 per cent increase", "67.5 per cent", Fraction("67.5"), Fraction(1, 10), "percent"),
        ("£1.13bn in sales", "£1.13bn", 1_130_000_000, 10_000_000, "GBP"),
        ("42.3 mln dlrs, or", "42.3 mln dlrs", 42_300_000, 100_000, "USD"),
        ("25 basis points", "25 basis points", Fraction(1, 4), Fraction(1, 100), "points"),
        ("half a percentage point", "half a percentage point", Fraction(1, 2), 0, "points"),
        ("a third of the", "a third", Fraction(100, 3), 0, "percent"),
        ("one in five people", "one in five", 20, 0, "percent"),
        ("94,000 tonnes of", "94,000 tonnes", 94_000, 1, "tonne"),
        ("three dollars and 50 cents", "three dollars and 50 cents", Fraction("3.5"), Fraction(1, 100), "USD"),
        ("a 12-cent dividend", "12-cent", 12, 1, "cents"),
        ("a five-point plan", "five-point", 5, 1, "point"),
        ("a five-point fall", "five-point", 5, 1, "points"),
        ("37 offences in", "37 offences", 37, 1, "offences"),
        ("82 recorded sexual offences", "82", 82, 1, "offences"),
        ("minus 5 degrees", "minus 5 degrees", -5, 1, "degree"),
        ("US$ 1.5 billion", "US$ 1.5 billion", 1_500_000_000, 100_000_000, "USD"),
        ("99, up from 82", "99", 99, 1, None),
        ("30 USD million", "30 USD million", 30_000_000, 1_000_000, "USD"),
        ("4.5 MEUR", "4.5 MEUR", 4_500_000, 100_000, "EUR"),
        ("Per cent of 15", "Per cent of 15", 15, 1, "percent"),
        ("the 40 per cent of 15", "40 per cent", 40, 1, "percent"),
        ("a percentage of 15", "15", 15, 1, None),
        ("a per cent of 15", "15", 15, 1, None),
        ("per cent of 15 people", "15 people", 15, 1, "people"),
    ],
)
def test_parts(text: str, printed: str, value: Fraction, step: Fraction, unit: str | None) -> None:
    quantity = read(text).quantity(tokenise(text), text)
    assert (quantity.printed, quantity.value, quantity.step, quantity.unit) == (printed, value, step, unit)


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("99 crimes", True),
        ("99", True),
        ("99 pct", False),
        ("£99", True),
        ("£99.00", False),
        ("£99m", False),
        ("9.9 crimes", False),
        ("5 million people", False),
    ],
)
def test_whole_counts_are_exact(text: str, exact: bool) -> None:
    assert read(text).quantity(tokenise(text), text).exact is exact


@pytest.mark.parametrize(
    ("text", "value"), [("-5.2", "-5.2"), ("(-5.2)", "-5.2"), ("+5.2", "5.2"), ("a -- 5.2", "5.2"), ("x-5.2", "5.2")]
)
def test_signs(text: str, value: str) -> None:
    tokens = tokenise(text)
    part = read_part(tokens, next(i for i, token in enumerate(tokens) if token.kind == "number"))
    assert part is not None
    assert part.quantity(tokens, text).value == Fraction(value)


def test_a_unit_can_be_borrowed() -> None:
    low, high = read("2.4"), read("2.7 mln dlrs")
    shared = low.with_unit_of(high, scaled=True)
    assert (shared.numeral.value, shared.name) == (2_400_000, "USD")
    assert read("900,000").with_unit_of(high, scaled=True).numeral.value == 900_000
    assert read("£5").with_unit_of(read("10 pct"), scaled=True).name == "GBP"
