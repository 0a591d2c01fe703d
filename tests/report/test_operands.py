"""The figures that a claim is checked against, with their places."""

from typing import Any

import pytest

from factcheck import review
from factcheck.report.operands import operands


def found(text: str) -> list[tuple[str, str]]:
    (finding,) = review(text).findings
    each = list(operands(finding.to_dict()["roles"], finding.claim.stated))
    assert all(text[operand.start : operand.end] == operand.printed for operand in each)
    return [(operand.role, operand.printed) for operand in each]


def test_every_role_but_the_stated_one_is_told() -> None:
    assert found("Sales rose 24 per cent to 99, from 82.") == [("before", "82"), ("after", "99")]


def test_the_parts_of_a_total_are_told_one_by_one() -> None:
    text = "There were 5 thefts, 6 fires and 7 floods, a total of 19."
    assert [printed for _, printed in found(text)] == ["5 thefts", "6 fires", "7 floods"]


def test_of_an_implied_figure_its_sources_are_told() -> None:
    """Those that stand in no role of the claim; the others have their own."""
    roles: dict[str, Any] = {
        "before": {
            "printed": None,
            "start": None,
            "end": None,
            "derived_from": ["after", {"printed": "73,000", "start": 8, "end": 14}],
        },
        "after": {"printed": "477,000", "start": 20, "end": 27, "derived_from": []},
    }
    assert [each.printed for each in operands(roles, "percent")] == ["73,000", "477,000"]


@pytest.mark.parametrize("given", [None, {"printed": "82", "start": None, "end": None}, []])
def test_what_has_no_place_is_not_told(given: Any) -> None:
    assert list(operands({"before": given}, "percent")) == []
