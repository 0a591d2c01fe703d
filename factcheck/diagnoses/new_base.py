"""The change was divided by the new level instead of the old one.

What it looks like: 236 to 311 deaths is given as a rise of 24 per cent. (311 - 236) / 311 is 24.1 per cent; as a share
of the 236 that it started from it is 31.8.

Why it is wrong: a change in per cent is a share of what was there before. Divided by the new level every rise looks
smaller, and every fall larger, than it was.

Source: D. Huff, How to Lie with Statistics (1954), chapter 9, on the shifting base; K. Wickham, Math Tools for
Journalists (2002), on percentage change.
"""

from factcheck.diagnoses.case import Case, unhedged
from factcheck.kinds import PercentChange
from factcheck.wording import printed, shown

__all__ = ["code", "match", "sentence"]

code = "new-base"
sentence = "The change was divided by the new level instead of the old one."


def match(case: Case) -> str | None:
    """Whether (after - before) / after is the stated percentage: the change back, with the other sign."""
    claim, stated = case.claim, case.stated
    if not isinstance(claim, PercentChange) or stated is None:
        return None
    back = claim.replaced({"before": claim.after, "after": claim.before, "percent": -stated})
    if not case.holds(back):
        return None
    back = unhedged(back)
    point = back.point()
    old, new = printed(back.after), printed(back.before)
    working = "" if point is None else f": ({new} - {old}) / {new} = {shown(claim, -point)}"
    return f"matches if the change is divided by the new figure{working}{case.right()}"
