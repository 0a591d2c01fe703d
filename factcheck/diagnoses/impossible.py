"""No figures can make the claim true.

What it looks like: "a fall of 120 per cent in the number of burglaries"; a part that is larger than its whole; "130 per
cent of the members".

Why it is wrong: a count can fall to nothing, and no further; a part is at most the whole. (A profit can fall by
more than 100 per cent, into a loss: such claims are left alone once a level shows it.)

Source: K. Wickham, Math Tools for Journalists (2002), on percentages above 100.
"""

from factcheck.diagnoses.case import Case

__all__ = ["code", "match", "sentence"]

code = "impossible"
sentence = "No figures can make the claim true."


def match(case: Case) -> str | None:
    """Whether the claim was rated without its operands, as impossible."""
    reason = case.outcome.reason
    return None if reason is None else f"matches no figures: {reason}"
