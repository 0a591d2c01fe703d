"""A number that was given to Python as exact, and would be right if it were rounded.

What it looks like: `PercentChange(before=82, after=99, percent=Fraction(21))`. 82 to 99 is a rise of 20.73 per cent,
and the fraction is exactly 21. Printed figures are rounded: give them as they are printed, as 21 or the string "21".

Source: our own rule; see Rounding and Python in the documentation.
"""

from fractions import Fraction

from attrs import evolve

from factcheck.notes.remark import Seen
from factcheck.quantity import Quantity
from factcheck.rate import ALARMS, rate
from factcheck.wording import number

__all__ = ["code", "note", "sentence"]

code = "exact-number"
sentence = "A number was given as exact, and would be right if it were rounded."


def note(seen: Seen) -> str | None:
    """A stated whole fraction that fails, and would not as an integer or a string."""
    claim, stated = seen.claim, seen.claim.figure
    if seen.outcome.rating not in ALARMS or not isinstance(stated, Quantity):
        return None
    if not stated.exact or stated.step != 0 or stated.value.denominator != 1:
        return None
    meant = claim.replaced({claim.stated: evolve(stated, exact=False, step=Fraction(1))})
    if rate(meant, seen.policy).rating in ALARMS:
        return None
    told = number(stated.value)
    return f"{told} was given as an exact number; give '{told}', a string, for a figure rounded to a whole one"
