"""Bytes become text, or an error that says what they look like."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import InputError
from factcheck.prose.decoding import decoded, guessed

TEXT = "Profit rose 12% to £1.1m.\n"

BAD = {
    "utf-16 with a mark": (TEXT.encode("utf-16"), "is UTF-16: save it as UTF-8"),
    "utf-16 without a mark": (TEXT.encode("utf-16-le"), "looks like UTF-16 without a byte order mark: save it"),
    "utf-16, the other end first": (TEXT.encode("utf-16-be"), "looks like UTF-16 without a byte order mark"),
    "utf-32": (TEXT.encode("utf-32"), "is UTF-32: save it as UTF-8"),
    "latin-1": (b"ok\n" + TEXT.encode("latin-1"), "line 2, byte 0xa3"),
    "an image": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary"),
    "control codes": (b"\x01\x02\xfe", "binary"),
    "a program, half of it zeros": (b"\x7fELF\x02\x01\x01" + bytes(9) + b"\x03\x00>\x00\x01" + bytes(19), "binary"),
    "numbers of two bytes": (bytes(b for n in range(1, 0x300) for b in n.to_bytes(2, "little")), "binary"),
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


OLDER = st.text(st.sampled_from([chr(i) for i in range(0x20, 0x7F)] + list("£€“”–é½\n\r\t")))


@given(st.text().filter(lambda text: not any(ord(c) < 0x20 for c in text)), st.sampled_from(["utf-16-le", "utf-16-be"]))
def test_a_mark_says_that_a_file_is_utf16(text: str, encoding: str) -> None:
    mark = "\ufeff".encode(encoding)
    assert guessed(mark + text.encode(encoding)) == (text, None)


@given(OLDER)
def test_what_is_no_utf8_is_windows_1252_and_that_is_said(text: str) -> None:
    data = text.encode("cp1252")
    found = guessed(data)
    try:
        assert found == (data.decode(), None)
    except UnicodeDecodeError:
        assert found.text == text
        assert "read as Windows-1252" in str(found.notice)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"\x00" + TEXT.encode("cp1252"), "binary"),
        (TEXT.encode("cp1252") + b"\x81", "is not UTF-8"),
        (TEXT.encode("utf-16")[:-1], "broken"),
        (b"\xff\xfe\x01\x00", "binary"),
        (TEXT.encode("utf-32"), "is UTF-32: save it as UTF-8"),
        (b"%PDF-1.4", "PDF"),
    ],
)
def test_a_file_that_is_not_text_is_refused(data: bytes, says: str) -> None:
    with pytest.raises(InputError, match=says):
        guessed(data)


FOREIGN = {
    "PDF": b"%PDF-1.4\n%",
    "PostScript": b"%!PS-Adobe-3.0\n",
    "RTF": b"{\\rtf1\\ansi ",
    "saved mail": b"Subject: Fire\nContent-Transfer-Encoding: quoted-printable\n\n",
    "compressed": b"BZh91AY",
}


@given(st.sampled_from([*FOREIGN]), OLDER, st.sampled_from(["utf-8", "cp1252"]))
def test_another_format_is_refused_whatever_bytes_follow(name: str, rest: str, encoding: str) -> None:
    """High bytes in it do not make it text of an older encoding."""
    for read in (decoded, guessed):
        with pytest.raises(InputError, match=name):
            read(FOREIGN[name] + rest.encode(encoding))
