"""Columns of articles: what is found in each is what `rows` finds in it, whatever the table comes from and goes to."""

import datetime as dt
import sys
from collections.abc import Callable, Iterator
from itertools import count, pairwise
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.dataset as ds
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import COLUMNS, DEFAULT_POLICY, FormName, UnknownCodeError, rows
from factcheck.arrow import PIECE, findings, schema
from factcheck.findings import reviewed
from factcheck.prose import FORMS
from tests.engines.made import alone, by_program
from tests.report.hostile import texts

WRONG = "Sales rose 24 per cent to 99, from 82."
RIGHT = "Fires fell 20 per cent to 20, from 25."
TEXTS = (WRONG, None, "", f"{RIGHT} {WRONG}", "Nothing happened.")
FORM_NAMES: list[FormName] = list(FORMS)  # type: ignore[arg-type]  # its keys are these

whole_characters = texts.map(lambda text: text.encode("utf-8", "replace").decode())
"""Arrow holds UTF-8, which has no half characters."""


def table(cells: Any = TEXTS) -> pa.Table:
    return pa.table({"id": pa.array(range(len(cells)), pa.int64()), "text": pa.array(cells, pa.string())})


def expected(cells: Any, **options: Any) -> list[dict[str, Any]]:
    """By `rows`, one text after the other."""
    found = []
    for at, cell in enumerate(cells):
        told = rows(cell, **options)
        if cell is None:
            told = [{**told[0], "error": "has no text"}]
        found += [
            {"id": at, "number": number, **{name: row[name] for name in row if name != "path"}}
            for number, row in enumerate(told, start=1)
        ]
    return found


@given(st.lists(st.none() | whole_characters), st.lists(st.integers(0, 9)), st.sampled_from(FORM_NAMES))
def test_a_row_is_that_of_its_text_however_the_column_is_cut(
    cells: list[str | None], cuts: list[int], form: FormName
) -> None:
    whole = table(cells)
    edges = [0, *sorted(cut for cut in cuts if cut <= len(cells)), len(cells)]
    parts = [whole.slice(low, high - low) for low, high in pairwise(edges)]
    found = findings(pa.concat_tables(parts), form=form).read_all()
    assert found.schema == schema(pa.int64())
    assert found.to_pylist() == expected(cells, form=form)


def test_more_articles_than_are_held_at_a_time() -> None:
    cells = [WRONG, *[None] * PIECE, WRONG, *[""] * PIECE, RIGHT]
    assert findings(table(cells)).read_all().to_pylist() == expected(cells)


def test_what_is_found_is_handed_on_before_the_next_articles_are_read() -> None:
    """A stream without an end can be read as far as one likes."""
    endless = (pa.record_batch(table((WRONG,)).to_batches()[0]) for _ in count())
    read = findings(pa.RecordBatchReader.from_batches(table().schema, endless))
    assert [batch.num_rows for batch, _ in zip(read, range(3), strict=False)] == [1, 1, 1]


FROM: dict[str, Callable[[pa.Table], Any]] = {
    "PyArrow": lambda given: given,
    "a reader": lambda given: given.to_reader(),
    "one batch": lambda given: given.to_batches()[0],
    "a dataset": lambda given: ds.dataset(given).scanner().to_reader(),
    "pandas": lambda given: given.to_pandas(),
    "pandas with other rows": lambda given: given.to_pandas().set_index(pd.Index(list("edcba"))),
    "pandas in Arrow's types": lambda given: given.to_pandas(types_mapper=pd.ArrowDtype),
    "Polars": pl.DataFrame,
    "DuckDB": lambda given: duckdb.connect().from_arrow(given),
    "large texts": lambda given: given.cast(pa.schema([("id", pa.int64()), ("text", pa.large_string())])),
    "categories": lambda given: given.set_column(1, "text", given["text"].dictionary_encode()),
    "categories of Polars": lambda given: pl.DataFrame(given).with_columns(pl.col("text").cast(pl.Categorical)),
    "other columns": lambda given: given.append_column("desk", pa.array(["city"] * len(given))).select([2, 1, 0]),
}


@pytest.mark.parametrize("made", FROM.values(), ids=FROM)
def test_a_table_of_any_library_is_read(made: Callable[[pa.Table], Any]) -> None:
    assert findings(made(table())).read_all().to_pylist() == expected(TEXTS)


def test_it_goes_to_any_library(tmp_path: Path) -> None:
    told = findings(table()).read_all()
    assert pl.DataFrame(findings(table())).to_arrow().cast(told.schema) == told
    frame = findings(table()).read_pandas(types_mapper=pd.ArrowDtype)
    assert pa.Table.from_pandas(frame, preserve_index=False).cast(told.schema) == told
    kept = duckdb.connect().from_arrow(findings(table())).order("id, number").project("id, number")
    assert kept.fetchall() == [(0, 1), (1, 1), (3, 1), (3, 2)]
    ds.write_dataset(findings(table()), tmp_path, format="parquet")
    assert ds.dataset(tmp_path).to_table() == told


IDS: dict[str, pa.Array] = {
    "numbers": pa.array([3, None, 1], pa.uint16()),
    "texts": pa.array(["c", "a", None]),
    "long texts": pa.array(["c", "a", "b"], pa.large_string()),
    "days": pa.array([dt.date(2026, 1, 1)] * 3),
    "moments": pa.array([2**60, 1, 2], pa.timestamp("ns", "UTC")),
    "bytes": pa.array([b"\xff" * 16, b"a" * 16, None], pa.binary(16)),
    "categories": pa.array(["c", "a", "c"]).dictionary_encode(),
    "pairs": pa.array([{"desk": "city", "at": 1}, {"desk": "sport", "at": 2}, None]),
}


@pytest.mark.parametrize("ids", IDS.values(), ids=IDS)
def test_an_id_of_any_type_is_handed_on_as_it_is(ids: pa.Array) -> None:
    found = findings(pa.table({"id": ids, "text": [WRONG, "", WRONG]})).read_all()
    assert found.schema == schema(ids.type)
    assert found["id"].to_pylist() == [ids[0].as_py(), ids[2].as_py()]


def test_ids_of_polars_are_texts_to_all_others() -> None:
    found = findings(pl.DataFrame({"id": ["a"], "text": [WRONG]})).read_all()
    assert (found.schema, found["id"].to_pylist()) == (schema(), ["a"])


def test_a_column_without_any_text_is_rows_with_errors() -> None:
    found = findings(pa.table({"id": [1, 2], "text": [None, None]})).read_all()
    assert found["error"].to_pylist() == ["has no text"] * 2


def test_bytes_that_are_no_text_are_a_row_with_an_error() -> None:
    """Arrow takes the word of whoever made a column that its bytes are UTF-8."""
    bytes_ = pa.array([WRONG.encode(), b"\xff\xfe", WRONG.encode()])
    text = pa.Array.from_buffers(pa.string(), 3, bytes_.buffers())
    found = findings(pa.table({"id": [1, 2, 3], "text": text})).read_all().select(["id", "tier", "error"])
    assert [tuple(row.values()) for row in found.to_pylist()] == [
        (1, "alarm", None),
        (2, None, "is not text: its bytes are not UTF-8"),
        (3, "alarm", None),
    ]


def test_what_the_reader_fails_at_loses_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(prose: object, **given: object) -> object:
        if "secret" in str(prose):
            raise RuntimeError("secret")
        return reviewed(prose, **given)  # type: ignore[arg-type]  # they are those that it takes

    monkeypatch.setattr("factcheck.report.checked.reviewed", failing)
    lost, read = findings(table(["A secret.", WRONG])).read_all().to_pylist()
    assert "factcheck itself has failed" in lost["error"]
    assert "secret" not in lost["error"]
    assert {value for name, value in lost.items() if name not in ("id", "number", "error")} == {None}
    assert (read["id"], read["tier"]) == (1, "alarm")


def test_the_policy_decides_as_for_one_text() -> None:
    policy = DEFAULT_POLICY.with_profile("published").without("percent_change")
    assert findings(table(), policy=policy).read_all().to_pylist() == expected(TEXTS, policy=policy)


def mistakes() -> Iterator[tuple[dict[str, Any], dict[str, Any], str]]:
    yield {"id": [1], "body": [WRONG]}, {}, "a column 'text': these have id, body"
    yield {"slug": ["a"], "text": [WRONG]}, {}, "a column 'id'"
    yield {"id": [1], "text": [5]}, {}, "holds texts, not int64"
    yield {"id": [1], "text": [WRONG.encode()]}, {}, "holds texts, not binary"
    yield {"id": [1], "text": [[WRONG]]}, {}, "holds texts, not list"
    yield {"id": [1], "text": [WRONG]}, {"policy": "published"}, "policy takes a Policy"


@pytest.mark.parametrize(("columns", "options", "told"), list(mistakes()))
def test_a_mistake_of_the_caller_is_raised_at_once(columns: dict[str, Any], options: dict[str, Any], told: str) -> None:
    with pytest.raises(TypeError, match=told):
        findings(pa.table(columns), **options)


def test_a_column_that_stands_twice_is_not_chosen_from() -> None:
    with pytest.raises(TypeError, match="these have id, text, text"):
        findings(pa.Table.from_arrays([[1], [WRONG], [RIGHT]], names=["id", "text", "text"]))


def test_there_is_no_such_form() -> None:
    with pytest.raises(UnknownCodeError):
        findings(table(), form="pdf")  # type: ignore[arg-type]


def test_what_is_no_table_is_refused() -> None:
    with pytest.raises(TypeError, match="Arrow PyCapsule"):
        findings([WRONG])  # type: ignore[arg-type]


def test_an_archive_in_files_is_checked_to_files(root: Path, tmp_path: Path) -> None:
    assert by_program((sys.executable, root / "examples/archive_arrow.py"), tmp_path) == alone()


def test_a_row_ends_with_the_columns_of_every_table() -> None:
    assert schema().names == ["id", "number", *(name for name in COLUMNS if name != "path")]
