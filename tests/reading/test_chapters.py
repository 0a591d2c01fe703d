"""A document is read alike in one chapter and in many."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import read
from factcheck.reading import chapters as module
from factcheck.reading.document import document

PIECES = (
    "Thefts in Leeds rose by 20 per cent, police said.",
    "There were 24 thefts, up from 20.",
    "That is a rise of 20%.",
    "In York they fell.",
    "Sales rose 12% to £1.9m from £1.7m.",
    "It was cold.",
    "READ MORE: Frauds in Hull",
    "Thefts have risen in the last three years. There were 20 thefts in 2017, 22 thefts in 2018 and 24 thefts in 2019.",
)


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=40), st.integers(20, 25))
def test_chapters_change_nothing(pieces: list[str], sentences: int) -> None:
    """The margin is wider than any rule looks."""
    text = "\n\n".join(pieces)
    whole = read(text)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(module, "SENTENCES", sentences)
        assert read(text) == whole


CASES: list[tuple[int, list[int]]] = [(0, []), (3, [3]), (1000, [1000]), (1001, [1001, 21]), (2100, [1020, 1040, 120])]


@pytest.mark.parametrize(("count", "sizes"), CASES)
def test_every_sentence_is_the_own_one_of_one_chapter(count: int, sizes: list[int]) -> None:
    text = "\n\n".join(["Thefts rose."] * count)
    found = list(module.chapters(document(text)))
    assert [len(story.told) for story, _ in found] == sizes
    starts = [told.sentence.start for story, own in found for told in story.told if told.number in own]
    assert starts == [sentence.start for sentence in document(text).sentences]
