"""The likely slips: one small file each; `DIAGNOSES` is the list, the most specific first.

A file gives a `code`, a `sentence` and a function `match`; its docstring is its page in the documentation.
Offered as "matches if ...", never asserted.
"""

from factcheck.diagnoses import (
    annualised,
    cumulative,
    cut_off,
    digit,
    direction,
    impossible,
    increase_as_ratio,
    missing_part,
    new_base,
    other_pair,
    per_base,
    percent_as_points,
    points_as_percent,
    ratio_as_increase,
    reversed_levels,
    rounded_up,
    scale,
    times_more,
)
from factcheck.diagnoses.case import Case, Diagnosis, Match
from factcheck.hedges import Policy
from factcheck.quantity import Quantity
from factcheck.rate import Outcome

__all__ = ["DIAGNOSES", "Case", "Diagnosis", "Match", "diagnose", "excused"]

ROUNDING: tuple[Diagnosis, ...] = (cut_off, rounded_up)

DIAGNOSES: tuple[Diagnosis, ...] = (
    *ROUNDING,
    points_as_percent,
    percent_as_points,
    per_base,
    missing_part,
    direction,
    reversed_levels,
    new_base,
    ratio_as_increase,
    increase_as_ratio,
    times_more,
    cumulative,
    annualised,
    other_pair,
    scale,
    digit,
    impossible,
)

MOST = 2


def diagnose(outcome: Outcome, policy: Policy, series: tuple[Quantity, ...] = ()) -> tuple[Match, ...]:
    """The slips that would explain a failing claim, at most two, the most specific first.

    What is misrounded needs no further story.

    >>> from factcheck.hedges import DEFAULT_POLICY
    >>> from factcheck.kinds import PercentChange
    >>> from factcheck.rate import rate
    >>> found = diagnose(rate(PercentChange(before=236, after=311, percent="24"), DEFAULT_POLICY), DEFAULT_POLICY)
    >>> [match.code for match in found]
    ['new-base']
    """
    case, found = Case(outcome, policy, series), []
    for diagnosis in ROUNDING if outcome.rating == "misrounded" else DIAGNOSES:
        message = diagnosis.match(case)
        if message is not None:
            found.append(Match(diagnosis.code, message))
            if len(found) == MOST:
                break
    return tuple(found)


def excused(outcome: Outcome, policy: Policy) -> str | None:
    """Why a policy raises no alarm for a failing claim; `None` if it does."""
    message = points_as_percent.match(Case(outcome, policy))
    return None if message is None else "percentage points may be meant by per cent, which the policy allows"
