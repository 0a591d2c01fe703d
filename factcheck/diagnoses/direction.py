"""The amount is right, but the direction is not.

What it looks like: "fell by 15 per cent, from 120 to 138". From 120 to 138 is a rise of 15 per cent.

Why it is wrong: nothing in the story is more misleading than a rise that was a fall. The verb is often left over from
the release of the year before.

Source: V. Cohn and L. Cope, News and Numbers (Iowa State University Press, 1989), on checking the direction of figures.
"""

from factcheck.diagnoses.case import Case
from factcheck.kinds.direction import Direction
from factcheck.wording import say

__all__ = ["code", "match", "sentence"]

code = "direction"
sentence = "The amount is right, but the direction is not."


def match(case: Case) -> str | None:
    """Whether the value with the other sign is the stated figure."""
    value, stated = case.value, getattr(case.claim, case.claim.stated)
    if value is None or value == 0:
        return None
    if isinstance(stated, Direction):
        return f"matches if the other direction is meant: {say(case.claim, value)}" if stated.against(value) else None
    if case.stated is None or case.stated.value * value >= 0 or not case.fits(-value):
        return None
    return f"matches if the other direction is meant: {say(case.claim, value)}"
