"""Readers that have not learned from the documents they read: `python -m tests.accuracy --folds MODULE:reader`.

Their forests are written by `python -m factcheck.learn.forest`, beside those of the package. The trees that weigh
candidates again have not seen the documents either, but their numbers came from forests that had, which gives next to
nothing away.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from factcheck.reader.both import heard
from factcheck.reader.forest import Forests, read_forests
from factcheck.reading import Reading
from factcheck.reading.alone import alone

__all__ = ["HELD_OUT", "forests_of", "reader"]

HELD_OUT = Path(__file__).resolve().parents[2] / "build" / "held_out"


@cache
def forests_of(fold: int) -> Forests:
    """The forests that have not seen the documents of a fold.

    Raises:
        FileNotFoundError: no forests have been grown here. The error says which command does it.
    """
    path = HELD_OUT / f"{fold}.json"
    if not path.is_file():
        raise FileNotFoundError(f"{path} is not there: `python -m factcheck.learn.forest` writes it")
    return read_forests(path.read_text(encoding="utf-8"))


def reader(fold: int) -> Callable[[str], tuple[Reading, ...]]:
    """What `factcheck.read` does, by forests that have not seen the documents of a fold."""
    forests = forests_of(fold)
    return lambda text: heard(text, alone, forests)
