"""What is known of the other candidates when the likeliest of each statement are weighed again."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from factcheck.reader.forest import LEAST
from factcheck.reader.joint import BEST, JOINT, Weighed, joint

TOTALS = st.integers(2 * LEAST, -2 * LEAST)
NUMBERS = st.integers(0, 4)

documents = st.lists(st.lists(st.tuples(NUMBERS, NUMBERS, TOTALS), max_size=6), max_size=5).map(
    lambda rows: [
        Weighed(number, number if number % 2 else -1, first, second, total)
        for number, row in enumerate(rows)
        for first, second, total in row
    ]
)
"""Candidates by statement; every other statement is of a direction."""


@given(documents)
def test_the_likeliest_of_each_statement_are_weighed_again_by_small_numbers(found: list[Weighed]) -> None:
    places = [place for place, _ in joint(found)]
    assert len(set(places)) == len(places)
    kept = Counter(found[place].statement for place in places)
    able = Counter(each.statement for each in found if each.total >= LEAST)
    assert kept == {statement: min(count, BEST) for statement, count in able.items()}
    for statement in kept:
        left = [found[place].total for place in places if found[place].statement == statement]
        rest = [each.total for at, each in enumerate(found) if each.statement == statement and at not in places]
        assert min(left) >= max(rest, default=LEAST)
    for _, numbers in joint(found):
        assert len(numbers) == JOINT
        assert all(-128 <= number <= 127 for number in numbers)


@given(documents, st.integers(5, 9))
def test_a_statement_about_other_figures_changes_nothing(found: list[Weighed], figure: int) -> None:
    """Its own candidates stand last; it has a figure and a pair that no other has."""
    other = Weighed(9, figure + 10, figure + 20, figure + 30, 0)
    before, after = dict(joint(found)), dict(joint([*found, other]))
    assert before.items() <= after.items()


def test_a_pair_that_fits_another_statement_better_is_told() -> None:
    one, other = Weighed(0, 0, 1, 2, 500), Weighed(1, 3, 1, 2, 2500)
    ((_, mine), (_, yours)) = joint([one, other])
    assert (mine[5], yours[5]) == (50, 10)
