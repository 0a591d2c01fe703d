"""The value was rounded up although the next digit is below five.

What it looks like: 468 to 439 is given as a fall of 7 per cent. The exact fall is 6.197 per cent, which is nearer to 6.

Why it is wrong: a printed figure is taken to be the nearest one at its precision. Rounding away from zero makes every
change look larger than it was.

Source: ISO 80000-1:2009, annex B, on rounding to the nearest multiple. Spreadsheets do it with ROUNDUP and CEILING.
"""

from factcheck.diagnoses.case import Case
from factcheck.rounding import CONVENTIONS
from factcheck.wording import rounded, shown

__all__ = ["code", "match", "sentence"]

code = "rounded-up"
sentence = "The value was rounded up although the next digit is below five."


def match(case: Case) -> str | None:
    """Whether some value that the operands imply is the stated figure once it is rounded away from zero."""
    stated, implied = case.stated, case.outcome.implied
    if stated is None or implied is None or case.outcome.rating != "misrounded":
        return None
    if not implied.meets(CONVENTIONS["rounded-up"].meant(stated.value, stated.step)):
        return None
    if case.value is None or not case.gives(CONVENTIONS["rounded-up"].meant(stated.value, stated.step)):
        return "matches if the unrounded figures were used and the result rounded up instead of to the nearest"
    value = abs(case.value)
    return f"matches if {shown(case.claim, value)} is rounded up; to the nearest it is {rounded(case.claim, value)}"
