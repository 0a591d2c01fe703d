"""All that a sentence tells, moved to another place."""

from typing import Any, Protocol, Self, TypeVar

from attrs import field, frozen

__all__ = ["Moving"]


class Printed(Protocol):
    """What is printed: a figure, a range, a period."""

    def moved(self, by: int, /) -> Self:
        """The same, `by` characters further on."""


class Holding(Protocol):
    """What holds what is printed: an element, a level, a statement."""

    def moved(self, move: "Moving", /) -> Self:
        """The same, with what it holds moved."""


Print = TypeVar("Print", bound=Printed)
Held = TypeVar("Held", bound=Holding)


@frozen
class Moving:
    """A move `by` so many characters, in which what is one thing in many places stays one thing.

    Rules ask whether the level that a statement reached *is* this level of the sentence.
    """

    by: int
    _done: dict[int, Any] = field(factory=dict, init=False, repr=False)
    """What was moved, by the identity of what it was: all of that is held by the sentence that is moved."""

    def printed(self, given: Print) -> Print:
        """A figure or a period, moved."""
        if id(given) not in self._done:
            self._done[id(given)] = given.moved(self.by)
        found: Print = self._done[id(given)]
        return found

    def held(self, given: Held) -> Held:
        """An element, a level or a statement, moved."""
        if id(given) not in self._done:
            self._done[id(given)] = given.moved(self)
        found: Held = self._done[id(given)]
        return found

    def all(self, given: tuple[Held, ...]) -> tuple[Held, ...]:
        """Some of them, moved."""
        return tuple([self.held(each) for each in given])
