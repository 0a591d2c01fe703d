"""Figures that are rounded by the company they keep: bare ones beside money and measures, prices of a market."""

from collections.abc import Set

from attrs import evolve

from factcheck.claim import Claim
from factcheck.quantity import RELATIVE, Quantity
from factcheck.reading.cues import words_of

__all__ = ["as_printed"]


def as_printed(claim: Claim, told: Set[str] = frozenset()) -> Claim:
    """The claim with its bare whole figures read as rounded where another operand is.

    In "rose to £2.4m from 2" or "fell from 994.18 to 250" the bare figure counts nothing: its unit is left out, and
    it is as rounded as the one beside it. Whole amounts of money, which are exact, are rounded where the words that are
    `told` beside them speak of a market: shares and exchange rates have prices of many digits.

    >>> from factcheck.kinds import Trend
    >>> bare = Quantity.whole(994)
    >>> read = Trend(before=evolve(bare, step=bare.value / 994), after="250.85", direction="down")
    >>> as_printed(read).before.exact
    False
    """
    figures = {name: q for name, q in claim.operands().items() if isinstance(q, Quantity)}
    if not told.isdisjoint(words_of("market")):
        traded = {name: evolve(q, exact=False) for name, q in figures.items() if q.exact and q.is_money}
        claim, figures = claim.replaced(traded) if traded else claim, {**figures, **traded}
    if all(q.exact or q.unit in RELATIVE for q in figures.values()):
        return claim
    if isinstance(claim.figure, Quantity):
        figures[claim.stated] = claim.figure
    bare = {name: evolve(q, exact=False) for name, q in figures.items() if q.exact and q.unit is None and q.step}
    return claim.replaced(bare) if bare else claim
