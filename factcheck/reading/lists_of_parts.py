"""Figures that a sentence lists: "14 in Ashby, 25 in Corley and 9 in Dunster"."""

from collections.abc import Sequence

from factcheck.quantity import Quantity
from factcheck.reading.levels import Level
from factcheck.reading.statement import alike
from factcheck.reading.told import Told

__all__ = ["list_after", "list_before"]

APART = 9


def list_before(told: Told, place: int) -> list[Level]:
    """The list that ends before a place: its last figure stands after "and", the others after commas."""
    return _list([level for i, level in sorted(told.levels.items()) if i < place][::-1])


def list_after(told: Told, place: int) -> list[Level]:
    """The list that begins after a place and goes to the end of the sentence."""
    found = [level for i, level in sorted(told.levels.items()) if i > place]
    listed = _list(found[::-1])
    return listed if len(listed) == len(found) else []


def _list(backwards: Sequence[Level]) -> list[Level]:
    """The list that ends with the first of these figures; empty if that stands after no "and"."""
    if len(backwards) < 2 or backwards[0].mark != "join":
        return []
    found = [backwards[0]]
    for level in backwards[1:]:
        near = found[-1].place - level.place <= APART
        if not near or not alike(level, found[-1]) or level.is_relative or not isinstance(level.quantity, Quantity):
            break
        found.append(level)
        if level.mark != "comma":
            break
    return found[::-1] if len(found) > 1 else []
