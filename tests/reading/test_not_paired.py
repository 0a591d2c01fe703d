"""What stands beside a claim but is no operand of it (docs/reading.md), class by class.

The table `not_paired.toml` has texts that must not be paired, and beside each class texts of the same look that must
be read, so that nobody passes by reading nothing. Below are claims that lack a level and must not fill it up.
"""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from factcheck import Finding
from factcheck.claim import Claim
from factcheck.quantity import Quantity
from factcheck.reading.read import read
from tests.articles import ALARMS, figures_of, findings, line

TABLE = tomllib.loads(Path(__file__).with_name("not_paired.toml").read_text(encoding="utf-8"))


def rows(name: str) -> Iterator[Any]:
    """The texts of all classes under "never" or "read", each as a parameter with what is said of it."""
    for title, group in TABLE.items():
        for number, given in enumerate(group[name], 1):
            row = given if isinstance(given, dict) else {"text": given}
            marks = [pytest.mark.xfail(strict=True, reason=row["known"])] if "known" in row else []
            yield pytest.param(row, marks=marks, id=f"{title} {number}")


def complete(text: str) -> list[Finding]:
    """The claims of a text that were checked."""
    return [finding for finding in findings(text) if finding.rating != "unchecked"]


def printed(finding: Finding) -> list[str]:
    """The figures of a claim as printed, with the direction that it states."""
    return [str(figure.printed) for figure in figures_of(finding.claim)]


def is_among(figure: str, finding: Finding) -> bool:
    """Whether a claim has a figure in a role; a part of its print will do ("390" for "390 crimes")."""
    return any(figure in one or one in figure for one in printed(finding))


@pytest.mark.parametrize("row", list(rows("never")))
def test_what_does_not_belong_together_is_not_paired(row: dict[str, Any]) -> None:
    found = complete(row["text"])
    assert [line(f.claim, f.rating) for f in found if f.rating in ALARMS] == []
    if "apart" in row:
        stated, *others = row["apart"]
        found = [f for f in found if is_among(stated, f) and any(is_among(other, f) for other in others)]
    assert [line(f.claim, f.rating) for f in found] == []


@pytest.mark.parametrize("row", list(rows("read")))
def test_what_belongs_together_is_read(row: dict[str, Any]) -> None:
    found = [line(finding.claim, finding.rating) for finding in complete(row["text"])]
    assert [claim for claim in row["gives"] if claim not in found] == []
    assert [finding.rating for finding in complete(row["text"]) if finding.rating in ALARMS] == []


@pytest.mark.parametrize("title", TABLE)
def test_each_class_has_texts_of_both_sorts(title: str) -> None:
    assert len(TABLE[title]["never"]) >= 6
    assert len(TABLE[title]["read"]) >= 2


def levels(claim: Claim) -> set[str]:
    """The levels of a change as printed."""
    roles = (getattr(claim, name, None) for name in ("before", "after", "part", "whole"))
    return {role.printed for role in roles if isinstance(role, Quantity)}


@pytest.mark.parametrize(
    ("text", "stated", "foreign"),
    [
        pytest.param(
            "Sales rose 4% on a comparable-store basis to £61m from £50m.",
            "4%",
            {"£61m", "£50m"},
            id="comparable stores",
        ),
        pytest.param(
            "Adjusted for the split, profit grew 9% to £61m from £50m.",
            "9%",
            {"£61m", "£50m"},
            id="adjusted for a split",
        ),
        pytest.param("Output grew 4% in real terms to £61m from £50m.", "4%", {"£61m", "£50m"}, id="real terms"),
        pytest.param(
            "Prices rose 4% in the month to £61, against £50 a year earlier.",
            "4%",
            {"£50"},
            id="another length of time",
        ),
        pytest.param("Sales rose 20% to $6m (£4.2m) from $5m (£3.6m).", "20%", {"£4.2m", "£3.6m"}, id="conversions"),
        pytest.param("Profit rose 20% to £6m, on sales of £50m.", "20%", {"£50m"}, id="another measure"),
        pytest.param("Thefts rose 20% to 60 in May and were 500 in Kent.", "20%", {"500"}, id="another place"),
        pytest.param("Men's pay rose 2% to £535, compared with £459 for women.", "2%", {"£459"}, id="men with women"),
        pytest.param(
            "The firm bought 400,000 shares, or 5.1 pct, and raised its stake 20% to 480,000 shares.",
            "20%",
            {"5.1 pct"},
            id="a holding",
        ),
        pytest.param("Sales rose 20% to £6m, up to 40% of them abroad.", "20%", {"40%"}, id="an upper limit"),
        pytest.param("The bank rate, 4%, was cut, and sales rose 20% to £6m.", "20%", {"4%"}, id="a rate"),
        pytest.param("Sales rose 20% in the last 5 years to £6m.", "20%", {"5 years"}, id="a length of time"),
        pytest.param("Sales rose 20% in 2015 to £6m under section 40.", "20%", {"2015", "40"}, id="periods and names"),
    ],
)
def test_what_is_not_paired(text: str, stated: str, foreign: set[str]) -> None:
    found = [reading.claim for reading in read(text) if str(getattr(reading.claim, "percent", "")) == stated]
    assert found
    for claim in found:
        assert not levels(claim) & foreign


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The yen closed at 151.55/60, up from 152.10/15.", id="dealers' quotations"),
        pytest.param("Men earned £535 a week, compared with £459 for women.", id="men with women"),
        pytest.param("The firm may cut up to 40% of its 500 staff from May.", id="an upper limit"),
        pytest.param("The group holds 481,800 shares, or 12.2 pct.", id="a holding"),
        pytest.param("Revenue was $1.13bn (£600m).", id="a conversion"),
        pytest.param("The 7-5/8 pct notes of 1996 and the 8 pct notes of 1990 rose.", id="coupons"),
    ],
)
def test_what_makes_no_claim_at_all(text: str) -> None:
    changes = ("percent_change", "absolute_change", "point_change", "multiple", "trend")
    assert [reading.quote for reading in read(text) if reading.claim.code in changes] == []


def test_the_same_sentences_with_a_base_of_their_own_are_read() -> None:
    """The tables above fail for what they say, not because nothing is read."""
    (reading,) = read("Sales rose 20% to $6m (£4.2m) from $5m (£3.6m).")
    assert levels(reading.claim) == {"$6m", "$5m"}
    (reading,) = read("Prices rose 4% in the month to £61, against £59 in May.")
    assert levels(reading.claim) == {"£61", "£59"}
