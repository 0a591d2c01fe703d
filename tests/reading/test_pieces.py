"""No sentence is too long to be read: it is read in pieces."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import review
from factcheck.reading.document import document
from factcheck.reading.pieces import FURTHEST, LONGEST, pieces
from factcheck.reading.segments import Sentence
from factcheck.tokens import tokenise

SAID = "crime rose 24 per cent to 99 from 82 last year and then the mayor told us that people were worried about it "
WORDS = ["up", "5", "5%", "£9m", "and", ";", ",", "a,b", "2019/20", "\n", "x" * 300, "\u3000"]


@pytest.mark.parametrize("number", [1, 10, 20, 21, 40, 400])
def test_a_transcript_without_stops_has_its_claims(number: int) -> None:
    assert [finding.rating for finding in review(SAID * number).findings] == ["wrong"] * number


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40), st.integers(1, 60), st.sampled_from(["", " "]))
def test_no_word_is_lost_and_none_is_cut(words: list[str], times: int, joint: str) -> None:
    text = joint.join(words * times)
    sentence = Sentence(0, len(text), 7)
    found = list(pieces(text, sentence))
    told = [tokenise(text, piece.start, piece.end) for piece in found]
    assert [token for part in told for token in part] == tokenise(text)
    if found != [sentence]:
        assert all(len(part) <= LONGEST for part in told)
        assert all(len(part) == 1 or part[-1].end - part[0].start <= FURTHEST for part in told)
        assert {piece.paragraph for piece in found} == {7}


def test_a_piece_ends_where_people_pause() -> None:
    text = "we saw a rise of 5 per cent in the town and it was good, " * 60
    assert all(text[s.start : s.end].endswith(",") for s in document(text).sentences)


def test_letters_count_as_words_do() -> None:
    text = f"{'x' * 15_000} {'y' * 15_000} crime rose 24 per cent to 99 from 82"
    assert [finding.rating for finding in review(text).findings] == ["wrong"]


@pytest.mark.parametrize("word", ["9", "9 ", "9,", "5% ", "rose 5% to 9 ", "and ", "½"])
def test_time_grows_with_the_length(word: str) -> None:
    took = []
    for number in (5_000, 20_000):
        began = process_time()
        review(word * (number // len(word)))
        took.append(process_time() - began)
    assert took[1] < 10 * max(took[0], 0.01)
