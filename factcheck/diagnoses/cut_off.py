"""The further digits were dropped instead of rounded.

What it looks like: 37 to 62 offences is given as "67.5 per cent". The exact rise is 67.567...: its first three digits
are 67.5, but it is nearer to 67.6.

Why it is wrong: a printed figure is taken to be the nearest one at its precision. A figure that is cut off is too
small by up to a whole unit of its last digit, and always on the same side, so that sums of such figures drift.

Source: ISO 80000-1:2009, annex B, on rounding to the nearest multiple. Spreadsheets cut off with TRUNC and INT, and
so do many tables made for the screen.
"""

from factcheck.diagnoses.case import Case
from factcheck.rounding import CONVENTIONS
from factcheck.wording import rounded, shown

__all__ = ["code", "match", "sentence"]

code = "cut-off"
sentence = "The further digits were dropped instead of rounded."


def match(case: Case) -> str | None:
    """Whether some value that the operands imply is the stated figure once it is cut off."""
    stated, implied = case.stated, case.outcome.implied
    if stated is None or implied is None or case.outcome.rating != "misrounded":
        return None
    if not implied.meets(CONVENTIONS["cut-off"].meant(stated.value, stated.step)):
        return None
    if case.value is None or not case.gives(CONVENTIONS["cut-off"].meant(stated.value, stated.step)):
        return "matches if the unrounded figures were used and the further digits cut off instead of rounded"
    value = abs(case.value)
    return f"matches if {shown(case.claim, value)} is cut off; rounded it is {rounded(case.claim, value)}"
