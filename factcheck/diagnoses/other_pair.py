"""The figure belongs to another pair of the same series.

What it looks like: 185, 266, 265, 226 and 212 in five years, and "up 44 per cent" beside the first and the last. 44 per
cent is the rise from the first year to the second.

Why it is wrong: the figure was taken from a neighbouring row or column, or the text was updated and the percentage was
not.

Source: V. Cohn and L. Cope, News and Numbers (Iowa State University Press, 1989), on choosing the years to compare.
"""

from collections.abc import Iterator
from itertools import combinations

from factcheck.claim import Claim
from factcheck.diagnoses.case import Case
from factcheck.quantity import Quantity

__all__ = ["code", "match", "sentence"]

code = "other-pair"
sentence = "The figure belongs to another pair of figures of the same series."

FINE_DIGITS = 100


def match(case: Case) -> str | None:
    """Whether another pair of the series, in the order of time, implies the stated figure.

    Many pairs meet a coarse figure by accident. So one of fewer than three digits is only looked for in pairs
    that share a level with the claim.
    """
    claim, stated = case.claim, case.stated
    if stated is None or stated.is_rough or not {"before", "after"} <= set(claim.roles):
        return None
    sharp = abs(stated.value) >= FINE_DIGITS * stated.step
    for meant in _pairs(claim, case.series):
        old = getattr(claim, "before"), getattr(claim, "after")  # noqa: B009  # roles of some kinds only
        new = getattr(meant, "before"), getattr(meant, "after")  # noqa: B009  # the same
        if not sharp and old[0] != new[0] and old[1] != new[1]:
            continue
        point = None if meant.undefined() else meant.point()
        if point is not None and point in meant.zones(case.policy).fine:
            return f"matches if another pair is meant: {case.said(meant)}{case.right()}"
    return None


def _pairs(claim: Claim, series: tuple[Quantity, ...]) -> Iterator[Claim]:
    """The claim over each other pair of the series."""
    for before, after in combinations(series, 2):
        meant = claim.replaced({"before": before, "after": after})
        if meant != claim:
            yield meant
