"""What a note says of a claim, by its code."""

from factcheck import DEFAULT_POLICY
from factcheck.claim import Claim
from factcheck.notes import NOTES, Seen
from factcheck.quantity import Quantity
from factcheck.rate import rate


def noted(code: str, claim: Claim, series: tuple[Quantity, ...] = ()) -> str | None:
    """The sentence of one note."""
    (remark,) = (row for row in NOTES if row.code == code)
    return remark.note(Seen(rate(claim, DEFAULT_POLICY), DEFAULT_POLICY, series))
