"""What more processes gain: a folder of articles checked by one process and by two, and by two programs, half each.

The two programs share nothing, not even the order of what they write: no two processes can be quicker on this machine.
"""

import os
import resource
import subprocess
import sys
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.articles import CORPUS, Article, articles, repeated, whole
from tests.benchmarks.table import Row, Table, timed

COMMAND = (sys.executable, "-m", "factcheck", "check", "--no-config", "--format", "jsonl", "--jobs")
LENGTH = 6_000
"""Characters of an article of a newspaper, about a thousand words; those of news agencies are shorter."""

Runs = Sequence[Sequence[str]]
"""Commands that run at the same time."""


def tables(quick: bool) -> list[Table]:
    """Short articles of the corpus, where it is there, and long ones."""
    count = 16 if quick else 4_000
    found, long = articles(CORPUS)[:count], [(repeated(LENGTH),)] * (count // 16)
    left_out = Table("Short articles", (), (f"left out: there is no file {CORPUS}",))
    short = of(found, "of news agencies", quick) if found else left_out
    return [short, of(long, f"of {LENGTH:,} characters", quick)]


def of(found: Sequence[Article], what: str, quick: bool) -> Table:
    """One process and two on the same articles, in two folders."""
    with TemporaryDirectory() as folder:
        halves = [Path(folder) / half for half in "ab"]
        for half in halves:
            half.mkdir()
        for number, article in enumerate(found):
            (halves[number % 2] / f"{number:05}.txt").write_text(whole(article), encoding="utf-8")
        folders = [str(half) for half in halves]
        works: Mapping[str, Runs] = {
            "one process": [[*COMMAND, "1", *folders]],
            "two programs, half each": [[*COMMAND, "1", half] for half in folders],
            "two processes": [[*COMMAND, "2", *folders]],
        }
        title = f"{len(found):,} articles {what} (aim: two processes 1.8 times as quick, a ratio of 0.56)"
        return beside(title, works, rounds=1 if quick else 3)


def beside(title: str, works: Mapping[str, Runs], rounds: int) -> Table:
    """The time of each, in turn, and in the note the processor's time: what a busy machine does not change."""
    seconds: dict[str, list[float]] = {name: [] for name in works}
    used: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, runs in works.items():
            before = _used()
            seconds[name].append(timed(partial(_at_once, runs)))
            used[name].append(_used() - before)
    rows = (Row(name, tuple(seconds[name]), f"processor {min(used[name]):.2f} s") for name in works)
    return Table(title, tuple(rows), (f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors",))


def _used() -> float:
    """The seconds that processors have worked for programs which we have started and which have ended."""
    found = resource.getrusage(resource.RUSAGE_CHILDREN)
    return found.ru_utime + found.ru_stime


def _at_once(runs: Runs) -> None:
    started = [subprocess.Popen(run, stdout=subprocess.DEVNULL) for run in runs]
    for program in started:
        program.wait()
