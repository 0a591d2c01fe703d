"""What a sentence tells by itself hangs on nothing that stands around it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading.alone import Alone
from factcheck.reading.alone import alone as hear
from factcheck.reading.document import Sentence, document
from factcheck.reading.pieces import FURTHEST
from tests.laws.sources import own


def alone(text: str, start: int, end: int) -> Alone:
    (told,) = hear(text, [Sentence(start, end, 0)])
    return told


around = st.text(st.sampled_from("aZ5%$£.,-–:;“”\"'’()\n "), max_size=9)


@given(st.sampled_from(list(own().values())), around, around)
def test_a_sentence_tells_the_same_wherever_it_stands(text: str, before: str, behind: str) -> None:
    """Between white space, as every sentence is."""
    for sentence in document(text).sentences:
        words = text[sentence.start : sentence.end]
        start = len(before) + 1
        told = alone(f"{before} {words} {behind}", start, start + len(words))
        assert told == alone(words, 0, len(words)).moved(start)
        assert told.moved(sentence.start - start) == alone(text, sentence.start, sentence.end)


def test_what_it_tells_are_figures_statements_and_words() -> None:
    text = "Sales rose 12% to £1.9m."
    told = alone(text, 0, len(text))
    assert [str(told.levels[place].quantity) for place in told.levels] == ["12%", "£1.9m"]
    assert [change.word for change in told.changes] == ["rose"]
    assert {"sales", "rose", "12", "%"} <= told.words


@pytest.mark.parametrize("text", ["It was cold.", "Up" + "9" * FURTHEST], ids=["no figure", "no figure of anything"])
def test_what_has_no_figures_or_is_no_sentence_tells_nothing(text: str) -> None:
    assert not any(alone(text, 0, len(text))[:-1])
