"""A rough figure beside the exact one."""

from typing import Any, ClassVar

from attrs import field, frozen

from factcheck.claim import Claim, name_roles
from factcheck.given import Figure, figure

__all__ = ["Approximation"]


@frozen(kw_only=True, field_transformer=name_roles)
class Approximation(Claim):
    """A rough restatement of a figure that the text also gives exactly.

    Only a figure that clearly restates the same measure, place and period is compared.

    Printed as: "almost 100" where the text also gives 99.

    >>> from factcheck import check
    >>> check(Approximation(exact=99, rough="almost 100")).rating
    'correct'
    """

    code: ClassVar[str] = "approximation"
    stated: ClassVar[str] = "rough"
    arithmetic: ClassVar[bool] = False
    degree: ClassVar[int] = 1
    roles: ClassVar[tuple[str, ...]] = ("exact", "rough")
    working: ClassVar[str] = "{exact}"
    says: ClassVar[str] = "the exact figure is {exact}"
    asks: ClassVar[str] = "{stated} is printed, and so is {exact}: are they the same figure?"

    exact: Figure | None = field(default=None, converter=figure)
    rough: Figure | None = field(default=None, converter=figure)

    @staticmethod
    def relation(*, exact: Any, rough: Any) -> Any:
        """exact lies in what rough stands for"""
        return exact - rough
