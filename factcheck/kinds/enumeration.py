"""A number of items, and their list."""

from typing import Any, ClassVar

from attrs import field, frozen

from factcheck.claim import Claim, name_roles
from factcheck.given import Figure
from factcheck.kinds.shared import things

__all__ = ["Enumeration"]


@frozen(kw_only=True, field_transformer=name_roles)
class Enumeration(Claim):
    """A number of things that the text goes on to list.

    `items` is the number of items in the list (in Python also a list of them).

    Printed as: "a five-point plan", with its list.

    >>> from factcheck import check
    >>> check(Enumeration(items=["costs", "safety", "noise"], count="four")).rating
    'wrong'
    """

    code: ClassVar[str] = "enumeration"
    stated: ClassVar[str] = "count"
    arithmetic: ClassVar[bool] = False
    degree: ClassVar[int] = 1
    roles: ClassVar[tuple[str, ...]] = ("items", "count")
    working: ClassVar[str] = "{items}"
    says: ClassVar[str] = "the list has {items} items"
    asks: ClassVar[str] = "the list would have {items} items: is that the list?"

    items: Figure | None = field(default=None, converter=things)
    count: Figure | None = field(default=None, converter=things)

    @staticmethod
    def relation(*, items: Any, count: Any) -> Any:
        """count = number of items listed"""
        return items - count
