"""Lengths of time in several units, told in one: hours and minutes, years and months."""

from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from typing import TypeVar

from attrs import evolve

from factcheck.claim import Claim
from factcheck.quantity import Quantity
from factcheck.words import table

__all__ = ["in_one_unit", "units"]

Made = TypeVar("Made", bound=Claim)


SEVERAL = ("mean", "rate")
"""Kinds whose operands count different things: hours over months are an average."""


@cache
def units() -> Mapping[str, tuple[str, int]]:
    """Each unit of time with the row of units that it converts into, and what one of it is worth there."""
    return {unit: (row, worth) for row, worths in table("lengths").items() for unit, worth in worths.items()}


def in_one_unit(claim: Made) -> tuple[Made, str | None]:
    """The claim with its lengths of time in the smallest unit that occurs, or the reason why there is none.

    Seconds to weeks convert into each other, and months into years. Hours against minutes is no change by itself: a
    trend between them is left alone.

    >>> from factcheck.kinds import PercentChange
    >>> claim, _ = in_one_unit(PercentChange(before="2 hours", after="90 minutes", percent="-25"))
    >>> claim.before.printed, str(claim.before.value), claim.before.unit
    ('2 hours', '120', 'minutes')
    """
    known = units()
    lengths = {name: q for name, q in claim.operands().items() if isinstance(q, Quantity) and q.unit in known}
    if not lengths or claim.code in SEVERAL:
        return claim, None
    if isinstance(claim.figure, Quantity) and claim.figure.unit in known:
        lengths[claim.stated] = claim.figure
    rows, worths = zip(*(known[str(q.unit)] for q in lengths.values()), strict=True)
    least, most = (str(list(lengths.values())[worths.index(worth)].unit) for worth in (min(worths), max(worths)))
    if len(set(rows)) > 1:
        return claim, "the lengths are in units of time that do not convert exactly, such as weeks and months"
    if known[least] == known[most]:
        return claim, None
    if claim.code == "trend":
        return claim, f"one level is given in {most} and the other in {least}"
    return claim.replaced(
        {name: _in(q, known[str(q.unit)][1] // min(worths), least) for name, q in lengths.items()}
    ), None


def _in(figure: Quantity, worth: int, unit: str | None) -> Quantity:
    """A length in a smaller unit; its print stays."""
    return evolve(figure, value=figure.value * worth, step=figure.step * Fraction(worth), unit=unit)
