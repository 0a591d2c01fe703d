"""All documents in a sentence."""

from collections import Counter

import pytest

from factcheck.report.checked import Checked
from factcheck.report.summary import Tally
from factcheck.suppressions import Suppression
from tests.report.made import police


@pytest.mark.parametrize(
    ("read", "unread", "tiers", "says"),
    [
        (0, 0, {}, "0 texts, 0 claims."),
        (1, 0, {"fine": 1}, "1 text, 1 claim: ✓ 1 fine."),
        (
            2,
            3,
            {"open": 2, "query": 1},
            "2 texts, 3 claims: ? 1 query, ○ 2 open. 3 inputs could not be read.",
        ),
        (1200, 0, {"query": 1001}, "1,200 texts, 1,001 claims: ? 1,001 queries."),
        (2, 0, {"open": 1, "fine": 5, "query": 2}, "2 texts, 8 claims: ? 2 queries, ✓ 5 fine, ○ 1 open."),
    ],
)
def test_the_summary_counts(read: int, unread: int, tiers: dict[str, int], says: str) -> None:
    assert Tally(read, unread, tiers=Counter(tiers)).told() == says


@pytest.mark.parametrize(
    ("alarms", "says"),
    [
        ({"wrong": 1}, "✗ 1 alarm"),
        ({"wrong": 2}, "✗ 2 alarms"),
        ({"misrounded": 1}, "✗ 1 alarm (1 misrounded)"),
        ({"misrounded": 1, "wrong": 2}, "✗ 3 alarms (2 wrong, 1 misrounded)"),
    ],
)
def test_alarms_tell_their_ratings_where_they_are_not_all_wrong(alarms: dict[str, int], says: str) -> None:
    told = Tally(1, tiers=Counter(alarm=sum(alarms.values())), alarms=Counter(alarms)).told()
    assert told.partition(": ")[2] == f"{says}."


def test_what_is_suppressed_is_counted_apart() -> None:
    tally = Tally(1, suppressed=2, tiers=Counter(alarm=1), alarms=Counter(wrong=1))
    assert tally.told() == "1 text, 3 claims: ✗ 1 alarm, 2 suppressed."


def test_documents_are_counted_with_what_is_suppressed_apart() -> None:
    tally = Tally()
    for suppressions in ((), (Suppression(police().findings[0].fingerprint),)):
        tally.add(Checked("a", police().suppressing(suppressions)))
    tally.add(Checked("b", error="is binary, not text"))
    assert (tally.read, tally.unread, tally.suppressed) == (2, 1, 1)
    assert tally.told() == (
        "2 texts, 10 claims: ✗ 5 alarms (3 wrong, 2 misrounded), ? 2 queries, ○ 2 open, 1 suppressed. "
        "1 input could not be read."
    )
