"""Tables with commas: what a reader of them gets back, and that no cell is a formula."""

import csv as commas
from io import StringIO

import pandas as pd
import pytest
from hypothesis import given

from factcheck import COLUMNS, review, rows
from factcheck.report.checked import Checked, Page
from factcheck.report.csv import csv
from factcheck.report.harmless import visible
from factcheck.report.records import records
from tests.report.hostile import documents
from tests.report.made import police


def written(*given: Checked) -> str:
    return "".join(csv(given, Page()))


@given(documents())
def test_every_claim_and_every_error_is_a_row(given: list[Checked]) -> None:
    names, *found = commas.reader(StringIO(written(*given), newline=""))
    expected = [record for checked in given for record in records(checked)]
    assert names == list(COLUMNS)
    assert len(found) == len(expected)
    for cells, record in zip(found, expected, strict=True):
        read = dict(zip(names, cells, strict=True))
        for name in ("quote", "path", "suppressed", "error"):
            assert read[name].removeprefix("'") == visible(record[name] or "").removeprefix("'")


@given(documents())
def test_no_cell_is_a_formula_and_none_steers_a_terminal(given: list[Checked]) -> None:
    text = written(*given)
    assert "\x1b" not in text
    assert "\0" not in text
    for row in commas.reader(StringIO(text, newline="")):
        for cell in row:
            assert not cell.startswith(("=", "@", "\t", "\r", "+"))
            assert not cell.startswith("-") or cell[1:2].isdigit()


@pytest.mark.parametrize(
    ("path", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("-18", "-18"),
        ("-2500/37", "-2500/37"),
        ("-cmd|x", "'-cmd|x"),
        ("@a", "'@a"),
        ("-5+x", "'-5+x"),
    ],
)
def test_what_a_spreadsheet_would_work_out_has_an_apostrophe(path: str, cell: str) -> None:
    (row,) = commas.DictReader(StringIO(written(Checked(path, error="is binary"))))
    assert row["path"] == cell


def test_a_fall_stays_a_number() -> None:
    (row,) = commas.DictReader(StringIO(written(Checked("a", review("Sales fell 18 per cent to 82, from 99.")))))
    assert row["value"] == "-18"


def test_pandas_reads_it_with_its_types() -> None:
    frame = pd.read_csv(StringIO(written(Checked("a", police()))), dtype={"value": str})
    assert list(frame.columns) == list(COLUMNS)
    assert frame["quoted"].dtype == bool
    assert list(frame["line"]) == [finding.line for finding in police().findings]


def test_a_text_without_claims_is_only_the_head() -> None:
    assert written(Checked("a", review("Nothing happened."))).count("\n") == 1
    assert rows("Nothing happened.") == []
