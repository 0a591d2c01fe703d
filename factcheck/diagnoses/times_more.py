"""A factor is one too many or one too few: does "three times more" mean four times as many?

What it looks like: 60 to 180 is called "quadrupled". 180 is three times 60. Some add three times 60 to the 60 that
were there, so that "three times more" means four times as many.

Why it is wrong: "three times more than" has two readings, and the figure was carried from one to the other.
"Three times as many as" has one.

Source: Merriam-Webster's Dictionary of English Usage (1989), under "times", on the two readings.
"""

from fractions import Fraction

from factcheck.diagnoses.case import Case
from factcheck.interval import Interval
from factcheck.kinds import Multiple
from factcheck.wording import number, say

__all__ = ["code", "match", "sentence"]

code = "times-more"
sentence = 'A factor is one too many or one too few, as in "three times more than".'


def match(case: Case) -> str | None:
    """Whether one time more, or one time less, than the factor is stated; only factors above one are so counted."""
    claim, stated, implied = case.claim, case.stated, case.implied
    if not isinstance(claim, Multiple) or stated is None or implied is None or case.value is None:
        return None
    if implied.low is None or implied.high is None or case.value < Fraction(3, 2) or stated.value <= 1:
        return None
    if case.allowed.high is None:  # "more than doubled" is met by any factor beyond
        return None
    value = number(case.value)
    for more in (1, -1):
        if case.fits(case.value + more, Interval(implied.low + more, implied.high + more)):
            other = number(case.value + more)
            slip = (
                f"{value} times as many is taken for {value} times more, so {other} times as many"
                if more > 0
                else f"{value} times as many is put as {other} times more"
            )
            return f"matches if {slip}: {say(claim, case.value)}"
    return None
