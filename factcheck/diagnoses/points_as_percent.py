"""The difference of two percentages, which is in percentage points, was called per cent.

What it looks like: "rose by 8 per cent, from 31% to 39%". The difference is 8 percentage points; in per cent of the
earlier level the rise is 25.8.

Why it is wrong: per cent of what? A rise of 8 per cent from 31% ends at 33.5%. Readers who take the words
literally see a change several times smaller than it was. A newsroom that writes it so on purpose can turn the alarm
off: `Policy.points_as_percent`.

Source: the style guide of the Guardian, under "percentage rises": an increase from 3% to 5% is a 2 percentage point
increase, not a 2% increase. The AP Stylebook says the same under "percent, percentage, percentage points".
"""

from attrs import evolve

from factcheck.diagnoses.case import Case
from factcheck.kinds import PercentChange, PointChange
from factcheck.quantity import Quantity

__all__ = ["code", "match", "meant", "sentence"]

code = "points-as-percent"
sentence = "A difference in percentage points was called per cent."


def match(case: Case) -> str | None:
    """Whether both levels are percentages and the stated figure is their difference in points."""
    points = meant(case)
    return None if points is None else f"matches if percentage points are meant: {case.said(points)}{case.right()}"


def meant(case: Case) -> PointChange | None:
    """The claim in percentage points, if both levels are percentages and it is right so."""
    claim, stated = case.claim, case.stated
    if not isinstance(claim, PercentChange) or stated is None or not _percentages(claim):
        return None
    points = PointChange(
        before=claim.before, after=claim.after, points=evolve(stated, unit="points"), comparison=claim.comparison
    )
    return points if case.holds(points) else None


def _percentages(claim: PercentChange) -> bool:
    levels = (claim.before, claim.after)
    return all(isinstance(level, Quantity) and level.unit == "percent" for level in levels)
