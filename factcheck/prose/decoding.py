"""Bytes to text: UTF-8, and a clear word about anything else."""

import re

from factcheck.errors import InputError

__all__ = ["decoded"]

MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
"""Byte order marks of what is not UTF-8, the longer first."""

UTF8_MARK = b"\xef\xbb\xbf"
CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
SAVE = "save it as UTF-8"


def decoded(data: bytes) -> str:
    r"""UTF-8 to text. A byte order mark is dropped, line ends are kept as they are.

    Raises:
        InputError: the bytes are not UTF-8 text; it says what they look like and what to do.

    >>> decoded(b"\xef\xbb\xbf5%\r\n")
    '5%\r\n'
    """
    for mark, name in MARKS:
        if data.startswith(mark):
            raise InputError(f"is {name}, and only UTF-8 is read: {SAVE}")
    if b"\x00" in data:
        raise InputError(_with_zeros(data))
    try:
        return data.removeprefix(UTF8_MARK).decode()
    except UnicodeDecodeError as error:
        raise InputError(_not_utf8(data.removeprefix(UTF8_MARK), error.start)) from None


def _with_zeros(data: bytes) -> str:
    """What bytes look like that hold a zero, which no text does: half of UTF-16 in English are zeros."""
    start = data[:1000]
    if max(start[::2].count(0), start[1::2].count(0)) * 4 >= len(start):
        return f"looks like UTF-16, and only UTF-8 is read: {SAVE}"
    return "is binary, not text"


def _not_utf8(data: bytes, at: int) -> str:
    """What bytes look like that are no UTF-8 from offset `at`: an older encoding if they hold no control codes."""
    if CONTROLS.search(data):
        return "is binary, not text"
    line = data.count(b"\n", 0, at) + 1
    return f"is not UTF-8 (line {line}, byte 0x{data[at]:02x}), perhaps Latin-1 or Windows-1252: {SAVE}"
