"""Printed figures in words: as they stand, in brief, and with another value in their print."""

import re
from fractions import Fraction

from factcheck.claim import Claim, Implied
from factcheck.kinds.direction import Direction
from factcheck.quantity import Quantity, Range
from factcheck.rounding import CONVENTIONS
from factcheck.wording.numbers import amount, decimal, number, places_of

__all__ = ["briefly", "changed", "is_signed", "noun", "printed", "reprinted", "rounded", "shown", "stated"]

FINEST = 9
DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
PLAIN = re.compile(
    r"""[^\w\s-]?\s?-?                                  # a sign of currency
    \d[\d,./-]*                                         # the digits
    (\s?(?:k|mln|mn|m|million|bln|bn|billion|tn|trillion|thousand)\b)?""",
    re.VERBOSE,
)
NOUNS = {
    ("trend", "up"): "a rise",
    ("trend", "down"): "a fall",
    ("trend", "flat"): "no change",
    ("threshold", "up"): "above",
    ("threshold", "down"): "below",
    ("threshold", "flat"): "exactly at",
}


def printed(given: object) -> str:
    """A role as the text prints it, without its noun: "37 offences" is 37 in a working.

    >>> printed(Quantity("37 offences", Fraction(37), unit="offences", exact=True))
    '37'
    """
    if isinstance(given, Quantity):
        if given.exact and not given.step:
            return number(given.value)
        if given.style == "digits" and given.unit not in ("percent", "points"):
            return _hedged(given, _plain(given))
        return briefly(given)
    if isinstance(given, Range):
        return f"{printed(given.low)} to {printed(given.high)}"
    if isinstance(given, Implied):
        level = given.level
        return "a level that follows from hedged figures" if level is None else number(level)
    if isinstance(given, tuple):
        return " + ".join(printed(part) for part in given)
    return f"{given:,}" if isinstance(given, int) else str(getattr(given, "printed", given))


def briefly(figure: Quantity, unit: str | None = None) -> str:
    """A figure with its hedge, "per cent" and its kin shortened to the sign.

    `unit` is what a bare number counts.

    >>> briefly(Quantity("70 per cent", Fraction(70), unit="percent", hedge="nearly"))
    'nearly 70%'
    """
    if figure.style == "digits" and (figure.unit or unit) == "percent":
        found = DIGITS.search(figure.printed)
        text = f"{found.group()}%" if found else figure.printed
    elif figure.style == "digits" and figure.unit is None and unit == "points":
        text = f"{figure.printed.removeprefix('-')} points"
    else:
        text = figure.printed
    return _hedged(figure, text)


def _hedged(figure: Quantity, text: str) -> str:
    return text if figure.hedge is None else f"{figure.hedge} {text}"


def _plain(quantity: Quantity) -> str:
    """The digits with the currency sign and the scale that stand at them."""
    found = PLAIN.match(quantity.printed)
    return found.group().strip() if found else quantity.printed


def is_signed(claim: Claim) -> bool:
    """Whether the stated figure is a change, of which the verb gives the sign."""
    return "{rise}" in claim.says


def stated(claim: Claim) -> str:
    """The stated figure in brief, with its hedge and without the sign that its verb gives it."""
    given = getattr(claim, claim.stated)
    if isinstance(given, Direction):
        return f'"{given}"' if given.hedge else "flat" if given.way == "flat" else noun(claim, given.way)
    if isinstance(given, Range):
        return str(given).replace("-", "") if is_signed(claim) else str(given)
    text = printed(given) if claim.unit is None else briefly(given, claim.unit)
    if given.style == "vague" and given.unit == "times":
        return f'"{text}"'
    return text.replace("-", "", 1) if is_signed(claim) and given.style == "digits" and given.hedge is None else text


def changed(claim: Claim) -> str:
    """The stated figure with the noun of its direction: "a fall of 15%"; alone where it is no change."""
    figure = claim.figure
    if not is_signed(claim) or not isinstance(figure, Quantity):
        return stated(claim)
    return f"a {'fall' if figure.value < 0 else 'rise'} of {stated(claim)}"


def noun(claim: Claim, way: str) -> str:
    """A direction as a noun or a preposition: "a rise", "above".

    >>> from factcheck.kinds import Trend
    >>> noun(Trend(before=37, after=61, direction="up"), "up")
    'a rise'
    """
    return NOUNS[claim.code, way]


def reprinted(figure: Quantity, value: Fraction, places: int = 0, *, whole: bool = False) -> str | None:
    """A value in the print of a figure in digits, so many places finer; `None` where that cannot be.

    `whole`: with as many places as show all of it, if three will do.

    >>> reprinted(Quantity("1.3m", Fraction(1_300_000), Fraction(100_000)), Fraction(1_440_000))
    '1.4m'
    >>> reprinted(Quantity("£0.2", Fraction("0.2"), Fraction("0.1")), Fraction("-0.1"))
    '-£0.1'
    """
    if figure.exact and figure.step == 0:
        return number(value) if value.denominator == 1 else None
    digits = DIGITS.search(figure.printed)
    if digits is None or figure.value == 0 or figure.step == 0 or figure.style != "digits":
        return None
    bare = Fraction(digits.group().replace(",", ""))
    scale = abs(figure.value) / bare if bare else Fraction(0)
    unit = figure.step / scale if scale else Fraction(0)
    if unit != Fraction(1, 10 ** len(digits.group().partition(".")[2])):
        return None  # 10-1/2, 1,154 read as rounded to thousands
    size, printed_places = abs(value) / scale, places_of(unit)
    if whole and (size * 1000).denominator == 1:
        places = max(places, 3 - printed_places)
    nearest = CONVENTIONS["half-up"].round(size, unit / 10**places)
    text = decimal(nearest, printed_places + places, full=True)
    if places and "." in text:
        text = text.rstrip("0").rstrip(".")
    if "," not in digits.group() and bare >= 1000:
        text = text.replace(",", "")
    minus = "-" if value < 0 and nearest and not figure.printed.startswith("-") else ""
    return minus + figure.printed[: digits.start()] + text + figure.printed[digits.end() :]


def shown(claim: Claim, value: Fraction) -> str:
    """A value of the stated role: whole if it ends within three places, else one finer than printed and at least two.

    Finer still where the value that is shown would not round as the exact one does, or would be the figure itself:
    20.4996 is not shown as 20.5 where 20% is stated, nor 1.997 as 2 beside "more than doubled".
    """
    figure, places = claim.figure, 2
    if isinstance(figure, Quantity) and figure.style != "ratio":
        if abs(value) >= 10**6 or (claim.unit is None and value.denominator != 1):
            fine = reprinted(figure, value, 1, whole=True)
            if fine is not None and figure.unit not in ("percent", "points"):
                return _without_noun(fine, value)
        places = max(places_of(figure.step) + 1, places)
        while places < FINEST and not _is_told_apart(value, places, figure):
            places += 1
    return amount(value, _unit(claim), places)


def _is_told_apart(value: Fraction, places: int, figure: Quantity) -> bool:
    """Whether a value with so many places rounds to the figure's step, or lies beside it, as the exact one does."""
    nearest = CONVENTIONS["half-up"].round
    told = nearest(value, Fraction(1, 10**places))
    if figure.is_rough or not figure.step:
        return value == told or abs(told) != abs(figure.value)
    return nearest(told, figure.step) == nearest(value, figure.step)


def _without_noun(text: str, value: Fraction) -> str:
    """A reprinted value alone, with the value's own sign: the figure may have been printed with a minus."""
    found = PLAIN.match(text.removeprefix("-") if value >= 0 else text)
    return found.group().strip() if found else text


def _unit(claim: Claim) -> str | None:
    """What the stated role counts; a mean or a total of percentages counts those."""
    if claim.unit is not None:
        return claim.unit
    unit = getattr(claim.figure, "unit", None)
    return unit if unit in ("percent", "points") else None


def rounded(claim: Claim, value: Fraction, *, bare: bool = False) -> str:
    """A value rounded half up to the precision that the stated figure is printed with."""
    figure = claim.figure
    if not isinstance(figure, Quantity) or figure.step == 0 or figure.style == "ratio":
        return shown(claim, value)
    nearest = CONVENTIONS["half-up"].round(value, figure.step)
    if _unit(claim) is None:
        fine = reprinted(figure, nearest)
        return _without_noun(fine, value) if fine is not None else number(nearest, places_of(figure.step))
    places = places_of(figure.step)
    text = decimal(nearest, places, full=True)
    return text if bare else amount(nearest, _unit(claim), places).replace(decimal(nearest, places), text)
