"""Two articles joined: a finding may become unchecked, but there is never a new alarm."""

from collections.abc import Iterable, Mapping
from itertools import islice, permutations
from pathlib import Path
from random import Random

import pytest

from tests.laws.joined import ALARM, disturbed, near, outcome, pairs
from tests.laws.known import KNOWN, marked
from tests.laws.sources import documents, own

SAMPLE = 250


def alarms(texts: Mapping[str, str], chosen: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """The pairs of texts that give a new alarm, with all that is new."""
    rows = {f"{one} + {two}": disturbed(texts[one], texts[two]) for one, two in chosen}
    new = {key: [str(after) for _, after in found if outcome(after) == ALARM] for key, found in rows.items()}
    return {key: lines for key, lines in new.items() if lines and ("joined", key) not in KNOWN}


@pytest.mark.parametrize("first", own())
def test_no_two_of_our_own_articles_joined_give_a_new_alarm(first: str) -> None:
    assert alarms(own(), ((one, two) for one, two in permutations(own(), 2) if one == first)) == {}


def test_no_pair_of_development_documents_gives_a_new_alarm(shared: Path) -> None:
    texts = documents(shared / "eval" / "dev.jsonl")
    assert alarms(texts, islice(pairs(texts, Random(1)), SAMPLE)) == {}


def test_no_pair_that_is_likely_to_disturb_each_other_gives_a_new_alarm(shared: Path) -> None:
    """Short documents with findings, of which one ends and the other begins with the same measure."""
    texts = documents(shared / "eval" / "dev.jsonl")
    assert alarms(texts, islice(near(texts, Random(1)), SAMPLE)) == {}


@pytest.mark.parametrize(("name", "key"), marked(["joined"]))
def test_known_failures_of_joined_articles(name: str, key: str, shared: Path) -> None:
    texts = {**documents(shared / "eval" / "dev.jsonl"), **own()}
    one, two = key.split(" + ")
    assert [after for _, after in disturbed(texts[one], texts[two]) if outcome(after) == ALARM] == [], name
