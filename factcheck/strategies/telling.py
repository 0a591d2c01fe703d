"""Sentences as a journalist writes them, each with the claim that a reader should find in it."""

from typing import Any, NamedTuple

from hypothesis import assume
from hypothesis import strategies as st

from factcheck.claim import Claim
from factcheck.implied import Implied
from factcheck.kinds.direction import Direction
from factcheck.quantity import Quantity, Range
from factcheck.strategies.making import claims
from factcheck.strategies.wording import tell
from factcheck.words import table

__all__ = ["forms_of", "sentences"]

DESKS = ("british", "american", "agency")


class Told(NamedTuple):
    """A text, and the claim that it states, its figures in their places."""

    text: str
    claim: Claim


@st.composite
def sentences(
    draw: st.DrawFn,
    claim: Claim | st.SearchStrategy[Any] | None = None,
    *,
    kind: type[Claim] | str | None = None,
    truth: str = "any",
    form: str | None = None,
) -> Told:
    """Sentences that state a claim: (text, claim), the places of the figures in the text filled in.

    Args:
        draw: given by hypothesis.
        claim: a claim or a strategy of claims to be told; drawn from `claims`, if left out.
        kind: of which kind it is drawn; any, if left out.
        truth: "true", "false" or "any", if it is drawn.
        form: one of `forms_of`, to be used in all sentences; any that suits the claim, if left out.

    >>> from hypothesis import find
    >>> from factcheck import PercentChange
    >>> told = PercentChange(before="82 offences", after="99 offences", percent="21 per cent")
    >>> find(sentences(told), lambda told: True).text
    'The number of offences rose 21 per cent to 99 offences from 82.'
    """
    if claim is None:
        desk = draw(st.sampled_from(DESKS))
        claim = claims(kind, truth=truth, desk=desk)
    given = claim if isinstance(claim, Claim) else draw(claim)
    assume(_can_be_told(given))
    suited = forms_of(given)
    assume(form is None or form in suited)
    return Told(*tell(draw, given, form or draw(st.sampled_from(suited))))


def forms_of(claim: Claim) -> tuple[str, ...]:
    """The forms in which a claim can be worded, from `words/phrases.toml`.

    >>> from factcheck import Trend
    >>> forms_of(Trend(before=1, after=1, direction="flat"))[0]
    '{subject} {was} {direction:unchanged} at {after} from {before:bare}.'
    """
    rows = table("phrases")
    stated = getattr(claim, claim.stated)
    variants = [
        "flat" if isinstance(stated, Direction) and stated.way == "flat" else "",
        "vague" if isinstance(stated, Quantity) and stated.style == "vague" else "",
        "counted" if isinstance(stated, Quantity) and stated.exact else "",
        "implied" if any(isinstance(operand, Implied) for operand in claim.operands().values()) else "",
    ]
    names = [f"{claim.code}-{variant}" for variant in variants if variant] + [claim.code]
    forms: tuple[str, ...] = next(rows[name]["forms"] for name in names if name in rows)
    return forms


def _can_be_told(claim: Claim) -> bool:
    """Whether a sentence can state it: no role empty, something stated, and a change between figures that differ."""
    stated = getattr(claim, claim.stated)
    if claim.missing() or isinstance(stated, Range) or (isinstance(stated, Quantity) and stated.value == 0):
        return False
    flat = isinstance(stated, Direction) and stated.way == "flat"
    if flat and claim.code == "threshold":
        return False
    counted = stated.hedge in ("some", "as many as") and stated.unit in ("percent", "points", "times")
    levels = [getattr(claim, role, None) for role in ("before", "after")]
    values = {level.value for level in levels if isinstance(level, Quantity)}
    return not counted and (flat or len(values) != 1 or any(isinstance(level, Implied) for level in levels))
