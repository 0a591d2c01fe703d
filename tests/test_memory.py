"""A memory gives what its function gives, at any place, and works out again only what it has forgotten."""

from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from factcheck.memory import Memory


class Word(NamedTuple):
    """A word in its place."""

    letters: str
    start: int = 0

    def moved(self, by: int) -> "Word":
        return self._replace(start=self.start + by)


Text = list[tuple[str, int]]
texts: st.SearchStrategy[list[Text]] = st.lists(
    st.lists(st.tuples(st.sampled_from("abcdef"), st.integers(0, 3)), max_size=6), max_size=6
)
"""The words of texts one after the other, each with its place."""


@given(texts)
def test_it_works_out_what_neither_this_text_nor_the_one_before_asked_for(asked: list[Text]) -> None:
    made: list[str] = []

    def word(letters: str) -> Word:
        made.append(letters)
        return Word(letters)

    memory, before = Memory(word), set[str]()
    for text in asked:
        made.clear()
        memory.turn()
        assert [memory(letters, place) for letters, place in text] == [Word(*each) for each in text]
        assert made == [letters for letters in dict.fromkeys(letters for letters, _ in text) if letters not in before]
        before = {letters for letters, _ in text}


@given(texts)
def test_it_is_no_larger_than_two_texts(asked: list[Text]) -> None:
    memory = Memory(Word)
    for last, text in zip([[], *asked], asked, strict=False):
        memory.turn()
        for each in text:
            memory(*each)
        assert len(memory._now) + len(memory._before) == len(dict(last)) + len(dict(text))


def test_what_stands_where_it_stood_is_the_same() -> None:
    memory = Memory(Word)
    assert memory("a", 3) is memory("a", 3)
