"""The total leaves out one of its parts, or counts one twice.

What it looks like: £9.4m, £6.1m, £3.2m and £1.6m given as "a total of £18.7m". Without the £1.6m it is.

Why it is wrong: a sum in a spreadsheet whose range ends a row early, or takes a subtotal in, gives just this. The
parts and the total are each plausible, so that nobody sees it without adding up.

Source: R. Panko, "What we know about spreadsheet errors", Journal of End User Computing 10 (1998), on omitted and
doubly counted rows.
"""

from factcheck.diagnoses.case import Case
from factcheck.interval import Interval
from factcheck.kinds import Total
from factcheck.quantity import Quantity

__all__ = ["code", "match", "sentence"]

code = "missing-part"
sentence = "The total leaves out one of its parts, or counts one twice."


def match(case: Case) -> str | None:
    """Whether the sum without one part, or with one part twice, is the stated total."""
    claim = case.claim
    if not isinstance(claim, Total) or claim.parts is None or case.stated is None:
        return None
    for part in claim.parts:
        for times, words in ((-1, "is left out"), (1, "is counted twice")):
            if part.value and case.fits(_sum(case, part, times)):
                return f"matches if {part} {words}{case.right()}"
    return None


def _sum(case: Case, part: Quantity, times: int) -> Interval | None:
    """All sums of the parts with one of them taken once less or once more."""
    if case.value is None or case.implied is None or case.implied.low is None or case.implied.high is None:
        return None
    meant = part.meant
    assert meant.low is not None and meant.high is not None
    return Interval(case.implied.low + times * meant.low, case.implied.high + times * meant.high)
