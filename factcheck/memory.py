"""What was worked out for a text, kept for the next version of it."""

from collections.abc import Callable, Hashable
from typing import Generic, Protocol, Self, TypeVar

from attrs import Factory, define

__all__ = ["Memory"]


class Movable(Protocol):
    """What stands in a text and can stand elsewhere in it."""

    def moved(self, by: int) -> Self:
        """The same, `by` characters further on."""


Asked = TypeVar("Asked", bound=Hashable)
Found = TypeVar("Found", bound=Movable)


@define
class Memory(Generic[Asked, Found]):
    """A function of what stands in a text, and what it gave for this text and for the one before.

    The function gives what it would if the text began with what it is asked for. That is moved to its place, and kept
    where it stands. An edit leaves most of a text as it was: what both texts hold is worked out once, and what is in
    neither is forgotten. Nobody can tell whether it remembers, but by the time.

    >>> from factcheck.periods import Period
    >>> memory = Memory(lambda words: Period(words, 0, len(words)))
    >>> [memory("2019/20", place).start for place in (0, 20)]
    [0, 20]
    """

    function: Callable[[Asked], Found]
    _now: dict[Asked, tuple[int, Found]] = Factory(dict)
    _before: dict[Asked, tuple[int, Found]] = Factory(dict)

    def __call__(self, asked: Asked, place: int) -> Found:
        """What the function gives, at a place in the text."""
        known = self._now.get(asked) or self._before.get(asked)
        stood, found = (0, self.function(asked)) if known is None else known
        if stood != place:
            found = found.moved(place - stood)
        self._now[asked] = place, found
        return found

    def turn(self) -> None:
        """Another text begins: what was not asked for in the last is forgotten."""
        self._before, self._now = self._now, {}
