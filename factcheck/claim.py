"""What every kind of claim is: figures in named roles, bound by one relation that is written once.

The relation is polymorphic: called with rationals it computes, called with sympy symbols it is the equation.
It is of first degree in each role (a test proves that with sympy), so two evaluations solve it for any role.
"""

from collections.abc import Mapping
from fractions import Fraction
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import Attribute, Converter, evolve

from factcheck.box import hull_of
from factcheck.errors import ClaimError, FigureError
from factcheck.hedges import Policy, Zones
from factcheck.implied import Implied
from factcheck.interval import Interval
from factcheck.quantity import Quantity, Range

if TYPE_CHECKING:
    import sympy

__all__ = ["Box", "Claim", "Operand", "name_roles"]

Box = Mapping[str, Interval]
Values = Mapping[str, Fraction]


def _named(convert: Any) -> Any:
    """The converter of a role, with the role and its kind named in its errors."""

    def converter(given: object, claim: "Claim", field: "Attribute[Any]") -> Any:
        try:
            return convert(given)
        except FigureError as error:
            raise ClaimError(f"{type(claim).__name__}: the role {field.name!r} {error}") from None

    return Converter(converter, takes_self=True, takes_field=True)


def name_roles(cls: type, fields: "list[Attribute[Any]]") -> "list[Attribute[Any]]":
    """Let an error about a role say which role of which kind it is (a field transformer of attrs)."""
    return [f.evolve(converter=_named(f.converter)) if f.converter is not None else f for f in fields]


Operand = Quantity | Range | Implied


class Claim:
    """Quantities in the roles of a kind. `None` stands for a role that the text leaves empty.

    A kind is a frozen attrs class with these class attributes: `code`, its stable name; `stated`, the role
    that is asserted; `unit`, what the stated figure counts ("percent", "points", "times" or `None` for the
    unit of the operands); `roles`, all role names in order; `arithmetic`, whether the relation is an equation
    (a predicate only asks whether a difference lies in a set); `working`, the way to the stated figure; `says`,
    what the operands imply, in words; `coarse`, whether the stated figure counts what the operands count, so
    that its trailing zeros are as ambiguous as theirs.
    """

    __slots__ = ()

    code: ClassVar[str]
    stated: ClassVar[str]
    unit: ClassVar[str | None] = None
    roles: ClassVar[tuple[str, ...]]
    arithmetic: ClassVar[bool] = True
    working: ClassVar[str]
    says: ClassVar[str]
    coarse: ClassVar[bool] = False

    def __new__(cls, *args: object, **given: object) -> Self:
        if args:
            raise ClaimError(f"{cls.__name__}: give the roles by name: {', '.join(cls.roles)}")
        for name in given:
            if name not in cls.roles:
                raise ClaimError(f"{cls.__name__} has no role {name!r}: its roles are {', '.join(cls.roles)}")
        return super().__new__(cls)

    @staticmethod
    def relation(**values: Any) -> Any:
        """What is zero where the claim holds; of first degree in each role."""
        raise NotImplementedError

    @property
    def equation(self) -> "sympy.Eq":
        """The relation as a sympy equation in symbols named after the roles (imports sympy)."""
        import sympy

        return sympy.Eq(self.residual({name: sympy.Symbol(name) for name in self.symbols()}), 0)

    def symbols(self) -> tuple[str, ...]:
        """The names of the variables of the relation; `parts` counts as many as there are parts."""
        return self.roles

    def residual(self, values: Mapping[str, Any]) -> Any:
        """The relation at these values of the variables."""
        return self.relation(**values)

    # -- the figures ---------------------------------------------------------------------------------

    @property
    def figure(self) -> Quantity | Range | None:
        """The stated figure."""
        stated = getattr(self, self.stated)
        return stated if isinstance(stated, Quantity | Range) else None

    def operands(self) -> dict[str, Operand | None]:
        """The operands by variable, in the order of the roles."""
        return {name: getattr(self, name) for name in self.roles if name != self.stated}

    def missing(self) -> tuple[str, ...]:
        """The roles that are empty."""
        return tuple(name for name in self.roles if getattr(self, name) is None)

    def variables(self) -> dict[str, Quantity]:
        """The printed figures that the operands rest on, each once, by name."""
        found: dict[str, Quantity] = {}
        for name, operand in self.operands().items():
            if isinstance(operand, Implied):
                found.update(operand.sources)
            elif isinstance(operand, Quantity):
                found[name] = operand
        return found

    def ends(self) -> "tuple[Self, ...]":
        """The claim itself, or two where operands are ranges: low ends together, high ends together."""
        ranged = {n: o for n, o in self.operands().items() if isinstance(o, Range)}
        if not ranged:
            return (self,)
        lows, highs = (self.replaced({n: o.ends[i] for n, o in ranged.items()}) for i in (0, 1))
        stated = self.figure
        if not isinstance(stated, Range):
            return lows, highs
        at = [(end.point() or Fraction(0), end) for end in (lows, highs)]
        at.sort(key=lambda pair: pair[0])
        figures = sorted(stated.ends, key=lambda q: q.value)
        return tuple(end.replaced({self.stated: q}) for (_, end), q in zip(at, figures, strict=True))

    def replaced(self, roles: Mapping[str, Any]) -> Self:
        """The same claim with other figures in some variables."""
        return evolve(self, **roles)  # type: ignore[misc]  # every kind is an attrs class

    # -- the arithmetic ------------------------------------------------------------------------------

    def split(self, role: str, values: Values) -> tuple[Fraction, Fraction]:
        """The relation as `a + b * role`, the other variables given."""
        at = {**self._levels(values), role: 0}
        constant = self.residual(at)
        at[role] = 1
        return constant, self.residual(at) - constant

    def solved(self, role: str, values: Values) -> Fraction | None:
        """The value of `role` that makes the relation hold, `None` where there is not exactly one."""
        constant, slope = self.split(role, values)
        return None if slope == 0 else Fraction(-constant) / slope

    def _levels(self, values: Values) -> dict[str, Any]:
        """All operands from the values of the variables, implied ones worked out."""
        levels: dict[str, Any] = dict(values)
        for name, operand in self.operands().items():
            if isinstance(operand, Implied):
                levels[name] = operand.at(values)
                for source in operand.sources.keys() - set(self.roles):
                    del levels[source]
        return levels

    def point(self) -> Fraction | None:
        """What the operands imply as printed; `None` where one is hedged or the arithmetic undefined."""
        variables = self.variables()
        if any(q.is_rough for q in variables.values()):
            return None
        return self.solved(self.stated, {name: q.value for name, q in variables.items()})

    def readings(self) -> tuple[Fraction, ...]:
        """All values that the operands imply as printed (a span can be counted in two ways)."""
        point = self.point()
        return () if point is None else (point,)

    def box(self, policy: Policy, granule: Fraction | None = None) -> dict[str, Interval]:
        """What each variable stands for; with a `granule`, read as rounded to it where its zeros allow."""
        return {
            name: policy.outer(q if granule is None else q.coarsened(granule))
            for name, q in self.variables().items()
        }

    def implied(self, box: Box) -> Interval | None:
        """All values of the stated role over a box of operand sets; `None` where a denominator can be zero."""
        return self.implied_for(self.stated, box)

    def implied_for(self, role: str, box: Box) -> Interval | None:
        """All values of a role over a box of sets of the other variables."""
        return hull_of(box, lambda values: self.split(role, values))

    # -- what a kind may add -------------------------------------------------------------------------

    def zones(self, policy: Policy) -> Zones:
        """The sets that the stated figure stands for."""
        stated = self.figure
        assert stated is not None
        return policy.zones(stated)

    def impossible(self) -> str | None:
        """Why the claim cannot hold whatever its operands are; `None` if it can."""
        return None

    def undefined(self) -> str | None:
        """Why the arithmetic has no answer for these operands; `None` if it has."""
        return None

