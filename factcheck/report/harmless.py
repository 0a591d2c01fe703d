"""Text of others, made safe for a terminal: no control code, no change of direction, nothing unseen."""

from unicodedata import category

__all__ = ["glyph", "harmless"]

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
