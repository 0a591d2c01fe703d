"""The working of a finding in one line."""

from factcheck.quantity import Quantity
from factcheck.verdict import Verdict
from factcheck.wording import rounded, shown, working

__all__ = ["working_line"]


def working_line(verdict: Verdict) -> str | None:
    """The way to the stated figure and what it rounds to; none where there is nothing to compute.

    >>> from factcheck import PercentChange, check
    >>> working_line(check(PercentChange(before=82, after=99, percent="21")))
    '(99 - 82) / 82 = 20.73%, rounds to 21%'
    """
    claim, value = verdict.outcome.claim, verdict.computed
    if value is None or not claim.arithmetic:
        return None
    line = working(claim, value)
    figure = claim.figure
    if not isinstance(figure, Quantity) or figure.is_rough or figure.style == "ratio":
        return line
    nearest = rounded(claim, value)
    return line if nearest == shown(claim, value) else f"{line}, rounds to {nearest}"
