"""Counted items and their lists."""

import pytest

from tests.articles import findings, lines


def listed(head: str, count: int, mark: str = "{}.") -> str:
    return "\n\n".join((head, *(f"{mark.format(i + 1)} Do it." for i in range(count))))


CASES = [
    (listed("The five-point plan says:", 5), ["5 5 correct"]),
    (listed("The five-point plan says:", 4), ["4 5 wrong"]),
    (listed("The five-point plan says:", 5, "•"), ["5 5 correct"]),
    (listed("There are three reasons to go:", 3, "-"), ["3 3 correct"]),
    (listed("Here are 3 steps, in short:", 3), ["3 3 correct"]),
    # no list, or one item; no colon; no counted items, or two counts of them; no such things
    (listed("The five-point plan says:", 0), []),
    (listed("The five-point plan says:", 1), []),
    (listed("The five-point plan says.", 5), []),
    (listed("The plan says:", 5), []),
    (listed("The five-point plan and its three reasons:", 5), []),
    (listed("The 5 pandas say:", 5), []),
    (listed("Some say 5:", 5), []),
    (listed("About five reasons are:", 5), []),
    (listed("Between five and six reasons are:", 5), []),
    # another paragraph ends the list, and one in between parts it from its head
    (listed("The five-point plan says:", 4) + "\n\nThat is all.\n\n5. Not this.", ["4 5 wrong"]),
    (listed("The five-point plan says:\n\nIt is this.", 5), []),
    (listed("The five-point plan is here. It says:", 5), []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_number_of_items_is_held_against_its_list(text: str, expected: list[str]) -> None:
    assert lines(text) == [f"enumeration {told}" for told in expected]


def test_the_quote_is_the_count() -> None:
    (found,) = findings(listed("The union's five-point plan says:", 5))
    assert found.quote == "five-point"


def test_the_marks_of_a_list_are_no_figures() -> None:
    assert lines("1. Thefts rose 20% to 24 from 20.\n\n2. Fires fell 20% to 20 from 25.") == [
        "percent_change 20 24 20 correct",
        "percent_change 25 20 -20 correct",
    ]
