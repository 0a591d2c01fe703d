"""Every disagreement in the corpus has been judged by reading it; of the alarms among them 19 in 20 are right."""

import json
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from factcheck import review

JUDGED = Path(__file__).with_name("corpus_alarms.toml")
RIGHT = 0.95


def judged() -> list[dict[str, Any]]:
    alarms: list[dict[str, Any]] = tomllib.loads(JUDGED.read_text(encoding="utf-8"))["alarm"]
    return alarms


def raised(corpus: Path) -> Iterator[tuple[str, str, str]]:
    """The disagreements in the corpus, by document and quote, each with its tier."""
    with corpus.open(encoding="utf-8") as lines:
        for document in map(json.loads, lines):
            for finding in review("\n\n".join(document["text"])).findings:
                if finding.verdict.is_alarm:
                    yield document["id"], finding.quote, finding.tier


def test_each_judgment_gives_its_reason() -> None:
    assert all(alarm["why"] and isinstance(alarm["right"], bool) for alarm in judged())


def test_all_that_disagrees_was_judged_and_what_alarms_is_right(shared: Path) -> None:
    corpus = shared / "corpus" / "news.jsonl"
    if not corpus.is_file():
        pytest.skip(f"the corpus is not here: {corpus}")
    right = {(row["document"], row["figure"]): row["right"] for row in judged()}
    found = list(raised(corpus))
    assert Counter((document, quote) for document, quote, _ in found) == Counter(right.keys())
    alarms = [right[document, quote] for document, quote, tier in found if tier == "alarm"]
    assert sum(alarms) >= RIGHT * len(alarms) > 0
