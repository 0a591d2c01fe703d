"""Figures in their roles as JSON objects."""

from functools import singledispatchmethod
from typing import Any

from attrs import frozen

from factcheck.claim import Claim, Implied
from factcheck.errors import FactcheckError
from factcheck.kinds.direction import Direction
from factcheck.periods import Period
from factcheck.prose import Prose
from factcheck.quantity import Quantity, Range
from factcheck.report.numbers import exact, figure_object, place

__all__ = ["Roles"]

Object = dict[str, Any]


@frozen
class Roles:
    """The figures of a claim that was read in some prose.

    >>> from factcheck.kinds import PercentChange
    >>> Roles(PercentChange(before=82, percent=21), Prose.plain("")).all()["before"]["value"]
    '82'
    """

    claim: Claim
    prose: Prose

    def all(self) -> dict[str, Any]:
        """What stands in each role, by name, in order; an empty role is null."""
        return {name: self.of(getattr(self.claim, name)) for name in self.claim.roles}

    @singledispatchmethod
    def of(self, given: Any) -> Any:
        """What stands in a role; a number of the wording, as in "per 1,000", where nothing else is registered."""
        return None if given is None else _object(str(given))

    @of.register(Quantity)
    @of.register(Range)
    def _(self, given: Quantity | Range) -> Object:
        return _object(**figure_object(given, self.prose))

    @of.register
    def _(self, given: Implied) -> Object:
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
            derived_from=[self._source(name, q) for name, q in sources.items()],
        )

    def _place(self, given: Direction | Period) -> dict[str, int | None]:
        return place(given.start, given.end, self.prose)

    def _source(self, name: str, source: Quantity) -> str | Object:
        """A figure that an implied one comes from: its role in this claim, or else its place."""
        if getattr(self.claim, name, None) == source:
            return name
        return {"printed": source.printed, **place(source.start, source.end, self.prose)}

    @of.register(tuple)
    def _(self, given: tuple[Any, ...]) -> list[Any]:
        return [self.of(part) for part in given]

    @of.register
    def _(self, given: Direction) -> Object:
        return _object(given.way, printed=str(given), **self._place(given), hedge=given.hedge)

    @of.register
    def _(self, given: Period) -> Object:
        return _object(given.printed, printed=given.printed, **self._place(given))


def _object(value: Any, **fields: Any) -> Object:
    """A role object: every role has the same fields."""
    plain = dict.fromkeys(("unit", "printed", "start", "end", "hedge"))
    return {"value": value, **plain, "implied": False, "derived_from": [], **fields}
