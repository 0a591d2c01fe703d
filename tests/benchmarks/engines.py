"""What it costs to share work out: the same articles checked by one process, by two, and by each engine.

Each engine works on one core and on two. All read the articles from Parquet files and give a table. How long an engine
takes to start is told by itself.
"""

import os
import shutil
import sys
import time
import warnings
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import AbstractContextManager, ExitStack, contextmanager
from functools import partial
from importlib.util import find_spec
from itertools import cycle, islice
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import psutil
import pyarrow as pa
import pyarrow.dataset as ds
import pyarrow.parquet as pq

from factcheck.arrow import findings
from tests.benchmarks.articles import CORPUS, EXAMPLES, articles, whole
from tests.benchmarks.table import Row, Table, side_by_side, timed

ARTICLES = 1_000
FILES = 16
Works = Mapping[str, Callable[[], object]]


def tables(quick: bool) -> list[Table]:
    """The start of each, and then the work, side by side."""
    count = FILES if quick else ARTICLES
    with TemporaryDirectory() as name, ExitStack() as stack, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # engines warn of versions of pandas and of Python
        folder = Path(name)
        size = stored(folder, count) / 1_000_000
        works: dict[str, Callable[[], object]] = {"one process": partial(alone, sorted(folder.iterdir()))}
        starts, left_out = [], []
        for engine, (opened, needs) in ENGINES.items():
            missing = [need for need in needs if not (find_spec(need) or shutil.which(need))]
            if missing:
                left_out.append(f"{engine} is left out: there is no {' and no '.join(missing)}")
                continue
            started = time.perf_counter()
            works |= stack.enter_context(opened(folder))
            starts.append(Row(engine, (time.perf_counter() - started,)))
        for work in works.values():
            work()  # tables of words are loaded by the first
        used: dict[str, list[float]] = {name: [] for name in works}
        timers = {name: partial(noted, work, used[name]) for name, work in works.items()}
        measured = side_by_side(f"{count:,} articles, {size:.2f} MB, checked", timers, rounds=1 if quick else 3)
        busy = (f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors",)
        return [
            Table("Start of what shares the work out", tuple(starts), tuple(left_out)),
            measured._replace(remarks=busy),
            Table(
                "The same in processor time, of all processes", tuple(Row(name, tuple(used[name])) for name in works)
            ),
        ]


def noted(work: Callable[[], object], used: list[float]) -> float:
    """The seconds that a work takes; what processors work meanwhile, for us and for all whom we started, is noted."""
    before = processor()
    seconds = timed(work)
    used.append(processor() - before)
    return seconds


def processor() -> float:
    """The seconds that processors have worked for this process and for those below it."""
    here = psutil.Process()
    return sum(sum(each.cpu_times()[:4]) for each in (here, *here.children(recursive=True)))


def stored(folder: Path, count: int) -> int:
    """Write so many articles into files, the news if it is here, else our own again and again; their size in bytes."""
    own = (path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.iterdir()))
    texts = list(islice(cycle([whole(article) for article in articles(CORPUS)] or list(own)), count))
    for number in range(FILES):
        part = texts[number::FILES]
        ids = pa.array(range(number, count, FILES), pa.int64())
        pq.write_table(pa.table({"id": ids, "text": part}), folder / f"{number:02}.parquet")
    return sum(len(text.encode()) for text in texts)


def alone(files: list[Path]) -> pa.Table:
    """What is found in some files, in this process."""
    return findings(ds.dataset(files).scanner().to_reader()).read_all()


@contextmanager
def processes(folder: Path) -> Iterator[Works]:
    """Two processes and nothing else: what there is to gain."""
    files = sorted(folder.iterdir())
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        list(pool.map(alone, [files[:1], files[1:2]]))
        yield {"two processes": lambda: pa.concat_tables(pool.map(alone, [[file] for file in files]))}


@contextmanager
def dask(folder: Path) -> Iterator[Works]:
    """Two workers; what is one part is the work of one core."""
    import dask.dataframe as dd
    from dask.distributed import Client

    from factcheck.dask import findings as shared

    with Client(n_workers=2, threads_per_worker=1, dashboard_address=None):
        read = dd.read_parquet(folder)
        yield {
            "Dask, one core": lambda: shared(read.repartition(npartitions=1)).compute(),
            "Dask, two cores": lambda: shared(read).compute(),
        }


@contextmanager
def spark(folder: Path) -> Iterator[Works]:
    """Two cores, for which it makes two parts of the files; what is one part is the work of one core."""
    from pyspark.sql import SparkSession

    from factcheck.spark import findings as shared

    set_up = {"spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false", "spark.log.level": "ERROR"}
    with patch.dict(os.environ, {"PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}):
        session = SparkSession.builder.master("local[2]").config(map=set_up).getOrCreate()
        read = session.read.parquet(str(folder))
        yield {
            "Spark, one core": lambda: shared(read.coalesce(1)).toArrow(),
            "Spark, two cores": lambda: shared(read).toArrow(),
        }
        session.stop()


ENGINES: Mapping[str, tuple[Callable[[Path], AbstractContextManager[Works]], tuple[str, ...]]] = {
    "two processes": (processes, ()),
    "Dask": (dask, ("dask", "distributed")),
    "Spark": (spark, ("pyspark", "java")),
}
"""The engines, and what each needs: packages and programs."""
