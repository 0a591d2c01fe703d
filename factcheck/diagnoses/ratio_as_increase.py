"""The ratio of the two levels was given as the change.

What it looks like: £1.5m to £2.1m is given as a rise of 140 per cent. £2.1m is 140 per cent of £1.5m, which is a rise
of 40 per cent. For a fall: "fell by 76 per cent" for what fell to 76 per cent.

Why it is wrong: the whole of the old level is counted as growth. A measure that does not change at all would have
"risen by 100 per cent".

Source: J. A. Paulos, A Mathematician Reads the Newspaper (1995), and the BBC's guidance on reporting statistics, both
on "by" and "to".
"""

from fractions import Fraction

from factcheck.diagnoses.case import Case
from factcheck.interval import Interval
from factcheck.kinds import PercentChange
from factcheck.quantity import HUNDRED
from factcheck.wording import amount, printed

__all__ = ["code", "match", "sentence"]

code = "ratio-as-increase"
sentence = "The ratio of the two levels was given as the change."


def match(case: Case) -> str | None:
    """Whether after / before x 100 is the stated percentage, or for a fall its size."""
    claim, stated, implied, value = case.claim, case.stated, case.implied, case.value
    if not isinstance(claim, PercentChange) or stated is None or implied is None:
        return None
    if implied.low is None or implied.high is None:
        return None
    sign = 1 if stated.value > 0 else -1
    ratios = Interval(implied.low + HUNDRED, implied.high + HUNDRED)
    if not case.fits(None if value is None else sign * (value + HUNDRED), ratios if sign > 0 else -ratios):
        return None
    told = (
        "" if value is None else f": {printed(claim.after)} is {_percent(value + HUNDRED)} of {printed(claim.before)}"
    )
    return f"matches if the ratio is given as the change{told}{case.right()}"


def _percent(value: Fraction) -> str:
    return amount(value, "percent")
