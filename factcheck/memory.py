"""What was worked out for a text, kept for the next version of it."""

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from attrs import Factory, define

__all__ = ["Memory"]

Asked = TypeVar("Asked", bound=Hashable)
Found = TypeVar("Found")


@define
class Memory(Generic[Asked, Found]):
    """A function of one thing, and what it gave for this text and for the one before.

    It gives the same always, so that nobody can tell whether it remembers. An edit leaves most of a text as it was:
    what both texts hold is worked out once, and what is in neither is forgotten.

    >>> length = Memory(len)
    >>> length("crimes")
    6
    """

    function: Callable[[Asked], Found]
    _now: dict[Asked, Found] = Factory(dict)
    _before: dict[Asked, Found] = Factory(dict)

    def __call__(self, asked: Asked) -> Found:
        """What the function gives."""
        if asked not in self._now:
            self._now[asked] = self._before[asked] if asked in self._before else self.function(asked)
        return self._now[asked]

    def turn(self) -> None:
        """Another text begins: what was not asked for in the last is forgotten."""
        self._before, self._now = self._now, {}
