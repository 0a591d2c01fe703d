"""What a diagnosis says of a claim, by its code."""

from factcheck import DEFAULT_POLICY
from factcheck.claim import Claim
from factcheck.diagnoses import DIAGNOSES, Case
from factcheck.quantity import Quantity
from factcheck.rate import rate


def matched(code: str, claim: Claim, series: tuple[Quantity, ...] = ()) -> str | None:
    """The sentence of one diagnosis on a claim, however it is rated."""
    (diagnosis,) = (row for row in DIAGNOSES if row.code == code)
    return diagnosis.match(Case(rate(claim, DEFAULT_POLICY), DEFAULT_POLICY, series))
