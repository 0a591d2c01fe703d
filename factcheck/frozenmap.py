"""A mapping that does not change: a field of a value that is to be compared, hashed and pickled."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

__all__ = ["FrozenMap"]

Key = TypeVar("Key")
Value_co = TypeVar("Value_co", covariant=True)


class FrozenMap(Mapping[Key, Value_co]):
    """What a mapping held when it was given, for good.

    >>> frozen = FrozenMap({"a": 1})
    >>> frozen["a"], frozen == {"a": 1}, hash(frozen) == hash(FrozenMap(a=1))
    (1, True, True)
    """

    __slots__ = ("_held",)

    def __init__(self, *given: Any, **named: Any) -> None:
        self._held: dict[Key, Value_co] = dict(*given, **named)

    def __getitem__(self, key: Key) -> Value_co:
        return self._held[key]

    def __iter__(self) -> Iterator[Key]:
        return iter(self._held)

    def __len__(self) -> int:
        return len(self._held)

    def __hash__(self) -> int:
        return hash(frozenset(self._held.items()))

    def __reduce__(self) -> tuple[Any, ...]:
        return FrozenMap, (self._held,)

    def __repr__(self) -> str:
        return repr(self._held)
