"""Numbers as strings lose nothing."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.contract import exact, figure_object, place
from factcheck.prose import FORMS, Prose
from factcheck.quantity import Range
from tests.report.made import figure


@given(st.fractions() | st.decimals(allow_nan=False, allow_infinity=False, places=4).map(Fraction))
def test_a_number_reads_back_as_itself(value: Fraction) -> None:
    written = exact(value)
    assert written is not None
    assert Fraction(written) == value


@given(st.integers(), st.integers(0, 18))
def test_a_number_that_ends_is_written_in_decimals(digits: int, places: int) -> None:
    """No quotient where a decimal says the same, and no zero at its end."""
    written = exact(Fraction(digits, 10**places))
    assert written is not None
    assert "/" not in written
    assert "." not in written or not written.endswith(("0", "."))


@pytest.mark.parametrize(
    ("value", "written"),
    [("-1/2", "-0.5"), ("1/3", "1/3"), ("0", "0"), ("-0.05", "-0.05"), ("1e12", "1000000000000"), ("1e-19", None)],
)
def test_numbers_are_written_as_the_contract_says(value: str, written: str | None) -> None:
    assert exact(Fraction(value)) == (written or f"1/{10**19}")


def test_what_is_undefined_is_null() -> None:
    assert exact(None) is None


def test_a_range_has_two_values_and_one_place() -> None:
    text = "It cost between 34.1 and 41.5 pct more."
    found = figure(text, "34.1")
    assert isinstance(found, Range)
    made = figure_object(found, Prose.plain(text))
    assert made["value"] == ["34.1", "41.5"]
    assert made["printed"] == "34.1 and 41.5 pct" == text[made["start"] : made["end"]]
    assert made["unit"] == "percent"


def test_places_lead_to_the_document() -> None:
    prose = FORMS["html"].prose("<p>Up <b>5</b>%")
    assert prose.source[slice(*place(3, 5, prose).values())] == "5</b>%"
    assert place(None, 5, prose) == {"start": None, "end": None}
