"""Remarks that never change a rating: one small file each; `NOTES` is the list.

A file gives a `code`, a `sentence` and a function `note`; its docstring is its page in the documentation.
"""

from factcheck.hedges import DEFAULT_POLICY, Policy
from factcheck.notes import exact_number, financial_year, hidden_turn, small_base, times_smaller, unround_hedge
from factcheck.notes.remark import Note, Remark, Seen
from factcheck.quantity import Quantity
from factcheck.rate import Outcome

__all__ = ["NOTES", "Note", "Remark", "Seen", "notes_on"]

NOTES: tuple[Remark, ...] = (
    small_base,
    times_smaller,
    hidden_turn,
    unround_hedge,
    financial_year,
    exact_number,
)


def notes_on(outcome: Outcome, series: tuple[Quantity, ...] = (), policy: Policy = DEFAULT_POLICY) -> tuple[Note, ...]:
    """The remarks on a claim.

    >>> from factcheck.kinds import PercentChange
    >>> from factcheck.rate import rate
    >>> found = notes_on(rate(PercentChange(before=37, after=62, percent="68"), DEFAULT_POLICY))
    >>> print(found[0].code, found[0].message, sep=": ")
    small-base: 37 is a small base: a single case is 2.7% of it
    """
    seen = Seen(outcome, policy, series)
    found = ((remark.code, remark.note(seen)) for remark in NOTES)
    return tuple(Note(code, message) for code, message in found if message is not None)
