"""The likely slips: one small file each; `DIAGNOSES` is the list, the most specific first."""

from factcheck.diagnoses.case import Case, Match
from factcheck.hedges import Policy
from factcheck.quantity import Quantity
from factcheck.rate import Outcome

__all__ = ["DIAGNOSES", "Case", "Match", "diagnose"]

DIAGNOSES: tuple[object, ...] = ()


def diagnose(outcome: Outcome, policy: Policy, series: tuple[Quantity, ...] = ()) -> tuple[Match, ...]:
    """The slips that would explain a failing claim, at most two."""
    return ()
