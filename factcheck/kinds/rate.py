"""So many per 100, per 1,000, per head."""

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import field, frozen

from factcheck.claim import Claim, Operand, name_roles
from factcheck.given import Figure, figure, whole
from factcheck.kinds.shared import no_base

__all__ = ["Rate"]


@frozen(kw_only=True, field_transformer=name_roles)
class Rate(Claim):
    """A count set against the population it comes from: so many per 100, per 1,000 and so on.

    `per` is the whole number in "per 100,000"; one if the rate is per head.

    Printed as: "7.5 per 100 people", "a rate of 56 per 1,000 births".

    >>> from factcheck import check
    >>> check(Rate(count=84, population=1500, rate="56", per=1000)).rating
    'correct'
    """

    code: ClassVar[str] = "rate"
    stated: ClassVar[str] = "rate"
    roles: ClassVar[tuple[str, ...]] = ("count", "population", "rate", "per")
    apart: ClassVar[tuple[str, ...]] = ("population",)
    working: ClassVar[str] = "{count} / {population} x {per}"
    says: ClassVar[str] = "{count} in {population} is {implied} {each}"
    asks: ClassVar[str] = "{count} in {population} would be {implied} {each}: are those the count and the population?"

    count: Figure | None = field(default=None, converter=figure)
    population: Figure | None = field(default=None, converter=figure)
    rate: Figure | None = field(default=None, converter=figure)
    per: int | None = field(default=1, converter=whole)

    @staticmethod
    def relation(*, count: Any, population: Any, rate: Any, per: Any) -> Any:
        """count = rate x population / per"""
        return count * per - rate * population

    def operands(self) -> dict[str, Operand | None]:
        """The operands; `per` is a number of the wording, not a figure of the claim."""
        return {"count": self.count, "population": self.population}

    def residual(self, values: Mapping[str, Any]) -> Any:
        """The relation at these values, `per` being known."""
        return self.relation(**{"per": self.per or 1, **values})

    def further(self) -> Mapping[str, str]:
        """The base of the rate in words."""
        return {"each": "a head" if self.per == 1 else f"per {self.per:,}"}

    def undefined(self) -> str | None:
        """An empty population has no rate."""
        return no_base(self.population, "population")
