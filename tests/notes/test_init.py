"""The list of notes."""

from types import ModuleType

import pytest

from factcheck import check
from factcheck.kinds import PercentChange
from factcheck.notes import NOTES, Remark


@pytest.mark.parametrize("row", NOTES, ids=lambda row: str(row.code))
def test_each_has_a_sentence_and_a_page_with_example_reason_and_source(row: Remark) -> None:
    assert row.sentence.endswith(".")
    assert isinstance(row, ModuleType)
    page = str(row.__doc__)
    assert "What it looks like:" in page
    assert "Source:" in page


def test_codes_differ_and_notes_never_change_a_rating() -> None:
    assert len({row.code for row in NOTES}) == len(NOTES)
    verdict = check(PercentChange(before=37, after=62, percent="about 67.6"))
    assert [note.code for note in verdict.notes] == ["small-base", "unround-hedge"]
    assert verdict.rating == "correct"
