"""Small questions that several kinds ask of their figures."""

from collections.abc import Sized
from typing import cast

from attrs import evolve

from factcheck.claim import Implied
from factcheck.given import Figure, Given, figure
from factcheck.quantity import Quantity

__all__ = ["counted", "is_count", "no_base"]


def is_count(quantity: Quantity) -> bool:
    """Whether the figure counts whole things, which cannot be fewer than none."""
    return quantity.is_count and quantity.value >= 0


def no_base(level: Figure | None, name: str = "base") -> str | None:
    """Why nothing can be divided by this level; `None` if it can.

    >>> no_base(figure(-3))
    'the base, -3, is not above zero'
    """
    if isinstance(level, Quantity):
        return f"the {name}, {level}, is not above zero" if level.value.numerator <= 0 else None
    if isinstance(level, Implied):
        value = level.level
        return f"the {name} that follows, {value}, is not above zero" if value is not None and value <= 0 else None
    return None


def counted(given: "Given | Sized") -> Figure | None:
    """A number of things, exact also where it is written as a bare string; a list or a column stands for its length."""
    if isinstance(given, Sized) and not isinstance(given, str | bytes):
        return Quantity.whole(len(given))
    found = figure(cast(Given, given))
    return evolve(found, exact=True) if isinstance(found, Quantity) else found
