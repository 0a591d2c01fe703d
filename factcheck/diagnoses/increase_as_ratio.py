"""The change was given as a share: "N per cent of" for "N per cent more, or less, than".

What it looks like: "60 of 80, or 25 per cent". 60 is 25 per cent less than 80, and 75 per cent of it.

Why it is wrong: "of" asks for the ratio. What is missing from the whole, or comes on top of it, is a different figure.

Source: the BBC's guidance on reporting statistics; K. Wickham, Math Tools for Journalists (2002), on percentages.
"""

from factcheck.diagnoses.case import Case
from factcheck.kinds import PercentChange, Share

__all__ = ["code", "match", "sentence"]

code = "increase-as-ratio"
sentence = 'A change was given as "N per cent of".'


def match(case: Case) -> str | None:
    """Whether the stated percentage is by how much the part differs from the whole.

    A share in other words, as half or one in five, is of a part: nobody writes a change so.
    """
    claim, stated = case.claim, case.stated
    if not isinstance(claim, Share) or stated is None or stated.style in ("vague", "ratio"):
        return None
    for percent in (-stated, stated):
        change = PercentChange(before=claim.whole, after=claim.part, percent=percent, comparison=True)
        if case.holds(change):
            return f"matches if the change is given as a share: {case.said(change)}{case.right()}"
    return None
