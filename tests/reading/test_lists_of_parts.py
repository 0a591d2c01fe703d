"""Figures that a sentence lists."""

import pytest

from factcheck.reading.document import document
from factcheck.reading.levels import Level
from factcheck.reading.lists_of_parts import list_after, list_before
from factcheck.reading.told import tell

CASES = [
    ("There were 14 in Ashby, 25 in Corley and 9 in Dunster, as seen.", ["14", "25", "9"]),
    ("There were 14 in Ashby and 9 in Dunster.", ["14", "9"]),
    ("Then, 14 in Ashby, 25 in Corley and 9 in Dunster.", ["14", "25", "9"]),
    # no "and" before the last, one figure alone, other things, a percentage, a range, one far away
    ("There were 14 in Ashby, 25 in Corley.", []),
    ("There were 14 in Ashby.", []),
    ("There were £14 in Ashby, 25 fires in Corley and 9 fires in Dunster.", ["25 fires", "9 fires"]),
    ("It was £14 and 9 fires.", []),
    ("It was 14% and 9%.", []),
    ("There were between 14 and 20 fires, 25 fires and 9 fires.", ["25 fires", "9 fires"]),
    ("There were 14 fires in the old part of the town by the river and in 9 fires.", []),
]


def shown(levels: list[Level]) -> list[str]:
    return [str(level.quantity) for level in levels]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_list_ends_behind_and_and_goes_back_over_commas(text: str, expected: list[str]) -> None:
    (told,) = tell(document(text)).told
    assert shown(list_before(told, len(told.row))) == expected


def test_a_list_behind_a_place_goes_to_the_end_of_the_sentence() -> None:
    (told,) = tell(document("In 48 fires there were 14 in Ashby, 25 in Corley and 9 in Dunster.")).told
    assert shown(list_after(told, min(told.levels))) == ["14", "25", "9"]
    (told,) = tell(document("In 48 fires there were £3, 25 fires in Corley and 9 fires in Dunster.")).told
    assert shown(list_after(told, min(told.levels))) == []
