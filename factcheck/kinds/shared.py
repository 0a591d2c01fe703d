"""Small questions that several kinds ask of their figures."""

import re
from collections.abc import Sequence, Sized
from typing import cast

from attrs import evolve

from factcheck.claim import Implied
from factcheck.errors import FigureError
from factcheck.given import Figure, Given, figure
from factcheck.quantity import RELATIVE, Quantity, Range

__all__ = ["amount", "counted", "flag", "is_count", "listed", "no_base", "percentage", "points", "role_words", "things"]

ROLES = {
    "before": "the earlier level",
    "after": "the new level",
    "start": "the first period",
    "end": "the last period",
    "exact": "the exact figure",
    "items": "the list",
    "per": "the base of the rate",
}
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
PART = re.compile(r"parts\[(\d+)\]")
"""What a role is called, where not by its name."""


def role_words(name: str) -> str:
    """A role in words.

    >>> role_words("before"), role_words("total"), role_words("parts[1]")
    ('the earlier level', 'the total', 'the second part')
    """
    part = PART.fullmatch(name)
    if part is not None:
        at = int(part.group(1))
        return f"the {ORDINALS[at]} part" if at < len(ORDINALS) else f"part {at + 1}"
    return ROLES.get(name, f"the {name}")


def listed(words: Sequence[str]) -> str:
    """Words as a list in a sentence.

    >>> listed(["246"]), listed(["246", "280", "318"])
    ('246', '246, 280 and 318')
    """
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def is_count(quantity: Quantity) -> bool:
    """Whether the figure counts whole things, which cannot be fewer than none."""
    return quantity.is_count and quantity.value >= 0


def no_base(level: Figure | None, name: str = "base") -> str | None:
    """Why nothing can be divided by this level; `None` if it can. A hedge carries no level across zero.

    >>> no_base(figure(-3))
    'the base, -3, is not above zero'
    """
    if isinstance(level, Quantity):
        return f"the {name}, {level}, is not above zero" if level.value.numerator <= 0 else None
    if isinstance(level, Implied):
        value = level.bare
        return (
            f"the {name} that follows from the other figures, {value}, is not above zero"
            if value is not None and value <= 0
            else None
        )
    return None


def counted(given: "Given | Sized") -> Figure | None:
    """A number of things, exact also where it is written as a bare string; a list or a column stands for its length."""
    if isinstance(given, Sized) and not isinstance(given, str | bytes):
        return Quantity.whole(len(given))
    found = figure(cast(Given, given))
    return evolve(found, exact=True) if isinstance(found, Quantity) else found


def things(given: "Given | Sized") -> Figure | None:
    """A whole number of things that are listed, or their list."""
    found = counted(given)
    for each in found.ends if isinstance(found, Range) else (found,):
        if isinstance(each, Quantity) and (each.value.denominator != 1 or each.value < 0):
            raise FigureError(f"takes a whole number of things, not {str(each)!r}: write 3, or give the list")
    return found


def flag(given: bool) -> bool:
    """Whether something is so: True or False, numpy's too, and nothing that only counts as one of them."""
    if type(given).__name__ not in ("bool", "bool_"):
        raise FigureError(f"takes True or False, not {given!r}")
    return bool(given)


def percentage(given: "Given") -> Figure | None:
    """A number of per cent: "21", "21%", "a third"."""
    return _in_its_unit(given, "percent", 'a percentage: write "21" or "21%"')


def points(given: "Given") -> Figure | None:
    """A number of percentage points: "0.3", "0.3 points", "30 basis points"."""
    return _in_its_unit(given, "points", 'a number of points: write "3" or "3 points"')


def amount(given: "Given") -> Figure | None:
    """An amount in the unit of the levels: "600", "£20.1bn"; "half" and "doubled" say how it compares with them."""
    found = figure(given)
    if isinstance(found, Quantity) and found.style == "vague" and found.unit in RELATIVE:
        raise FigureError(f"takes an amount, and {found.printed!r} is a share or a factor: write it as a number")
    return found


def _in_its_unit(given: Given, unit: str, wanted: str) -> Figure | None:
    """A figure that is bare or in the unit of its role."""
    found = figure(given)
    for each in (found,) if isinstance(found, Quantity) else found.ends if isinstance(found, Range) else ():
        if each.unit not in (None, unit):
            raise FigureError(f"takes {wanted}, not {each.printed!r}")
    return found
