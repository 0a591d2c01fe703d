"""Text of others cannot harm a terminal."""

from unicodedata import bidirectional, category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.report.harmless import glyph, harmless, visible

TURNS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


@given(st.text(st.characters()))
def test_nothing_controls_or_turns_round(text: str) -> None:
    shown = harmless(text)
    assert not {category(c) for c in shown} & {"Cc", "Cf", "Cs", "Zl", "Zp"}
    assert not {bidirectional(c) for c in shown} & TURNS
    shown.encode()  # no half characters


@given(st.text(st.characters(categories=["L", "N", "P", "S"])))
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert harmless(text) == text


@pytest.mark.parametrize("character", "\t\n\r\v\f\x85\xa0\u2028\u2029\u3000")
def test_white_space_is_a_space(character: str) -> None:
    assert glyph(character) == " "


@pytest.mark.parametrize("character", "\x00\x1b\x9b\u202e\u2066\u200b\ufeff\ud800\ue000")
def test_what_is_not_seen_is_shown_to_be_there(character: str) -> None:
    assert glyph(character) == "�"


@given(st.text(st.characters(exclude_categories=()) | st.sampled_from("\r\n\t\u202e\u200d\x85")))
def test_a_page_keeps_every_letter_and_no_sign_that_steers(text: str) -> None:
    shown = visible(text)
    shown.encode()
    assert len(shown) == len(text.replace("\r\n", "\n"))
    assert not {bidirectional(c) for c in shown} & TURNS
    assert all(c in "\n\t" for c in shown if category(c) == "Cc")
    assert visible(shown) == shown


def test_emoji_stay_whole_on_a_page() -> None:
    assert visible("👩\u200d👧 5%") == "👩\u200d👧 5%"
