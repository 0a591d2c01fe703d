"""What is moved has the same parts, each once, and stands elsewhere."""

from collections.abc import Iterable, Iterator
from typing import Any

import attrs
from hypothesis import given
from hypothesis import strategies as st

from factcheck.quantity import Quantity
from factcheck.reading.alone import Alone, alone
from factcheck.reading.document import document
from factcheck.reading.moving import Moving
from tests.laws.sources import own
from tests.makers import count


def parts(given: Any) -> Iterator[Any]:
    """All elements, levels, statements, figures and periods that something holds, in one order."""
    fields = [field.name for field in attrs.fields(type(given))] if attrs.has(type(given)) else ()
    fields = getattr(given, "_fields", fields)
    if fields:
        yield given
        given = [getattr(given, name) for name in fields]
    if isinstance(given, dict):
        given = given.values()
    for each in given if not isinstance(given, str) and isinstance(given, Iterable) else ():
        yield from parts(each)


def shape(told: Alone) -> list[int]:
    """Which part is which: for each, where it came first."""
    found = list(parts((told.row, told.levels, told.changes)))
    seen: dict[int, int] = {}
    return [seen.setdefault(id(part), place) for place, part in enumerate(found)]


@given(st.sampled_from(list(own().values())), st.integers(1, 9))
def test_what_was_one_thing_is_one_thing(text: str, by: int) -> None:
    """The level that a statement reached is one of the levels of the sentence, and its figure one of the row."""
    for told in alone(text, document(text).sentences):
        assert shape(told.moved(by)) == shape(told)


def test_two_things_that_are_equal_stay_two() -> None:
    one, other = (Quantity("5", count(5).value, start=3, end=4) for _ in range(2))
    move = Moving(2)
    assert move.printed(one) is move.printed(one)
    assert move.printed(one) == move.printed(other) == Quantity("5", one.value, start=5, end=6)
    assert move.printed(one) is not move.printed(other)
