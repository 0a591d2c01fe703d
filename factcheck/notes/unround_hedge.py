"""A hedge beside an unround number: "about 27.3 per cent".

What it looks like: "about 27.3 per cent". The decimals say that the figure is known to a tenth, and "about" that it is
not.

Why it is worth a look: one of the two should go. "About 27 per cent" and "27.3 per cent" are both clear.

Source: M. Krifka, "Approximate interpretation of number words" (2007): round numbers are read as approximate, unround
ones as exact.
"""

from factcheck.notes.remark import Seen

__all__ = ["code", "note", "sentence"]

code = "unround-hedge"
sentence = 'A hedge beside an unround number, as in "about 27.3".'

GROUPS = frozenset({"about", "almost"})


def note(seen: Seen) -> str | None:
    """A figure that is printed to its last digit beside "about", "nearly" and the like."""
    for figure in seen.figures:
        if figure.hedge is not None and seen.policy.group(figure) in GROUPS and not figure.is_round:
            return f'"{figure}": the digits say it is exact, "{figure.hedge}" says it is not'
    return None
