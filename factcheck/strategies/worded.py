"""Claims whose figure is a word or a ratio: doubled, halved, a third, one in five."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple

from hypothesis import assume
from hypothesis import strategies as st

from factcheck.claim import Claim
from factcheck.kinds import Multiple, Share
from factcheck.quantity import HUNDRED, Quantity
from factcheck.strategies.forms import Form
from factcheck.strategies.levels import in_families
from factcheck.strategies.possible import HALF, can_hold
from factcheck.strategies.printing import ratio
from factcheck.words import table

__all__ = ["WORDED", "Worded"]

MOST = 999


class Word(NamedTuple):
    """A word as a figure, and how many times the smaller level goes into the larger: exactly, at least, at most."""

    figure: Quantity
    times: Fraction
    least: Fraction
    most: Fraction


class Worded(NamedTuple):
    """The words of a kind, and how a claim is built from the smaller and the larger of its levels."""

    words: Callable[[], list[Word]]
    build: Callable[[Quantity, Quantity, Quantity], Claim]

    def true(self, desk: str) -> st.SearchStrategy[Claim]:
        """Claims whose levels are related as the word says, as nearly as it may be."""
        return _true_word(self, desk)

    def false(self, desk: str, distance: int) -> st.SearchStrategy[Claim]:
        """Claims whose levels are `distance` things beyond what the word can mean."""
        return _false_word(self, desk, distance)


@st.composite
def _true_word(draw: st.DrawFn, row: Worded, desk: str) -> Claim:
    word, form, small = draw(_level(row, desk))
    exact = floor(small * word.times)
    least = min(exact, ceil(small * word.least))
    large = draw(st.integers(least, max(exact, floor(small * word.most))).map(lambda n: exact + least - n))
    assume(word.least <= Fraction(large, small) <= word.most)
    return _build(row, word, form, small, large)


@st.composite
def _false_word(draw: st.DrawFn, row: Worded, desk: str, distance: int) -> Claim:
    word, form, small = draw(_level(row, desk))
    # what a word allows at the most is twice what it means
    spread = word.most - word.times, word.times - word.least
    above = ceil(small * (word.times + 2 * spread[0])) + distance
    below = floor(small * (word.times - 2 * spread[1])) - distance
    large = draw(st.sampled_from([above, below] if below > small else [above]))
    claim = _build(row, word, form, small, large)
    assume(not can_hold(claim))
    return claim


@st.composite
def _level(draw: st.DrawFn, row: Worded, desk: str) -> tuple[Word, Form, int]:
    word = draw(st.sampled_from(row.words()))
    return word, draw(st.sampled_from(in_families("count", desk=desk))), draw(st.integers(1, MOST))


def _build(row: Worded, word: Word, form: Form, small: int, large: int) -> Claim:
    return row.build(word.figure, form.quantity(Fraction(small)), form.quantity(Fraction(large)))


def _roughly(figure: Quantity, times: Fraction) -> Word:
    """A word that means its number give or take a twentieth."""
    return Word(figure, times, times * Fraction(19, 20), times * Fraction(21, 20))


def _factors() -> list[Word]:
    rows = {word: Fraction(value) for word, value in table("worded")["factors"].items()}
    figures = [Quantity(word, value, Fraction(0), unit="times", style="vague") for word, value in rows.items()]
    return [_roughly(figure, max(figure.value, 1 / figure.value)) for figure in figures]


def _shares() -> list[Word]:
    rows = {word: Fraction(value) for word, value in table("worded")["shares"].items()}
    vague = [Quantity(word, value, Fraction(0), unit="percent", style="vague") for word, value in rows.items()]
    several = [_ratio(part, every) for every in (3, 4, 5, 8, 10) for part in range(2, every)]
    return [_share(figure) for figure in vague] + [_one_in(every) for every in range(2, 11)] + several


def _share(figure: Quantity) -> Word:
    """A rough fraction: the part may be a twentieth of itself off, so the whole is so many times the part."""
    share = figure.value / HUNDRED
    return Word(figure, 1 / share, 1 / (share * Fraction(21, 20)), 1 / (share * Fraction(19, 20)))


def _one_in(every: int) -> Word:
    return Word(ratio(1, every), Fraction(every), every - HALF, every + HALF)


def _ratio(part: int, every: int) -> Word:
    """Half a thing more or less in so many, but no more than all of them."""
    whole = Fraction(every)
    return Word(ratio(part, every), whole / part, max(whole / (part + HALF), Fraction(1)), whole / (part - HALF))


def _multiple(factor: Quantity, small: Quantity, large: Quantity) -> Claim:
    before, after = (small, large) if factor.value > 1 else (large, small)
    return Multiple(before=before, after=after, factor=factor)


WORDED: Mapping[type[Claim], Worded] = {
    Multiple: Worded(_factors, _multiple),
    Share: Worded(_shares, lambda percent, part, whole: Share(part=part, whole=whole, percent=percent)),
}
"""The kinds whose figure can be a word."""
