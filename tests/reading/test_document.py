"""A text taken apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading.document import document


@given(st.text(max_size=200))
def test_any_text_can_be_taken_apart(text: str) -> None:
    found = document(text)
    for sentence in found.sentences:
        paragraph = found.paragraphs[sentence.paragraph]
        assert paragraph.start <= sentence.start < sentence.end <= paragraph.end
        assert text[sentence.start : sentence.end] == text[sentence.start : sentence.end].strip()


def test_a_stretch_is_quoted_if_any_of_it_is() -> None:
    found = document("He said “up 5%” and left.")
    assert found.quoted(12, 14)
    assert found.quoted(0, 12)
    assert not found.quoted(0, 8)
    assert not found.quoted(16, 20)


def test_sentences_of_a_list_begin_behind_the_mark() -> None:
    found = document("1. Act now.")
    assert [found.text[s.start : s.end] for s in found.sentences] == ["Act now."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It cost 1.3 billion N.Z. Dlrs in May. It rained.", ["It cost 1.3 billion N.Z. Dlrs in May.", "It rained."]),
        ("It cost 1.3 billion N.Z. The dollar fell.", ["It cost 1.3 billion N.Z.", "The dollar fell."]),
        ("It cost 1.3 billion. Dlrs were paid.", ["It cost 1.3 billion.", "Dlrs were paid."]),
        ("It sailed to N.Z.\n\nDollars fell.", ["It sailed to N.Z.", "Dollars fell."]),
        ("Rain.", ["Rain."]),
        pytest.param(
            "It cost 1.3 billion N.Z.\n\nDollars fell.",
            ["It cost 1.3 billion N.Z.", "Dollars fell."],
            marks=pytest.mark.xfail(strict=True, reason="sentences of two paragraphs are joined"),
        ),
        ("", []),
    ],
)
def test_a_sentence_goes_on_behind_initials_that_money_follows(text: str, expected: list[str]) -> None:
    found = document(text)
    assert [text[s.start : s.end] for s in found.sentences] == expected
