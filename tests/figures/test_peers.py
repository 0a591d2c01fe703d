"""What other readers of numbers get wrong, each with sentences of our own: none of it happens here."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.figures import figures, multipliers, nonfigures
from factcheck.periods import periods
from factcheck.quantity import Quantity, Range
from factcheck.tokens import tokenise

COUNTS = st.integers(2, 9_999).filter(lambda count: not 1500 <= count <= 2100)
YEARS = st.integers(1950, 2030)
HEDGES = st.sampled_from(["nearly", "almost", "about", "more than", "just under", "at least", "some", "up to"])
DIRECTIONS = st.sampled_from(["increased", "fell", "rose", "went up", "was down"])
PERCENT = st.sampled_from([" per cent", " percent", " pct", "%"])


def shown(text: str) -> list[str]:
    return [str(figure.quantity) for figure in figures(tokenise(text), text)]


def season(year: int) -> str:
    return f"{year}/{(year + 1) % 100:02d}"


@given(YEARS, st.sampled_from(["In {} it rained.", "The {} budget stands.", "Crime in {} fell again.", "({})"]))
def test_a_season_is_a_period_and_no_fraction(year: int, sentence: str) -> None:
    text = sentence.format(season(year))
    assert shown(text) == []
    ((period, *_),) = periods(tokenise(text), text)
    assert (period.printed, period.months) == (season(year), 12)


@given(
    COUNTS, YEARS, st.sampled_from(["{} in {}", "It was {} in {}.", "From {} in {} it rose.", "{} burglaries in {}"])
)
def test_the_count_before_a_season_is_kept(count: int, year: int, sentence: str) -> None:
    text = sentence.format(count, season(year))
    (figure,) = figures(tokenise(text), text)
    assert isinstance(figure.quantity, Quantity)
    assert figure.quantity.value == count


@given(COUNTS, COUNTS)
def test_a_rise_from_one_count_to_another_is_two_figures(before: int, after: int) -> None:
    text = f"Thefts went from {before} to {after}, the force said."
    values = [
        figure.quantity.value for figure in figures(tokenise(text), text) if isinstance(figure.quantity, Quantity)
    ]
    assert values == [before, after]


@given(HEDGES, DIRECTIONS, st.integers(1, 99), PERCENT)
def test_a_hedge_and_a_direction_stay_together(hedge: str, direction: str, value: int, percent: str) -> None:
    text = f"Output {direction} by {hedge} {value}{percent} in the spring."
    (figure,) = figures(tokenise(text), text)
    quantity = figure.quantity
    assert isinstance(quantity, Quantity)
    assert (quantity.value, quantity.unit, quantity.hedge) == (value, "percent", hedge)
    assert quantity.hedge_start == text.index(f"by {hedge}") + 3


@given(st.sampled_from(["doubled", "more than doubled", "trebled", "halved", "almost quadrupled"]))
def test_a_factor_in_a_word_is_seen(word: str) -> None:
    text = f"Complaints {word} over the winter."
    assert [str(figure.quantity) for figure in multipliers(tokenise(text), text)] == [word]


@given(st.from_regex(r"0[1-9][0-9]{2,3} [0-9]{3} [0-9]{4}|0[1-9][0-9]{9}|\+44 [1-9][0-9]{3} [0-9]{6}", fullmatch=True))
def test_a_telephone_number_is_no_figure(number: str) -> None:
    text = f"Witnesses may ring {number} at any time."
    assert shown(text) == []
    assert [item.reason for item in nonfigures(tokenise(text), text)] == ["telephone"]


@pytest.mark.parametrize("mark", ["1. ", "2) ", "12. "])
def test_the_mark_of_a_list_is_no_figure(mark: str) -> None:
    assert shown(f"{mark}Mend the roads.") == []


@pytest.mark.parametrize(
    "text",
    [
        "No one saw it, and one of them left.",
        "The second man was the first to speak.",
        "It was a poor third quarter and a worse second half.",
        "One after another, they gave up.",
        "A third-quarter loss was feared.",
        "The 21st birthday, the twenty-first century.",
        "They won 3-1, then drew two-two.",
        "At 10.45pm on 12 May 2014 the M25 was shut.",
        "See section 12 and table 3b of FY25.",
    ],
)
def test_words_and_digits_that_count_nothing(text: str) -> None:
    assert shown(text) == []


@pytest.mark.parametrize("text", ["between 82 and 99 crimes", "82 to 99 per cent", "$82-$99"])
def test_a_range_keeps_both_ends(text: str) -> None:
    (figure,) = figures(tokenise(text), text)
    assert isinstance(figure.quantity, Range)
    assert [end.value for end in figure.quantity.ends] == [82, 99]
