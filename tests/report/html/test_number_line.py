"""The small number line of a card."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import PercentChange, Threshold, Trend, check
from factcheck.kinds.direction import Direction
from factcheck.report.html.number_line import LETTER, WIDTH, number_line

levels = st.integers(1, 10**7)


@given(levels, levels, st.integers(-99, 999))
def test_everything_is_inside_and_in_the_order_of_the_numbers(before: int, after: int, percent: int) -> None:
    verdict = check(PercentChange(before=before, after=after, percent=str(percent)))
    line = number_line(verdict)
    if line is None:
        return
    value = verdict.computed
    assert value is not None
    for start, end in (line.stated, line.implied):
        assert 0 <= start < end <= WIDTH
    for at, label in ((line.stated_at, line.stated_label), (line.implied_at, line.implied_label)):
        half = min(len(label) * LETTER / 2, WIDTH / 2)
        assert half - 0.1 <= at <= WIDTH - half + 0.1
    if value < percent - 1:
        assert line.implied[0] <= line.stated[0]
    if value > percent + 1:
        assert line.implied[1] >= line.stated[1]
    if line.zero is not None:
        assert 0 <= line.zero <= WIDTH


def test_a_wrong_direction_shows_where_nothing_is() -> None:
    line = number_line(check(PercentChange(before=320, after=410, percent="-22")))
    assert line is not None
    assert line.zero is not None
    assert line.stated[1] < line.zero < line.implied[0]
    assert (line.stated_label, line.implied_label) == ("a fall of 22%", "a rise of 28.125%")


@pytest.mark.parametrize(
    "claim",
    [
        PercentChange(percent="5"),
        PercentChange(before=0, after=5, percent="5"),
        PercentChange(before=1, after=10**6, percent="5"),
        Trend(before=1, after=2, direction="up"),
        Threshold(value=5, bound=3, direction=Direction("up", "passed")),
        PercentChange(before="nearly 80", after="99", percent="5"),
    ],
)
def test_there_is_no_line_where_nothing_can_be_compared(claim: PercentChange) -> None:
    assert number_line(check(claim)) is None
