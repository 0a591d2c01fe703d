"""What the operands of a claim imply: the working in one line, and a clause in words."""

from collections.abc import Mapping
from fractions import Fraction

from factcheck.claim import Claim
from factcheck.wording.figures import NOUNS, is_signed, printed, shown

__all__ = ["say", "working"]

CHANGE = "a {rise} of {implied}"
SAME = "{after} is the same as {before}"
CHANGES = {False: ("rise", "fall"), True: ("higher", "lower")}
"""Upwards and downwards, of one thing over time and of two things set side by side."""


def working(claim: Claim, point: Fraction) -> str:
    """The way to the stated figure in one line.

    >>> from factcheck.kinds import PercentChange
    >>> working(PercentChange(before=82, after=99, percent="21"), Fraction(1700, 82))
    '(99 - 82) / 82 = 20.73%'
    """
    roles = {name: printed(getattr(claim, name)) for name in claim.roles}
    return f"{claim.working.format(**roles)} = {shown(claim, point)}"


def say(claim: Claim, point: Fraction) -> str:
    """What the operands imply, in words.

    >>> from factcheck.kinds import PercentChange
    >>> say(PercentChange(before=82, after=99, percent="21"), Fraction(1700, 82))
    '82 to 99 is a rise of 20.73%'
    """
    sign = (point > 0) - (point < 0)
    way = {1: "up", -1: "down", 0: "flat"}[sign]
    words: Mapping[str, str] = {
        **{name: printed(getattr(claim, name)) for name in claim.roles},
        **claim.further(),
        "implied": shown(claim, abs(point) if is_signed(claim) else point),
        "rise": CHANGES[claim.comparison][sign < 0],
        "way": NOUNS.get(("comparison" if claim.comparison else claim.code, way), way),
    }
    if claim.comparison:
        larger, smaller = ("after", "before") if sign > 0 else ("before", "after")
        template = claim.compares if sign else SAME
        return template.format(**words, larger=words[larger], smaller=words[smaller])
    template = claim.says if sign else claim.says.replace(CHANGE, "no change")
    return template.format(**words)
