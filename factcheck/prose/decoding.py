"""Bytes to text: UTF-8, what comes near it in a file, and a clear word about anything else."""

import re
from typing import NamedTuple

from factcheck.errors import InputError

__all__ = ["Decoded", "decoded", "guessed"]

MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
"""Byte order marks of what is not UTF-8, the longer first."""

MAIL = re.DOTALL | re.MULTILINE | re.IGNORECASE
COPY = "copy its words into a text, or check the document that it was made from"
FOREIGN = (
    (
        re.compile(rb"(?:\A|[^ -~])[ \t]{0,80}%PDF-\d"),
        f"is a PDF, which says where words stand on a page and not in what order: {COPY}",
    ),
    (re.compile(rb"\A\s*%!PS"), f"is PostScript: {COPY}"),
    (
        re.compile(rb"\A\xd0\xcf\x11\xe0"),
        "is of an older Office, or has a password: save it as .docx or .odt, without one",
    ),
    (re.compile(rb"\A\s*\{\\rtf"), "is RTF: save it as .docx, .odt or plain text"),
    (
        re.compile(rb"\APK(?:\x03\x04|\x05\x06|\x07\x08)"),
        "is a ZIP archive or a document packed as one: save it as plain text",
    ),
    (
        re.compile(rb"\A[A-Za-z][A-Za-z-]*:.*?^Content-Transfer-Encoding:\s*(?:base64|quoted-printable)", MAIL),
        "is a saved mail, whose words are encoded: save them as plain text",
    ),
    (re.compile(rb"\A(?:\x1f\x8b|BZh\d1AY|\xfd7zXZ|7z\xbc\xaf|Rar!)"), "is compressed: unpack it first"),
)
"""What can be told by its first bytes and is not text, though some of it would pass for one; and what to do instead."""

LOOK = 4096
"""A PDF may begin anywhere in a thousand bytes, and the head of a mail is longer."""

UTF8_MARK = b"\xef\xbb\xbf"
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
CONTROLS = re.compile(CONTROL.pattern.encode())
REPLACEMENT = "\ufffd"
SAVE = "save it as UTF-8"
BINARY = "is binary, not text"


class Decoded(NamedTuple):
    """A text, and what its reader should be told of how it was read."""

    text: str
    notice: str | None = None


def decoded(data: bytes) -> str:
    r"""UTF-8 to text. A byte order mark is dropped, line ends are kept as they are.

    Raises:
        InputError: the bytes are not UTF-8 text; it says what they look like and what to do.

    >>> decoded(b"\xef\xbb\xbf5%\r\n")
    '5%\r\n'
    """
    _not_foreign(data)
    for mark, name in MARKS:
        if data.startswith(mark):
            raise InputError(f"is {name}: {SAVE}")
    if b"\x00" in data:
        raise InputError(_with_zeros(data))
    try:
        return data.removeprefix(UTF8_MARK).decode()
    except UnicodeDecodeError as error:
        raise InputError(_not_utf8(data.removeprefix(UTF8_MARK), error.start)) from None


def guessed(data: bytes) -> Decoded:
    r"""The text of a file: UTF-8, UTF-16 if a mark says so, else Windows-1252, which is then said.

    Raises:
        InputError: the bytes are none of these; it says what they look like and what to do.

    >>> guessed("up £5m".encode("utf-16")).text
    'up £5m'
    >>> guessed(b"up \xa35m")
    Decoded(text='up £5m', notice='is not UTF-8 (line 1, byte 0xa3), and was read as Windows-1252')
    """
    _not_foreign(data)
    mark = next((name for mark, name in MARKS if data.startswith(mark)), None)
    if mark == "UTF-16":
        return Decoded(_utf16(data))
    try:
        return Decoded(decoded(data))
    except InputError:
        at = _older(data) if mark is None else None
        if at is None:
            raise
    return Decoded(data.decode("cp1252"), f"is not UTF-8 ({_place(data, at)}), and was read as Windows-1252")


def _not_foreign(data: bytes) -> None:
    start = data[:LOOK]
    for begins, told in FOREIGN:
        if begins.search(start):
            raise InputError(told)


def _utf16(data: bytes) -> str:
    """UTF-16 with its mark; an odd byte or half a character at the end shows that it was cut."""
    try:
        text = data.decode("utf-16")
    except UnicodeDecodeError:
        raise InputError("begins as UTF-16 does, and is broken or something else: save it as UTF-8") from None
    if CONTROL.search(text):
        raise InputError(BINARY)
    return text


def _older(data: bytes) -> int | None:
    """Where bytes are not UTF-8 that can be Windows-1252; None if they cannot."""
    if CONTROLS.search(data):
        return None
    try:
        data.decode("cp1252")
        data.decode()
    except UnicodeDecodeError as error:
        return error.start if error.encoding == "utf-8" else None
    return None


def _with_zeros(data: bytes) -> str:
    """What bytes look like that hold a zero, which no text does: half of UTF-16 in English are zeros."""
    start = data[:1000]
    low, high = start[1::2].count(0), start[::2].count(0)
    words = data[: len(data) & ~1].decode("utf-16-le" if low > high else "utf-16-be", "replace")
    if max(low, high) * 4 >= len(start) and not CONTROL.search(words) and REPLACEMENT not in words:
        return f"looks like UTF-16 without a byte order mark: {SAVE}"
    return BINARY


def _not_utf8(data: bytes, at: int) -> str:
    """What bytes look like that are not UTF-8 from offset `at`: an older encoding if they hold no control codes."""
    if CONTROLS.search(data):
        return BINARY
    return f"is not UTF-8 ({_place(data, at)}), perhaps Latin-1 or Windows-1252: {SAVE}"


def _place(data: bytes, at: int) -> str:
    line = data.count(b"\n", 0, at) + 1
    return f"line {line}, byte 0x{data[at]:02x}"
