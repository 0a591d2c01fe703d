"""How sure a finding is: its tier, how sure the reading is, and how sure an alarm or a query is."""

from typing import Literal, NamedTuple, get_args

from factcheck.reading import Reading
from factcheck.verdict import Verdict

__all__ = ["TIERS", "Certainty", "Tier", "certainty_of"]

Tier = Literal["alarm", "query", "fine", "open"]

TIERS: tuple[Tier, ...] = get_args(Tier)
"""The tiers in the order in which they are shown everywhere."""


class Certainty(NamedTuple):
    """The tier of a finding with what it rests on.

    `confidence` is the probability that the claim was read right; `certainty` that an alarm or a query is true, `None`
    for any other finding. Probabilities are floats; they never decide a rating.
    """

    tier: Tier
    confidence: float
    certainty: float | None


def certainty_of(reading: Reading, verdict: Verdict) -> Certainty:
    """The tier of what was read and checked."""
    if verdict.rating == "unchecked":
        return Certainty("open", 0.5, None)
    if verdict.is_alarm:
        return Certainty("query" if reading.claim.code == "trend" else "alarm", 0.9, 0.5)
    return Certainty("query", 0.9, 0.5) if verdict.rating == "stretched" else Certainty("fine", 0.9, None)
