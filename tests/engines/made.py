"""An archive, and what one process finds in it, in bytes: what the engines are held against."""

import json
import os
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

import pyarrow as pa
import pyarrow.dataset as ds

from factcheck import DEFAULT_POLICY
from factcheck.arrow import findings, schema
from factcheck.frozenmap import FrozenMap

__all__ = ["alone", "articles", "by_program"]

ROOT = Path(__file__).resolve().parents[2]
ARTICLES = tuple(path.read_text(encoding="utf-8") for path in sorted((ROOT / "examples/articles").iterdir()))
ODD = (
    None,
    "",
    "Nothing happened.",
    "売上は 24% 増えた。\u2028Sales rose 24 per cent to 99, from 82. 😀",
    "\0\x1b[31m" * 9,
)
COPIES = 4


def articles() -> pa.Table:
    """Ids in no order, articles with and without faults, and cells that are no article."""
    texts = (*ARTICLES, *ODD) * COPIES
    ids = [at * 7919 % len(texts) for at in range(len(texts))]
    return pa.table(
        {"id": pa.array(ids, pa.int64()), "desk": ["city"] * len(ids), "text": pa.array(texts, pa.string())}
    )


def alone() -> bytes:
    """What is found in this process, as published text."""
    return written(findings(articles(), policy=DEFAULT_POLICY.with_profile("published")).read_all())


def written(found: pa.Table) -> bytes:
    """Findings as JSON Lines, in the order of their articles and texts."""
    assert found.schema.remove_metadata() == schema(pa.int64())
    ordered = found.sort_by([("id", "ascending"), ("number", "ascending")])
    return "".join(json.dumps(row) + "\n" for row in ordered.to_pylist()).encode()


def by_program(program: Iterable[str | Path], folder: Path, environment: Mapping[str, str] = FrozenMap()) -> bytes:
    """What a program finds that is told two folders of Parquet files."""
    ds.write_dataset(articles(), folder / "articles", format="parquet", max_rows_per_file=9, max_rows_per_group=9)
    done = subprocess.run(
        [*program, folder / "articles", folder / "findings"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return written(ds.dataset(sorted((folder / "findings").glob("*.parquet"))).to_table())
