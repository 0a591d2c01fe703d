"""The yearly rate of a longer period was given for the whole of it, or the other way round.

What it looks like: 100, 110, 121 and 133 in four successive years, and "up 10 per cent" from the first to the last.
10 per cent is the rise in each year; over the three years it is 33 per cent.

Why it is wrong: a rate needs its period. Growth of 10 per cent a year makes 33 per cent in three years, not 30,
because each year grows from the level of the one before. Whether the rate is compound or simple should be said.

Source: S. Cohen, Numbers in the Newsroom (Investigative Reporters and Editors, 2001), on annualised rates.
"""

from fractions import Fraction

from factcheck.diagnoses.case import Case
from factcheck.interval import Interval
from factcheck.kinds import PercentChange
from factcheck.quantity import HUNDRED, Quantity

__all__ = ["code", "match", "sentence"]

code = "annualised"
sentence = "The yearly rate of a longer period was given for the whole of it, or the other way round."


def match(case: Case) -> str | None:
    """Whether the stated percentage is the yearly rate; only where a series says how many years there are.

    Without the number of years nearly every small percentage would match for some number.
    """
    claim, value = case.claim, case.value
    if not isinstance(claim, PercentChange) or value is None or case.stated is None or value <= -HUNDRED:
        return None
    steps, whole = _steps(claim, case.series), len(case.series) - 1
    fine = claim.zones(case.policy).fine
    growth = 1 + value / HUNDRED
    if steps > 1 and _compound(fine, growth, steps):
        return f"matches if it is the compound yearly rate over {steps} years{case.right()}"
    if steps > 1 and value / steps in fine:
        return f"matches if the change is divided by the {steps} years{case.right()}"
    if steps == 1 and whole > 1 and (growth**whole - 1) * HUNDRED in fine:
        return f"matches if the change of one year is compounded over {whole} years{case.right()}"
    if steps == 1 and whole > 1 and value * whole in fine:
        return f"matches if the change of one year is multiplied by {whole}{case.right()}"
    return None


def _steps(claim: PercentChange, series: tuple[Quantity, ...]) -> int:
    """How many steps lie between the levels in the series; 0 if it does not hold both in order."""
    levels: list[object] = list(series)
    if claim.before not in levels:
        return 0
    first = levels.index(claim.before)
    return levels.index(claim.after, first + 1) - first if claim.after in levels[first + 1 :] else 0


def _compound(fine: Interval, growth: Fraction, steps: int) -> bool:
    """Whether a yearly rate in the set makes the growth over so many steps; without roots, so exactly."""
    if fine.low is None or fine.high is None or fine.low <= -HUNDRED:
        return False
    low, high = ((1 + end / HUNDRED) ** steps for end in (fine.low, fine.high))
    return growth in Interval(low, high, fine.low_open, fine.high_open)
