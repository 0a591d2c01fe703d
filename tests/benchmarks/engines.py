"""What it costs to share an archive out: the programs of `examples` on the same articles, on one core and on two.

Each is run as a user runs it, its start included; what a start costs is told by an archive of a few articles. The note
gives the processor time of all processes of a program, which a busy machine changes little.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from importlib.util import find_spec
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType

import psutil
import pyarrow as pa
import pyarrow.parquet as pq

from tests.benchmarks.articles import CORPUS, EXAMPLES, ROOT, articles, whole
from tests.benchmarks.table import Row, Table

FEW, MANY = 16, 2_000
"""Articles."""

FILES = 16
OFTEN = 0.05
"""The seconds after which the processes of a program are looked at again."""

ONE_CORE, TWO_CORES = ("taskset", "--cpu-list", "0"), ("taskset", "--cpu-list", "0,1")
PROGRAMS: Mapping[str, tuple[Sequence[str], str, Sequence[str]]] = MappingProxyType(
    {
        "one process": (ONE_CORE, "arrow", ("taskset",)),
        "Dask, one core": (ONE_CORE, "dask", ("taskset", "dask", "distributed")),
        "Dask, two cores": (TWO_CORES, "dask", ("taskset", "dask", "distributed")),
        "Spark, one core": (ONE_CORE, "spark", ("taskset", "pyspark", "java")),
        "Spark, two cores": (TWO_CORES, "spark", ("taskset", "pyspark", "java")),
    }
)
"""Where each runs, which of `examples/archive_*.py` it is, and what that needs."""


def tables(quick: bool) -> list[Table]:
    """A few articles, and many."""
    if quick:  # each engine once
        return [of(FEW, [name for name in PROGRAMS if name.endswith("two cores")], rounds=1)]
    return [of(FEW, list(PROGRAMS), rounds=3), of(MANY, list(PROGRAMS), rounds=3)]


def of(count: int, names: Sequence[str], rounds: int) -> Table:
    """Some programs on so many articles, in turn."""
    missing = {name: [need for need in PROGRAMS[name][2] if not _is_here(need)] for name in names}
    runs: dict[str, list[tuple[float, float]]] = {name: [] for name in names if not missing[name]}
    with TemporaryDirectory() as folder:
        size = stored(Path(folder) / "articles", count) / 1_000_000
        for number in range(rounds):
            for name, done in runs.items():
                done.append(run(name, Path(folder) / "articles", Path(folder) / f"{name} {number}"))
    rows = (
        Row(name, tuple(seconds for seconds, _ in done), f"processor {min(used for _, used in done):.2f} s")
        for name, done in runs.items()
    )
    left_out = (f"{name} is left out: there is no {', no '.join(needs)}" for name, needs in missing.items() if needs)
    busy = f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors"
    return Table(f"{count:,} articles, {size:.2f} MB, from files to files", tuple(rows), (*left_out, busy))


def _is_here(need: str) -> bool:
    return find_spec(need) is not None or shutil.which(need) is not None


def stored(folder: Path, count: int) -> int:
    """Write so many articles into files, the news if it is here, else our own again and again; their size in bytes."""
    folder.mkdir()
    own = (path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.iterdir()))
    texts = list(islice(cycle([whole(article) for article in articles(CORPUS)] or list(own)), count))
    for number in range(FILES):
        ids = pa.array(range(number, count, FILES), pa.int64())
        pq.write_table(pa.table({"id": ids, "text": texts[number::FILES]}), folder / f"{number:02}.parquet")
    return sum(len(text.encode()) for text in texts)


def run(name: str, given: Path, found: Path) -> tuple[float, float]:
    """The seconds that a program takes, and those of processors in all processes that it starts."""
    cores, program, _ = PROGRAMS[name]
    command = [*cores, sys.executable, str(ROOT / f"examples/archive_{program}.py"), str(given), str(found)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYSPARK_PYTHON": sys.executable}
    used: dict[int, float] = {}
    started = time.perf_counter()
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as running:
        while running.poll() is None:
            with suppress(psutil.Error):  # it has ended since
                first = psutil.Process(running.pid)
                for each in (first, *first.children(recursive=True)):
                    used[each.pid] = sum(each.cpu_times()[:2])
            time.sleep(OFTEN)
    assert running.returncode == 0, f"{name} has failed"
    return time.perf_counter() - started, sum(used.values())
