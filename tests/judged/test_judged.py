"""What was judged at first look on fresh shards: each row is whole, and says what the documentation counts."""

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from factcheck.learn.judged import FIRST_LOOKS
from factcheck.profiles import PROFILES
from factcheck.rate import RATINGS

RECORDS = sorted(Path(__file__).parent.glob("*.toml"))
TYPES = {
    "shard": int,
    "document": str,
    "kind": str,
    "rating": str,
    "tier": str,
    "certainty": int,
    "figure": str,
    "start": int,
    "digits": str,
    "verdict": str,
    "hesitated": bool,
    "class": str,
}
SHORT = 60
"""No more of a document is told than the words of a figure."""


def rows(record: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads(record.read_text(encoding="utf-8"))["judged"]
    return found


def test_the_weights_are_learned_from_every_record() -> None:
    assert list(FIRST_LOOKS) == RECORDS != []


@pytest.mark.parametrize("record", RECORDS, ids=lambda path: path.stem)
def test_each_judgment_is_whole(record: Path) -> None:
    first, last = map(int, record.stem.split("-")[1:])
    for row in rows(record):
        assert {name: type(value) for name, value in row.items() if name != "misread"} == TYPES
        assert first <= row["shard"] <= last
        assert row["kind"] in PROFILES["published"].errors
        assert row["rating"] in RATINGS
        assert row["tier"] in ("alarm", "query")
        assert row["verdict"] in ("error", "ask", "fine")
        assert 0 <= row["certainty"] <= 100
        assert len(row["figure"]) <= SHORT
        assert row.get("misread", False) is False or row["verdict"] == "error"


@pytest.mark.parametrize("record", RECORDS, ids=lambda path: path.stem)
def test_each_finding_was_judged_once(record: Path) -> None:
    places = [(row["document"], row["start"], row["kind"], row["figure"]) for row in rows(record)]
    assert len(places) == len(set(places))


def test_the_first_look_at_shards_12_to_15() -> None:
    (record,) = (path for path in RECORDS if path.stem == "shards-12-15")
    assert Counter((row["tier"], row["verdict"]) for row in rows(record)) == {
        ("alarm", "error"): 4,
        ("alarm", "fine"): 1,
        ("query", "error"): 2,
        ("query", "ask"): 5,
        ("query", "fine"): 22,
    }


def test_the_first_look_at_shards_16_to_19() -> None:
    (record,) = (path for path in RECORDS if path.stem == "shards-16-19")
    assert Counter((row["tier"], row["verdict"]) for row in rows(record)) == {
        ("alarm", "error"): 1,
        ("alarm", "ask"): 2,
        ("alarm", "fine"): 1,
        ("query", "error"): 3,
        ("query", "ask"): 1,
        ("query", "fine"): 12,
    }
