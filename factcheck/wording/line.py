"""The working of a claim in one line."""

from factcheck.quantity import Quantity
from factcheck.rate import Outcome
from factcheck.wording.corrections import finer
from factcheck.wording.figures import rounding
from factcheck.wording.workings import working

__all__ = ["working_line"]


def working_line(outcome: Outcome) -> str | None:
    """The way to the stated figure and what it rounds to; `None` where there is nothing to compute.

    >>> from factcheck.hedges import DEFAULT_POLICY
    >>> from factcheck.kinds import PercentChange
    >>> from factcheck.rate import rate
    >>> working_line(rate(PercentChange(before=82, after=99, percent="21"), DEFAULT_POLICY))
    '(99 - 82) / 82 = 20.73%, rounds to 21%'
    """
    claim, value = outcome.claim, outcome.value
    if value is None or not claim.arithmetic:
        return None
    line = working(claim, value)
    figure = claim.figure
    if not isinstance(figure, Quantity) or figure.is_rough or figure.style == "ratio":
        return line
    if outcome.rating == "wrong" and finer(figure, abs(value)):  # at this precision nothing would be right
        return line
    told = rounding(claim, value, figure.value)
    return f"{line}, {told}" if told else line
