"""How each rating is shown and explained: a table of one row a rating."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

__all__ = ["LOOKS", "Look"]


class Look(NamedTuple):
    """A rating for people: a symbol, so that colour never stands alone; words for the summary; a style of rich.

    `level` is how loud it is where tools speak of errors, warnings and notes; None where nothing is to be done.
    """

    symbol: str
    summary: str
    style: str
    meaning: str
    level: str | None = None


LOOKS: Mapping[str, Look] = MappingProxyType(
    {
        "wrong": Look(
            "✗",
            "wrong",
            "bold red",
            "The other figures of the text do not give the stated one, whatever they were rounded from.",
            "error",
        ),
        "misrounded": Look(
            "≠",
            "misrounded",
            "bold yellow",
            "The stated figure is what the others give, but cut off or rounded the wrong way: 67.5 for 67.567.",
            "warning",
        ),
        "stretched": Look(
            "~",
            "stretched",
            "yellow",
            "The hedge is on the right side and goes too far: nearly 90 per cent for 80.",
            "note",
        ),
        "correct": Look(
            "✓",
            "right",
            "green",
            "The other figures, as they are printed, give the stated one once it is rounded as printed.",
        ),
        "consistent": Look(
            "≈",
            "within rounding",
            "green",
            "The other figures are rounded themselves, and what they were rounded from can give the stated one.",
        ),
        "unchecked": Look(
            "?",
            "not checked",
            "dim",
            "A figure is missing, two readings remain, or the arithmetic has no answer; the reason says which.",
        ),
    }
)
"""In the order in which people are told."""
