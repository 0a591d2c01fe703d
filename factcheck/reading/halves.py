"""Totals of two halves: "Orders rose to 200. Durable goods orders rose to 106, non-durable goods orders to 94"."""

from collections.abc import Iterator

from factcheck.kinds import Total
from factcheck.quantity import Quantity, Range
from factcheck.reading.draft import Draft
from factcheck.reading.relation import Relation, Said, is_one_body
from factcheck.reading.spoken import Spoken
from factcheck.reading.statement import alike
from factcheck.reading.topics import measures_of

__all__ = ["of_halves"]

NEAR, FAR = 5, 8


def of_halves(said: Said, relation: Relation) -> Iterator[Draft]:
    """The totals of a document whose two halves are told in sentences after them, near each other."""
    for number, here in said.items():
        for one in here:
            if not one.told.lists_results and one.names(relation.one) and not one.names(relation.other):
                other = _first(said, range(number - NEAR, number + NEAR + 1), one, relation)
                if other is not None:
                    first = min(number, other.told.number)
                    yield from _totals(said, range(first - FAR, first + 1), one, other, relation)


def _first(said: Said, numbers: range, one: Spoken, relation: Relation) -> Spoken | None:
    """The first sentence of a stretch that tells of the other half."""
    near = (s for number in numbers for s in said.get(number, ()))
    return next((s for s in near if not s.told.lists_results and _is_other_half(s, one, relation)), None)


def _totals(said: Said, numbers: range, one: Spoken, other: Spoken, relation: Relation) -> Iterator[Draft]:
    near = (s for number in numbers for s in said.get(number, ()))
    whole = next((s for s in near if not s.told.lists_results and _is_whole(s, one, other, relation)), None)
    if whole is not None:
        for role in ("after", "amount"):
            yield from _sum(whole, one, other, role)


def _is_other_half(other: Spoken, one: Spoken, relation: Relation) -> bool:
    if not other.names(relation.other) or other.long != one.long:
        return False
    return bool(_measures(one) & _measures(other)) and _alike(one, other) and is_one_body(one, other)


def _is_whole(whole: Spoken, one: Spoken, other: Spoken, relation: Relation) -> bool:
    if whole in (one, other) or whole.names((*relation.one, *relation.other)) or whole.long != one.long:
        return False
    if not (is_one_body(whole, one) and is_one_body(whole, other)):
        return False
    return bool(_measures(one) & _measures(other) & _measures(whole)) and _alike(whole, one)


def _measures(said: Spoken) -> frozenset[str]:
    return measures_of(said.words.split())


def _alike(a: Spoken, b: Spoken) -> bool:
    """Whether the levels reached are of one unit, and not percentages."""
    one, other = a.levels.get("after"), b.levels.get("after")
    if one is None or other is None or one.is_relative or not alike(one, other):
        return False
    return one.unit == other.unit or None in (one.unit, other.unit)


def _sum(whole: Spoken, one: Spoken, other: Spoken, role: str) -> Iterator[Draft]:
    """The total of two halves: of their levels, or of the amounts by which they changed."""
    total, *parts = [_figure(said, role) for said in (whole, one, other)]
    if total is not None and None not in parts:
        yield Draft(Total(parts=parts, total=total), whole.told)


def _figure(said: Spoken, role: str) -> Quantity | None:
    """The figure of a role; an amount with the sign that its word of change gives it."""
    level = said.levels.get(role)
    if level is None or isinstance(level.quantity, Range):
        return None
    return -level.quantity if role == "amount" and said.way == "down" else level.quantity
