"""The figure is wrong by a power of ten: a decimal point moved, or million for billion.

What it looks like: "fell by £54m" for £18.6m to £13.2m, which is £5.4m.

Why it is wrong: a thousand times too much is not a matter of rounding, but large numbers all look alike. A figure per
head of the population shows at once which of two scales can be true.

Source: J. A. Paulos, Innumeracy (1988), on millions and billions; D. A. Norman's classes of slips cover the misplaced
point: see The Design of Everyday Things (1988), chapter 5.
"""

from collections.abc import Iterator
from fractions import Fraction

from attrs import evolve

from factcheck.claim import Claim
from factcheck.diagnoses.case import Case
from factcheck.kinds import Rate
from factcheck.quantity import Quantity
from factcheck.wording import printed, shown

__all__ = ["code", "match", "sentence"]

code = "scale"
sentence = "The figure is wrong by a power of ten."

WORDS = {3: "a thousand", 6: "a million", 9: "a billion"}


def match(case: Case) -> str | None:
    """Whether the value times a power of ten is the stated figure, or an operand is wrong by a thousand or more.

    Half a unit of the last digit is all that is allowed, and no more than 5 per cent; a figure of one digit has to
    be wrong by thousands, because every tenth value begins with it, or to have all the digits of the value. Nothing
    that a more specific slip explains: 1.5 points called per cent are near a tenth of 14.7 per cent by accident.
    """
    stated, value, claim = case.stated, case.value, case.claim
    if case.is_explained or stated is None or not value or not claim.arithmetic or isinstance(claim, Rate):
        return None
    power = _power(stated, value)
    if power is not None:
        by = f"{10 ** abs(power):,}" if abs(power) not in WORDS else WORDS[abs(power)]
        by = {1: "ten", 2: "a hundred"}.get(abs(power), by)
        size = "large" if power > 0 else "small"
        return f"matches if the figure is {by} times too {size}: the figures give {shown(claim, abs(value))}"
    return _operand(case)


def _power(stated: Quantity, value: Fraction) -> int | None:
    """The power of ten that lies between the value and the figure, if they have the same digits."""
    size, reach = abs(stated.value), min(stated.step / 2, abs(stated.value) / 20)
    coarse = size < 10 * stated.step
    if not size or stated.style in ("vague", "ratio") or stated.value * value < 0:
        return None
    ratio = size / abs(value)
    near = len(str(int(ratio))) - 1 if ratio >= 1 else -len(str(int(1 / ratio)))
    for power in (near, near + 1):
        off = abs(abs(value) * Fraction(10) ** power - size)
        if power and off <= (0 if coarse and power % 3 else reach):
            return power
    return None


def _operand(case: Case) -> str | None:
    """An operand that would be right with another scale word."""
    for meant, name, words in _rescaled(case.claim):
        if case.holds(meant):
            point = meant.point()
            then = "" if point is None else f": then the figures give {shown(meant, abs(point))}"
            return f"matches if {printed(getattr(case.claim, name))} is {words}{then}"
    return None


def _rescaled(claim: Claim) -> Iterator[tuple[Claim, str, str]]:
    """The claim with one level a thousand, million or billion times larger or smaller."""
    levels = {name: q for name, q in claim.variables().items() if name in ("before", "after") and q.style == "digits"}
    if len(levels) != 2 or claim.degree:
        return
    first, last = levels.values()
    if not first.value or not last.value or 1 < abs(first.value / last.value) * 100 < 10_000:
        return
    for name, figure in levels.items():
        for power, words in WORDS.items():
            for factor, way in ((Fraction(10) ** power, "small"), (Fraction(1, 10**power), "large")):
                scaled = evolve(figure, value=figure.value * factor, step=figure.step * factor)
                yield claim.replaced({name: scaled}), name, f"{words} times too {way}"
