"""The figures that a stated one is checked against, each with its place in the document."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

__all__ = ["Operand", "operands"]


class Operand(NamedTuple):
    """A figure in a role other than the stated one, and where it stands in the document."""

    role: str
    printed: str
    start: int
    end: int


def operands(roles: Mapping[str, Any], stated: str) -> Iterator[Operand]:
    """The printed operands of a finding, from its roles as JSON has them; of an implied one, what it comes from.

    >>> roles = {"before": {"printed": "82", "start": 9, "end": 11}, "after": None, "percent": None}
    >>> list(operands(roles, "percent"))
    [Operand(role='before', printed='82', start=9, end=11)]
    """
    for role, given in roles.items():
        if role != stated:
            yield from _printed(role, given)


def _printed(role: str, given: Any) -> Iterator[Operand]:
    """The figures that stand in a role: one, a list, or those that it comes from."""
    if isinstance(given, list):
        for each in given:
            yield from _printed(role, each)
    elif isinstance(given, dict):
        if given["start"] is not None:
            yield Operand(role, given["printed"], given["start"], given["end"])
        yield from _printed(role, given.get("derived_from"))
