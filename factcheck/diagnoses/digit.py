"""One digit is wrong, or two neighbouring digits changed places.

What it looks like: 4,727 to 4,862 is given as "grew by 153". It is 135.

Why it is wrong: a slip of the fingers, or of the eye in copying. Among people who copy numbers, single wrong digits and
swapped neighbours are by far the most frequent errors. A figure of two digits is so explained only where no other slip
explains it, since many can be turned into many others.

Source: J. Verhoeff, Error Detecting Decimal Codes (Mathematical Centre Tracts 29, Amsterdam, 1969), who counted them;
F. Damerau, "A technique for computer detection and correction of spelling errors", Communications of the ACM 7 (1964).
"""

from fractions import Fraction
from math import ceil, floor

from factcheck.diagnoses.case import Case
from factcheck.interval import Interval
from factcheck.quantity import Quantity
from factcheck.wording import number, printed, reprinted, rounded
from factcheck.wording import stated as in_brief

__all__ = ["code", "match", "sentence"]

code = "digit"
sentence = "One digit is wrong, or two neighbouring digits changed places."

LEAST_DIGITS = 3
LEAST_STATED = 2


def match(case: Case) -> str | None:
    """Whether one slip leads from the stated figure, or from an operand, to what would be right.

    The stated figure has at least three digits, or two where no other slip explains it. An operand has three, and the
    others leave it hardly a choice.
    """
    stated, value = case.stated, case.value
    if stated is None or stated.is_rough or value is None or not case.claim.arithmetic:
        return None
    right = reprinted(stated, abs(value))
    if (
        right is not None
        and is_slip(_digits(stated.printed), _digits(right), LEAST_STATED)
        and stated.value * value > 0
    ):
        if case.is_explained and len(_digits(right)) < LEAST_DIGITS:
            return None
        slip = _kind(_digits(stated.printed), _digits(right))
        return f"matches if {in_brief(case.claim)} is misprinted for {rounded(case.claim, abs(value))}: {slip}"
    return _operand(case)


def _operand(case: Case) -> str | None:
    """An operand that one slip separates from the only value that makes the claim true."""
    claim = case.claim
    if claim.derived():
        return None
    variables = claim.variables()
    box = {name: figure.meant for name, figure in variables.items()}
    box[claim.stated] = claim.zones(case.policy).fine
    for name, figure in variables.items():
        if len(_digits(figure.printed)) < LEAST_DIGITS or figure.style != "digits" or figure.value.numerator <= 0:
            continue
        needed = claim.implied_for(name, {other: each for other, each in box.items() if other != name})
        candidate = _only(figure, needed)
        if candidate is None:
            continue
        right = reprinted(figure, candidate) or number(candidate)
        if is_slip(_digits(figure.printed), _digits(right)):
            slip = _kind(_digits(figure.printed), _digits(right))
            return f"matches if {printed(figure)} is misprinted for {right}: {slip}"
    return None


def _only(figure: Quantity, needed: Interval | None) -> Fraction | None:
    """The only value in the precision of a figure that the others allow; `None` where they allow several."""
    if needed is None or needed.low is None or needed.high is None:
        return None
    unit = figure.step or Fraction(1)
    low, high = ceil(needed.low / unit), floor(needed.high / unit)
    return low * unit if low == high else None


def _digits(text: str) -> str:
    return "".join(character for character in text if "0" <= character <= "9")


def is_slip(one: str, other: str, least: int = LEAST_DIGITS) -> bool:
    """Whether one digit changed, or two neighbours exchanged, lead from one row of digits to the other.

    >>> is_slip("153", "135"), is_slip("1145", "1154"), is_slip("153", "163"), is_slip("12", "21")
    (True, True, True, False)
    """
    if len(one) != len(other) or len(one) < least:
        return False
    at = [i for i in range(len(one)) if one[i] != other[i]]
    return len(at) == 1 or (
        len(at) == 2 and at[1] == at[0] + 1 and one[at[0] : at[1] + 1] == other[at[1]] + other[at[0]]
    )


def _kind(one: str, other: str) -> str:
    changed = sum(a != b for a, b in zip(one, other, strict=True))
    return "one digit is wrong" if changed == 1 else "two digits are swapped"
