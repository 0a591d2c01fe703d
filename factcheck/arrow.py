"""Columns of articles, in whatever speaks Arrow: articles in, findings out, some articles at a time.

pandas, Polars, DuckDB and PyArrow hand on their tables by the Arrow stream interface, and take in a stream likewise; so
one function serves them all, and the engines that share work out among machines call it for each of their parts
(`factcheck.dask`, `factcheck.spark`). It adds nothing to what `factcheck.rows` finds in each text.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Protocol

import pyarrow as pa

from factcheck.hedges import DEFAULT_POLICY, Policy
from factcheck.prose import TEXT, FormName
from factcheck.report.checked import Checked
from factcheck.report.records import COLUMNS, Row, records, rows

__all__ = ["Stream", "findings", "schema"]

TYPES: Mapping[type, pa.DataType] = MappingProxyType(
    {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}
)
PIECE = 500
"""Articles that are checked before what was found in them is handed on, so that memory does not grow with a table."""

OF_A_TEXT = tuple(name for name in COLUMNS if name != "path")
"""The columns that an id and a number stand before, in place of the name of a text."""


class Stream(Protocol):
    """A table that speaks Arrow: a frame of pandas or Polars, a relation of DuckDB, a table or a reader of PyArrow."""

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """What Arrow asks for."""


def schema(ids: pa.DataType | None = None) -> pa.Schema:
    """The columns of findings, for articles whose ids are of this type; text, unless it is said.

    `id` is the article's, and `number` counts its findings from 1, in the order of the text; the others are those of
    `factcheck.COLUMNS` but for the path.

    >>> schema().names[:4], schema().field("certainty").type
    (['id', 'number', 'line', 'column'], DataType(double))
    """
    own = [("id", pa.string() if ids is None else ids), ("number", pa.int64())]
    return pa.schema(own + [(name, TYPES[COLUMNS[name].holds]) for name in OF_A_TEXT])


def findings(articles: Stream, *, form: FormName = TEXT, policy: Policy = DEFAULT_POLICY) -> pa.RecordBatchReader:
    """What is found in some articles, a row for each claim, in the order of the articles and of their texts.

    `articles` have a column `id`, of any type, and a column `text`; others are left aside, and can be joined again by
    the id. `form` and `policy` are those of `factcheck.review`.

    The result is a stream of record batches by `schema`. It checks as it is read, once, and holds only some articles
    at a time: `.read_all()` gives a table, `polars.DataFrame(...)` a frame, and `pyarrow.dataset.write_dataset` takes
    it as it is. A text that is missing, or at which the reader fails, is a row with an `error`, and loses no other.

    Raises:
        TypeError: there is no such column, its type is none of text, or the policy is none.
        UnknownCodeError: there is no such form.

    >>> articles = pa.table({"id": [7, 8], "text": ["Sales rose 24 per cent to 99, from 82.", None]})
    >>> for row in findings(articles).read_all().select(["id", "number", "tier", "suggestion", "error"]).to_pylist():
    ...     print(*row.values())
    7 1 alarm 21 per cent None
    8 1 None None has no text
    """
    rows("", form=form, policy=policy)  # a mistake of the caller is raised here and not when the first article is read
    read = pa.RecordBatchReader.from_stream(articles)
    ids = _expected(read.schema)
    return pa.RecordBatchReader.from_batches(schema(ids), _batches(read, ids, form, policy))


def _expected(given: pa.Schema) -> pa.DataType:
    """The type of the ids of articles whose columns are right."""
    for name in ("id", "text"):
        if given.names.count(name) != 1:
            raise TypeError(f"articles have a column 'id' and a column 'text': these have {', '.join(given.names)}")
    if not _is_text(given.field("text").type):
        raise TypeError(f"the column 'text' holds texts, not {given.field('text').type}")
    ids = given.field("id").type
    return pa.string() if pa.types.is_string_view(ids) else ids  # not all of Arrow knows views


def _is_text(told: pa.DataType) -> bool:
    if pa.types.is_dictionary(told):
        return _is_text(told.value_type)
    known = (pa.types.is_string, pa.types.is_large_string, pa.types.is_string_view, pa.types.is_null)
    return any(is_one(told) for is_one in known)


def _batches(
    articles: pa.RecordBatchReader, ids: pa.DataType, form: FormName, policy: Policy
) -> Iterator[pa.RecordBatch]:
    for batch in articles:
        for start in range(0, batch.num_rows, PIECE):
            piece = batch.slice(start, PIECE)
            yield _found(piece.column("id").cast(ids), piece.column("text"), form, policy)


def _found(ids: pa.Array, texts: pa.Array, form: FormName, policy: Policy) -> pa.RecordBatch:
    """The rows of a batch, each with the id of its article, whose value is never looked at."""
    told = [_rows(text, form, policy) for text in texts]
    at = [index for index, found in enumerate(told) for _ in found]
    numbers = [number for found in told for number, _ in enumerate(found, start=1)]
    every = [row for found in told for row in found]
    columns = [ids.take(pa.array(at, pa.int64())), pa.array(numbers, pa.int64())]
    columns += [pa.array([row[name] for row in every], TYPES[COLUMNS[name].holds]) for name in OF_A_TEXT]
    return pa.record_batch(columns, schema=schema(ids.type))


def _rows(cell: pa.Scalar, form: FormName, policy: Policy) -> list[Row]:
    try:
        text = cell.as_py()
    except UnicodeDecodeError:
        return list(records(Checked("", error="is not text: its bytes are not UTF-8")))
    if text is None:
        return list(records(Checked("", error="has no text")))
    return rows(text, form=form, policy=policy)
