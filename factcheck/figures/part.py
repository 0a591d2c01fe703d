"""One printed figure: sign of money, numeral, scale, unit or counted noun, without its hedge."""

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.figures.counted import noun_behind
from factcheck.figures.looks import joined_word, words
from factcheck.numerals import Numeral, numeral
from factcheck.quantity import HUNDRED, Quantity
from factcheck.tokens import Token, glued, word
from factcheck.units import ONE, Unit, money_before, unit_after

__all__ = ["Part", "read_part"]

PERCENT = Unit("percent", HUNDRED, "percent", 0, 0)
OF_A = (("of", "a"), ("of", "an"), ("a",), ("an",), ("of", "one"))


class Part(NamedTuple):
    """A figure with the indexes of the tokens that it covers, before its hedge and its neighbours are looked at.

    `unit` is `None` for a count; then `noun` is what is counted, if the text says so. `sign` is -1 or 1.
    """

    numeral: Numeral
    unit: Unit | None
    noun: str | None
    first: int
    stop: int
    sign: int = 1

    @property
    def name(self) -> str | None:
        """The unit as a quantity has it."""
        return self.noun if self.unit is None else self.unit.name

    def quantity(self, tokens: Sequence[Token], text: str, hedge: tuple[str, int] | None = None) -> Quantity:
        """The quantity, in its place in the text."""
        start, end = tokens[self.first].start, tokens[self.stop - 1].end
        value, step, worth = self.numeral.value, self.numeral.step, ONE if self.unit is None else self.unit.scale
        if worth is not ONE:
            value, step = value * worth, step * worth
        return Quantity(
            text[start:end],
            value if self.sign > 0 else -value,
            step,
            self.numeral.whole and self.unit is None,
            self.name,
            None if hedge is None else hedge[0],
            self.numeral.style,
            start,
            end,
            None if hedge is None else tokens[hedge[1]].start,
        )

    def with_unit_of(self, other: "Part", scaled: bool) -> "Part":
        """The same numeral with the unit, and if `scaled` the scale word, that stands only behind another."""
        read = self.numeral
        scale = other.numeral.scale
        if scaled and scale != 1 and read.scale == 1 and abs(read.value) < HUNDRED * 10:
            read = read._replace(value=read.value * scale, step=read.step * scale, scale=scale, whole=False)
        if self.unit is not None or self.noun is not None:
            return self._replace(numeral=read)
        return self._replace(numeral=read, unit=other.unit, noun=other.noun)


def read_part(tokens: Sequence[Token], i: int) -> Part | None:
    """The figure whose numeral begins at index `i`, or `None`."""
    read = numeral(tokens, i)
    if read is None:
        return None
    sign = money_before(tokens, i)
    first, minus = _sign_before(tokens, i if sign is None else sign.first)
    if read.style == "ratio":
        ratio = Unit("percent", ONE, "percent", i, read.stop)
        return Part(read, ratio, None, first, read.stop)
    unit = _unit_of(tokens, read)
    if unit is not None and unit.kind == "money":
        read, unit = _with_cents(tokens, read, unit)
    if sign is not None:
        stop = unit.stop if unit is not None and unit.kind == "money" else read.stop
        return Part(read, sign, None, first, stop, minus)
    if unit is not None:
        return Part(read, unit, None, first, unit.stop, minus)
    if read.style == "vague" and read.scale == 1:
        return Part(read, PERCENT, None, first, read.stop, minus)
    noun = noun_behind(tokens, read.stop, one=read.value == 1)
    if noun is None:
        return Part(read, None, None, first, read.stop, minus)
    near = noun[1] == read.stop + 1 or joined_word(tokens, read.stop)
    return Part(read, None, noun[0], first, noun[1] if near else read.stop, minus)


def _unit_of(tokens: Sequence[Token], read: Numeral) -> Unit | None:
    """The unit behind the numeral, also behind a hyphen ("12-cent") or "of a" ("half of a point")."""
    at = read.stop
    if joined_word(tokens, at):
        unit = unit_after(tokens, at + 1, read.value)
        listed = unit is not None and word(tokens, unit.stop) in words("units", "counted-points", "not-before")
        return None if unit is not None and unit.kind == "points" and listed else unit
    if read.style == "vague":
        for phrase in OF_A:
            if tuple(word(tokens, at + k) for k in range(len(phrase))) == phrase:
                return unit_after(tokens, at + len(phrase), read.value)
    return unit_after(tokens, at, read.value)


def _with_cents(tokens: Sequence[Token], read: Numeral, unit: Unit) -> tuple[Numeral, Unit]:
    """A sum with its cents printed behind it: "three dollars and 50 cents"."""
    at = unit.stop + 1 if word(tokens, unit.stop) == "and" else unit.stop
    if not read.whole or unit.scale != 1 or at >= len(tokens):
        return read, unit
    small = numeral(tokens, at)
    cents = None if small is None or not small.whole else unit_after(tokens, small.stop)
    if small is None or cents is None or cents.kind != "cents" or small.value >= HUNDRED:
        return read, unit
    value = read.value + small.value / HUNDRED
    return read._replace(value=value, step=1 / HUNDRED, whole=False), unit._replace(stop=cents.stop)


def _sign_before(tokens: Sequence[Token], i: int) -> tuple[int, int]:
    """The index where the figure begins with its plus or minus, and its sign."""
    before = word(tokens, i - 1)
    if before in words("figures", "minus"):
        return i - 1, -1
    if before not in ("-", "−", "+", "–") or not glued(tokens, i) or (i > 1 and _joins(tokens, i - 1)):
        return i, 1
    return i - 1, 1 if before == "+" else -1


def _joins(tokens: Sequence[Token], i: int) -> bool:
    """Whether the mark at `i` joins two words or figures, or is the second of two dashes."""
    return (glued(tokens, i) and tokens[i - 1].text != "(") or tokens[i - 1].text == tokens[i].text
