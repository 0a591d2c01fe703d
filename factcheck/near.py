"""A word that is not known -> what may have been meant."""

from collections.abc import Iterable
from difflib import get_close_matches

__all__ = ["near"]


def near(word: str, known: Iterable[str]) -> str:
    """What to say of a word that is none of those known: the nearest of them, or all where none comes near.

    >>> near("exlude", ["include", "exclude"]), near("x", ["include", "exclude"])
    ('did you mean exclude or include?', 'give one of include, exclude')
    """
    names = list(known)
    found = get_close_matches(word, names)
    return f"did you mean {' or '.join(found)}?" if found else f"give one of {', '.join(names)}"
