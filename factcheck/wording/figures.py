"""Printed figures in words: as they stand, in brief, and with another value in their print."""

from fractions import Fraction

from factcheck.claim import Claim, Implied
from factcheck.kinds.direction import Direction
from factcheck.measures import lengths
from factcheck.quantity import Quantity, Range
from factcheck.rounding import CONVENTIONS
from factcheck.wording.forms import DIGITS, form_for, form_of, without_noun
from factcheck.wording.numbers import amount, decimal, number, places_of

__all__ = [
    "briefly",
    "changed",
    "has_own_unit",
    "implied_change",
    "is_signed",
    "noun",
    "printed",
    "reprinted",
    "rounded",
    "rounding",
    "shown",
    "stated",
]

FINEST = 9
NOUNS = {
    ("trend", "up"): "a rise",
    ("trend", "down"): "a fall",
    ("trend", "flat"): "no change",
    ("comparison", "up"): "higher",
    ("comparison", "down"): "lower",
    ("comparison", "flat"): "the same",
    ("threshold", "up"): "above",
    ("threshold", "down"): "below",
    ("threshold", "flat"): "exactly at",
}


def printed(given: object) -> str:
    """A role as the text prints it, without its noun: "37 offences" is 37 in a working, "2 hours" stays 2 hours.

    >>> printed(Quantity("37 offences", Fraction(37), unit="offences", exact=True))
    '37'
    """
    if isinstance(given, Quantity):
        if given.exact and not given.step:
            return number(given.value)
        if given.unit in lengths():
            return _hedged(given, given.printed)
        if given.style == "digits" and given.unit not in ("percent", "points"):
            return _hedged(given, without_noun(given))
        return briefly(given)
    if isinstance(given, Range):
        return f"{printed(given.low)} to {printed(given.high)}"
    if isinstance(given, Implied):
        return _level(given)
    if isinstance(given, tuple):
        return " + ".join(printed(part) for part in given)
    return f"{given:,}" if isinstance(given, int) else str(getattr(given, "printed", given))


def briefly(figure: Quantity, unit: str | None = None) -> str:
    """A figure with its hedge, "per cent" and its kin shortened to the sign.

    `unit` is what a bare number counts.

    >>> briefly(Quantity("70 per cent", Fraction(70), unit="percent", hedge="nearly"))
    'nearly 70%'
    """
    if figure.exact and not figure.step:
        text = amount(figure.value, figure.unit or unit)
    elif figure.style == "digits" and (figure.unit or unit) == "percent":
        found = DIGITS.search(figure.printed)
        text = f"{found.group()}%" if found else figure.printed
    elif figure.style == "digits" and figure.unit is None and unit == "points":
        text = f"{figure.printed.removeprefix('-')} points"
    else:
        text = figure.printed
    return _hedged(figure, text)


def _hedged(figure: Quantity, text: str) -> str:
    return text if figure.hedge is None else f"{figure.hedge} {text}"


def _level(given: Implied) -> str:
    """A level that is not printed, in the print of the figures that it follows from."""
    value = given.level
    if value is None:
        return "a level that follows from hedged figures"
    form = next(filter(None, map(form_of, given.sources.values())), None)
    return number(value) if form is None else form.text(value, form.places + 1)


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
    """The stated figure with its direction: "a fall of 15%", "15% lower"; alone where it is no change."""
    figure = claim.figure
    if getattr(claim, claim.stated) is None:
        return "This"  # what is impossible whatever is stated
    if not is_signed(claim) or not isinstance(figure, Quantity):
        return stated(claim)
    if not claim.comparison:
        return f"a {'fall' if figure.value < 0 else 'rise'} of {stated(claim)}"
    return f"{stated(claim)} {'lower' if figure.value < 0 else 'higher'}"


def implied_change(claim: Claim, value: Fraction) -> str:
    """A value of the stated role with its direction: "a fall of 15%", "15% lower"; alone where it is no change."""
    if not is_signed(claim) or not value:
        return shown(claim, value)
    size = shown(claim, abs(value))
    if claim.comparison:
        return f"{size} {'lower' if value < 0 else 'higher'}"
    return f"a {'fall' if value < 0 else 'rise'} of {size}"


def noun(claim: Claim, way: str) -> str:
    """A direction in words: "a rise", for a comparison "higher", for a threshold "above".

    >>> from factcheck.kinds import Trend
    >>> noun(Trend(before=37, after=61, direction="up"), "up")
    'a rise'
    """
    return NOUNS["comparison" if claim.comparison else claim.code, way]


def reprinted(figure: Quantity, value: Fraction, places: int = 0) -> str | None:
    """A value in the print of a figure in digits, so many places finer; `None` where that cannot be.

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
    nearest = CONVENTIONS["half-up"].round(abs(value) / scale, unit / 10**places)
    text = decimal(nearest, places_of(unit) + places, full=True)
    if places and "." in text:
        text = text.rstrip("0").rstrip(".")
        if figure.is_money and scale == 1 and text[-2:-1] == ".":
            text += "0"  # £1.80, not £1.8
    if "," not in digits.group() and bare >= 1000:
        text = text.replace(",", "")
    minus = "-" if value < 0 and nearest and not figure.printed.startswith("-") else ""
    return minus + figure.printed[: digits.start()] + text + figure.printed[digits.end() :]


def has_own_unit(figure: Quantity) -> bool:
    """Whether the digits of a figure count something else than its value does: 200% is 2 times, 24 months 2 years.

    >>> has_own_unit(Quantity("200%", Fraction(2), Fraction("0.01"), unit="times"))
    True
    """
    digits = DIGITS.search(figure.printed)
    return (
        digits is not None
        and figure.style == "digits"
        and Fraction(digits.group().replace(",", "")) != abs(figure.value)
    )


def rounding(claim: Claim, value: Fraction, stated: Fraction) -> str:
    """What a value rounds to at the precision of the stated figure, in words; empty if it is shown so already.

    A half may be rounded either way: then it is the figure that is stated, if that is one of the two.

    >>> from factcheck.kinds import PercentChange
    >>> rounding(PercentChange(before=200, after=205, percent="2"), Fraction("2.5"), Fraction(2))
    'can be rounded to 2%'
    """
    figure = claim.figure
    if isinstance(figure, Quantity) and figure.step and 2 * abs(value - stated) == figure.step:
        return f"can be rounded to {rounded(claim, stated)}"
    nearest = rounded(claim, value)
    return "" if nearest == shown(claim, value) or value == stated else f"rounds to {nearest}"


def shown(claim: Claim, value: Fraction) -> str:
    """A value of the stated role, with its currency, scale and unit.

    Whole if it ends within three places, else one finer than printed and at least two. Finer still where the value that
    is shown would not round as the exact one does, or would be the figure itself: 20.4996 is not shown as 20.5 where
    20% is stated, nor 1.997 as 2 beside "more than doubled".
    """
    figure, form = claim.figure, form_for(claim)
    scale, places = Fraction(1) if form is None else form.scale, 2
    if isinstance(figure, Quantity) and figure.style != "ratio":
        places = max(places_of(figure.step / scale) + 1, places)
        while places < FINEST and not _is_told_apart(value, scale / 10**places, figure):
            places += 1
    return amount(value, _unit(claim), places) if form is None else form.text(value, places)


def _is_told_apart(value: Fraction, finest: Fraction, figure: Quantity) -> bool:
    """Whether a value shown to a finest step rounds to the figure's step, or lies beside it, as the exact one does."""
    nearest = CONVENTIONS["half-up"].round
    told = nearest(value, finest)
    if figure.is_rough or not figure.step:
        return value == told or abs(told) != abs(figure.value)
    return nearest(told, figure.step) == nearest(value, figure.step)


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
    nearest, form = CONVENTIONS["half-up"].round(value, figure.step), form_for(claim)
    places = places_of(figure.step if form is None else figure.step / form.scale)
    if form is not None:
        return form.text(nearest, places, full=True)
    told = reprinted(figure, value) if has_own_unit(figure) else None
    if told is not None:
        return told
    if _unit(claim) is None:
        return number(nearest, places)
    text = decimal(nearest, places, full=True)
    return text if bare else amount(nearest, _unit(claim), places).replace(decimal(nearest, places), text)
