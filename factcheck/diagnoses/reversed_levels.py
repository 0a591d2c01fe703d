"""The earlier and the later level were swapped.

What it looks like: "fell by 22 per cent, from 320 to 410". From 410 to 320 is a fall of 21.95 per cent; from 320 to
410 is a rise of 28.1.

Why it is wrong: the change was worked out the wrong way round, and so from the wrong base. The verb and the figures
contradict each other.

Source: D. Huff, How to Lie with Statistics (1954), chapter 9, on percentages that change with their base.
"""

from factcheck.diagnoses.case import Case
from factcheck.kinds import Multiple, PercentChange

__all__ = ["code", "match", "sentence"]

code = "reversed"
sentence = "The earlier and the later level were swapped."


def match(case: Case) -> str | None:
    """Whether the claim is right once its levels are exchanged."""
    claim = case.claim
    if not isinstance(claim, PercentChange | Multiple) or case.stated is None:
        return None
    meant = claim.replaced({"before": claim.after, "after": claim.before})
    if not case.holds(meant):
        return None
    right = "" if case.value is None else f"; {case.said()}"
    return f"matches if the two levels are swapped: {case.said(meant)}{right}"
