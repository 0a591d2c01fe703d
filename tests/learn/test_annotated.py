"""What is learned from is not what is measured."""

import json
import tomllib
from pathlib import Path

from factcheck.learn.gold import ANNOTATED
from factcheck.learn.judged import FIRST_LOOKS

UNSEEN = Path(__file__).resolve().parents[1] / "unseen"


def names(folder: Path) -> set[str]:
    """The documents of all sets of a folder."""
    paths = sorted(folder.glob("*.jsonl"))
    return {json.loads(line)["id"] for path in paths for line in path.read_text(encoding="utf-8").splitlines()}


def test_no_document_is_learned_from_that_is_never_looked_at() -> None:
    assert names(UNSEEN)
    assert names(UNSEEN).isdisjoint(names(ANNOTATED))


def test_no_document_is_learned_from_whose_alarms_were_judged_at_first_look() -> None:
    records = [tomllib.loads(path.read_text(encoding="utf-8")) for path in FIRST_LOOKS]
    judged = {row["document"] for record in records for row in record["judged"]}
    assert judged
    assert judged.isdisjoint(names(ANNOTATED))
