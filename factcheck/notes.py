"""Remarks that never change a rating."""

from attrs import frozen

from factcheck.quantity import Quantity
from factcheck.rate import Outcome

__all__ = ["NOTES", "Note", "notes_on"]

NOTES: tuple[object, ...] = ()


@frozen
class Note:
    """A remark: its stable code and a sentence."""

    code: str
    message: str


def notes_on(outcome: Outcome, series: tuple[Quantity, ...] = ()) -> tuple[Note, ...]:
    """The remarks on a claim."""
    return ()
