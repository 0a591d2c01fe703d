"""Articles in Spark: each part is checked where it lies, by `factcheck.arrow.findings`."""

from collections.abc import Iterator, Mapping
from functools import partial
from types import MappingProxyType

import pyarrow as pa
from pyspark.sql import DataFrame
from pyspark.sql.types import BooleanType, DataType, DoubleType, LongType, StringType, StructField, StructType

from factcheck import arrow
from factcheck.hedges import DEFAULT_POLICY, Policy
from factcheck.prose import TEXT, FormName
from factcheck.report.records import COLUMNS

__all__ = ["findings"]

TYPES: Mapping[type, DataType] = MappingProxyType(
    {str: StringType(), int: LongType(), float: DoubleType(), bool: BooleanType()}
)


def findings(articles: DataFrame, *, form: FormName = TEXT, policy: Policy = DEFAULT_POLICY) -> DataFrame:
    """What is found in some articles, a row for each claim, with the columns of `factcheck.arrow.schema`.

    `articles` have the columns `id` and `text`. Spark promises no order: `.orderBy("id", "number")` gives that of the
    texts. The Python that Spark starts on each machine must have `factcheck` installed: name it by PYSPARK_PYTHON.
    """
    given = articles.select("id", "text")
    own = [given.schema["id"], StructField("number", LongType())]
    columns = [StructField(name, TYPES[COLUMNS[name].holds]) for name in arrow.OF_A_TEXT]
    return given.mapInArrow(partial(_found, form=form, policy=policy), StructType(own + columns))


def _found(batches: Iterator[pa.RecordBatch], form: FormName, policy: Policy) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        yield from arrow.findings(pa.Table.from_batches([batch]), form=form, policy=policy)
