"""The rate is per a different base from the one named: per 1,000 for per 100,000, and the like.

What it looks like: 318 burglaries among 42,400 residents given as "7.5 per 100,000". They are 7.5 per 1,000, or 750
per 100,000.

Why it is wrong: the figure is right, and the words make it a hundred times smaller. Publishers use different bases in
their tables, and the base is in a heading far from the figures.

Source: S. Cohen, Numbers in the Newsroom (Investigative Reporters and Editors, 2001), on rates and per capita figures.
"""

from factcheck.diagnoses.case import Case
from factcheck.kinds import Rate

__all__ = ["code", "match", "sentence"]

code = "per-base"
sentence = "The rate is per a different base from the one named."

BASES = (1, 100, 1_000, 10_000, 100_000, 1_000_000)


def match(case: Case) -> str | None:
    """Whether the rate holds for another of the usual bases."""
    claim = case.claim
    if not isinstance(claim, Rate):
        return None
    for base in BASES:
        meant = claim.replaced({"per": base})
        if base != claim.per and case.holds(meant):
            return f"matches if a different base is meant: {case.said(meant)}{case.right()}"
    return None
