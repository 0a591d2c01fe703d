"""Findings as rows: the same columns always, each of its type, and a failure is a row."""

import math
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import COLUMNS, DEFAULT_POLICY, FormName, Suppression, UnknownCodeError, review, rows
from factcheck.prose import FORMS
from factcheck.report.checked import Checked
from factcheck.report.records import records
from tests.report.hostile import documents, texts

WRONG = "Sales rose 24 per cent to 99, from 82."
FORM_NAMES: list[FormName] = list(FORMS)  # type: ignore[arg-type]  # its keys are these


def typed(row: dict[str, Any]) -> bool:
    return list(row) == list(COLUMNS) and all(
        value is None or type(value) is COLUMNS[name].holds for name, value in row.items()
    )


@given(documents())
def test_every_row_has_every_column_and_its_type(given: list[Checked]) -> None:
    for checked in given:
        found = list(records(checked))
        assert all(map(typed, found))
        assert len(found) == len(checked.findings) + (checked.error is not None)


@given(texts, st.sampled_from(FORM_NAMES))
def test_a_row_is_the_finding(text: str, form: FormName) -> None:
    for row, finding in zip(rows(text, form=form), review(text, form=form).findings, strict=True):
        told = finding.to_dict()
        same = ("kind", "tier", "rating", "label", "quoted", "fingerprint", "quote")
        assert {name: row[name] for name in same} == {name: told[name] for name in same}
        assert text[row["start"] : row["end"]] == row["quote"]
        sure = (told["confidence"], told["certainty"])
        assert tuple(each and f"{each:.3f}" for each in (row["confidence"], row["certainty"])) == sure
        assert (row["line"], row["column"], row["said"]) == (finding.line, finding.column, finding.said)


def test_what_stands_in_the_columns() -> None:
    (row,) = rows(WRONG, path="a.txt")
    assert {name: value for name, value in row.items() if name not in ("fingerprint", "confidence", "certainty")} == {
        "path": "a.txt",
        "line": 1,
        "column": 7,
        "start": 6,
        "end": 22,
        "quote": "rose 24 per cent",
        "quoted": False,
        "kind": "percent_change",
        "tier": "alarm",
        "rating": "wrong",
        "label": "REFUTES",
        "stated": "24 per cent",
        "value": "24",
        "computed": "850/41",
        "low": "850/41",
        "high": "850/41",
        "operands": "before: 82; after: 99",
        "said": "82 to 99 is a rise of 20.73%, not 24%.",
        "working": "(99 - 82) / 82 = 20.73%, rounds to 21%",
        "diagnoses": "digit",
        "suggestion": "21 per cent",
        "notes": "",
        "suppressed": None,
        "error": None,
    }
    assert Fraction(row["computed"]) == Fraction(1700, 82)


@pytest.mark.parametrize(
    ("text", "stated", "value", "operands"),
    [
        ("There were 5 thefts, 6 fires and 7 floods, a total of 19.", "19", "19", "parts: 5 thefts, 6 fires, 7 floods"),
        ("Sales rose by between 20 and 25 per cent to 99, from 82.", None, "20 to 25", "before: 82; after: 99"),
        ("Income fell by 73,000 (13.2%) to 477,000.", "13.2%", "-13.2", "before: 550000; after: 477,000"),
    ],
)
def test_lists_ranges_and_what_is_implied_are_told(text: str, stated: str | None, value: str, operands: str) -> None:
    found = [row for row in rows(text) if row["value"] == value]
    assert [row["operands"] for row in found] == [operands]
    assert stated is None or found[0]["stated"] == stated


def missing() -> Iterator[object]:
    yield from (None, math.nan, pd.NA, pd.NaT, b"Sales rose.", 5, ["Sales rose."])


@pytest.mark.parametrize("cell", list(missing()), ids=repr)
def test_what_is_no_text_is_a_row_with_an_error(cell: object) -> None:
    (row,) = rows(cell, path="7")
    assert typed(row)
    assert row["path"] == "7"
    assert row["error"].startswith("rows() takes a text, not ")
    assert {value for name, value in row.items() if name not in ("path", "error")} == {None}


def test_what_the_reader_fails_at_is_a_row_without_a_word_of_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object, **__: object) -> None:
        raise RuntimeError("secret")

    monkeypatch.setattr("factcheck.report.checked.reviewed", failing)
    (row,) = rows("secret")
    assert "factcheck itself has failed (RuntimeError" in row["error"]
    assert "secret" not in row["error"]


@pytest.mark.parametrize("where", ["factcheck.verdict.message", "factcheck.report.records._record"])
def test_what_fails_after_the_reading_is_one_row_too(where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(_: object) -> None:
        raise RuntimeError("secret")

    monkeypatch.setattr(where, failing)
    (row,) = rows(WRONG, path="7")
    assert typed(row)
    assert row["path"] == "7"
    assert "factcheck itself has failed (RuntimeError" in row["error"]


def test_a_text_without_claims_has_no_rows() -> None:
    assert rows("") == rows("Nothing happened.") == []


def test_a_mistake_of_the_caller_is_raised() -> None:
    with pytest.raises(UnknownCodeError):
        rows(WRONG, form="pdf")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="policy takes a Policy"):
        rows(WRONG, policy="published")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="suppressions are fingerprints"):
        rows(WRONG, suppressions=[5])  # type: ignore[list-item]


def test_what_somebody_stands_by_is_told_with_its_source() -> None:
    (row,) = rows(WRONG)
    (said,) = rows(WRONG, suppressions=[Suppression(row["fingerprint"], "Before rounding.", "sidecar")])
    assert said == {**row, "suppressed": "sidecar: Before rounding."}
    assert rows(WRONG, suppressions=[row["fingerprint"]])[0]["suppressed"] == "command line"


def test_the_policy_decides_as_for_a_report() -> None:
    policy = DEFAULT_POLICY.with_limits("about", fine="[-1, 1]", wide="[-5, 5]")
    text = "Sales rose about 20 per cent to 99, from 82."
    assert rows(text)[0]["rating"] != rows(text, policy=policy)[0]["rating"] == "stretched"
