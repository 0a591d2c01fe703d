"""All documents in a sentence."""

import pytest

from factcheck.report.checked import Checked
from factcheck.report.summary import Tally, summary
from factcheck.suppressions import Suppression
from tests.report.made import police


@pytest.mark.parametrize(
    ("read", "unread", "ratings", "says"),
    [
        (0, 0, {}, "0 texts, 0 claims."),
        (1, 0, {"correct": 1}, "1 text, 1 claim: ✓ 1 right."),
        (
            2,
            3,
            {"unchecked": 2, "wrong": 1},
            "2 texts, 3 claims: ✗ 1 wrong, ? 2 not checked. 3 inputs could not be read.",
        ),
        (1200, 0, {"consistent": 1001}, "1,200 texts, 1,001 claims: ≈ 1,001 within rounding."),
    ],
)
def test_the_summary_counts(read: int, unread: int, ratings: dict[str, int], says: str) -> None:
    assert summary(read, unread, ratings) == says


def test_what_is_suppressed_is_counted_apart() -> None:
    assert summary(1, 0, {"wrong": 1}, 2) == "1 text, 3 claims: ✗ 1 wrong, 2 suppressed."


def test_documents_are_counted_with_what_is_suppressed_apart() -> None:
    tally = Tally()
    for suppressions in ((), (Suppression(police().alarms[0].fingerprint),)):
        tally.add(Checked("a", police().suppressing(suppressions)))
    tally.add(Checked("b", error="is binary, not text"))
    assert (tally.read, tally.unread, tally.suppressed, tally.ratings["wrong"]) == (2, 1, 1, 3)
    assert tally.told() == summary(2, 1, tally.ratings, 1)
