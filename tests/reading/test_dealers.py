"""Dealers' quotations: what they bid and ask."""

from fractions import Fraction

import pytest

from factcheck import review
from factcheck.reading.dealers import is_quoted, quoted
from tests.statements import row_of


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("it eased to 3.75/80 pct", ("3.75", "3.80")),
        ("it eased to 9.952/956 pct", ("9.952", "9.956")),
        ("it eased to 3.95/10 pct", ("3.95", "4.10")),
        ("it eased to 3.75/80 from 4 pct", ("3.75", "3.80")),
    ],
)
def test_the_last_digits_are_those_of_what_is_asked(text: str, ends: tuple[str, str]) -> None:
    row = row_of(text)
    place = next(i for i, element in enumerate(row) if element.figure is not None)
    found = quoted(row, place)
    assert found is not None
    assert is_quoted(row, place)
    assert [end.value for end in found.ends] == [Fraction(end) for end in ends]
    assert len({end.unit for end in found.ends}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "it fell to 3.75",
        "it fell to 3.75 / many",
        "it fell to 12.5 / 100 tonnes",
        "it fell to £3.75 / 80",
        "it fell to 375 / 80",
        "it fell to 3.75 / 8.5",
        "it fell to 3.75 / between 80 and 90",
        "it fell to 3.75 / 8.5 pct",
        "it fell to 3.75 / 800 pct",
        "it fell to 3.75 / eighty pct",
        "it fell to 3-1/4 / 80 pct",
        "it fell to 375 / 80 pct",
        "the mark fell to 1.8270/80 a dollar",
        "the pound fell to 2.952/956 marks",
    ],
)
def test_any_other_stroke_parts_two_figures(text: str) -> None:
    row = row_of(text)
    place = next(i for i, element in enumerate(row) if element.figure is not None)
    assert quoted(row, place) is None


def test_quotations_are_compared_end_by_end() -> None:
    (finding,) = review("Overnight money eased to 4.15/20 pct from 4.20/25 on Monday.").findings
    assert (finding.kind, finding.rating) == ("trend", "correct")
    (finding,) = review("Overnight money eased to 4.25/30 pct from 4.20/25 on Monday.").findings
    assert (finding.kind, finding.rating) == ("trend", "wrong")
