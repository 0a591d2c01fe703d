"""A hedge beside an unround number: "about 27.3 per cent".

What it looks like: "about 27.3 per cent". The decimals say that the figure is known to a tenth, and "about" that it is
not.

Why it is worth a look: one of the two is too much. "About 27 per cent" and "27.3 per cent" are both clear.

Source: M. Krifka, "Approximate interpretation of number words" (2007): round numbers are read as approximate, unround
ones as exact.
"""

from factcheck.notes.remark import Seen
from factcheck.quantity import Quantity

__all__ = ["code", "note", "sentence"]

code = "unround-hedge"
sentence = 'A hedge beside an unround number, as in "about 27.3".'

GROUPS = frozenset({"about", "almost"})
SIGNIFICANT = 3


def note(seen: Seen) -> str | None:
    """A figure of three or more significant digits, the last of them no 5, beside "about", "nearly" and the like."""
    for figure in seen.figures:
        if figure.hedge is not None and seen.policy.group(figure) in GROUPS and is_unround(figure):
            return f'"{figure}": the digits say that it is exact, "{figure.hedge}" that it is not'
    return None


def is_unround(figure: Quantity) -> bool:
    """Whether a figure has at least three significant digits, the last of which is neither 0 nor 5.

    >>> from fractions import Fraction
    >>> [is_unround(Quantity(p, Fraction(p))) for p in ("27.3", "27.5", "1150", "42")]
    [True, False, False, False]
    """
    if figure.style != "digits":
        return False
    digits = "".join(character for character in figure.printed if "0" <= character <= "9").strip("0")
    return len(digits) >= SIGNIFICANT and digits[-1] != "5"
