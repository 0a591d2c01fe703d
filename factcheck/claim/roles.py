"""The roles of a claim and the figures in them."""

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import Attribute, Converter, evolve

from factcheck.errors import ClaimError, FigureError
from factcheck.implied import Implied
from factcheck.quantity import Quantity, Range

__all__ = ["Derived", "Operand", "Roles", "name_roles"]

Operand = Quantity | Range | Implied
Derived = tuple[str, Implied, dict[str, str]]


def _named(convert: Any) -> Any:
    """The converter of a role, with the role and its kind named in its errors."""

    def converter(given: object, claim: Any, field: "Attribute[Any]") -> Any:
        try:
            return convert(given)
        except FigureError as error:
            raise ClaimError(f"{type(claim).__name__}: the role {field.name!r} {error}") from None

    return Converter(converter, takes_self=True, takes_field=True)


def name_roles(_: type, fields: "list[Attribute[Any]]") -> "list[Attribute[Any]]":
    """Let an error about a role say which role of which kind it is (a field transformer of attrs)."""
    return [f.evolve(converter=_named(f.converter)) if f.converter is not None else f for f in fields]


class Roles:
    """The figures of a claim by their roles. `None` stands for a role that the text leaves empty.

    `roles` are all role names in order, `stated` the one that is asserted; the others are its operands.
    """

    __slots__ = ()

    stated: ClassVar[str]
    roles: ClassVar[tuple[str, ...]]

    def __new__(cls, *args: object, **given: object) -> Self:
        """A claim by the names of its roles; an unknown one is told at once."""
        if args:
            raise ClaimError(f"{cls.__name__}: give the roles by name: {', '.join(cls.roles)}")
        for name in given:
            if name not in cls.roles:
                raise ClaimError(f"{cls.__name__} has no role {name!r}: its roles are {', '.join(cls.roles)}")
        return super().__new__(cls)

    @property
    def figure(self) -> Quantity | Range | None:
        """The stated figure."""
        stated = getattr(self, self.stated)
        return stated if isinstance(stated, (Quantity, Range)) else None

    def operands(self) -> dict[str, Operand | None]:
        """The operands by variable, in the order of the roles."""
        return {name: getattr(self, name) for name in self.roles if name != self.stated}

    def missing(self) -> tuple[str, ...]:
        """The roles that are empty."""
        return tuple([name for name in self.roles if getattr(self, name) is None])

    def variables(self) -> dict[str, Quantity]:
        """The printed figures that the operands rest on, each once, by name."""
        found: dict[str, Quantity] = {}
        for name, operand in self.operands().items():
            if isinstance(operand, Quantity):
                found[name] = operand
            elif isinstance(operand, Implied):
                found.update({self._variable(name, s): q for s, q in operand.sources.items()})
        return found

    def _variable(self, role: str, source: str) -> str:
        """The variable of a source of an implied role: a role's own if it holds the same figure."""
        shared = source in self.roles and getattr(self, source) == getattr(getattr(self, role).claim, source)
        return source if shared else f"{role}.{source}"

    def replaced(self, roles: Mapping[str, Any]) -> Self:
        """The same claim with other figures in some variables."""
        return evolve(self, **roles)  # type: ignore[misc]  # every kind is an attrs class

    def moved(self, by: int) -> Self:
        """The same claim, all that stands in its roles `by` characters further on."""
        return self.replaced({name: _moved(getattr(self, name), by) for name in self.roles})

    def derived(self) -> list[Derived]:
        """The operands that are not printed: role, level, and the variable of each of its sources."""
        return [
            (name, operand, {source: self._variable(name, source) for source in operand.sources})
            for name, operand in self.operands().items()
            if isinstance(operand, Implied)
        ]


def _moved(given: Any, by: int) -> Any:
    """What stands in a role, moved; a number of the wording, as in "per 1,000", has no place."""
    if isinstance(given, tuple):
        return tuple(_moved(each, by) for each in given)
    return given if given is None or isinstance(given, int) else given.moved(by)
