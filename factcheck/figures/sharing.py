"""The scale and the unit that a bare figure has from its partner: "from 718.7 to 662.3 million euros".

It is settled once, when the figures are read, and by the words between the two. A figure that could stand with the
scale word or without it ("from 5 million trips to 38") keeps what is printed, and its doubt.
"""

from collections.abc import Sequence
from fractions import Fraction
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from attrs import evolve

from factcheck.figures.figure import Figure
from factcheck.figures.looks import words
from factcheck.figures.part import Part
from factcheck.periods import Period
from factcheck.quantity import RELATIVE, Quantity
from factcheck.tokens import DASHES, Tokens, glued
from factcheck.words import table

__all__ = ["settled"]

SUBJECT = "sharing"
THOUSAND = 1000
# Levels of one series seldom lie farther apart; beyond, a figure may be meant as it is printed.
APART = 20
# No more tokens part two figures that are told as one pair.
REACH = 12


class _Link(NamedTuple):
    """The word that joins two figures, and whether as levels of one series or as items of a list."""

    levels: bool
    word: str


@cache
def _joins() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for phrase in table(SUBJECT)["levels"]["words"])


@cache
def _last() -> frozenset[str]:
    """The words that can stand right before the second of a pair."""
    return frozenset({*DASHES, *words(SUBJECT, "lists"), *(join[-1] for join in _joins())})


def settled(found: list[Figure], tokens: Tokens, dates: Sequence[tuple[Period, int, int]]) -> list[Figure]:
    """The figures, the bare ones with the scale and the unit of their partners.

    The last pair comes first, so that a unit runs back through a list: "5, 6 and 7 per cent".
    """
    last, low = _last(), tokens.lower
    for at in range(2, len(found)):
        if _is_change_between(tokens, *found[at - 2 : at + 1]):
            found[at] = _second(tokens, found[at - 2], found[at], _Link(levels=True, word="from"))
    if all(low[figure.first - 1] not in last for figure in found[1:]):
        return found
    aside = {first: stop for _, first, stop in dates}
    bases = {at for at, figure in enumerate(found) if low[figure.first - 1] in words(SUBJECT, "bases")}
    aside.update({found[at].first - 1: found[at].stop for at in bases})  # "4.1 cases per 100,000 people"
    places = [at for at in range(len(found)) if at not in bases]
    for at, after in reversed(list(pairwise(places))):
        one, other = found[at], found[after]
        if low[other.first - 1] not in last or other.first - one.stop > REACH:
            continue
        link = _link(tokens, one, other, aside)
        if link is not None:
            found[at], found[after] = _first(tokens, one, other, link), _second(tokens, one, other, link)
    return found


def _is_change_between(tokens: Tokens, one: Figure, change: Figure, other: Figure) -> bool:
    """ "1,210 mln dlrs, up 0.6 pct from a revised backlog of 1,203": two levels with their change between them."""
    if change.part is None or change.part.name not in RELATIVE or other.first - one.stop > REACH:
        return False
    if tokens.lower[one.first - 1] == "per":  # it is not a level: "12.3 per 1,000 people, down 6% from 13.1"
        return False
    led = [word for word in tokens.lower[one.stop : change.first] if word != ","]
    after = tokens.lower[change.stop : other.first]
    if len(led) != 1 or led[0] not in words("figures", "movers") or after[:1] != ["from"]:
        return False
    return not words(SUBJECT, "parting").intersection(after)


def _link(tokens: Tokens, one: Figure, other: Figure, aside: dict[int, int]) -> _Link | None:
    """What joins two figures, the periods and lengths of time between them left aside."""
    left, at = [], one.stop
    while at < other.first:
        if at in aside:
            at = aside[at]
        else:
            left.append(tokens.lower[at])
            at += 1
    dated = len(left) < other.first - one.stop
    if left and left[0] in DASHES and glued(tokens, one.stop):  # "a two- or three-day break"
        return _Link(levels=True, word="-") if left[1:] in ([], ["or"], ["and"], ["to"]) else None
    filler = words(SUBJECT, "filler")
    while left and left[0] in filler:
        del left[0]
    plain = [word for word in left if word != ","]
    if plain and tuple(plain) in _joins():
        return _Link(levels=True, word=plain[-1])
    if not dated and len(left) == 1 and left[0] in words(SUBJECT, "lists"):
        return _Link(levels=False, word=left[0])
    return None


def _first(tokens: Tokens, one: Figure, other: Figure, link: _Link) -> Figure:
    """The first of a pair, with what is printed only after the second."""
    part, partner = one.part, other.part
    if part is None or partner is None or not isinstance(one.quantity, Quantity):
        return one
    before = tokens.lower[one.first - 1]
    money = part.unit is not None and part.name == partner.name and part.unit.kind == "money"
    if not money and (part.unit is not None or part.noun is not None):
        return one
    listed = (
        before in words(SUBJECT, "reached")
        or before in words("figures", "movers")
        or part.numeral.scale != 1
        or not part.is_low
    )
    if link.word == "," and not other.lent:
        return one
    counted = partner.unit is None and partner.numeral.scale < THOUSAND and link.word != "or"  # "5 or 6 people"
    if not link.levels and not money and (listed or counted):
        return one
    if partner.name == "times" or (partner.name in RELATIVE and part.numeral.scale != 1):
        return one
    if not money and partner.unit is not None and partner.unit.stop < partner.numeral.stop:
        return one  # "40 and £50": a sign before the second is not meant for the first
    sure = link.levels or money or part.numeral.parts > 1 or "respectively" in tokens.lower[other.stop : other.stop + 4]
    return _lent(one, part, partner, sure)


def _second(tokens: Tokens, one: Figure, other: Figure, link: _Link) -> Figure:
    """The second of a pair of levels, with what is printed only after the first: "from $653 million to $802"."""
    part, partner = other.part, one.part
    if part is None or partner is None or not link.levels or not isinstance(other.quantity, Quantity):
        return other
    money = part.unit is not None and part.name == partner.name and part.unit.kind == "money"
    if not money and (part.unit is not None or part.noun is not None):
        return other
    before = tokens.lower[one.first - 1]
    start = before == "from" or (before == "to" and link.word == "from")
    if partner.name == "times":
        return other
    if not start and (link.word == "to" or partner.name in RELATIVE or partner.name in table("periods")["units"]):
        return other  # "rose 5 per cent to 300", "in five years from 40"
    each = tokens.lower[other.stop] in words(SUBJECT, "each")
    return _lent(other, part, partner, (money or part.numeral.parts > 1) and not each)


def _lent(figure: Figure, part: Part, partner: Part, sure: bool) -> Figure:
    """The figure with the scale and unit of its partner; in doubt about the scale, as it is printed."""
    quantity, scale = figure.quantity, partner.numeral.scale
    if not isinstance(quantity, Quantity):
        return figure
    bare = part.numeral.scale == 1 and part.numeral.top > 0 and (part.is_low or not partner.is_low)
    asked = bare and scale >= THOUSAND and part.numeral.style != "vague"
    near = asked and _near(Fraction(part.numeral.top, part.numeral.parts), partner)
    scaled = asked and near and sure
    lent = part.with_unit_of(partner, scaled)
    value, step, exact, unit = lent.measured()
    doubt = quantity.doubt
    if asked and not scaled:
        doubt = f'"{quantity.printed}" may mean {quantity.printed} or {quantity.printed} {_word(scale)}'
    return figure._replace(
        quantity=evolve(quantity, value=value, step=step, exact=exact, unit=unit, doubt=doubt),
        part=lent,
        scale=Fraction(lent.numeral.scale),
        lent=lent.name != part.name,
    )


def _near(value: Fraction, partner: Part) -> bool:
    """Whether a value and that before the scale word of its partner can be levels of one series."""
    other = Fraction(partner.numeral.top, partner.numeral.parts)
    return other > 0 and value * APART >= other and other * APART >= value


def _word(scale: int) -> str:
    """The scale in words: "million"."""
    return next((word for word, factor in table("scales")["plain"].items() if factor == scale), f"{scale:,}")
