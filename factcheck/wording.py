"""Figures, workings and messages in words."""

import re
from collections.abc import Callable, Mapping
from fractions import Fraction

from factcheck.claim import Claim
from factcheck.implied import Implied
from factcheck.kinds.direction import Direction
from factcheck.quantity import Quantity, Range
from factcheck.rate import Outcome
from factcheck.rounding import CONVENTIONS

__all__ = ["amount", "assumption", "correction", "message", "number", "printed", "say", "shown", "working"]

SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
WAYS = {1: "up", -1: "down", 0: "no change"}
SIDES = {1: "above", -1: "below", 0: "exactly at"}


def number(value: Fraction, places: int = 2) -> str:
    """A rational as a decimal of at most so many places, rounded half even, with commas.

    >>> number(Fraction(2500, 37)), number(Fraction(1154)), number(Fraction(42_300_000))
    ('67.57', '1,154', '42.3 million')
    """
    for size, name in SCALES:
        if abs(value) >= size and value % (size // 10**6 or 1) == 0 and value % (size // 1000) == 0:
            return f"{_decimal(value / size, 3)} {name}"
    return _decimal(value, places)


def _decimal(value: Fraction, places: int) -> str:
    scaled = round(abs(value) * 10**places)
    whole, rest = divmod(scaled, 10**places)
    digits = f"{rest:0{places}d}".rstrip("0") if places else ""
    sign = "-" if value < 0 and scaled else ""
    return f"{sign}{whole:,}.{digits}" if digits else f"{sign}{whole:,}"


def places_of(step: Fraction) -> int:
    """The decimal places that a step prints: 1/10 has one, 1 and 1000 none.

    >>> places_of(Fraction(1, 10)), places_of(Fraction(1000)), places_of(Fraction(1, 8))
    (1, 0, 3)
    """
    places = 0
    while step and step * 10**places < 1 and places < 12:
        places += 1
    while step and (step * 10**places).denominator != 1 and places < 12:
        places += 1
    return places


def amount(value: Fraction, unit: str | None, places: int = 2) -> str:
    """A value with its unit in words: "20.73%", "0.3 points", "2.03 times".

    >>> amount(Fraction("0.3"), "points"), amount(Fraction(2), "times"), amount(Fraction(3), "years")
    ('0.3 points', '2 times', '3 years')
    """
    text = number(value, places)
    if unit is None:
        return text
    return f"{text}%" if unit == "percent" else f"{text} {unit}"


def printed(given: object) -> str:
    """A role as the text prints it, without its noun: "37 offences" is 37 in a working.

    >>> printed(Quantity("37 offences", Fraction(37), unit="offences", exact=True))
    '37'
    """
    if isinstance(given, Quantity):
        if given.style == "digits" and given.unit not in ("percent", "points"):
            return (_plain(given) if given.hedge is None else f"{given.hedge} {_plain(given)}")
        return str(given)
    if isinstance(given, Range):
        return f"{printed(given.low)} to {printed(given.high)}"
    if isinstance(given, Implied):
        values = {name: q.value for name, q in given.sources.items()}
        return number(given.at(values))
    if isinstance(given, tuple):
        return " + ".join(printed(part) for part in given)
    return str(getattr(given, "printed", given) or given)


def _plain(quantity: Quantity) -> str:
    """The digits with the currency sign and the scale that stand at them."""
    found = re.match(r"[^\w\s-]?\s?-?\d[\d,./-]*(\s?(?:k|mln|mn|m|million|bn|bln|billion|tn|trillion|thousand)\b)?", quantity.printed)
    return found.group().strip() if found else quantity.printed


def working(claim: Claim, point: Fraction) -> str:
    """The way to the stated figure in one line: "(99 - 82) / 82 = 20.73%"."""
    roles = {name: printed(getattr(claim, name)) for name in claim.roles}
    return f"{claim.working.format(**roles)} = {shown(claim, point)}"


def shown(claim: Claim, value: Fraction) -> str:
    """A value of the stated role, one place finer than printed and at least two."""
    stated = claim.figure
    places = places_of(stated.step) + 1 if isinstance(stated, Quantity) else 2
    return amount(value, claim.unit, max(places, 2))


def say(claim: Claim, point: Fraction) -> str:
    """What the operands imply, in words: "82 to 99 is a rise of 20.73%"."""
    sign = (point > 0) - (point < 0)
    signed = "{rise}" in claim.says
    words: Mapping[str, str] = {
        **{name: printed(getattr(claim, name)) for name in claim.roles},
        "implied": shown(claim, abs(point) if signed else point),
        "rise": "fall" if sign < 0 else "rise",
        "way": WAYS[sign],
        "side": SIDES[sign],
    }
    return claim.says.format(**words)


def stated(claim: Claim) -> str:
    """The stated figure as printed, with its hedge and without the sign that its verb gives it."""
    given = getattr(claim, claim.stated)
    text = str(given).replace("-", "", 1) if "{rise}" in claim.says else str(given)
    return f"{text}%" if claim.unit == "percent" and getattr(given, "unit", "percent") is None else text


def rounded(claim: Claim, value: Fraction) -> str:
    """A value rounded half up to the precision that the stated figure is printed with."""
    figure = claim.figure
    if not isinstance(figure, Quantity) or figure.step == 0 or figure.exact:
        return shown(claim, value)
    nearest = CONVENTIONS["half-up"].round(value, figure.step)
    return amount(nearest, claim.unit, places_of(figure.step))


def assumption(outcome: Outcome) -> str | None:
    """What had to be assumed of the operands: "the figures are rounded to the nearest 1,000"."""
    if outcome.granule is None:
        return None
    return f"the figures are rounded to the nearest {number(outcome.granule)}"


def message(outcome: Outcome) -> str:
    """A verdict in a sentence."""
    said = _says(outcome)
    text = f"{said}{ENDINGS[outcome.rating](outcome)}" if said else ENDINGS_ALONE[outcome.rating](outcome)
    return f"{text[0].upper()}{text[1:]}."


def _says(outcome: Outcome) -> str:
    """What the operands imply: one value, or the range where one of them is hedged."""
    if outcome.rating == "unchecked" or outcome.implied is None:
        return ""
    if outcome.value is not None:
        return say(outcome.claim, outcome.value)
    return f"the other figures allow {_between(outcome)}"


def _between(outcome: Outcome) -> str:
    """The range that the operands can imply, in words."""
    implied, claim = outcome.implied, outcome.claim
    assert implied is not None
    if implied.low is None and implied.high is None:
        return "any value"
    if implied.low is None or implied.high is None:
        side, end = ("more", implied.low) if implied.high is None else ("less", implied.high)
        return f"{side} than {shown(claim, end or Fraction(0))}"
    if implied.is_point:
        return shown(claim, implied.low)
    ends = (implied.low, implied.high)
    if "{rise}" in claim.says and implied.high <= 0:
        ends = (-implied.high, -implied.low)
    return f"{shown(claim, ends[0])} to {shown(claim, ends[1])}"


def _correct(outcome: Outcome) -> str:
    claim, figure = outcome.claim, outcome.claim.figure
    if not isinstance(figure, Quantity) or outcome.value == figure.value or not claim.arithmetic:
        return ""
    if figure.is_rough or figure.style == "ratio":
        return f": {stated(claim)} is right"
    return f", which rounds to {rounded(claim, abs(outcome.value or Fraction(0)))}"


def _consistent(outcome: Outcome) -> str:
    if outcome.granule is not None:
        return f"; {stated(outcome.claim)} is possible if {assumption(outcome)}"
    if outcome.value is None:
        return f", so {stated(outcome.claim)} is possible"
    if not isinstance(outcome.claim.figure, Quantity):
        return f" as printed; {stated(outcome.claim)} is possible within the rounding"
    return f"; within the rounding of the figures ({_between(outcome)}) {stated(outcome.claim)} is possible"


def _misrounded(outcome: Outcome) -> str:
    if outcome.value is None:
        return f", not {stated(outcome.claim)}"
    value = abs(outcome.value) if "{rise}" in outcome.claim.says else outcome.value
    return f", which rounds to {rounded(outcome.claim, value)}, not {stated(outcome.claim)}"


ENDINGS: Mapping[str, Callable[[Outcome], str]] = {
    "correct": _correct,
    "consistent": _consistent,
    "stretched": lambda outcome: f"; {stated(outcome.claim)} stretches that",
    "misrounded": _misrounded,
    "wrong": lambda outcome: f", not {stated(outcome.claim)}",
}

ENDINGS_ALONE: Mapping[str, Callable[[Outcome], str]] = {
    "unchecked": lambda outcome: f"not checked: {outcome.reason}",
    "wrong": lambda outcome: f"{stated(outcome.claim)} is impossible: {outcome.reason}",
}


def correction(outcome: Outcome) -> str | None:
    """The stated figure as it would be right: the same form, precision and unit, without a hedge.

    Only for a figure in digits; a word such as "doubled" cannot be mended by another number.
    """
    claim, figure = outcome.claim, outcome.claim.figure
    if outcome.value is None or not isinstance(figure, Quantity) or figure.style not in ("digits", "words"):
        return None
    signed = "{rise}" in claim.says
    if signed and outcome.value * figure.value < 0:
        return None
    value = abs(outcome.value) if signed else outcome.value
    return _reprinted(figure, value)


def _reprinted(figure: Quantity, value: Fraction) -> str | None:
    """`value` in the print of `figure`: 67.6 per cent for 67.5 per cent, £1.14bn for £1.13bn."""
    digits = re.search(r"\d[\d,]*(?:\.\d+)?", figure.printed)
    if digits is None or figure.value == 0 or figure.step == 0:
        return None
    bare = Fraction(digits.group().replace(",", ""))
    scale = abs(figure.value) / bare if bare else Fraction(1)
    if figure.step.numerator != 1 and scale == 1:
        return None
    nearest = CONVENTIONS["half-up"].round(value, figure.step) / scale
    places = places_of(figure.step / scale)
    text = f"{_decimal(nearest, places)}"
    if places and "." not in text:
        text += "." + "0" * places
    elif places:
        text += "0" * (places - len(text.partition(".")[2]))
    if "," not in digits.group() and bare < 10000:
        text = text.replace(",", "") if "," not in figure.printed and nearest < 10000 else text
    return figure.printed[: digits.start()] + text + figure.printed[digits.end() :]
