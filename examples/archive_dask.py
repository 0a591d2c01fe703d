"""Check an archive on all cores with Dask: `python archive_dask.py ARTICLES FINDINGS`, two folders of Parquet files."""

import sys

import dask.dataframe as dd
from dask.distributed import Client

from factcheck import DEFAULT_POLICY
from factcheck.dask import findings


def main(articles: str, found: str) -> None:
    """A cluster of the other machines: `Client("tcp://SCHEDULER:8786")`, its workers started with one thread each."""
    with Client(threads_per_worker=1, dashboard_address=None):
        told = findings(dd.read_parquet(articles), policy=DEFAULT_POLICY.with_profile("published"))
        told.to_parquet(found, write_index=False)


if __name__ == "__main__":
    main(*sys.argv[1:])
