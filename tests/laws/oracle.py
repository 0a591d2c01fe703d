"""A second opinion on arithmetic claims, written from the definitions in docs/ and nothing else.

It shares no code with the package. Every set is closed, with two ends: an open end is a hair inside, no end is very far
away. What the operands can imply is the least and the greatest of the values on a grid over their sets. That is slow
and leaves nothing to reason about: no open ends, no limits, no cases.
"""

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from itertools import product
from math import ceil, floor
from typing import NamedTuple

__all__ = ["LIMITS", "RELATIONS", "Asked", "Printed", "possible", "rating", "value"]

HAIR = Fraction(1, 10**40)
ENDLESS = Fraction(10**40)
BESIDE = Fraction(1, 10**20)
"""What lies this close to nothing is nothing but for a hair."""

HALF = Fraction(1, 2)

Span = tuple[Fraction, Fraction]
Bracket = tuple[str, str | None, str]
"""Two ends in per cent, `None` for no end, and how the brackets are: "[)" holds the first and not the second."""

LIMITS: Mapping[str, tuple[Bracket, Bracket]] = {
    "almost": (("-7.5", "0", "[)"), ("-15", "0", "[)")),
    "just under": (("-5", "0", "[)"), ("-12", "0", "[)")),
    "just over": (("0", "5", "(]"), ("0", "12", "(]")),
    "about": (("-7.5", "7.5", "[]"), ("-15", "15", "[]")),
    "more than": (("0", "25", "(]"), ("0", None, "()")),
    "at least": (("0", "25", "[]"), ("0", None, "[)")),
    "less than": (("-25", "0", "[)"), ("-100", "0", "[)")),
    "up to": (("-10", "0", "[]"), ("-100", "0", "[]")),
    "vague": (("-5", "5", "[]"), ("-10", "10", "[]")),
}
"""The fine zone and the outer limit of each hedge, and of a word that works as one."""

ORDER = ("correct", "consistent", "unchecked", "stretched", "misrounded", "wrong")


class Printed(NamedTuple):
    """A figure in print: the words, its value with its sign, and what one of its last digit is worth.

    `plain`: whole, in digits, so that zeros at its end may be rounding. `form` is "digits", "vague" for words that mean
    roughly, or "ratio" for so many in `every`. A figure without a text was given as a number in Python.
    """

    text: str | None
    value: Fraction
    unit: Fraction
    exact: bool = False
    money: bool = False
    plain: bool = False
    hedge: str | None = None
    form: str = "digits"
    every: int = 0

    @property
    def percent(self) -> bool:
        """A percentage, whose zeros are as printed where it is stated."""
        return self.text is not None and self.text.endswith("%")

    @property
    def round(self) -> bool:
        """At most two significant digits, or three with a 5 at the end."""
        if self.form != "digits":
            return True
        digits = str(int(abs(self.value) * 10**12)).strip("0")
        return len(digits) < 3 or (len(digits) == 3 and digits.endswith("5"))

    @property
    def rough(self) -> bool:
        """Whether a hedge, or a word that is one, widens it."""
        return self.form == "vague" or (self.hedge is not None and self.round)

    def coarser(self, least: int) -> tuple[Fraction, ...]:
        """The units that it may have been rounded to instead, `least` significant digits kept."""
        size = abs(self.value)
        if self.money and self.exact:
            return (Fraction(1),) if self.text is not None and size >= 100 else ()
        if not self.plain or size == 0:
            return ()
        units = (Fraction(10**k) for k in range(1, 15))
        return tuple(u for u in units if u > self.unit and size % u == 0 and size / u >= 10 ** (least - 1))

    def rounded_to(self, unit: Fraction, least: int = 2) -> "Printed":
        """The same figure, rounded to a coarser unit where its zeros allow that."""
        return self._replace(unit=unit, exact=False) if unit in self.coarser(least) else self


class Asked(NamedTuple):
    """A claim: the name of its relation, its printed figures by their variables (two for a range), what is stated."""

    relation: str
    figures: Mapping[str, Printed | tuple[Printed, Printed]]
    stated: Printed | tuple[Printed, Printed]
    per: int = 1

    @property
    def kind(self) -> str:
        """The kind of claim, whatever its operands follow from."""
        return self.relation.partition(" ")[0]


Worked = tuple[Fraction, tuple[Fraction, ...]]
"""What is divided, and by what: each of these is the base, and must be above zero."""


def _through_change(at: Mapping[str, Fraction]) -> dict[str, Fraction]:
    """Both levels, one of them from the other and the amount of change."""
    if "after" in at:
        return {"after": at["after"], "before": at.get("level", at["after"]) - at["change"]}
    return {"before": at["before"], "after": at.get("level", at["before"]) + at["change"]}


def _percent(at: Mapping[str, Fraction]) -> Worked:
    return 100 * (at["after"] - at["before"]), (at["before"],)


def _multiple(at: Mapping[str, Fraction]) -> Worked:
    return at["after"], (at["before"],)


def _change(at: Mapping[str, Fraction]) -> Worked:
    return at["after"] - at["before"], ()


def _change_of_percent(at: Mapping[str, Fraction]) -> Worked:
    """after - 100 after / (100 + percent), as one fraction."""
    return at["after"] * at["percent"], (100 + at["percent"],)


def _change_of_multiple(at: Mapping[str, Fraction]) -> Worked:
    """after - after / factor, as one fraction."""
    return at["after"] * (at["factor"] - 1), (at["factor"],)


RELATIONS: Mapping[str, Callable[[Mapping[str, Fraction]], Worked]] = {
    "percent_change": _percent,
    "absolute_change": _change,
    "point_change": _change,
    "multiple": _multiple,
    "share": lambda at: (100 * at["part"], (at["whole"],)),
    "total": lambda at: (sum(at.values(), Fraction(0)), ()),
    "mean": lambda at: (at["total"], (at["count"],)),
    "rate": lambda at: (at["count"] * at["per"], (at["population"],)),
    "percent_change of a change": lambda at: _percent(_through_change(at)),
    "multiple of a change": lambda at: _multiple(_through_change(at)),
    "absolute_change of a percentage": _change_of_percent,
    "absolute_change of a multiple": _change_of_multiple,
}
"""The relation, solved for the stated figure by hand."""

AMOUNTS = ("absolute_change", "total")
"""What states an amount: it can be a whole count, and its zeros are as ambiguous as those of its operands."""


def _ends(low: Fraction, high: Fraction | None, brackets: str) -> Span:
    if low == high:
        return low, low
    return low + HAIR * (brackets[0] == "("), ENDLESS if high is None else high - HAIR * (brackets[1] == ")")


def _mirrored(span: Span, value: Fraction) -> Span:
    return span if value >= 0 else (-span[1], -span[0])


def _plainly(figure: Printed) -> Span:
    """What digits, or so many in so many, stand for without a hedge."""
    size = abs(figure.value)
    if figure.form == "ratio":
        every = figure.every
        some = size * every / 100
        if some == 1:
            return 100 / (every + HALF), 100 / (every - HALF)
        return 100 * (some - HALF) / every, 100 * (some + HALF) / every
    reach = 0 if figure.exact else figure.unit / 2
    return size - reach, size + reach


def _within(figure: Printed, bracket: Bracket) -> Span:
    """All that lies within these limits by its size; a limit is half a unit where that is wider."""
    low, high, brackets = bracket
    size = abs(figure.value)
    nearest = _plainly(figure) if figure.form == "ratio" else (size - figure.unit / 2, size + figure.unit / 2)
    least = min(size * (1 + Fraction(low) / 100), nearest[0]) if Fraction(low) else size
    most = None if high is None else max(size * (1 + Fraction(high) / 100), nearest[1]) if Fraction(high) else size
    return _ends(max(least, Fraction(0)), most, brackets)


def _beside(figure: Printed, bracket: Bracket) -> Span | None:
    """Within one unit of the last digit on the side of the hedge; none where it has no side."""
    low, high, brackets = bracket
    size = abs(figure.value)
    if Fraction(low) < 0 and high != "0":
        return None
    if Fraction(low) < 0:
        return _ends(max(size - figure.unit, Fraction(0)), size, "[" + brackets[1])
    return _ends(size, size + figure.unit, brackets[0] + "]")


def _group(figure: Printed) -> str | None:
    return figure.hedge or ("vague" if figure.form == "vague" else None)


def _operand(figure: Printed) -> Span:
    """What an operand can stand for."""
    group = _group(figure)
    if group is None:
        return _mirrored(_plainly(figure), figure.value)
    found = _within(figure, LIMITS[group][1]) if figure.round else _beside(figure, LIMITS[group][0])
    return _mirrored(found or _plainly(figure), figure.value)


class Stated(NamedTuple):
    """The zones of a stated figure; `at` is what may be cut off or rounded the wrong way, with its unit."""

    fine: Span
    wide: Span | None = None
    at: tuple[Fraction, Fraction] | None = None


def _zones(kind: str, figure: Printed | tuple[Printed, Printed]) -> Stated:
    if not isinstance(figure, Printed):
        low, high = sorted(figure, key=lambda each: each.value)
        return Stated((_mirrored(_plainly(low), low.value)[0], _mirrored(_plainly(high), high.value)[1]))
    if figure.exact and figure.unit and kind not in AMOUNTS:
        figure = figure._replace(exact=False)
    group = _group(figure)
    if group is not None and figure.form == "vague" and kind == "multiple":
        return _factor_word(figure, group)
    if group is not None and figure.round:
        fine, wide = (_mirrored(_within(figure, bracket), figure.value) for bracket in LIMITS[group])
        return Stated(fine, wide)
    side = None if group is None else _beside(figure, LIMITS[group][0])
    if side is not None:
        return Stated(_mirrored(side, figure.value))
    found = _mirrored(_plainly(figure), figure.value)
    loose = figure.exact or figure.form == "ratio"
    return Stated(found) if loose else Stated(found, at=(figure.value, figure.unit))


def _factor_word(figure: Printed, group: str) -> Stated:
    """Doubled, and halved as the inverse of doubled; more than doubled, up to half-way to three times."""
    falls = figure.value < 1
    size = figure._replace(value=1 / figure.value) if falls else figure
    fine, wide = (_within(size, bracket) for bracket in LIMITS[group])
    if group == "more than":
        fine = _ends(size.value, size.value + HALF, "(]")
    return Stated(*((_inverse(span) if falls else span) for span in (fine, wide)))


def _inverse(span: Span) -> Span:
    return 1 / span[1], 1 / span[0] if span[0] else ENDLESS


def value(asked: Asked) -> Fraction | None:
    """v: what the operands imply as printed, without one that is only roughly known."""
    at = {}
    for name, figure in asked.figures.items():
        assert isinstance(figure, Printed)
        if figure.rough:
            return None
        at[name] = figure.value
    top, bases = _worked(asked, at)
    return None if 0 in bases else _divided(top, bases)


def _divided(top: Fraction, bases: tuple[Fraction, ...]) -> Fraction:
    for base in bases:
        top /= base
    return top


def _worked(asked: Asked, at: Mapping[str, Fraction]) -> Worked:
    return RELATIONS[asked.relation]({**at, "per": Fraction(asked.per)} if asked.relation == "rate" else at)


def possible(asked: Asked) -> Span | None:
    """C: the least and the greatest value on a grid over the sets of the operands; none where a base may be none."""
    sets = {}
    for name, figure in asked.figures.items():
        assert isinstance(figure, Printed)
        low, high = _operand(figure)
        sets[name] = {low, (low + high) / 2, high}
    found = []
    for point in product(*sets.values()):
        top, bases = _worked(asked, dict(zip(sets, point, strict=True)))
        if any(base <= BESIDE for base in bases):
            return None
        found.append(_divided(top, bases))
    low, high = min(found), max(found)
    if asked.relation == "share" and low <= 100 and high >= 0:
        return max(low, Fraction(0)), min(high, Fraction(100))
    return low, high


def rating(asked: Asked) -> str:
    """The first rating that applies, of each end of a range, and of these the worst."""
    return max((_rating(end) for end in _each_end(asked)), key=ORDER.index)


def _each_end(asked: Asked) -> Iterator[Asked]:
    """Low ends together and high ends together; a stated range has its ends in the order of what they would be."""
    if all(isinstance(figure, Printed) for figure in asked.figures.values()):
        yield asked
        return
    ends = [
        asked._replace(figures={n: f if isinstance(f, Printed) else f[i] for n, f in asked.figures.items()})
        for i in (0, 1)
    ]
    if not isinstance(asked.stated, Printed):
        ends.sort(key=lambda end: value(end) or 0)
        stated = sorted(asked.stated, key=lambda figure: figure.value)
        ends = [end._replace(stated=figure) for end, figure in zip(ends, stated, strict=True)]
    yield from ends


def _rating(asked: Asked) -> str:
    if _cannot_be(asked):
        return "wrong"
    if _has_no_base(asked):
        return "unchecked"
    implied, at, stated = possible(asked), value(asked), asked.stated
    if implied is None:
        return "unchecked"
    zones = _zones(asked.kind, stated)
    turned = at is not None and isinstance(stated, Printed) and at * stated.value < 0
    found = _held(zones, at, implied, turned)
    if found in ("misrounded", "wrong") and not turned and not _beyond(asked, zones, at) and _assumed(asked):
        return "consistent"
    return found


def _held(zones: Stated, at: Fraction | None, implied: Span, turned: bool) -> str:
    if at is not None and _meets((at, at), zones.fine):
        return "correct"
    if turned:
        return "wrong"
    if _meets(implied, zones.fine):
        return "consistent"
    if zones.at is not None and _reaches(implied, *zones.at):
        return "misrounded"
    return "stretched" if zones.wide is not None and _meets(implied, zones.wide) else "wrong"


def _meets(one: Span, other: Span) -> bool:
    return max(one[0], other[0]) <= min(one[1], other[1])


def _reaches(implied: Span, stated: Fraction, unit: Fraction) -> bool:
    """Whether some value of C is the stated figure if its further digits are cut off, or if it is rounded up.

    Both ways of rounding keep the order, so what is rounded runs from one end rounded to the other.
    """
    if not unit:
        return False
    digits = stated / unit
    return any(way(implied[0] / unit) <= digits <= way(implied[1] / unit) for way in (floor, ceil))


def _cannot_be(asked: Asked) -> bool:
    """A fall of a count by more than all of it, a share above 100 per cent, a part above its whole."""
    stated, figures = asked.stated, asked.figures
    if asked.kind == "percent_change" and isinstance(stated, Printed) and stated.value < -100:
        levels = [figure for name, figure in figures.items() if name in ("before", "after")]
        return all(isinstance(f, Printed) and f.exact and not f.money and f.value >= 0 for f in levels)
    if asked.relation != "share":
        return False
    if isinstance(stated, Printed) and stated.value > 100:
        return True
    part, whole = figures["part"], figures["whole"]
    assert isinstance(part, Printed)
    assert isinstance(whole, Printed)
    return not (part.rough or whole.rough) and _plainly(part)[0] > _plainly(whole)[1]


def _has_no_base(asked: Asked) -> bool:
    at = {name: figure.value for name, figure in asked.figures.items() if isinstance(figure, Printed)}
    if asked.relation.endswith(("of a percentage", "of a multiple")) and at["after"] <= 0:
        return True
    return any(base <= 0 for base in _worked(asked, at)[1])


def _beyond(asked: Asked, zones: Stated, at: Fraction | None) -> bool:
    """Whether exact figures give what lies on the other side of a hedge: no zeros are an excuse for that."""
    stated = asked.stated
    if zones.wide is None or at is None or not isinstance(stated, Printed) or stated.hedge in (None, "about"):
        return False
    if any(not figure.exact or figure.hedge for figure in asked.figures.values() if isinstance(figure, Printed)):
        return False
    above = stated.hedge in ("just over", "more than", "at least")
    if stated.form == "vague" and asked.kind == "multiple":
        above ^= stated.value < 1
    other_side = abs(at) <= abs(stated.value) if above else abs(at) >= abs(stated.value)
    return other_side and not _meets((at, at), zones.wide)


def _assumed(asked: Asked) -> bool:
    """Whether it is right if all figures are rounded to some power of ten, where their zeros allow that."""
    figures = {name: figure for name, figure in asked.figures.items() if isinstance(figure, Printed)}
    units = {unit for figure in figures.values() for unit in figure.coarser(2)}
    stated = asked.stated
    amount = stated if isinstance(stated, Printed) and asked.kind in AMOUNTS and not stated.percent else None
    if amount is not None:
        units |= set(amount.coarser(2))
    for unit in units:
        read = {n: f.rounded_to(unit, 1 if n == "change" else 2) for n, f in figures.items()}
        implied = possible(asked._replace(figures=read))
        zones = _zones(asked.kind, stated if amount is None else amount.rounded_to(unit))
        if implied is not None and _meets(implied, zones.fine):
            return True
    return False
