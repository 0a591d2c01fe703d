"""Bytes become text, or an error that says what they look like."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import InputError
from factcheck.prose.decoding import decoded

TEXT = "Profit rose 12% to £1.1m.\n"

BAD = {
    "utf-16 with a mark": (TEXT.encode("utf-16"), "is UTF-16"),
    "utf-16 without a mark": (TEXT.encode("utf-16-le"), "looks like UTF-16"),
    "utf-16, the other end first": (TEXT.encode("utf-16-be"), "looks like UTF-16"),
    "utf-32": (TEXT.encode("utf-32"), "is UTF-32"),
    "latin-1": (b"ok\n" + TEXT.encode("latin-1"), "line 2, byte 0xa3"),
    "an image": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary"),
    "control codes": (b"\x01\x02\xfe", "binary"),
    "a zero in text": (b"abcdefghijk\x00lmno", "binary"),
}


@given(st.text().filter(lambda text: "\0" not in text))
def test_any_text_is_read_as_it_stands(text: str) -> None:
    """Line ends of every kind are kept, and no character is lost."""
    if not text.startswith("\ufeff"):
        assert decoded(text.encode()) == text


def test_a_byte_order_mark_is_dropped_and_not_counted() -> None:
    assert decoded(b"\xef\xbb\xbf99 crimes") == "99 crimes"


@pytest.mark.parametrize(("data", "says"), BAD.values(), ids=BAD)
def test_what_is_no_utf8_says_what_it_looks_like(data: bytes, says: str) -> None:
    with pytest.raises(InputError, match=says):
        decoded(data)
