"""A verdict in a sentence: that figures disagree, never who is at fault."""

from collections.abc import Callable, Mapping
from fractions import Fraction

from factcheck.claim import Claim
from factcheck.hedges import DEFAULT_POLICY
from factcheck.interval import Interval
from factcheck.kinds.shared import listed
from factcheck.quantity import Quantity
from factcheck.rate import Outcome
from factcheck.wording.figures import changed, has_own_unit, is_signed, printed, rounded, rounding, shown, stated
from factcheck.wording.numbers import decimal, number, places_of
from factcheck.wording.workings import say
from factcheck.words import table

__all__ = ["ENDINGS", "assumption", "between", "message", "ruling", "that_are_rounded"]


def assumption(outcome: Outcome) -> str | None:
    """What had to be assumed of the operands: "the figures are rounded to the nearest 1,000"."""
    if outcome.granule is None:
        return None
    if outcome.granule == 1:
        figures = (*outcome.claim.variables().values(), outcome.claim.figure)
        code = next((q.unit for q in figures if isinstance(q, Quantity) and q.is_money), None)
        if code is not None:
            return f"the figures are rounded to whole {table('currencies')[code]['words'][0]}"
    return f"the figures are rounded to the nearest {number(outcome.granule)}"


def message(outcome: Outcome) -> str:
    """A verdict in a sentence.

    >>> from factcheck.hedges import DEFAULT_POLICY
    >>> from factcheck.kinds import PercentChange
    >>> from factcheck.rate import rate
    >>> message(rate(PercentChange(before=236, after=311, percent="24"), DEFAULT_POLICY))
    '236 to 311 is a rise of 31.78%, not 24%.'
    """
    said = _says(outcome)
    text = f"{said}{ENDINGS[outcome.rating](outcome)}{ruling(outcome)}" if said else ALONE[outcome.rating](outcome)
    return f"{text[0].upper()}{text[1:]}."


def ruling(outcome: Outcome) -> str:
    """Why no other figures could have given the stated one, after what these give."""
    return "" if outcome.reason is None else f"; {outcome.reason}"


def _says(outcome: Outcome) -> str:
    """What the operands imply: one value, or the range where one of them is hedged."""
    if outcome.rating == "unchecked" or outcome.implied is None:
        return ""
    if outcome.value is not None:
        return say(outcome.claim, outcome.value)
    return f"the other figures allow {between(outcome)}"


WAYS: Mapping[str, tuple[str, str, str]] = {
    "trend": ("a rise", "a fall", "no change"),
    "comparison": ("a higher figure", "a lower figure", "the same figure"),
    "threshold": ("a figure above the mark", "a figure below the mark", "the mark itself"),
}
"""What is called up, down and flat, of each claim whose stated figure is a direction."""


def _ways(claim: Claim, implied: Interval) -> str:
    """The directions that the operands allow, in words."""
    up, down, flat = WAYS["comparison" if claim.comparison else claim.code]
    if implied.low is not None and implied.low >= 0:
        return f"only {up}" if implied.low or implied.low_open else f"only {up} or {flat}"
    if implied.high is not None and implied.high <= 0:
        return f"only {down}" if implied.high or implied.high_open else f"only {down} or {flat}"
    return "either direction"


def between(outcome: Outcome) -> str:
    """The range that the operands can imply, in words."""
    implied, claim = outcome.implied, outcome.claim
    assert implied is not None
    if claim.figure is None:
        return _ways(claim, implied)
    if not is_signed(claim):
        return _ends(claim, implied)
    if claim.comparison:
        return _difference(claim, implied)
    if implied.high is not None and implied.high <= 0:
        return f"a fall of {_ends(claim, -implied)}"
    if implied.low is not None and implied.low >= 0:
        return f"a rise of {_ends(claim, implied)}"
    fall = "any fall" if implied.low is None else f"a fall of {shown(claim, -implied.low)}"
    rise = "any rise" if implied.high is None else f"a rise of {shown(claim, implied.high)}"
    return f"{fall} to {rise}"


def _difference(claim: Claim, implied: Interval) -> str:
    """The range of a difference between two things, in words."""
    if implied.high is not None and implied.high <= 0:
        return f"a figure {_ends(claim, -implied)} lower"
    if implied.low is not None and implied.low >= 0:
        return f"a figure {_ends(claim, implied)} higher"
    low = "any figure" if implied.low is None else f"a figure {shown(claim, -implied.low)}"
    high = "any figure" if implied.high is None else shown(claim, implied.high)
    return f"{low} lower to {high} higher"


def _ends(claim: Claim, implied: Interval) -> str:
    """Two ends in words, of which either may be missing."""
    low, high = implied.low, implied.high
    if low is None:
        return "any value" if high is None else f"less than {shown(claim, high)}"
    if high is None:
        return f"more than {shown(claim, low)}"
    return shown(claim, low) if low == high else f"{shown(claim, low)} to {shown(claim, high)}"


def _correct(outcome: Outcome) -> str:
    claim, figure = outcome.claim, outcome.claim.figure
    if not isinstance(figure, Quantity) or outcome.value is None or not claim.arithmetic:
        return "" if outcome.claim.code != "approximation" else f": {stated(claim)} is right"
    if figure.is_rough or figure.style == "ratio":
        return f": {stated(claim)} is right"
    value = abs(outcome.value) if is_signed(claim) else outcome.value
    told = rounding(claim, value, abs(figure.value) if is_signed(claim) else figure.value)
    return f", which {told}" if told else ""


def _consistent(outcome: Outcome) -> str:
    told = stated(outcome.claim)
    if outcome.granule is not None:
        return f"; {told} is possible if {assumption(outcome)}"
    rounded_ones = that_are_rounded(outcome)
    if not rounded_ones:
        return f", so {told} is possible"
    verb = "is" if len(rounded_ones) == 1 else "are"
    return f" as printed; {told} is possible only because {listed(rounded_ones)} {verb} rounded"


def that_are_rounded(outcome: Outcome) -> list[str]:
    """The operands without which only one value would be possible; none where no value follows as printed.

    None either where the operands are no figures: a length can be counted in two ways, whatever is rounded.
    """
    if outcome.value is None:
        return []
    sets, figures = outcome.claim.box(DEFAULT_POLICY), outcome.claim.variables()
    return list(dict.fromkeys(printed(figure) for name, figure in figures.items() if not sets[name].is_point))


def _misrounded(outcome: Outcome) -> str:
    claim, figure = outcome.claim, outcome.claim.figure
    assert isinstance(figure, Quantity)
    if outcome.value is None:
        return f", not {stated(claim)}"
    value = abs(outcome.value) if is_signed(claim) else outcome.value
    if claim.unit is None or figure.style != "digits" or has_own_unit(figure):
        nearest = rounded(claim, value)
        return f"{'' if nearest == shown(claim, value) else f', which rounds to {nearest}'}, not {stated(claim)}"
    places = places_of(figure.step)
    return f", which rounds to {rounded(claim, value, bare=True)}, not {decimal(abs(figure.value), places, full=True)}"


def _goes_the_other_way(outcome: Outcome, figure: Quantity) -> bool:
    """Whether nothing that the operands allow has the sign of the stated figure."""
    value, implied = outcome.value, outcome.implied
    if value is not None or implied is None:
        return value is not None and figure.value * value <= 0
    rises, falls = (end is not None and end * sign >= 0 for end, sign in ((implied.low, 1), (implied.high, -1)))
    return falls if figure.value > 0 else rises


def _wrong(outcome: Outcome) -> str:
    """The stated figure after "not"; with its direction where that is what is wrong."""
    claim, figure, value = outcome.claim, outcome.claim.figure, outcome.value
    turned = isinstance(figure, Quantity) and _goes_the_other_way(outcome, figure)
    if turned and claim.comparison and claim.degree:
        same = stated(claim) == shown(claim, abs(value or Fraction()))
        return f"{'' if same else f', not {stated(claim)}'}; the text has it the other way round"
    return f", not {changed(claim) if turned else stated(claim)}"


ENDINGS: Mapping[str, Callable[[Outcome], str]] = {
    "correct": _correct,
    "consistent": _consistent,
    "stretched": lambda outcome: f"; {stated(outcome.claim)} is a stretch",
    "misrounded": _misrounded,
    "wrong": _wrong,
}

ALONE: Mapping[str, Callable[[Outcome], str]] = {
    "unchecked": lambda outcome: f"not checked: {outcome.reason}",
    "wrong": lambda outcome: f"{changed(outcome.claim)} is impossible: {outcome.reason}",
}
