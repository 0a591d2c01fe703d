"""What is said of a figure, and the least that is changed of it."""

import pytest

from factcheck import review
from factcheck.office.remark import remarks_on


@pytest.mark.parametrize(
    ("text", "on", "old", "new"),
    [
        ("Sales rose 24 per cent to 99, from 82.", "24 per cent", "24", "21"),
        ("Sales rose about 44 per cent to 99, from 82.", "about 44 per cent", "about 44", "21"),
        ("Sales rose £19m to £99m, from £82m.", "£19m", "£19m", "£17m"),
        (
            "The rate rose three per cent to 8 per cent, from 5 per cent.",
            "three per cent",
            "per cent",
            "percentage points",
        ),
    ],
)
def test_only_the_words_that_differ_are_changed(text: str, on: str, old: str, new: str) -> None:
    (remark,) = remarks_on(review(text).findings, track=True)
    assert text[remark.start : remark.end] == on
    assert remark.edit is not None
    assert (text[remark.edit.start : remark.edit.end], remark.edit.text) == (old, new)


def test_nothing_is_changed_unless_it_is_asked_for_nor_in_somebody_s_own_words() -> None:
    text = "Sales rose 24 per cent to 99, from 82."
    (remark,) = remarks_on(review(text).findings, track=False)
    assert remark.edit is None
    assert any(line == "should be: 21 per cent" for line in remark.told)
    (quoted,) = remarks_on(review(f'"{text}"').findings, track=True)
    assert quoted.edit is None
