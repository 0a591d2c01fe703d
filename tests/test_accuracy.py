"""How much of real news is read, and how much of what is read is right: floors that ring when it gets worse."""

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

COMMAND = [sys.executable, "-m", "factcheck", "check", "--format", "jsonl"]
FLOORS = {"percent_change": (0.95, 0.90), "trend": (0.90, 0.75), "all": (0.92, 0.80)}
"""Precision and recall that no change may lower: what the library was asked to reach."""

TRUE, CAUGHT = 0.95, 5
"""The share of the alarms that must be right, and how many of the claims that fail must be found."""

Scores = dict[str, Any]


def scorer(shared: Path) -> ModuleType:
    """The scorer beside the evaluation sets, by its path; it is no part of the repository."""
    spec = importlib.util.spec_from_file_location("shared_score", shared / "eval" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def scores(shared: Path, capsys: pytest.CaptureFixture[str]) -> Scores:
    """The scores of the development set, as the scorer reckons them from what the command line prints."""
    gold = shared / "eval" / "dev.jsonl"
    if not gold.is_file():
        pytest.skip(f"the development set is not here: {gold}")
    scorer(shared).main([str(gold), "--json", "--", *COMMAND])
    found: Scores = json.loads(capsys.readouterr().out)
    return found


def table(scores: Scores) -> str:
    """The scores as people read them."""
    rows = [f"{'kind':16} found extra missed   prec recall     F1"]
    for kind, row in scores["kinds"].items():
        rows.append(
            f"{kind:16} {row['tp']:5} {row['fp']:5} {row['fn']:6}"
            f" {row['precision']:6.3f} {row['recall']:6.3f} {row['f1']:6.3f}"
        )
    rows.append(f"alarms {scores['alarms']}, on claims that fail {scores['true_alarms']}")
    rows.append(f"claims that fail {scores['failing']}, found and rated so {scores['caught']}")
    return "\n".join(rows)


@pytest.mark.filterwarnings("ignore:.*FileIO:pytest.PytestUnraisableExceptionWarning")  # the scorer leaves a file open
def test_the_development_set_is_read_at_least_as_well_as_when_this_was_written(scores: Scores) -> None:
    """What is found is right, most of what there is is found, and an alarm is one."""
    print(table(scores))
    for kind, (precision, recall) in FLOORS.items():
        row = scores["kinds"][kind]
        assert (row["precision"] >= precision, row["recall"] >= recall) == (True, True), kind
    assert scores["true_alarms"] >= TRUE * scores["alarms"]
    assert scores["caught"] >= CAUGHT
