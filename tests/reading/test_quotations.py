"""What stands inside quotation marks."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading.quotations import quotations
from factcheck.reading.segments import paragraphs


def quoted(text: str) -> list[str]:
    return [text[start:end] for start, end in quotations(text, paragraphs(text))]


@given(st.text("a \"“”‘’'.\n(", max_size=80))
def test_quotations_stand_in_order_within_one_paragraph(text: str) -> None:
    found = quotations(text, paragraphs(text))
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(found))
    for start, end in found:
        assert any(p.start <= start < end <= p.end for p in paragraphs(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said: “It rose.” Then he left.", ["“It rose.”"]),
        ('He said: "It rose." Then he left.', ['"It rose."']),
        ('He said:"It rose."', ['"It rose."']),
        ("Add a ‘cyber flag’ to it.", ["‘cyber flag’"]),
        ("The force’s figure and the officers’ view", []),
        ("It's the force's 'figure'", []),
        ("“One\n\n“Two.” Three.", ["“One", "“Two.”"]),
        ('“It closes straight." Yes.', ['“It closes straight."']),
        ('A 5" pipe and more.\n\nNext.', []),
        ("‘Dorset’s police said so.\n\nNext.", ["‘Dorset’s police said so."]),
        ("`` It rose, '' he said", ["`` It rose, ''"]),
        ("A mark too many” here.", []),
    ],
)
def test_quotations(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected
