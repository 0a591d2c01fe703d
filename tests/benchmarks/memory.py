"""The most memory that a long text takes, each time in a fresh interpreter.

`python -m tests.benchmarks.memory review 1000` prints the seconds and the kilobytes of one.

The system counts it. What `resource.getrusage` gives is never below the memory of the program that started this one
(Linux hands the mark on), and the benchmarks beside us load large models; the mark in /proc is our own.
"""

import subprocess
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType

from factcheck import review
from factcheck.report import FORMATS, Checked, Page
from tests.benchmarks.articles import ROOT, repeated
from tests.benchmarks.table import Row, Table, timed

STATUS = Path("/proc/self/status")
AIM = 300
"""Megabytes that a text of 10 MB may take."""


def as_json(text: str) -> None:
    """Read a text, and write the report as `factcheck check --format json` does, to nowhere."""
    for _ in FORMATS["json"].write([Checked("-", review(text))], Page()):
        pass


WORKS: Mapping[str, Callable[[str], object]] = MappingProxyType({"review": review, "json": as_json})


def peaks(size: int) -> Table:
    """The memory of a small text, which is that of Python and our tables of words, and of one of this size."""
    title = f"Most memory in a fresh interpreter (aim for 10 MB: {AIM} MB)"
    if not STATUS.exists():
        return Table(title, (), (f"left out: this system has no {STATUS}",))
    return Table(title, tuple(peak_of(*each) for each in (("review", size // 1000), ("review", size), ("json", size))))


def peak_of(work: str, size: int) -> Row:
    """The seconds of reading so many characters once, and in the note the memory."""
    command = (sys.executable, "-m", "tests.benchmarks.memory", work, str(size))
    done = subprocess.run(command, capture_output=True, check=True, text=True, cwd=ROOT)
    seconds, kilobytes = done.stdout.split()
    return Row(f"{work} of {size // 1000:,} kB", (float(seconds),), f"{int(kilobytes) * 1024 / 1_000_000:.0f} MB")


def main(work: str, size: int) -> None:
    """Do it, and print the seconds and the kilobytes (of 1,024 bytes) that it took."""
    seconds = timed(partial(WORKS[work], repeated(size)))
    marks = dict(line.split(":", 1) for line in STATUS.read_text(encoding="utf-8").splitlines())
    print(seconds, marks["VmHWM"].split()[0])


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
