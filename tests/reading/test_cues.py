"""The words that make a claim of figures, as the table has them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading.cues import WAYS, cue_at, rows_of, words_of
from factcheck.tokens import tokenise
from factcheck.words import table

ROWS = [
    *((way, part, word) for way in WAYS for part, words in table("cues")[way].items() for word in words),
    *((None, part, word) for part in ("parting", "basis") for word in table("cues")[part]["words"]),
    *((None, role, word) for role, words in table("cues")["roles"].items() for word in words),
]
ONE_ROW = [name for name, rows in table("cues").items() if set(rows) == {"words"}]


@pytest.mark.parametrize(("way", "part", "word"), ROWS)
def test_each_word_of_the_table_is_found_where_it_stands(way: str | None, part: str, word: str) -> None:
    """Verbs, nouns and adverbs with their way; role words with none."""
    found = [c for c in cue_at(tokenise(f"it {word} 5"), 1) if len(c.words) == len(tokenise(word))]
    part = part if way is None else part.removesuffix("s")
    assert (part, way) in {(cue.part, cue.way) for cue in found}


@given(st.text(max_size=30) | st.lists(st.sampled_from([word for *_, word in ROWS])).map(" ".join))
def test_a_cue_stands_in_the_text(text: str) -> None:
    tokens = tokenise(text)
    for index in range(len(tokens)):
        for cue in cue_at(tokens, index):
            assert tuple(t.lower for t in tokens[index : index + len(cue.words)]) == cue.words


def test_the_longest_words_win() -> None:
    found = cue_at(tokenise("remained unchanged at"), 0)
    assert [(c.part, c.way, c.words) for c in found] == [("verb", "flat", ("remained", "unchanged"))]
    assert [c.words for c in cue_at(tokenise("compared with 3"), 0)] == [("compared", "with")]


def test_words_cut_short_at_the_end_are_no_cue() -> None:
    assert cue_at(tokenise("profit compared"), 1) == ()
    assert [c.part for c in cue_at(tokenise("as"), 0)] == []


def test_a_verb_comes_before_a_noun() -> None:
    assert [c.part for c in cue_at(tokenise("a rise of"), 1)] == ["verb", "noun"]
    assert [c.part for c in cue_at(tokenise("a table of"), 1)] == []


def test_hyphens_part_the_words_of_a_cue_as_they_part_tokens() -> None:
    assert [c.part for c in cue_at(tokenise("like-for-like sales"), 0)] == ["basis"]


def test_no_word_goes_two_ways() -> None:
    """No word is both of a rise and of a fall."""
    words = {way: {word for words in table("cues")[way].values() for word in words} for way in WAYS}
    assert not words["up"] & words["down"]
    assert not words["flat"] & (words["up"] | words["down"])


@pytest.mark.parametrize("name", ONE_ROW)
def test_tables_of_one_row(name: str) -> None:
    assert words_of(name) == rows_of(name)["words"] == frozenset(table("cues")[name]["words"])
    assert "" not in words_of(name)


def test_tables_of_many_rows() -> None:
    assert rows_of("spells")["month"] == {"month", "monthly"}
