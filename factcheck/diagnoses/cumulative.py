"""The sum over several years, or months, was given as the figure for one.

What it looks like: 984 offences over 12 months, "an average of 984 a month".

Why it is wrong: a sum grows with the length of the period; a yearly or monthly figure does not. The costs of a
programme over ten years look ten times as large beside the budget of one.

Source: M. Blastland and A. Dilnot, The Tiger That Isn't (2007), on asking over how many years a sum is spent.
"""

from fractions import Fraction

from factcheck.diagnoses.case import Case
from factcheck.kinds import Approximation, Mean
from factcheck.quantity import Quantity
from factcheck.wording import number

__all__ = ["code", "match", "sentence"]

code = "cumulative"
sentence = "The sum over several years was given as the figure for one."


def match(case: Case) -> str | None:
    """Whether the stated mean is the total, or the rough figure the sum of the series."""
    claim = case.claim
    if isinstance(claim, Mean) and isinstance(claim.total, Quantity):
        if case.fits(None if claim.total.is_rough else claim.total.value, claim.total.meant):
            return f"matches if the whole total, {claim.total}, is given as the average{case.right()}"
    elif isinstance(claim, Approximation) and len(case.series) > 1:
        total = sum((figure.value for figure in case.series), Fraction(0))
        if case.fits(total):
            return f"matches if the figures of all {len(case.series)} years are added up: {number(total)}{case.right()}"
    return None
