"""Measurements and how they are shown: what is measured, side by side, and in what ratio to the first."""

import statistics
import time
from collections.abc import Callable, Mapping
from typing import NamedTuple


class Row(NamedTuple):
    """One measured thing. `seconds` are its single measurements; `note` says what else is to be known."""

    name: str
    seconds: tuple[float, ...]
    note: str = ""

    @property
    def median(self) -> float:
        return statistics.median(self.seconds)


class Table(NamedTuple):
    """Things measured in one run. The ratio is to the first row's median. `remarks` say what is missing."""

    title: str
    rows: tuple[Row, ...]
    remarks: tuple[str, ...] = ()

    def __str__(self) -> str:
        lines = [self.title]
        if self.rows:
            lines.append(f"  {'':34}{'median':>11}{'best':>11}{'worst':>11}{'ratio':>9}")
        for row in self.rows:
            times = (row.median, min(row.seconds), max(row.seconds))
            cells = "".join(f"{shown(seconds):>11}" for seconds in times)
            lines.append(f"  {row.name:34}{cells}{row.median / self.rows[0].median:9.2f}  {row.note}".rstrip())
        return "\n".join([*lines, *(f"  {remark}" for remark in self.remarks)])


def shown(seconds: float) -> str:
    """A time in the unit that suits it."""
    for size, unit in ((1, "s"), (1e-3, "ms")):
        if seconds >= size:
            return f"{seconds / size:.2f} {unit}"
    return f"{seconds / 1e-6:.1f} us"


def side_by_side(title: str, things: Mapping[str, Callable[[], float]], rounds: int) -> Table:
    """Measure several things in turn, round after round, so that a busy machine slows all alike.

    Each thing returns the seconds that it took, since only it knows what of its work counts.
    """
    found: dict[str, list[float]] = {name: [] for name in things}
    for _ in range(rounds):
        for name, measure in things.items():
            found[name].append(measure())
    return Table(title, tuple(Row(name, tuple(seconds)) for name, seconds in found.items()))


def timed(work: Callable[[], object]) -> float:
    """The seconds that one call takes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
