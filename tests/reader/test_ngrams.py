"""N-grams know words and what figures measure; the digits of a figure change nothing."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.reader.analysis import analyse
from factcheck.reader.candidates import FRAMES, Candidate
from factcheck.reader.ngrams import BUCKETS, MOST, Ngrams, Phrases, weigh
from factcheck.reader.statements import statements

digits = st.tuples(*(st.integers(1, 9) for _ in range(8)))


def found(text: str) -> list[Ngrams]:
    """The n-grams of every pair of the figures of a text that states a percentage first."""
    analysis = analyse(text)
    told, frame = next(statements(analysis)), FRAMES["percent"][0]
    pairs = permutations(analysis.mentions[1:], 2)
    return [Phrases(analysis).of(told, Candidate(frame, *pair)) for pair in pairs]


def written(numbers: tuple[int, ...]) -> str:
    a, b, c, d, e, f, g, h = numbers
    return f"In 20{a}{b} sales rose {c}{d}% on the A{h} to £{e}.{f}m. It had sold £{g}.{h}m in the year before."


@given(digits, digits)
def test_other_digits_give_the_same_ngrams(one: tuple[int, ...], other: tuple[int, ...]) -> None:
    assert found(written(one)) == found(written(other))


def test_each_pair_in_each_order_has_its_own() -> None:
    every = found(written((1, 2, 3, 4, 5, 6, 7, 8)))
    assert len(set(every)) == len(every) > 1
    assert all(0 <= each < BUCKETS for ngrams in every for each in ngrams)


def test_another_word_beside_a_figure_changes_them() -> None:
    text = written((1, 2, 3, 4, 5, 6, 7, 8))
    assert found(text) != found(text.replace("sold", "lost"))


def test_half_a_character_has_a_hash_too() -> None:
    assert found("Sales rose 12% to £9m, \ud800, from £8m.")


@given(st.dictionaries(st.integers(-1, 9), st.integers(-900, 900)), st.frozensets(st.integers(0, 9)))
def test_what_they_weigh_has_bounds(weights: dict[int, int], ngrams: Ngrams) -> None:
    assert -MOST <= weigh(weights, ngrams) <= MOST
    assert weigh({}, ngrams) == 0
