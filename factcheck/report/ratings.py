"""How each rating is called and explained: a table of one row a rating."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

__all__ = ["RATED", "Rated"]


class Rated(NamedTuple):
    """A rating for people: what it is called, and what it means."""

    word: str
    meaning: str


RATED: Mapping[str, Rated] = MappingProxyType(
    {
        "wrong": Rated("wrong", "The other figures in the text do not give the stated one, however they were rounded."),
        "misrounded": Rated(
            "misrounded",
            "The stated figure is what the others give, but cut off or rounded the wrong way: 67.5 for 67.567.",
        ),
        "stretched": Rated("stretched", "The hedge is on the right side but goes too far: nearly 90 per cent for 80."),
        "correct": Rated("right", "The other figures, as printed, give the stated one when rounded to its precision."),
        "consistent": Rated(
            "within rounding",
            "The other figures, as printed, give something else, but they are rounded: their exact values can give it.",
        ),
        "unchecked": Rated(
            "not checked",
            "A figure is missing, two readings are possible, or the arithmetic has no answer; the reason says which.",
        ),
    }
)
"""In the order in which people are told."""
