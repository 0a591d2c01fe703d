"""The likely slips: one small file each; `DIAGNOSES` is the list, the most specific first.

A file gives a `code`, a `sentence` and a function `match`; its docstring is its page in the documentation.
Offered as "matches if ...", never asserted.
"""

from collections.abc import Mapping

from attrs import evolve

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
from factcheck.wording import reworded

__all__ = ["DIAGNOSES", "Case", "Diagnosis", "Match", "diagnose", "excused", "renamed"]

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

TRIED: Mapping[str, tuple[Diagnosis, ...]] = {
    "misrounded": ROUNDING,
    "stretched": (points_as_percent, percent_as_points),
}
"""The ratings that some diagnoses explain; a wrong claim may be due to any."""

MOST = 2


def diagnose(outcome: Outcome, policy: Policy, series: tuple[Quantity, ...] = ()) -> tuple[Match, ...]:
    """The slips that would explain a failing claim, at most two, the most specific first.

    What is misrounded needs no further story; what is stretched may be points that are called per cent.

    >>> from factcheck.hedges import DEFAULT_POLICY
    >>> from factcheck.kinds import PercentChange
    >>> from factcheck.rate import rate
    >>> found = diagnose(rate(PercentChange(before=236, after=311, percent="24"), DEFAULT_POLICY), DEFAULT_POLICY)
    >>> [match.code for match in found]
    ['new-base']
    """
    case, found = Case(outcome, policy, series), []
    for diagnosis in TRIED.get(outcome.rating, DIAGNOSES):
        message = diagnosis.match(case)
        if message is not None:
            found.append(Match(diagnosis.code, message))
            case = evolve(case, is_explained=True)
            if len(found) == MOST:
                break
    return tuple(found)


def renamed(outcome: Outcome, policy: Policy) -> str | None:
    """The stated figure with the word that makes it right: points for per cent, or per cent for points.

    >>> from factcheck.hedges import DEFAULT_POLICY
    >>> from factcheck.kinds import PercentChange
    >>> from factcheck.rate import rate
    >>> claim = PercentChange(before="2%", after="5%", percent="three per cent")
    >>> renamed(rate(claim, DEFAULT_POLICY), DEFAULT_POLICY)
    'three percentage points'
    """
    case = Case(outcome, policy)
    claim = points_as_percent.meant(case) or percent_as_points.meant(case)
    return None if claim is None or case.stated is None else reworded(case.stated, claim.figure)


def excused(outcome: Outcome, policy: Policy) -> str | None:
    """Why a policy raises no alarm for a failing claim; `None` if it does."""
    message = points_as_percent.match(Case(outcome, policy))
    return None if message is None else "per cent may mean percentage points here, which the policy allows"
