"""The relative change of a percentage was called percentage points.

What it looks like: "rose 25 percentage points, from 16% to 20%". 20 is 25 per cent more than 16; the difference is
4 percentage points.

Why it is wrong: a rise of 25 points from 16% would end at 41%. The change looks several times larger than it was.

Source: the Reuters Handbook of Journalism and the AP Stylebook both distinguish points from per cent, under
percentages.
"""

from attrs import evolve

from factcheck.diagnoses.case import Case
from factcheck.kinds import PercentChange, PointChange

__all__ = ["code", "match", "meant", "sentence"]

code = "percent-as-points"
sentence = "A relative change in per cent was called percentage points."


def match(case: Case) -> str | None:
    """Whether the stated number of points is the relative change of the levels."""
    percent = meant(case)
    return None if percent is None else f"matches if per cent is meant: {case.said(percent)}{case.right()}"


def meant(case: Case) -> PercentChange | None:
    """The claim in per cent, if it is right so."""
    claim, stated = case.claim, case.stated
    if not isinstance(claim, PointChange) or stated is None:
        return None
    percent = PercentChange(
        before=claim.before, after=claim.after, percent=evolve(stated, unit="percent"), comparison=claim.comparison
    )
    return percent if case.holds(percent) else None
