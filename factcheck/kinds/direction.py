"""The stated figure of a trend or a threshold: a word for a direction."""

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Literal

from attrs import evolve, frozen

from factcheck.errors import FigureError
from factcheck.given import is_missing
from factcheck.interval import Interval
from factcheck.quantity import Quantity

__all__ = ["WAYS", "Direction", "Way", "direction", "side"]

Way = Literal["up", "down", "flat"]

WAYS: Mapping[Way, Interval] = MappingProxyType(
    {
        "up": Interval(Fraction(0), None, low_open=True),
        "down": Interval(None, Fraction(0), high_open=True),
        "flat": Interval.point(0),
    }
)

WANTED = "write up, down or flat"


@frozen
class Direction:
    """A way a measure went: "up", "down" or "flat"; `printed` is the word of the text ("rose")."""

    way: Way
    printed: str = ""
    hedge: str | None = None
    start: int | None = None
    end: int | None = None

    def __attrs_post_init__(self) -> None:
        if self.way not in WAYS:
            raise FigureError(f"takes a direction, not {self.way!r}: {WANTED}")

    def against(self, difference: Fraction) -> bool:
        """Whether a difference goes the other way.

        >>> direction("up").against(Fraction(-1)), direction("flat").against(Fraction(-1))
        (True, False)
        """
        return self.way != "flat" and (difference < 0) == (self.way == "up") and difference != 0

    @property
    def differences(self) -> Interval:
        """The differences that go this way."""
        return WAYS[self.way]

    @property
    def hedge_start(self) -> int | None:
        """Where the word begins."""
        return self.start

    def moved(self, by: int) -> "Direction":
        """The same word, `by` characters further on; one that stands in no text is left as it is."""
        if self.start is None or self.end is None:
            return self
        return evolve(self, start=self.start + by, end=self.end + by)

    def __str__(self) -> str:
        return self.printed or self.way


def direction(given: "Direction | Way | None") -> Direction | None:
    """A direction from its word.

    >>> direction("up").differences.low_open
    True
    """
    if isinstance(given, Direction):
        return given
    if is_missing(given):
        return None
    if not isinstance(given, str):
        wrong: object = given
        told = wrong.printed if isinstance(wrong, Quantity) else repr(wrong)  # a number in a stated role is a figure
        raise FigureError(f"takes a direction, not {told}: {WANTED}")
    return Direction(given, given)


def side(given: "Direction | Way | None") -> Direction | None:
    """The side of a bound: a direction that is not flat."""
    found = direction(given)
    if found is not None and found.way == "flat":
        raise FigureError(f"takes a side of the bound, not {str(found)!r}: write up or down")
    return found
