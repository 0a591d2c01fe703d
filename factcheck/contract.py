"""Figures and roles as objects of JSON, as docs/json.md has them.

Exact numbers are strings that `fractions.Fraction` reads; places count in the document, not in its prose.
"""

from fractions import Fraction
from functools import singledispatchmethod
from typing import Any

from attrs import frozen

from factcheck.claim import Claim, Implied
from factcheck.errors import FactcheckError
from factcheck.kinds.direction import Direction
from factcheck.periods import Period
from factcheck.prose import Prose
from factcheck.quantity import Quantity, Range

__all__ = ["SCHEMA", "Object", "Roles", "exact", "figure_object", "frame", "place"]

Object = dict[str, Any]

SCHEMA = "1"
"""The version of the JSON that tools read; a change in the meaning of a field is a new one."""


def frame(path: str, error: str | None = None) -> Object:
    """A document before its findings are put in; one that could not be read has only its error.

    >>> frame("a.txt", "is binary, not text")
    {'schema': '1', 'path': 'a.txt', 'error': 'is binary, not text', 'findings': []}
    """
    return {"schema": SCHEMA, "path": path, "error": error, "findings": []}


PLACES = 18
"""Decimals longer than this are written as a quotient."""


def exact(value: Fraction | None) -> str | None:
    """A number in decimals where it ends within reason, else as a quotient; what is undefined stays null.

    >>> exact(Fraction("67.50")), exact(Fraction(2500, 37)), exact(Fraction(-42_300_000)), exact(None)
    ('67.5', '2500/37', '-42300000', None)
    """
    if value is None:
        return None
    for places in range(PLACES + 1):
        scaled = value * 10**places
        if scaled.denominator == 1:
            return _decimal(scaled.numerator, places)
    return str(value)


def _decimal(scaled: int, places: int) -> str:
    """`scaled` / 10**places with its point set."""
    sign, digits = "-" if scaled < 0 else "", str(abs(scaled))
    if not places:
        return sign + digits
    digits = digits.zfill(places + 1)
    return f"{sign}{digits[:-places]}.{digits[-places:]}"


def figure_object(figure: Quantity | Range, prose: Prose) -> Object:
    """A figure with its place in the document; the value of a range is a list of two.

    >>> figure_object(Quantity("21%", Fraction(21), unit="percent", hedge="about"), Prose.plain(""))
    {'value': '21', 'unit': 'percent', 'printed': '21%', 'start': None, 'end': None, 'hedge': 'about'}
    """
    if isinstance(figure, Quantity):
        value: Any = exact(figure.value)
        return _figure(value, figure, figure.printed, place(figure.start, figure.end, prose))
    low, high = figure.ends
    value = [exact(low.value), exact(high.value)]
    printed = str(figure) if low.start is None or high.end is None else prose.text[low.start : high.end]
    return _figure(value, low, printed, place(low.start, high.end, prose))


def place(start: int | None, end: int | None, prose: Prose) -> dict[str, int | None]:
    """Where a stretch of prose stands in the document; null for what was not printed.

    >>> place(3, 5, Prose.plain("up 5%")), place(None, None, Prose.plain(""))
    ({'start': 3, 'end': 5}, {'start': None, 'end': None})
    """
    if start is None or end is None:
        return {"start": None, "end": None}
    return dict(zip(("start", "end"), prose.place(start, end), strict=True))


def _figure(value: Any, of: Quantity, printed: str, where: dict[str, int | None]) -> Object:
    return {"value": value, "unit": of.unit, "printed": printed, **where, "hedge": of.hedge}


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
    def _(self, given: tuple[Any, ...]) -> list[Any] | None:
        if any(part is None for part in given):
            return None  # a list with a gap is not given
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
