"""Claims that count the items of a list, and the years between two periods."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.strategies.counting import false_count, false_span, true_count, true_span

distances = st.integers(1, 10)


@given(true_count(), distances.flatmap(lambda by: st.tuples(st.just(by), false_count(by))))
def test_a_false_count_is_so_many_off(true: object, false: tuple[int, object]) -> None:
    assert true.items.value == true.count.value
    assert abs(false[1].items.value - false[1].count.value) == false[0]


@given(true_span(), distances.flatmap(lambda by: st.tuples(st.just(by), false_span(by))))
def test_a_span_is_counted_in_steps_or_inclusively(true: object, false: tuple[int, object]) -> None:
    steps = true.start.years_to(true.end)
    assert true.length.value in (steps, steps + 1)
    assert false[1].length.value > 0
    steps = false[1].start.years_to(false[1].end)
    assert min(abs(false[1].length.value - way) for way in (steps, steps + 1)) == false[0]
