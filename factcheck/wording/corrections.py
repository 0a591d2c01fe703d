"""The figure that would be right, printed as the stated one is."""

import re
from fractions import Fraction

from factcheck.quantity import Quantity, Range
from factcheck.rate import ALARMS, Outcome
from factcheck.rounding import CONVENTIONS
from factcheck.wording.figures import is_signed, reprinted
from factcheck.wording.forms import Form, form_for, form_of
from factcheck.words import table

__all__ = ["correction", "finer", "reworded", "uncorrected"]

NUMBER = re.compile(
    r"(?:-?\d[\d,./]*|[a-z]+(?:-[a-z]+)?\b(?!-))(?:\s*(?=%|per\b|per-|percent|prct|perc|pct|p\.c|pc\b|point|pt|pp|$))",
    re.IGNORECASE,
)
"""The number of a percentage or of points, which stands before the word that says which."""


def correction(outcome: Outcome) -> str | None:
    """The stated figure as it would be right: the same form, precision and unit, without a hedge.

    `None` where another number does not mend it: a word such as "doubled", a change of the other direction.

    >>> from factcheck.hedges import DEFAULT_POLICY
    >>> from factcheck.kinds import PercentChange
    >>> from factcheck.rate import rate
    >>> correction(rate(PercentChange(before=37, after=62, percent="67.5 per cent"), DEFAULT_POLICY))
    '67.6 per cent'
    """
    claim, figure = outcome.claim, outcome.claim.figure
    if outcome.value is None or not isinstance(figure, Quantity):
        return None
    if is_signed(claim) and outcome.value * figure.value <= 0:
        return None
    value = abs(outcome.value) if is_signed(claim) else outcome.value
    if figure.style == "words":
        return _in_words(figure, value)
    form = form_for(claim)
    if form is not None and figure.style == "digits" and not _has_form(figure, form):
        nearest = CONVENTIONS["half-up"].round(value, form.scale / 10**form.places)
        return form.text(nearest if nearest or not value else value, form.places)
    return reprinted(figure, value, 0 if outcome.rating == "misrounded" else finer(figure, value))


def reworded(figure: Quantity, meant: object) -> str | None:
    """A percentage called percentage points, or points called per cent, the number as it is printed.

    >>> from factcheck import parse
    >>> reworded(parse("3%"), parse("3 points")), reworded(parse("one percentage point"), parse("1%"))
    ('3 percentage points', 'one per cent')
    """
    head = NUMBER.match(figure.printed)
    if head is None or not isinstance(meant, Quantity):
        return None
    one = abs(figure.value) == 1
    words = ("percentage point" if one else "percentage points") if meant.unit == "points" else "per cent"
    told = f"{head.group().strip(' -')} {words}"
    return told if figure.hedge is None else f"{figure.hedge} {told}"


def uncorrected(outcome: Outcome) -> str | None:
    """Why a failing claim has no figure that would be right; `None` where it has one, or nothing fails.

    >>> from factcheck.hedges import DEFAULT_POLICY
    >>> from factcheck.kinds import PercentChange
    >>> from factcheck.rate import rate
    >>> uncorrected(rate(PercentChange(before=120, after=138, percent="-15"), DEFAULT_POLICY))
    'the direction is wrong, so another figure would not put it right'
    """
    if outcome.rating not in ALARMS or correction(outcome) is not None:
        return None
    claim, figure, value = outcome.claim, outcome.claim.figure, outcome.value
    if outcome.implied is None:
        return "no figure can be right, whatever the others are"
    if isinstance(figure, Range):
        return "a range is stated, but the other figures give only one value"
    if not isinstance(figure, Quantity) or (value is not None and is_signed(claim) and value * figure.value < 0):
        return "the direction is wrong, so another figure would not put it right"
    if value is None:
        return "the other figures are hedged, so no one figure follows from them"
    if is_signed(claim) and value * figure.value == 0:
        return (
            "nothing changed, so another figure would not put it right" if not value else "a change is stated as none"
        )
    return f'"{figure}" is a word, which no figure can simply replace'


def _has_form(figure: Quantity, form: Form) -> bool:
    """Whether a figure is itself in this print."""
    own = form_of(figure)
    return own is None or (own.before, own.after, own.scale) == (form.before, form.after, form.scale)


def finer(figure: Quantity, value: Fraction) -> int:
    """How many decimal places more a correction needs: "£54m" for £5.4m is not put right by "£5m".

    As many as leave it within a twentieth of the value, at most three; a sum of money has both digits of its pence.
    """
    rounded = CONVENTIONS["half-up"].round
    close = (
        n
        for n in ((0, 2) if figure.is_money and figure.step == 1 else range(3))
        if abs(rounded(value, figure.step / 10**n) - value) * 20 <= abs(value)
    )
    return next(close, 3) if figure.step else 0


def _in_words(figure: Quantity, value: Fraction) -> str | None:
    """A value in place of a single number word: words to ten, digits beyond, as most style books have it."""
    names: dict[Fraction, str] = {}
    for row in ("digits", "teens"):
        for word, size in table("numbers")[row].items():
            names.setdefault(Fraction(size), word)
    if figure.step == 0:
        return None
    nearest = CONVENTIONS["half-up"].round(value, figure.step)
    old = names.get(abs(figure.value))
    if old is None or nearest.denominator != 1 or nearest < 0:
        return None
    new = names[nearest] if nearest <= 10 else f"{nearest.numerator:,}"
    text, count = re.subn(rf"\b{old}\b", new, figure.printed, count=1, flags=re.IGNORECASE)
    return text if count and figure.step == 1 else None
