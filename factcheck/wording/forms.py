"""The print of a figure around its digits: its sign of currency, its scale word and its unit.

Whatever follows from figures is shown in their print, so that none of these is lost on the way.
"""

import re
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from factcheck.claim import Claim, Implied
from factcheck.measures import is_measure, lengths
from factcheck.quantity import RELATIVE, Quantity, Range
from factcheck.wording.numbers import decimal, number, places_of
from factcheck.words import table

__all__ = ["DIGITS", "Form", "form_for", "form_of", "without_noun"]

DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
MILLIONS = re.compile(r"M[A-Z]{3}\b")


class Form(NamedTuple):
    """What stands before the digits and after them, and what one of the number printed is worth.

    `places` are the decimal places that are printed. `is_money` is true of a sum in whole units of a currency, which
    has two places or none.
    """

    before: str
    after: str
    scale: Fraction
    places: int
    is_money: bool = False

    def text(self, value: Fraction, places: int, *, full: bool = False) -> str:
        """A value in this print, with at most, or with `full` exactly, so many decimal places.

        >>> Form("$", "bn", Fraction(10**9), 1).text(Fraction(-1_500_000_000), 2)
        '-$1.5bn'
        """
        size = abs(value) / self.scale
        pence = self.is_money and size.denominator != 1 and size < 1000
        if pence and (size * 100).denominator == 1:
            digits = decimal(size, 2, full=True)
        else:
            digits = decimal(size, places, full=True) if full else number(size, places)
        sign = "-" if value < 0 and DIGITS.search(digits.replace("0", "")) else ""
        after = self.after.removesuffix("s") if digits == "1" and self.after.strip() in lengths() else self.after
        return f"{sign}{self.before}{digits}{after}"


def form_of(figure: Quantity) -> Form | None:
    """The print of a figure; `None` where it is not in digits, or its digits stand for something that is not printed.

    >>> form_of(Quantity("$2.4bn", Fraction("2.4e9"), Fraction("1e8"), unit="USD"))
    Form(before='$', after='bn', scale=Fraction(1000000000, 1), places=1, is_money=False)
    """
    found = DIGITS.search(figure.printed)
    if found is None or figure.style != "digits" or not figure.step or figure.unit in RELATIVE:
        return None
    bare = Fraction(found.group().replace(",", ""))
    if not bare or not figure.value:
        return None
    before, after = figure.printed[: found.start()].lstrip("-+−"), figure.printed[found.end() :]
    scale, places = abs(figure.value) / bare, len(found.group().partition(".")[2])
    if not _is_scale(scale, before, after) or DIGITS.search(after):
        return None
    money = scale == 1 and figure.unit is not None and figure.unit in table("currencies")
    kept = after if is_measure(figure.unit) or not figure.unit else _scale_word(after)
    return Form(before, kept, scale, places, money)


def _is_scale(scale: Fraction, before: str, after: str) -> bool:
    """Whether what one of the number is worth is printed with it; in "718.7 to 662.3 million" it is elided."""
    if scale == 1:
        return True
    return scale > 1 and bool(_scale_word(after) or MILLIONS.search(before) or MILLIONS.search(after))


def _scale_word(after: str) -> str:
    """The scale at the digits, with the space before it; empty where there is none."""
    found = re.match(rf"[\s-]?(?:{'|'.join(_scales())})\b", after, re.IGNORECASE)
    return found.group() if found else ""


@cache
def _scales() -> tuple[str, ...]:
    rows = table("scales")
    words = {*rows["plain"], *rows["letters"], *rows["money"]}
    return tuple(sorted(map(re.escape, words), key=len, reverse=True))


def without_noun(figure: Quantity) -> str:
    """A figure in digits as printed, without the noun that it counts: "37" of "37 offences", but all of "37 km"."""
    found = DIGITS.search(figure.printed)
    if found is None or is_measure(figure.unit):
        return figure.printed
    if not figure.unit:
        return figure.printed
    rest = re.match(r"[\d,./-]*", figure.printed[found.end() :])
    stop = found.end() + (rest.end() if rest else 0)
    return figure.printed[:stop] + _scale_word(figure.printed[stop:])


def form_for(claim: Claim) -> Form | None:
    """The print in which a value of the stated role is shown.

    That of the stated figure, if it has the unit of the operands, else that of the first operand with a unit; `None`
    where no figure has one.
    """
    if claim.unit is not None:
        return None
    figure = claim.figure
    stated = figure.low if isinstance(figure, Range) else figure
    model = next((each for each in _measured(claim) if is_measure(each.unit)), None)
    if stated is not None and (model is None or stated.unit == model.unit):
        form = form_of(stated)
        if form is not None:
            return form
    return None if model is None else form_of(model) or _by_code(model)


def _by_code(figure: Quantity) -> Form | None:
    """The print of a figure in words: "nine million dollars" is a sum in $."""
    row = table("currencies").get(figure.unit or "")
    if row is not None:
        signs = row.get("signs")
        sign = str(signs[0]) if signs else f"{figure.unit} "
        return Form(sign if len(sign) == 1 else f"{figure.unit} ", "", Fraction(1), 0, is_money=True)
    return None if figure.unit in RELATIVE else Form("", f" {figure.unit}", Fraction(1), places_of(figure.step))


def _measured(claim: Claim) -> list[Quantity]:
    """The operands that have the unit of the stated figure."""
    found: list[Quantity] = []
    for name, operand in claim.operands().items():
        if name in claim.apart:
            continue
        if isinstance(operand, Implied):
            found += operand.sources.values()
        elif isinstance(operand, Range):
            found += operand.ends
        elif isinstance(operand, Quantity):
            found.append(operand)
    return found
