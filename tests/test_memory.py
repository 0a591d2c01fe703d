"""A memory gives what its function gives, and works out again only what it has forgotten."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.memory import Memory

texts = st.lists(st.lists(st.integers(0, 6), max_size=6), max_size=6)


@given(texts)
def test_it_works_out_what_neither_this_text_nor_the_one_before_asked_for(asked: list[list[int]]) -> None:
    made: list[int] = []

    def double(number: int) -> int:
        made.append(number)
        return 2 * number

    memory, before = Memory(double), list[int]()
    for text in asked:
        made.clear()
        memory.turn()
        assert [memory(number) for number in text] == [2 * number for number in text]
        assert made == [number for number in dict.fromkeys(text) if number not in before]
        before = text


@given(texts)
def test_it_is_no_larger_than_two_texts(asked: list[list[int]]) -> None:
    memory: Memory[int, int] = Memory(abs)
    for last, text in zip([[], *asked], asked, strict=False):
        memory.turn()
        assert [memory(number) for number in text] == text
        assert len(memory._now) + len(memory._before) <= len(set(last)) + len(set(text))
