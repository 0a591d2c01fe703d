"""Sentences as a journalist writes them, each with the claim that a reader should find in it."""

import re
from typing import Any, NamedTuple

from hypothesis import assume
from hypothesis import strategies as st

from factcheck.claim import Claim, Implied
from factcheck.kinds.direction import Direction
from factcheck.quantity import Quantity, Range
from factcheck.strategies.forms import forms as printed_forms
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
    assume(can_be_told(given))
    suited = forms_of(given)
    chosen = form or draw(st.sampled_from(suited))
    assume(chosen in suited and _is_english(given, chosen))
    return Told(*tell(draw, given, chosen))


def forms_of(claim: Claim) -> tuple[str, ...]:
    """The forms in which a claim can be worded, from `words/phrases.toml`.

    >>> from factcheck import Trend
    >>> forms_of(Trend(before=1, after=1, direction="flat"))[0]
    '{subject} {was} {direction:unchanged} at {after} from {before:bare}.'
    """
    rows = table("phrases")
    stated = getattr(claim, claim.stated)
    units = {figure.unit for figure in claim.variables().values()}
    families = {row.family for row in printed_forms().values() if row.unit is not None and row.unit in units}
    variants = {
        "flat": isinstance(stated, Direction) and stated.way == "flat",
        "vague": isinstance(stated, Quantity) and stated.style == "vague",
        "counted": isinstance(stated, Quantity) and stated.is_count,
        "money": "money" in families,
        "measured": "measure" in families,
        "implied": any(isinstance(operand, Implied) for operand in claim.operands().values()),
    }
    names = [f"{claim.code}-{variant}" for variant, holds in variants.items() if holds] + [claim.code]
    suited: tuple[str, ...] = next(rows[name]["forms"] for name in names if name in rows)
    return suited


def can_be_told(claim: Claim) -> bool:
    """Whether a sentence can state it: no role empty, something stated, and a change between figures that differ."""
    stated = getattr(claim, claim.stated)
    if claim.missing() or isinstance(stated, Range) or (isinstance(stated, Quantity) and stated.value == 0):
        return False
    if isinstance(stated, Direction) and stated.way == "flat":
        return claim.code == "trend"
    levels = [getattr(claim, role, None) for role in ("before", "after")]
    values = [level.value for level in levels if isinstance(level, Quantity)]
    return len(values) < 2 or values[0] != values[1]


def _is_english(claim: Claim, form: str) -> bool:
    """Whether a journalist would print it so: small counts in words, hedges where they can stand."""
    figures = {name: figure for name, figure in claim.variables().items() if name != "items"}
    small = [
        figure for figure in figures.values() if figure.is_count and figure.style == "digits" and figure.value < 10
    ]
    hedge, unit = (getattr(getattr(claim, claim.stated), name, None) for name in ("hedge", "unit"))
    counted = hedge in ("some", "as many as") and unit is not None
    # "rose up to 20%" is a movement to 20%, "rose by up to 20%" is none
    moved = hedge == "up to" and not re.search(rf"(by|of|or|\() ?{{{claim.stated}}}", form)
    return not (small or counted or moved)
