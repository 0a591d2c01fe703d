"""A text inside another: what it says stands where it stands in the document around it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.prose.html import html
from factcheck.prose.inside import escaped, through
from factcheck.prose.prose import Prose
from tests.prose.documents import assert_places_hold


@given(st.text(), st.booleans())
def test_a_string_of_json_says_what_json_says_it_does(text: str, ascii_: bool) -> None:
    source = json.dumps(text, ensure_ascii=ascii_)
    prose = escaped(source, 1, len(source) - 1)
    assert prose.text == json.loads(source).encode("utf-8", "surrogatepass").decode("utf-8", "replace") or any(
        0xD800 <= ord(sign) < 0xE000 for sign in text
    )
    assert_places_hold(Prose(source, prose.text, prose.pieces))


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"\u00a35 \ud83d\ude00 \ud83d", "£5 😀 \ufffd"),
        (r"\x41\U0001f600\U99999999", "A😀\ufffd"),
        (r"\"\\\/\q\t\n", '"\\/q\t\n'),
        ("a\\\nb", "a b"),
        (r"\u12", "u12"),
        ("\\", "\\"),
    ],
)
def test_escapes(source: str, text: str) -> None:
    assert escaped(source, 0, len(source)).text == text


@given(st.lists(st.sampled_from(["up ", "<b>", "</b>", "&pound;", "5%", "£", "\n", '"', "\\", "&amp;"]), max_size=12))
def test_what_html_in_json_says_leads_back_to_the_json(parts: list[str]) -> None:
    page = "".join(parts)
    source = json.dumps({"body": page})
    outer = escaped(source, 10, len(source) - 2)
    inner = html(page)
    pieces = tuple(through(inner.pieces, outer))
    assert_places_hold(Prose(source, inner.text, pieces))
    for piece in pieces:
        shown = escaped(source, piece.source, piece.source + piece.span).text
        assert html(shown).text.strip() == inner.text[piece.at : piece.at + piece.length].strip() or "<" in shown
