"""What a number counts or measures."""

from fractions import Fraction

import pytest

from factcheck.tokens import tokenise
from factcheck.units import money_before, unit_after
from factcheck.words import table


@pytest.mark.parametrize(
    ("text", "name", "scale"),
    [
        ("per cent", "percent", 1),
        ("pct of it", "percent", 1),
        ("%", "percent", 1),
        ("percentage points", "points", 1),
        ("percentage-point fall", "points", 1),
        ("basis points", "points", Fraction(1, 100)),
        ("dlrs", "USD", 1),
        ("Canadian dlrs", "CAD", 1),
        ("H.K. dlrs", "HKD", 1),
        ("stg", "GBP", 1),
        ("pounds", "GBP", 1),
        ("pounds of copper", "pound", 1),
        ("pence", "pence", 1),
        ("cts a share", "cents", 1),
        ("tonnes of maize", "tonne", 1),
        ("barrels per day", "barrels per day", 1),
        ("bpd", "barrels per day", 1),
        ("times", "times", 1),
        ("MEUR was paid", "EUR", 10**6),
    ],
)
def test_units_behind_a_number(text: str, name: str, scale: Fraction) -> None:
    unit = unit_after(tokenise(text), 0)
    assert unit is not None
    assert (unit.name, unit.scale) == (name, scale)


def test_the_longest_phrase_wins() -> None:
    unit = unit_after(tokenise("percentage points a year"), 0)
    assert unit is not None
    assert unit.stop == 2


@pytest.mark.parametrize("text", ["offences", "of", "", "won the match", "p", "meur", "MARS"])
def test_other_words_are_no_units(text: str) -> None:
    assert unit_after(tokenise(text), 0) is None


def test_won_is_money_behind_a_large_number() -> None:
    unit = unit_after(tokenise("won"), 0, 50_000)
    assert unit is not None
    assert unit.name == "KRW"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("£5", "GBP"),
        ("$ 5", "USD"),
        ("US$5", "USD"),
        ("A$5", "AUD"),
        ("HK$5", "HKD"),
        ("EUR193", "EUR"),
        ("euro742", "EUR"),
        ("EUR 4", "EUR"),
        ("Rs 500", "INR"),
        ("a $5", "USD"),
        ("DM 3", "DEM"),
        ("C $ 3", "CAD"),
        ("MSEK 3", "SEK"),
    ],
)
def test_money_before_a_number(text: str, name: str) -> None:
    tokens = tokenise(text)
    unit = money_before(tokens, len(tokens) - 1)
    assert unit is not None
    assert unit.name == name


@pytest.mark.parametrize("text", ["try 5", "all 5", "A 5", "no £  5", "5", "msek 5", "msek5", "MARS 3", "COP26"])
def test_words_before_a_number_are_no_money(text: str) -> None:
    tokens = tokenise(text)
    assert money_before(tokens, len(tokens) - 1) is None


@pytest.mark.parametrize("code", sorted(table("currencies")))
def test_every_sign_stands_for_its_currency(code: str) -> None:
    for sign in table("currencies")[code]["signs"]:
        apart = " " if sign in table("money")["apart"]["words"] else ""
        tokens = tokenise(sign.upper() + apart + "5")
        unit = money_before(tokens, len(tokens) - 1)
        assert unit is not None
        assert unit.name == code


def test_the_article_is_no_sign() -> None:
    for text in ("a $ 5", "c $5"):
        unit = money_before(tokens := tokenise(text), len(tokens) - 1)
        assert unit is not None
        assert (unit.name, unit.first) == ("USD", 1)
