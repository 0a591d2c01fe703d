"""Claims that count the items of a list, and the years between two periods."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.kinds import Enumeration, Span
from factcheck.strategies.counting import false_count, false_span, true_count, true_span
from tests.makers import single

distances = st.integers(1, 10)


@given(true_count(), distances.flatmap(lambda by: st.tuples(st.just(by), false_count(by))))
def test_a_false_count_is_so_many_off(true: Enumeration, false: tuple[int, Enumeration]) -> None:
    assert single(true.items).value == single(true.count).value
    assert abs(single(false[1].items).value - single(false[1].count).value) == false[0]


@given(true_span(), distances.flatmap(lambda by: st.tuples(st.just(by), false_span(by))))
def test_a_span_is_counted_in_steps_or_inclusively(true: Span, false: tuple[int, Span]) -> None:
    steps = _steps(true)
    assert single(true.length).value in (steps, steps + 1)
    length = single(false[1].length).value
    assert length > 0
    steps = _steps(false[1])
    assert min(abs(length - way) for way in (steps, steps + 1)) == false[0]


def _steps(span: Span) -> int:
    """The years from its first period to its last."""
    assert span.start is not None
    assert span.end is not None
    steps = span.start.years_to(span.end)
    assert steps is not None
    return steps
