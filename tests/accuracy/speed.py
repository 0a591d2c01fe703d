"""How quickly a reader reads, beside another in the same run: what else the machine does slows both alike."""

import re
import statistics
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.accuracy.readers import Reader
from tests.benchmarks.articles import Article, articles, megabytes, whole
from tests.benchmarks.reading import in_turn

__all__ = ["Speed", "measured"]

SLICE, ROUNDS = 300, 3
WORD = re.compile(r"\w+|\S")


class Speed(NamedTuple):
    """Millions of bytes in a second, and how many times as long as what it is timed beside it takes."""

    megabytes_per_second: float
    ratio: float


def measured(corpus: Path, reader: Reader, beside: Reader | None = None) -> Speed:
    """The speed on the first articles of a corpus, beside another reader, or beside parting them into words."""
    found = articles(corpus)[:SLICE]
    seconds = in_turn({"ours": _all(reader), "beside": _all(beside or WORD.findall)}, found, ROUNDS)
    ours, other = (statistics.median(seconds[name]) for name in ("ours", "beside"))
    return Speed(megabytes(found) / ours, ours / other)


def _all(read: Callable[[str], object]) -> Callable[[Sequence[Article]], None]:
    """What reads all of some articles."""

    def each(found: Sequence[Article]) -> None:
        for article in found:
            read(whole(article))

    return each
