"""Prose put together piece by piece."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.prose.builder import Builder
from tests.prose.documents import assert_places_hold

WORDS = st.text(st.sampled_from("ab5% \n\t"), max_size=6)


@given(st.lists(st.tuples(st.integers(0, 2), WORDS)))
def test_words_keep_their_places(parts: list[tuple[int, str]]) -> None:
    builder, source = Builder(), ""
    for breaks, words in parts:
        builder.gap(breaks)
        builder.words(words, len(source))
        source += words + "|"
    prose = builder.prose(source)
    assert_places_hold(prose)
    assert prose.text.split() == " ".join(part for _, part in _joined(parts)).split()
    assert prose.text == prose.text.strip()


def _joined(parts: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Parts that nothing stands between are one."""
    found: list[tuple[int, str]] = []
    for breaks, words in parts:
        if found and not breaks:
            found[-1] = (found[-1][0], found[-1][1] + words)
        else:
            found.append((breaks, words))
    return found


def test_an_item_has_its_mark_where_its_words_begin() -> None:
    builder = Builder()
    for mark in ("1. ", "2. "):
        builder.item(mark)
    builder.gap(2)
    builder.words(" Act", 4)
    assert builder.prose("").text == "2. Act"


def test_what_touches_is_one_piece() -> None:
    builder = Builder()
    builder.words("up 5", 0)
    builder.words("%", 4)
    builder.put("£", 5, 7)
    assert [tuple(piece) for piece in builder.prose("").pieces] == [(0, 5, 0, 5), (5, 1, 5, 7)]
