"""The most memory that a long text takes, each time in a fresh interpreter: `python -m tests.benchmarks.memory SIZE`.

The system counts it: what `resource.getrusage` gives is not below the memory of the program that started this one
(Linux hands the mark on), and the benchmarks beside us load large models. The mark in /proc is our own.
"""

import subprocess
import sys
from functools import partial
from pathlib import Path

from factcheck import review
from tests.benchmarks.articles import ROOT, repeated
from tests.benchmarks.table import Row, Table, timed

STATUS = Path("/proc/self/status")
AIM = 300
"""Megabytes that a text of 10 MB may take."""


def peaks(size: int) -> Table:
    """The memory of the smallest text, which is that of Python and our tables of words, and of one of this size."""
    title = "Most memory of review(), in a fresh interpreter"
    if not STATUS.exists():
        return Table(title, (), (f"left out: this system has no {STATUS}",))
    return Table(title, (peak_of(0, "start"), peak_of(size, f"{size // 1000:,} kB", f", aim {AIM} for 10 MB")))


def peak_of(size: int, name: str, aim: str = "") -> Row:
    """The seconds of one reading, and in the note its memory."""
    command = (sys.executable, "-m", "tests.benchmarks.memory", str(size))
    done = subprocess.run(command, capture_output=True, check=True, text=True, cwd=ROOT)
    seconds, kilobytes = done.stdout.split()
    return Row(name, (float(seconds),), f"{int(kilobytes) * 1024 / 1_000_000:.0f} MB{aim}")


def main(size: int) -> None:
    """Read a text, and print the seconds and the kilobytes (of 1,024 bytes) that it took."""
    seconds = timed(partial(review, repeated(size)))
    marks = dict(line.split(":", 1) for line in STATUS.read_text(encoding="utf-8").splitlines())
    print(seconds, marks["VmHWM"].split()[0])


if __name__ == "__main__":
    main(int(sys.argv[1]))
