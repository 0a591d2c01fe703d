"""Check an archive in one process: `python archive_arrow.py ARTICLES FINDINGS`, two folders of Parquet files."""

import sys

import pyarrow.dataset as ds

from factcheck import DEFAULT_POLICY
from factcheck.arrow import findings


def main(articles: str, found: str) -> None:
    """However large it is: some articles are in memory at a time."""
    read = ds.dataset(articles).scanner(columns=["id", "text"], batch_size=1_000).to_reader()
    told = findings(read, policy=DEFAULT_POLICY.with_profile("published"))
    ds.write_dataset(told, found, format="parquet")


if __name__ == "__main__":
    main(*sys.argv[1:])
