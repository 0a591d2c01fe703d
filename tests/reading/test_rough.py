"""Rough figures that restate an exact one."""

import pytest

from tests.articles import lines

HEAD = "Crews were called to almost 100 fires in 2019."
CASES = [
    (f"{HEAD}\n\nThey counted 99 fires in 2019.", ["99 100 correct"]),
    (f"{HEAD}\n\nThey counted 99 fires, up from 82 in 2018.", ["99 100 correct"]),
    (f"{HEAD}\n\nThey counted 101 fires in 2019.", ["101 100 wrong"]),
    ("Police had almost 100 reports in 2019.\n\nThey saw 99 crimes in 2019.", ["99 100 correct"]),
    (f"{HEAD} They counted 99 fires.", ["99 100 correct"]),
    # the rough figure stands in the first two paragraphs, the exact one in the next two sentences
    (f"Fire.\n\n{HEAD}\n\nThey counted 99 fires in 2019.", ["99 100 correct"]),
    (f"Fire.\n\nFire.\n\n{HEAD}\n\nThey counted 99 fires in 2019.", []),
    (f"{HEAD} It rained. It rained. They counted 99 fires in 2019.", []),
    # other things, another year, another place, two figures, one that is rough itself, a base
    (f"{HEAD}\n\nThey counted 99 thefts in 2019.", []),
    (f"{HEAD}\n\nThey counted 99 fires in 2018.", []),
    ("In York there were almost 100 fires in 2019.\n\nIn Leeds there were 99 fires.", []),
    (f"{HEAD}\n\nThey counted 99 fires in May and 98 fires in June.", []),
    (f"{HEAD}\n\nThey counted 99 fires and then 98 fires.", []),
    (f"{HEAD}\n\nThey counted about 99 fires in 2019.", []),
    (f"{HEAD}\n\nFires rose from 99 fires.", []),
    (f"{HEAD}\n\nThey counted 99 in 2019.", []),
    # not hedged, no count, no period
    ("Crews were called to 100 fires in 2019.\n\nThey counted 99 fires in 2019.", []),
    ("Crews drove almost 100 miles in 2019.\n\nThey drove 99 miles in 2019.", []),
    ("Crews were called to almost 100 fires.\n\nThey counted 99 fires in 2019.", []),
    ("Crews were called to between 90 and 100 fires in 2019.\n\nThey counted 99 fires in 2019.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_rough_count_is_held_against_the_one_exact_count_behind_it(text: str, expected: list[str]) -> None:
    assert lines(text, "approximation") == [f"approximation {told}" for told in expected]
