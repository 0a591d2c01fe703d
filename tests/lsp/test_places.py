"""Places: a code point and its position lead to each other, in every encoding and in every text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol.types import Position, Range

from factcheck.lsp.places import Places
from tests.lsp.editing import encodings, is_inside_end, position, texts, units


@given(texts, encodings)
def test_a_place_and_its_position_lead_to_each_other(text: str, encoding: str) -> None:
    places = Places.of(text, encoding)
    for at in range(len(text) + 1):
        if is_inside_end(text, at):
            assert places.position(at) == position(text, at - 1, encoding)
        else:
            assert places.position(at) == position(text, at, encoding)
            assert places.offset(places.position(at)) == at


@given(texts, encodings, st.integers(0, 20), st.integers(0, 99))
def test_what_is_out_of_range_is_the_end_of_the_line_or_of_the_text(
    text: str, encoding: str, line: int, column: int
) -> None:
    places = Places.of(text, encoding)
    rows = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    at = places.offset(Position(line, column))
    if line >= len(rows):
        assert at == len(text)
    elif column >= units(rows[line], encoding):
        assert places.position(at) == Position(line, units(rows[line], encoding))


@pytest.mark.parametrize(("encoding", "inside"), [("utf-8", (4, 5, 6)), ("utf-16", (4,))])
def test_inside_a_character_is_its_beginning(encoding: str, inside: tuple[int, ...]) -> None:
    places = Places.of("up 😀 5%", encoding)
    assert {places.offset(Position(0, column)) for column in inside} == {3}


def test_lines_end_as_the_protocol_has_it() -> None:
    """Not at U+2028, nor where else Python's splitlines ends one."""
    assert Places.of("a\u2028b\x85c\x0bd\x0ce\r\nf\rg", "utf-16").position(13) == Position(2, 0)


def test_a_range_may_be_told_from_its_end() -> None:
    places = Places.of("up 5%", "utf-16")
    assert places.stretch(Range(Position(0, 5), Position(0, 3))) == (3, 5)
    assert places.range(3, 5) == Range(Position(0, 3), Position(0, 5))
