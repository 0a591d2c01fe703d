"""A query in words: a question to the writer that names the figures which were read."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from factcheck.claim import Implied
from factcheck.kinds.direction import Direction
from factcheck.rate import Outcome
from factcheck.wording.figures import changed, is_signed, noun, printed, shown, stated
from factcheck.wording.messages import ENDINGS, assumption, between, ruling, that_are_rounded
from factcheck.wording.workings import CHANGES

__all__ = ["doubt", "question"]

COMPARED, SAME = "{before} and {after} would give {change}", "{after} would be the same as {before}"
"""Of two things set side by side, where their hedges leave a range, and where they do not differ."""


def question(outcome: Outcome) -> str:
    """What to ask the writer of a claim of which we are not sure. It names every printed figure of the claim.

    >>> from factcheck.hedges import DEFAULT_POLICY
    >>> from factcheck.kinds import PercentChange, Share
    >>> from factcheck.rate import rate
    >>> question(rate(PercentChange(before=246, after=318, percent="23"), DEFAULT_POLICY))
    '246 to 318 would be a rise of 29.27%, not 23%: is that the pair?'
    >>> question(rate(Share(part=248, whole=310, percent="nearly 90%"), DEFAULT_POLICY))
    '248 of 310 would be 80%: is nearly 90% a fair way to put it?'
    """
    return _sentence(": ".join(_parts(outcome)))


def doubt(outcome: Outcome) -> str:
    """What is said of figures that disagree, most likely because factcheck read the wrong ones.

    >>> from factcheck.hedges import DEFAULT_POLICY
    >>> from factcheck.kinds import PercentChange
    >>> from factcheck.rate import rate
    >>> doubt(rate(PercentChange(before=246, after=318, percent="23"), DEFAULT_POLICY))
    'Probably misread by factcheck: 246 to 318 would be a rise of 29.27%, not 23%.'
    """
    return _sentence(f"probably misread by factcheck: {_parts(outcome)[0]}.")


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}"


def _parts(outcome: Outcome) -> tuple[str, str]:
    """What the figures that were read would give, and what is asked of it."""
    if outcome.implied is None:
        return _impossible(outcome), "is that what is meant?"
    gives, _, asks = outcome.claim.asks.partition(": ")
    if outcome.claim.comparison:
        gives = _side_by_side(outcome)
    given = gives.format(**_words(outcome))
    return (given, asks) if "{stated}" in gives else ENDS[outcome.rating](outcome, given, asks)


def _side_by_side(outcome: Outcome) -> str:
    """The template for two things that are compared: their difference is neither a rise nor a fall."""
    if outcome.value == 0:
        return SAME
    if outcome.value is None and outcome.claim.figure is not None:
        return COMPARED
    return outcome.claim.compares.replace(" is ", " would be ", 1)


def _words(outcome: Outcome) -> dict[str, str]:
    """What the places of a template stand for."""
    claim, falls = outcome.claim, outcome.value is not None and outcome.value < 0
    roles = {name: _printed(getattr(claim, name)) for name in claim.roles}
    before, after = roles.get("before", ""), roles.get("after", "")
    return {
        **roles,
        **claim.further(),
        "stated": stated(claim),
        "implied": _implied(outcome),
        "change": _change(outcome),
        "way": _way(outcome),
        "rise": CHANGES[claim.comparison][falls],
        "larger": before if falls else after,
        "smaller": after if falls else before,
    }


def _printed(given: Any) -> str:
    """What stands in a role; a level that is not printed has the figures beside it that it follows from."""
    if not isinstance(given, Implied):
        return printed(given)
    sources = " and ".join(printed(source).removeprefix("-") for source in given.sources.values())
    return sources if given.level is None else f"{printed(given)} (worked out from {sources})"


def _implied(outcome: Outcome) -> str:
    claim, value = outcome.claim, outcome.value
    if value is None or claim.figure is None:
        return between(outcome)
    return shown(claim, abs(value) if is_signed(claim) else value)


def _change(outcome: Outcome) -> str:
    """What is implied with its direction: "a rise of 29.27%"."""
    if outcome.value is None or not is_signed(outcome.claim):
        return between(outcome)
    if not outcome.value:
        return "no change"
    return f"a {'fall' if outcome.value < 0 else 'rise'} of {_implied(outcome)}"


def _way(outcome: Outcome) -> str:
    """Which way the operands go: "a fall", "above"; either, where their hedges leave it open."""
    claim, implied = outcome.claim, outcome.implied
    if not isinstance(getattr(claim, claim.stated), Direction) or implied is None:
        return ""
    if outcome.value is not None:
        return noun(claim, "up" if outcome.value > 0 else "down" if outcome.value < 0 else "flat")
    if implied.low is not None and implied.low >= 0:
        return noun(claim, "up")
    if implied.high is not None and implied.high <= 0:
        return noun(claim, "down")
    return f"{noun(claim, 'up')} or {noun(claim, 'down')}"


def _impossible(outcome: Outcome) -> str:
    """What cannot be whatever the other figures are: those that were read with it are named all the same."""
    claim = outcome.claim
    others = [_printed(given) for given in claim.operands().values() if given is not None]
    read = f", read with {' and '.join(others)}," if others else ""
    return f"{changed(claim)}{read} would be impossible ({outcome.reason})"


def _possible(outcome: Outcome, given: str, asks: str) -> tuple[str, str]:
    """What is right only in the rounding of its operands, or in what they are hedged with."""
    if outcome.granule is None and not that_are_rounded(outcome):
        return f"{given}, so {stated(outcome.claim)} is possible", asks
    why = "because the figures are rounded" if outcome.granule is None else f"if {assumption(outcome)}"
    return f"{given}; {stated(outcome.claim)} is possible only {why}", asks


def _not(outcome: Outcome, given: str, asks: str) -> tuple[str, str]:
    return f"{given}{ENDINGS[outcome.rating](outcome)}{ruling(outcome)}", asks


ENDS: Mapping[str, Callable[[Outcome, str, str], tuple[str, str]]] = MappingProxyType(
    {
        "correct": lambda outcome, given, asks: (f"{given}, and {stated(outcome.claim)} is printed", asks),
        "consistent": _possible,
        "stretched": lambda outcome, given, _: (given, f"is {stated(outcome.claim)} a fair way to put it?"),
        "misrounded": _not,
        "wrong": _not,
    }
)
"""How a query goes on and what it asks, by the rating."""
