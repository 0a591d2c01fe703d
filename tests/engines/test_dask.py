"""Dask on a cluster of its own, processes on this machine: it finds what one process finds, to the byte."""

import sys
from pathlib import Path

import dask.dataframe as dd
import pyarrow as pa

from factcheck import arrow
from factcheck.dask import findings
from tests.engines.made import alone, articles, by_program


def test_a_cluster_finds_what_one_process_finds(root: Path, tmp_path: Path) -> None:
    assert by_program((sys.executable, root / "examples/archive_dask.py"), tmp_path) == alone()
    assert len(list((tmp_path / "findings").iterdir())) > 1


def test_the_order_and_the_types_are_those_of_one_process() -> None:
    given = dd.from_pandas(articles().to_pandas(), npartitions=3, sort=False)
    found = pa.Table.from_pandas(findings(given).compute(scheduler="sync"), preserve_index=False)
    assert found.replace_schema_metadata(None).equals(arrow.findings(articles()).read_all().combine_chunks())


def test_what_is_found_is_joined_with_the_articles_by_their_ids() -> None:
    """Ids keep the type that they have there, of which Dask is particular."""
    given = dd.from_pandas(articles().to_pandas(), npartitions=2)
    joined = given.merge(findings(given), on="id").compute(scheduler="sync")
    assert set(joined["desk"]) == {"city"}
    assert len(joined) == arrow.findings(articles()).read_all().num_rows
