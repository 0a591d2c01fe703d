"""Years, seasons and decades."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.periods.years import fiscal, running_year, year
from factcheck.tokens import tokenise

YEARS = st.integers(1900, 2090)


@given(YEARS)
def test_a_year_covers_its_twelve_months(number: int) -> None:
    found = running_year(tokenise(f"{number}"), 0)
    assert found is not None
    assert found.months == (number * 12, number * 12 + 11)


@given(YEARS, st.sampled_from(["/", "-", "–"]), st.booleans())
def test_a_season_runs_from_april_to_march(number: int, mark: str, full: bool) -> None:
    ending = number + 1 if full else f"{(number + 1) % 100:02d}"
    tokens = tokenise(f"{number}{mark}{ending}")
    found = year(tokens, 0)
    assert found is not None
    assert (found.style, found.months) == ("financial", (number * 12 + 3, number * 12 + 14))
    assert found.stop == len(tokens)


@given(YEARS, st.integers(2, 9))
def test_years_from_one_to_another(number: int, length: int) -> None:
    found = year(tokenise(f"{number}-{number + length}"), 0)
    assert found is not None
    assert (found.style, found.months) == ("range", (number * 12, (number + length) * 12 + 11))


@pytest.mark.parametrize("text", ["fiscal 1988", "financial year 1988", "fiscal year 1987/88", "FY88", "FY 1988"])
def test_a_business_year_named_by_one_year_ends_in_it(text: str) -> None:
    found = fiscal(tokenise(text), 0)
    assert found is not None
    assert found.style == "financial"
    assert found.months is not None
    assert found.months[0] == (2087 if "FY88" in text else 1987) * 12 + 3


def test_a_decade() -> None:
    found = running_year(tokenise("1990s"), 0)
    assert found is not None
    assert (found.style, found.months) == ("decade", (1990 * 12, 1999 * 12 + 11))


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("$1987", 1),
        ("2000 people", 0),
        ("a rise of 2019 new cases", 3),
        ("2000 pct", 0),
        ("2000-acre", 0),
        ("1,987", 0),
        ("1900 GMT", 0),
        ("TK-2000", 2),
        ("9/11", 0),
        ("1234", 0),
        ("20000", 0),
        ("2000km", 0),
        ("0808 800 2000", 2),
        ("+44 20 2000", 3),
    ],
)
def test_other_numbers_are_no_years(text: str, at: int) -> None:
    assert running_year(tokenise(text), at) is None


def test_a_year_behind_in_is_a_year_whatever_follows() -> None:
    assert running_year(tokenise("in 2000 people"), 1) is not None


@pytest.mark.parametrize("text", ["FY123", "FY1.5", "FY 25"])
def test_what_names_no_business_year_is_none(text: str) -> None:
    assert fiscal(tokenise(text), 0) is None
