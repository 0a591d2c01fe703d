"""Small questions that several kinds ask of their figures."""

import re
from collections.abc import Sequence, Sized
from typing import cast

from attrs import evolve

from factcheck.claim import Implied
from factcheck.errors import FigureError
from factcheck.given import Figure, Given, figure
from factcheck.quantity import Quantity, Range

__all__ = ["counted", "flag", "in_unit", "is_count", "listed", "no_base", "role_words", "things"]

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


def in_unit(stated: Figure | None, unit: str, what: str) -> str | None:
    """Why a stated figure is not in the unit of its role: `None` where it is, or is bare.

    >>> in_unit(figure("£21"), "percent", "a percentage")
    '£21 is not a percentage'
    """
    ends = stated.ends if isinstance(stated, Range) else (stated,)
    other = next((each for each in ends if isinstance(each, Quantity) and each.unit not in (None, unit)), None)
    return None if other is None else f"{other} is not {what}"
