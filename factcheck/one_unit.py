"""The figures of a claim told in one unit: hours and minutes, dollars and cents; and what cannot be compared."""

from collections.abc import Iterator
from fractions import Fraction
from typing import TypeVar

from attrs import evolve

from factcheck.claim import Claim, Implied, Operand
from factcheck.measures import cents, lengths, measure
from factcheck.quantity import Quantity, Range

__all__ = ["in_one_unit"]

Made = TypeVar("Made", bound=Claim)
Worths = dict[str, Fraction]
"""What one of each unit is worth in the unit that all are told in."""


def in_one_unit(claim: Made) -> tuple[Made, str | None]:
    """The claim with its figures in one unit, or the reason why they cannot be compared.

    A bare number goes with any unit. Seconds to weeks convert into each other, months into years, and cents into the
    currency that they are printed beside; lengths of time are told in the smallest unit that occurs. Other units do
    not convert. Hours against minutes is no change by itself: a trend between them is left alone.

    >>> from factcheck.kinds import PercentChange, Total
    >>> claim, _ = in_one_unit(PercentChange(before="2 hours", after="90 minutes", percent="-25"))
    >>> claim.before.printed, str(claim.before.value), claim.before.unit
    ('2 hours', '120', 'minutes')
    >>> in_one_unit(Total(parts=["£1m", "$2m"], total="£3m"))[1]
    '£1m and $2m are in different currencies'
    """
    measured = claim.measured()
    first: dict[str, Quantity] = {}
    for figure in (each for operand in measured.values() for each in _figures(operand)):
        if figure.unit is not None:
            first.setdefault(figure.unit, figure)
    if len(first) < 2:
        return claim, None
    alike: dict[str, Quantity] = {}
    for unit, figure in first.items():
        alike.setdefault(measure(unit), figure)
    money = _with_cents(set(alike))
    if money is not None:
        worths, unit = money, next(code for code in alike if code not in cents())
    elif len(alike) > 1:
        return claim, _apart(*list(alike.values())[:2])
    else:
        times = {unit: lengths()[unit][1] for unit in first if unit in lengths()}
        unit, most = min(times, key=times.__getitem__, default=""), max(times, key=times.__getitem__, default="")
        if len(set(times.values())) < 2:
            return claim, None
        if claim.code == "trend":
            return claim, f"one level is given in {most} and the other in {unit}"
        worths = {name: Fraction(worth, times[unit]) for name, worth in times.items()}
    return claim.replaced({name: _in(operand, unit, worths) for name, operand in measured.items()}), None


def _with_cents(measures: set[str]) -> Worths | None:
    """What the cents are worth where there is nothing but a currency and its cents."""
    small = measures & cents().keys()
    codes = measures - small
    if len(small) != 1 or len(codes) != 1 or not codes <= cents()[next(iter(small))]:
        return None
    return {next(iter(small)): Fraction(1, 100)}


def _apart(one: Quantity, other: Quantity) -> str:
    """Why two figures cannot be compared."""
    if one.unit in lengths() and other.unit in lengths():
        return "the lengths are in units of time that do not convert exactly, such as weeks and months"
    return f"{one} and {other} are in different {'currencies' if one.is_money and other.is_money else 'units'}"


def _figures(operand: Operand) -> Iterator[Quantity]:
    """The printed figures of an operand that are in its unit."""
    if isinstance(operand, Quantity):
        yield operand
    elif isinstance(operand, Range):
        yield from operand.ends
    else:
        for source in _sources(operand).values():
            yield from _figures(source)


def _sources(operand: Implied) -> dict[str, Operand]:
    """The figures that a level follows from and that are in its unit."""
    claim, role = operand.claim, operand.role
    if role in claim.apart or (role == claim.stated and claim.unit is not None):
        return {}
    return {name: each for name, each in claim.measured().items() if name != role}


def _in(operand: Operand, unit: str, worths: Worths) -> Operand:
    """An operand in another unit; its print stays."""
    if isinstance(operand, Range):
        return Range(_told(operand.low, unit, worths), _told(operand.high, unit, worths))
    if isinstance(operand, Quantity):
        return _told(operand, unit, worths)
    sources = {name: _in(source, unit, worths) for name, source in _sources(operand).items()}
    return Implied(operand.claim.replaced(sources), operand.role)


def _told(figure: Quantity, unit: str, worths: Worths) -> Quantity:
    worth = worths.get(figure.unit or "")
    if worth is None:
        return figure
    return evolve(figure, value=figure.value * worth, step=figure.step * worth, unit=unit)
