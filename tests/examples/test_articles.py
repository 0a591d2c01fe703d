"""The articles in examples/articles give what tests/examples/expected.toml says of them."""

import tomllib
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from factcheck import review
from factcheck.prose import form_of
from factcheck.quantity import Quantity

HERE = Path(__file__).resolve().parent
ARTICLES = HERE.parent.parent / "examples" / "articles"
EXPECTED: dict[str, Any] = tomllib.loads((HERE / "expected.toml").read_text(encoding="utf-8"))
ROWS = [(name, row) for name, article in EXPECTED.items() for row in article["findings"]]
ALARMS = {"misrounded", "wrong"}


@cache
def text_of(name: str) -> str:
    """The words of an article, without its markup."""
    return form_of(name).prose((ARTICLES / name).read_text(encoding="utf-8")).text


@cache
def findings(name: str) -> tuple[Any, ...]:
    return tuple(review(text_of(name)).findings)


def meets(name: str, finding: Any, row: dict[str, Any]) -> bool:
    """Whether a finding is of the row's kind and its quote meets the row's."""
    start = text_of(name).index(row["quote"])
    overlaps = finding.start < start + len(row["quote"]) and start < finding.end
    return bool(finding.claim.code == row["kind"] and overlaps)


def found(name: str, row: dict[str, Any]) -> Any:
    """The one finding that a row speaks of."""
    near = [finding for finding in findings(name) if meets(name, finding, row)]
    assert len(near) == 1, f"{row['quote']!r}: {[(f.claim.code, f.quote) for f in findings(name)]}"
    return near[0]


def value(operand: object) -> object:
    return operand.value if isinstance(operand, Quantity) else operand


@pytest.mark.parametrize(("name", "row"), ROWS, ids=[f"{n}: {r['quote']}" for n, r in ROWS])
def test_a_claim_is_read_and_rated_as_listed(name: str, row: dict[str, Any]) -> None:
    finding = found(name, row)
    roles = {role: value(getattr(finding.claim, role)) for role in row["roles"]}
    assert roles == {role: Fraction(figure) for role, figure in row["roles"].items()}
    assert finding.verdict.rating == row["rating"], finding.verdict.message
    if "diagnosis" in row:
        assert row["diagnosis"] in {diagnosis.code for diagnosis in finding.verdict.diagnoses}


@pytest.mark.parametrize("name", EXPECTED)
def test_no_alarm_is_raised_beyond_those_listed(name: str) -> None:
    listed = [row for row in EXPECTED[name]["findings"] if row["rating"] in ALARMS]
    alarms = [finding for finding in findings(name) if finding.verdict.rating in ALARMS]
    assert not [f.quote for f in alarms if not any(meets(name, f, row) for row in listed)]


def test_every_article_is_listed() -> None:
    assert sorted(EXPECTED) == sorted(path.name for path in ARTICLES.iterdir())


def test_one_article_is_without_fault() -> None:
    assert any(not ALARMS & {row["rating"] for row in a["findings"]} for a in EXPECTED.values())


def test_together_they_show_every_rating_and_at_least_eight_diagnoses() -> None:
    ratings = {row["rating"] for _, row in ROWS}
    assert ratings == {"correct", "consistent", "misrounded", "stretched", "wrong", "unchecked"}
    assert len({row["diagnosis"] for _, row in ROWS if "diagnosis" in row}) >= 8
