"""A figure in its place among the tokens of a text."""

from fractions import Fraction
from typing import NamedTuple

from factcheck.figures.part import Part
from factcheck.quantity import Quantity, Range
from factcheck.units import ONE

__all__ = ["Figure"]


class Figure(NamedTuple):
    """A quantity or a range with its place among the tokens.

    `first` is the index of its first token, the hedge included, and `stop` that after its last. `scale` is what its
    scale word gave. `part` is what it was read from (of a range the upper end), and `lent` tells that its unit is
    printed with its partner only.
    """

    quantity: Quantity | Range
    first: int
    stop: int
    scale: Fraction = ONE
    part: Part | None = None
    lent: bool = False
