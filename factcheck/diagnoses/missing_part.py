"""The total leaves out one of its parts, or counts one twice.

What it looks like: £9.4m, £6.1m, £3.2m and £1.6m given as "a total of £18.7m". That is right without the
£1.6m.

Why it is wrong: a spreadsheet sum whose range ends a row early, or includes a subtotal, gives just this. The parts and
the total are each plausible, so nobody sees it without adding up.

Source: R. Panko, "What we know about spreadsheet errors", Journal of End User Computing 10 (1998), on omitted and
doubly counted rows.
"""

from fractions import Fraction

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
    for part in filter(None, claim.parts):
        for times, words in ((-1, "is left out"), (1, "is counted twice")):
            if part.value and case.fits(_value(case, part, times), _sums(case, part, times)):
                return f"matches if {part} {words}{case.right()}"
    return None


def _value(case: Case, part: Quantity, times: int) -> Fraction | None:
    """The sum of the parts with one of them taken once less or once more."""
    return None if case.value is None else case.value + times * part.value


def _sums(case: Case, part: Quantity, times: int) -> Interval | None:
    """The same for all that the parts can stand for; nothing to say where they are exact."""
    implied, meant = case.implied, part.meant
    if case.value is None or implied is None or implied.low is None or implied.high is None or implied.is_point:
        return None
    assert meant.low is not None and meant.high is not None
    return Interval(implied.low + times * meant.low, implied.high + times * meant.high)
