"""How the time of hostile texts grows: for each family of `tests.hostile` the exponent from 10 kB to 1 MB.

An exponent of 1 is a time that grows with the length, one of 2 with its square. The time is that of the processor, so
that a busy machine says the same; the least of several, where it is short.
"""

from collections.abc import Sequence
from itertools import groupby
from math import log
from time import process_time

from tests.benchmarks.table import Row, Table
from tests.hostile import FAMILIES, Family

SIZES = (10_000, 1_000_000)
AIM = 1.05
SHORT = 0.5
"""Seconds: what takes less is measured again."""

ROUNDS = 3


def tables(quick: bool, sizes: Sequence[int] = SIZES) -> list[Table]:
    """The exponents of each form of document; the seconds are those of the largest text."""
    chosen = [*FAMILIES.values()][:: 60 if quick else 1]
    forms = groupby(chosen, key=lambda family: family.form)
    return [_table(form, list(families), (100, 400) if quick else sizes) for form, families in forms]


def _table(form: str, families: Sequence[Family], sizes: Sequence[int]) -> Table:
    rows = tuple(measured(family, sizes) for family in families)
    return Table(f"Hostile texts ({form}), {sizes[0]:,} to {sizes[-1]:,} characters (aim: {AIM} at most)", rows)


def measured(family: Family, sizes: Sequence[int]) -> Row:
    """The seconds of the largest text, and in the note the exponent."""
    small, large = sizes[0], sizes[-1]
    family.read(family.text(small // 10))
    seconds = {size: least(family, family.text(size)) for size in (small, large)}
    exponent = log(seconds[large] / seconds[small]) / log(large / small)
    return Row(family.name[:34], (seconds[large],), f"exponent {exponent:.3f}{' ***' if exponent > AIM else ''}")


def least(family: Family, text: str) -> float:
    """The least seconds of the processor for a text."""
    took = [_took(family, text)]
    while took[0] < SHORT and len(took) < ROUNDS:
        took.append(_took(family, text))
    return min(took)


def _took(family: Family, text: str) -> float:
    began = process_time()
    family.read(text)
    return process_time() - began
