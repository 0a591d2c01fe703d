"""What the words say for and against a reading: names, and never a value."""

import re
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading import read
from tests.laws.sources import own

FIGURE = re.compile(r"(?<![\d/.,-])(?!(?:19|20)\d\d\b)[3-9]\d{2,}(?![\d/.,-]|\s?(?:to|in|and|or)\b)")
"""A figure of three digits or more that is not a year, nor an end of something."""


def names(text: str) -> list[frozenset[str]]:
    return [frozenset(reading.evidence) for reading in read(text)]


@pytest.mark.parametrize(
    ("text", "there", "not_there"),
    [
        ("Sales rose 12% to £1.9m from £1.7m.", {"after: to", "before: from", "same unit"}, {"clause between"}),
        ("Sales rose 12% to £1.9m, from £1.7m.", {"after: to", "order: percent after before"}, set()),
        ("Membership rose 20% to 60 from 50.", {"a small bare number"}, {"scale on one figure only"}),
        ("Sales rose 12% to £1.9m from £17.", {"scale on one figure only"}, set()),
        ("His pay rose 45%, to £290,000 from the £200,000 to £210,000 band.", {"the end of a range"}, set()),
        ("His pay rose 45%, from £200,000 to £290,000.", set(), {"the end of a range"}),
        (
            "Ticket income was £9.9m, a 4.2% increase from £9.5m in 2012. That was due to a 7% rise in tours.",
            {"all operands taken by its like"},
            set(),
        ),
        ("The rate rose 5 per cent to 4.2 per cent from 4 per cent.", {"percent_change of levels in per cent"}, set()),
        ("The loss of £40m fell 20% from a profit of £50m.", {"opposites"}, set()),
        ("Attendance fell to 642 from 718.", {"trend by fell", "order: direction after before"}, set()),
        ("Fares rose 4%.", {"percent_change"}, {"same unit", "no unit"}),
    ],
)
def test_a_reading_has_its_evidence_by_name(text: str, there: set[str], not_there: set[str]) -> None:
    found: Iterable[frozenset[str]] = names(text)
    assert any(there <= each and not (not_there & each) for each in found), found


@given(text=st.sampled_from(list(own().values())), data=st.data())
def test_no_digit_changes_the_evidence(text: str, data: st.DataObject) -> None:
    """A figure of the same form says the same, whatever its digits are."""

    def other(found: re.Match[str]) -> str:
        return "".join(str(data.draw(st.integers(1 if i else 3, 9))) for i in range(len(found[0])))

    before = read(text)
    after = read(FIGURE.sub(other, text))
    if [r.claim.code for r in before] == [r.claim.code for r in after]:
        assert [r.evidence for r in before] == [r.evidence for r in after]


def test_the_evidence_is_in_order_and_each_name_once() -> None:
    for text in own().values():
        for reading in read(text):
            assert list(reading.evidence) == sorted(set(reading.evidence))
