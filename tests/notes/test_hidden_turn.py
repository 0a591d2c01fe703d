"""Trends that hide a turn."""

import pytest

from factcheck.kinds import PercentChange, Share, Trend
from tests.makers import count
from tests.notes.noting import noted


def told(values: list[int], first: int = 0, last: int = -1) -> str | None:
    series = tuple(count(value) for value in values)
    return noted("hidden-turn", Trend(before=series[first], after=series[last], direction="up"), series)


@pytest.mark.parametrize(
    ("values", "text"),
    [
        (
            [185, 266, 265, 226, 212],
            "up over the whole series, but down in each of the last 3 steps: 266, 265, 226, 212",
        ),
        ([212, 180, 190, 200], "down over the whole series, but up in each of the last 2 steps: 180, 190, 200"),
        ([185, 226, 212], None),
        ([100, 110, 120], None),
        ([100, 110, 100], None),
        ([100], None),
    ],
)
def test_at_least_two_steps_go_the_other_way(values: list[int], text: str | None) -> None:
    assert told(values) == text


def test_it_needs_both_levels_in_the_series() -> None:
    series = tuple(count(value) for value in (185, 266, 265, 226, 212))
    assert noted("hidden-turn", PercentChange(before=184, after=series[-1], percent="15"), series) is None
    assert noted("hidden-turn", PercentChange(after=series[-1], percent="15"), series) is None
    assert noted("hidden-turn", PercentChange(before=series[0], percent="15"), series) is None
    assert noted("hidden-turn", Share(part=185, whole=212, percent="87"), series) is None
    assert noted("hidden-turn", PercentChange(before=series[0], after=series[-1], percent="15"), series) is not None


def test_only_the_steps_between_the_levels_count() -> None:
    assert told([185, 266, 265, 226, 212], 0, 1) is None
