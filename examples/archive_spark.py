"""Check an archive with Spark: `spark-submit archive_spark.py ARTICLES FINDINGS`, two folders of Parquet files."""

import sys

from pyspark.sql import SparkSession

from factcheck import DEFAULT_POLICY
from factcheck.spark import findings


def main(articles: str, found: str) -> None:
    """What to run on is said to `spark-submit`: `--master 'local[*]'` is all cores of this machine."""
    spark = SparkSession.builder.appName("factcheck").getOrCreate()
    told = findings(spark.read.parquet(articles), policy=DEFAULT_POLICY.with_profile("published"))
    told.orderBy("id", "number").write.parquet(found)
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
