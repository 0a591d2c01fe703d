"""Every alarm on the corpus has been judged by reading it, and at least 19 in 20 are right."""

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


def raised(corpus: Path) -> Iterator[tuple[str, str]]:
    """The alarms of the corpus, by document and quote."""
    with corpus.open(encoding="utf-8") as lines:
        for document in map(json.loads, lines):
            for finding in review("\n\n".join(document["text"])).findings:
                if finding.verdict.is_alarm:
                    yield document["id"], finding.quote


def test_at_least_nineteen_in_twenty_are_right() -> None:
    alarms = judged()
    assert sum(alarm["right"] for alarm in alarms) >= RIGHT * len(alarms)


def test_each_judgment_gives_its_reason() -> None:
    assert all(alarm["why"] and isinstance(alarm["right"], bool) for alarm in judged())


def test_the_alarms_of_the_corpus_are_those_that_were_judged(shared: Path) -> None:
    corpus = shared / "corpus" / "news.jsonl"
    if not corpus.is_file():
        pytest.skip(f"the corpus is not here: {corpus}")
    assert Counter(raised(corpus)) == Counter((alarm["document"], alarm["figure"]) for alarm in judged())
