"""How much of real news is read, and how much of what is read is right: floors that ring when it gets worse."""

import json
from pathlib import Path

import pytest

from tests.accuracy import __main__ as command
from tests.accuracy.__main__ import Measures
from tests.accuracy.readers import same

SETS = {"dev": (0.97, 0.80), "news2": (0.91, 0.60), "modern": (0.86, 0.36), "modern2": (0.87, 0.34)}
KINDS = {"percent_change": (0.97, 0.73), "trend": (0.88, 0.55)}
UNSEEN = {"written": (0.88, 0.35), "news": (0.87, 0.26)}
"""Precision and recall that no change may lower. Raise them when the reader gets better."""

TRUE = 0.9
"""The share of the alarms that must be right: what the tiers were asked to reach."""


@pytest.fixture(scope="module")
def measures(shared: Path) -> Measures:
    """Everything that `python -m tests.accuracy` prints."""
    return command.measured(shared, same())


def test_each_set_and_kind_is_read_as_well_as_when_this_was_written(measures: Measures) -> None:
    print("\n".join(command.table(measures)))
    for group, floors in (("set", SETS), ("kind", KINDS)):
        for name, (precision, recall) in floors.items():
            score = measures["gold"][group][name]
            assert (score["precision"] >= precision, score["recall"] >= recall) == (True, True), name


@pytest.mark.parametrize("name", UNSEEN)
def test_what_nobody_looks_at_is_read_as_well_as_when_this_was_written(measures: Measures, name: str) -> None:
    score, (precision, recall) = measures["unseen"][name], UNSEEN[name]
    assert (score["precision"] >= precision, score["recall"] >= recall) == (True, True)


def test_an_alarm_is_one(measures: Measures) -> None:
    """On the gold as published, and on newsroom articles as a draft."""
    alarms = measures["gold"]["alarms"]
    assert alarms["true"] >= TRUE * alarms["raised"]
    assert alarms["of them alarms"] >= 15
    assert measures["newsroom"].get("false", 0) + measures["newsroom"].get("other", 0) == 0


def test_no_small_case_alarms_falsely(measures: Measures) -> None:
    assert measures["cases"].get("false alarm", 0) == 0


@pytest.mark.parametrize(("slip", "before"), [("digit", 0.34), ("near", 0.28), ("swap", 0.43), ("up", 0.39)])
def test_of_the_slips_that_alarmed_before_tiers_nine_in_ten_are_spoken_of(
    measures: Measures, slip: str, before: float
) -> None:
    count = measures["newsroom"]["slips"][slip]
    assert count["alarm"] + count["query"] >= 0.9 * before * count.total()


def test_every_row_of_the_seeds_is_found_and_nothing_else_alarms(measures: Measures) -> None:
    assert measures["seeds"] == {"rows": 18, "found": 18, "other_alarms": 0}


def test_the_measures_are_json(measures: Measures) -> None:
    assert json.loads(json.dumps(measures)).keys() == {"gold", "unseen", "cases", "newsroom", "seeds", "speed"}
