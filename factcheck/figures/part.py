"""One printed figure: sign of money, numeral, scale, unit or counted noun, without its hedge."""

from fractions import Fraction
from functools import cache
from typing import NamedTuple

from factcheck.figures.counted import noun_behind
from factcheck.figures.looks import joined_word, near_ratio, words
from factcheck.numerals import Numeral, numeral, scale_at, starts_numeral
from factcheck.quantity import HUNDRED, Quantity
from factcheck.tokens import DASHES, Tokens, glued
from factcheck.units import ONE, Unit, money_before, unit_after
from factcheck.words import table

__all__ = ["Part", "read_part"]

PERCENT = Unit("percent", HUNDRED, "percent", 0, 0)
TO_ONE = Unit("to one", ONE, "ratio", 0, 0)
SECOND = Unit("seconds", ONE, "measure", 0, 0)
OF_A = (["of", "a"], ["of", "an"], ["a"], ["an"], ["of", "one"])
SIGNS = frozenset({"-", "−", "+", "–"})
# A figure with a scale word lends it to one that is smaller.
THOUSAND = 1000


class Part(NamedTuple):
    """A figure with the indexes of the tokens that it covers, before its hedge and its neighbours are looked at.

    `unit` is `None` for a count; then `noun` is what is counted, if the text says so. `sign` is -1 or 1. `hedge` is
    one that is printed after the number or its noun ("20-odd", "60+", "ten people or more").
    """

    numeral: Numeral
    unit: Unit | None
    noun: str | None
    first: int
    stop: int
    sign: int = 1
    hedge: str | None = None

    @property
    def name(self) -> str | None:
        """The unit as a quantity has it."""
        return self.noun if self.unit is None else self.unit.name

    def quantity(self, tokens: Tokens, text: str, hedge: tuple[str, int] | None = None) -> Quantity:
        """The quantity, in its place in the text."""
        start, end = tokens[self.first].start, tokens[self.stop - 1].end
        value, step, exact, unit = self.measured()
        return Quantity(
            text[start:end],
            value,
            step,
            exact,
            unit,
            self.hedge if hedge is None else hedge[0],
            self.numeral.style,
            start,
            end,
            None if hedge is None else tokens[hedge[1]].start,
            self.numeral.doubt,
        )

    def measured(self) -> tuple[Fraction, Fraction, bool, str | None]:
        """The value, the unit of its last digit, whether it counts or is whole money, and the name of its unit."""
        read, unit = self.numeral, self.unit
        value, step = read.value, read.step
        if unit is not None and unit.scale is not ONE:
            value, step = value * unit.scale, step * unit.scale if step else step
        exact = read.whole and (unit is None or (unit.kind == "money" and unit.scale is ONE))
        return value if self.sign > 0 else -value, step, exact, self.name

    @property
    def is_low(self) -> bool:
        """Whether the number before the scale word, if there is one, is under 1,000."""
        return self.numeral.top < THOUSAND * self.numeral.parts

    def with_unit_of(self, other: "Part", scaled: bool) -> "Part":
        """The same numeral with the unit, and if `scaled` the scale word, that stands only after another."""
        read, scale = self.numeral, other.numeral.scale
        if scaled and scale != 1 and read.scale == 1 and (self.is_low or not other.is_low):
            read = read._replace(scale=scale, whole=False)
        if self.unit is not None or self.noun is not None:
            return self._replace(numeral=read)
        return self._replace(numeral=read, unit=other.unit, noun=other.noun)


def read_part(tokens: Tokens, i: int, read: Numeral | None = None) -> Part | None:
    """The figure whose numeral begins at index `i`, or `None`; `read` is that numeral, where it has been read."""
    read = numeral(tokens, i) if read is None else read
    if read is None:
        return None
    if tokens.lower[read.stop] in _openers():
        ratio = _to_one(tokens, i, read)
        if ratio is not None:
            return ratio
        hedge = _hedge_after(tokens, read.stop, "behind-number")
        if hedge is not None:
            return _plain(tokens, i, read._replace(stop=hedge[1]))._replace(hedge=hedge[0])
    part = _plain(tokens, i, read)
    if part.noun in table("counted")["sizes"]:
        part = _with_smaller(tokens, part)
    if tokens.lower[part.stop] in _openers():
        hedge = _hedge_after(tokens, part.stop, "behind-unit")
        if hedge is not None:
            return part._replace(hedge=hedge[0], stop=hedge[1])
    return part


@cache
def _openers() -> frozenset[str]:
    """The words with which a hedge after a figure, or the rest of a ratio, begins."""
    rows = table("figures")
    phrases = (*rows["behind-number"], *rows["behind-unit"])
    return frozenset({"to", ":", "-", *(phrase.split()[0] for phrase in phrases)})


def _hedge_after(tokens: Tokens, i: int, row: str) -> tuple[str, int] | None:
    """The hedge that stands at index `i` after a number or what it counts, as it reads before it, and its end."""
    low = tokens.lower
    for phrase, hedge in table("figures")[row].items():
        parts = phrase.split()
        stop = i + len(parts)
        if low[i:stop] == parts and (parts[0] not in ("+", "-") or all(glued(tokens, at) for at in range(i, stop))):
            added = parts == ["+"] and glued(tokens, stop) and tokens[stop].kind == "number"
            return None if added else (hedge, stop)
    return None


def _to_one(tokens: Tokens, i: int, read: Numeral) -> Part | None:
    """A ratio to one: "14.3 to 1", "3-to-1", and near the word "ratio" also "16 to 1" and "1:42"."""
    low, at = tokens.lower, read.stop
    rules = table("figures")["ratio"]
    if low[at] == ":":
        if not (read.whole and read.top == 1 and glued(tokens, at + 1) and near_ratio(tokens, i)):
            return None
        other = numeral(tokens, at + 1)
        return None if other is None else Part(other._replace(whole=False), TO_ONE, None, i, other.stop)
    joined = low[at] == "-" and low[at + 2] == "-"
    at += joined
    if low[at] != "to" or low[at + 1 + joined] not in ("1", "one") or read.scale != 1 or read.style == "ratio":
        return None
    stop = at + 2 + joined
    if low[stop] in (".", "-", "/", ":") and glued(tokens, stop) and glued(tokens, stop + 1):
        return None
    told = joined or read.parts > 1 or low[i - 1] in rules["before"] or near_ratio(tokens, i)
    if not told or money_before(tokens, i) or unit_after(tokens, stop) or scale_at(tokens, stop)[1] > stop:
        return None
    return Part(read._replace(whole=False), TO_ONE, None, i, stop)


def _with_smaller(tokens: Tokens, part: Part) -> Part:
    """A time with its minutes or seconds after it: "2 hours 14 minutes", "1hr and 20min", told in the smaller."""
    sizes, low = table("counted")["sizes"], tokens.lower
    size = sizes.get(part.noun or "")
    at = part.stop + (low[part.stop] in ("and", ","))
    if size is None or not part.numeral.whole or at >= len(tokens) or not starts_numeral(tokens, at):
        return part
    small = numeral(tokens, at)
    if small is None:
        return part
    noun = noun_behind(tokens, small.stop)
    if part.noun == "hours" and small.scale == 10**6 and low[small.stop - 1] == "m":  # "2h 14m"
        small, noun = small._replace(scale=1, whole=True), ("minutes", small.stop)
    unit = 0 if noun is None else sizes.get(noun[0], 0)
    if noun is None or not unit or unit >= size or not small.whole or small.top * unit >= size:
        return part
    top = (part.numeral.top * size + small.top * unit) // unit
    return _with_smaller(
        tokens, part._replace(numeral=part.numeral._replace(top=top, stop=small.stop), noun=noun[0], stop=noun[1])
    )


def _plain(tokens: Tokens, i: int, read: Numeral) -> Part:
    """The figure with its sign of money, its unit or its noun."""
    sign = money_before(tokens, i)
    first, minus = _sign_before(tokens, i if sign is None else sign.first)
    if read.style == "ratio":
        ratio = Unit("percent", ONE, "percent", i, read.stop)
        return Part(read, ratio, None, first, read.stop)
    if ":" in tokens.lower[i]:
        return Part(read, SECOND, None, first, read.stop)  # "3:45.2"
    unit = _unit_of(tokens, read)
    if unit is not None and unit.kind == "money":
        read, unit = _with_cents(tokens, read, unit)
        read, unit = _scaled_after(tokens, read, unit)
    if sign is not None:
        stop = unit.stop if unit is not None and unit.kind == "money" else read.stop
        return Part(read, sign, None, first, stop, minus)
    if unit is not None:
        return Part(read, unit, None, first, unit.stop, minus)
    if read.style == "vague" and read.scale == 1:
        return Part(read, PERCENT, None, first, read.stop, minus)
    noun = noun_behind(tokens, read.stop, one=read.top * read.scale == read.parts)
    if noun is not None:
        near = noun[1] == read.stop + 1 or joined_word(tokens, read.stop)
        return Part(read, None, noun[0], first, noun[1] if near else read.stop, minus)
    percent = _percent_of(tokens, first)
    return Part(read, percent, None, first if percent is None else percent.first, read.stop, minus)


def _unit_of(tokens: Tokens, read: Numeral) -> Unit | None:
    """The unit after the numeral, also after a hyphen ("12-cent") or "of a" ("half of a point")."""
    low, at = tokens.lower, read.stop
    if low[at] in DASHES and joined_word(tokens, at):
        unit = unit_after(tokens, at + 1, read.size)
        listed = unit is not None and low[unit.stop] in words("units", "counted-points", "not-before")
        return None if unit is not None and unit.kind == "points" and listed else unit
    if read.style == "vague":
        for phrase in OF_A:
            if low[at : at + len(phrase)] == phrase:
                return unit_after(tokens, at + len(phrase), read.size)
    return unit_after(tokens, at, read.size)


def _with_cents(tokens: Tokens, read: Numeral, unit: Unit) -> tuple[Numeral, Unit]:
    """A sum with its cents printed after it: "three dollars and 50 cents"."""
    at = unit.stop + 1 if tokens.lower[unit.stop] == "and" else unit.stop
    if not read.whole or unit.scale != 1 or at >= len(tokens):
        return read, unit
    small = numeral(tokens, at)
    cents = None if small is None or not small.whole else unit_after(tokens, small.stop)
    if small is None or cents is None or cents.kind != "cents" or small.top >= 100:
        return read, unit
    return read._replace(top=read.top * 100 + small.top, parts=100, whole=False), unit._replace(stop=cents.stop)


def _scaled_after(tokens: Tokens, read: Numeral, unit: Unit) -> tuple[Numeral, Unit]:
    """A sum with its scale word after the code: "75 USD million"."""
    scale, stop = scale_at(tokens, unit.stop)
    if scale == 1 or read.scale != 1 or not tokens[unit.stop - 1].text.isupper():
        return read, unit
    return read._replace(scale=scale, whole=False), unit._replace(stop=stop)


def _percent_of(tokens: Tokens, i: int) -> Unit | None:
    """The unit of a percentage that stands before its number, as the first thing told: "Per cent of 20"."""
    for first in (i - 2, i - 3) if tokens.lower[i - 1] == "of" else ():
        unit = unit_after(tokens, first) if first >= 0 and tokens.lower[first] != "percentage" else None
        if unit is not None and unit.kind == "percent" and unit.stop == i - 1:
            return unit if first == 0 or tokens[first - 1].kind == "punct" else None
    return None


def _sign_before(tokens: Tokens, i: int) -> tuple[int, int]:
    """The index where the figure begins with its plus or minus, and its sign."""
    before = tokens.lower[i - 1]
    if before == "-" and tokens.lower[i - 2] in words("figures", "minus"):
        return i - 2, -1  # "minus-30 degrees"
    if before in SIGNS:
        joined = not glued(tokens, i) or (i > 1 and _joins(tokens, i - 1))
        return (i, 1) if joined else (i - 1, 1 if before == "+" else -1)
    return (i - 1, -1) if before in words("figures", "minus") else (i, 1)


def _joins(tokens: Tokens, i: int) -> bool:
    """Whether the mark at `i` joins two words or figures, or is the second of two dashes."""
    return (glued(tokens, i) and tokens[i - 1].text != "(") or tokens[i - 1].text == tokens[i].text
