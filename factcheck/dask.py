"""Articles in Dask: each partition is checked where it lies, by `factcheck.arrow.findings`."""

import pandas as pd
from dask.dataframe import DataFrame

from factcheck import arrow
from factcheck.hedges import DEFAULT_POLICY, Policy
from factcheck.prose import TEXT, FormName

__all__ = ["findings"]


def findings(articles: DataFrame, *, form: FormName = TEXT, policy: Policy = DEFAULT_POLICY) -> DataFrame:
    """What is found in some articles: as many partitions as they have, with the columns of `factcheck.arrow.schema`.

    `articles` have the columns `id` and `text`. The rows keep the order of the articles. Checking is all Python, so
    give the workers of a cluster one thread each: threads wait for each other.
    """
    return articles[["id", "text"]].map_partitions(_found, form=form, policy=policy)


def _found(articles: pd.DataFrame, form: FormName, policy: Policy) -> pd.DataFrame:
    """The rows of a partition, in Arrow's types: those of pandas have no whole numbers with gaps. Ids keep theirs."""
    found = arrow.findings(articles, form=form, policy=policy).read_pandas(types_mapper=pd.ArrowDtype)
    return found.astype({"id": articles["id"].dtype})
