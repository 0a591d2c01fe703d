"""Figures in their roles as JSON objects."""

from collections.abc import Mapping
from functools import singledispatch
from typing import Any

from factcheck.claim import Claim
from factcheck.errors import FactcheckError
from factcheck.implied import Implied
from factcheck.kinds.direction import Direction
from factcheck.periods import Period
from factcheck.quantity import Quantity, Range
from factcheck.report.numbers import exact

__all__ = ["role_of", "roles_of"]

Object = dict[str, Any]


def roles_of(claim: Claim, text: str) -> dict[str, Any]:
    """The roles of a claim read in `text`, by name, in order; an empty role is null.

    >>> from factcheck.kinds import PercentChange
    >>> roles_of(PercentChange(before=82, percent=21), "")["before"]["value"]
    '82'
    """
    return {name: role_of(getattr(claim, name), claim, text) for name in claim.roles}


def _object(value: Any, **fields: Any) -> Object:
    """A role object: every role has the same fields."""
    plain: Mapping[str, Any] = {
        "unit": None,
        "printed": None,
        "start": None,
        "end": None,
        "hedge": None,
        "implied": False,
        "derived_from": [],
    }
    return {"value": value, **plain, **fields}


@singledispatch
def role_of(given: Any, claim: Claim, text: str) -> Any:
    """What stands in a role; a number of the wording, as in "per 1,000", where nothing else is registered."""
    return None if given is None else _object(str(given))


@role_of.register
def _(given: Quantity, claim: Claim, text: str) -> Object:
    return _object(
        exact(given.value),
        unit=given.unit,
        printed=given.printed,
        start=given.start,
        end=given.end,
        hedge=given.hedge,
    )


@role_of.register
def _(given: Range, claim: Claim, text: str) -> Object:
    low, high = given.ends
    places = [place for end in given.ends for place in (end.start, end.end) if place is not None]
    start, end = (min(places), max(places)) if places else (None, None)
    return _object(
        [exact(low.value), exact(high.value)],
        unit=low.unit,
        printed=str(given) if start is None else text[start:end],
        start=start,
        end=end,
        hedge=low.hedge,
    )


@role_of.register
def _(given: Implied, claim: Claim, text: str) -> Object:
    sources = given.sources
    level = next((q for name, q in sources.items() if name != given.claim.stated), None)
    try:
        value = exact(given.at({name: q.value for name, q in sources.items()}))
    except FactcheckError:
        value = None  # it does not follow: a change of -100% leaves no base
    return _object(
        value,
        unit=None if level is None else level.unit,
        implied=True,
        derived_from=[_source(name, q, claim) for name, q in sources.items()],
    )


def _source(name: str, source: Quantity, claim: Claim) -> str | Object:
    """A figure that an implied one comes from: its role in this claim, or else its place."""
    if getattr(claim, name, None) == source:
        return name
    return {"printed": source.printed, "start": source.start, "end": source.end}


@role_of.register
def _(given: tuple, claim: Claim, text: str) -> list[Any]:  # type: ignore[type-arg]  # registers need bare classes
    return [role_of(part, claim, text) for part in given]


@role_of.register
def _(given: Direction, claim: Claim, text: str) -> Object:
    return _object(given.way, printed=str(given), start=given.start, end=given.end, hedge=given.hedge)


@role_of.register
def _(given: Period, claim: Claim, text: str) -> Object:
    return _object(given.printed, printed=given.printed, start=given.start, end=given.end)
