"""Text of others, made safe for a terminal and for a page: no control code, no change of direction."""

from functools import cache
from unicodedata import category

__all__ = ["glyph", "harmless", "plain", "titled", "visible"]

UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
"""Control codes, format codes (which turn text round or hide it), half characters, and what is not assigned."""

BREAKS = frozenset({"Zs", "Zl", "Zp"})
JOINERS = frozenset("\u00ad\u200c\u200d")
"""Soft hyphens, and what joins or parts letters and emoji: they turn nothing round, and are left out."""

REPLACEMENT = "\ufffd"


def glyph(character: str) -> str:
    r"""What is shown for one character: itself, a space, a sign that something stood here, or nothing.

    >>> glyph("5"), glyph("\t"), glyph("\x1b"), glyph("\u202e"), glyph("\u00ad")
    ('5', ' ', '�', '�', '')
    """
    if character.isascii() and character.isprintable():
        return character
    if character in JOINERS:
        return ""
    kind = category(character)
    if kind in BREAKS or character in "\t\n\r\v\f\x85":
        return " "
    return REPLACEMENT if kind in UNSEEN else character


def harmless(text: str) -> str:
    r"""A text on one line as a terminal may show it.

    >>> harmless("up\n21\x1b[31m per cent")
    'up 21�[31m per cent'
    """
    return "".join(map(glyph, text))


def plain(text: str) -> str:
    r"""A text on one line, without anything that hides or turns it, and without white space to spare.

    >>> plain(" up\n 5%\u202e ")
    'up 5%�'
    """
    shown = text if text.isascii() and text.isprintable() else harmless(text)
    return " ".join(shown.split())


def titled(path: str) -> str:
    """A document as people are told of it: its path, or where it came from if it has none.

    >>> titled("a.txt"), titled("-")
    ('a.txt', 'standard input')
    """
    return "standard input" if path == "-" else harmless(path)


def visible(text: str) -> str:
    r"""A text as a page of HTML may hold it: letters and line breaks as they are, a sign for what steers or hides.

    Control codes, marks that turn text round, and half characters; emoji stay whole. Every sign stays one sign, but
    for a line break of two.

    >>> visible("up\r\n21\x1b \u202e%")
    'up\n21� �%'
    """
    return text if text.isprintable() else text.replace("\r\n", "\n").translate(_signs())


@cache
def _signs() -> dict[int, str]:
    controls = {*range(0x20), *range(0x7F, 0xA0)} - set(map(ord, "\t\n\r"))
    turning = {0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)}
    halves = range(0xD800, 0xE000)
    return {**dict.fromkeys((*controls, *turning, *halves, 0xFFFE, 0xFFFF), REPLACEMENT), ord("\r"): "\n"}
