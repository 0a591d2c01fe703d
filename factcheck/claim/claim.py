"""What every kind of claim is: figures in named roles, bound by one relation that is written once.

The relation is polymorphic: called with rationals it computes, called with sympy symbols it is the equation.
It is of first degree in each role (a test proves that with sympy), so two evaluations solve it for any role.
"""

from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import evolve

from factcheck.box import denominator, hull_of
from factcheck.claim.roles import Derived, Roles
from factcheck.hedges import Policy, Zones
from factcheck.interval import Interval
from factcheck.quantity import Quantity, Range

if TYPE_CHECKING:
    import sympy

__all__ = ["Box", "Claim"]

Box = Mapping[str, Interval]
Values = Mapping[str, Fraction | int]


class Claim(Roles):
    """Quantities in the roles of a kind. `None` stands for a role that the text leaves empty.

    A kind is a frozen attrs class with these class attributes: `code`, its stable name; `stated`, the role
    that is asserted; `unit`, what the stated figure counts ("percent", "points", "times" or `None` for the
    unit of the operands); `roles`, all role names in order; `arithmetic`, whether the relation is an equation
    (a predicate only asks whether a difference lies in a set); `working`, the way to the stated figure; `says`,
    what the operands imply, in words; `degree`, 1 if the stated figure counts what the operands count, so that
    it grows with them and its trailing zeros are as ambiguous as theirs, 0 if it stays when all operands are
    multiplied alike, as a percentage does.
    """

    __slots__ = ()

    relation: ClassVar[Callable[..., Any]]
    """What is zero where the claim holds, by the names of the roles; of first degree in each role."""

    code: ClassVar[str]
    unit: ClassVar[str | None] = None
    arithmetic: ClassVar[bool] = True
    working: ClassVar[str]
    says: ClassVar[str]
    degree: ClassVar[int] = 0

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

    def ends(self) -> "tuple[Self, ...]":
        """The claim itself, or two where operands are ranges: low ends together, high ends together."""
        ranged = {n: o for n, o in self.operands().items() if isinstance(o, Range)}
        if not ranged:
            return (self,)
        lows, highs = (self.replaced({n: o.ends[i] for n, o in ranged.items()}) for i in (0, 1))
        stated = self.figure
        if not isinstance(stated, Range) or self.missing():
            return lows, highs
        at = [(end.point() or Fraction(0), end) for end in (lows, highs)]
        at.sort(key=lambda pair: pair[0])
        figures = sorted(stated.ends, key=lambda q: q.value)
        return tuple(end.replaced({self.stated: q}) for (_, end), q in zip(at, figures, strict=True))

    def split(self, role: str, values: Values) -> tuple[Fraction, Fraction]:
        """The relation as `a + b * role`, the other variables given."""
        return self._split(role, self._levels(values, self.derived()))

    def _split(self, role: str, levels: Values) -> tuple[Fraction, Fraction]:
        constant = self.residual({**levels, role: 0})
        return constant, self.residual({**levels, role: 1}) - constant

    def solved(self, role: str, values: Values) -> Fraction | None:
        """The value of `role` that makes the relation hold, `None` where there is not exactly one."""
        constant, slope = self.split(role, values)
        return None if slope == 0 else Fraction(-constant, slope)

    @staticmethod
    def _levels(values: Values, derived: list[Derived]) -> Values:
        """All operands from the values of the variables, implied ones worked out."""
        if not derived:
            return values
        levels = {name: value for name, value in values.items() if "." not in name}
        for name, operand, names in derived:
            levels[name] = operand.at({source: values[variable] for source, variable in names.items()})
        return levels

    def point(self) -> Fraction | None:
        """What the operands imply as printed; `None` where one is hedged or the arithmetic undefined."""
        values: dict[str, Fraction] = {}
        for name, figure in self.variables().items():
            if figure.hedge is not None or figure.style == "vague":
                return None
            values[name] = figure.value
        if self.derived():
            return self.solved(self.stated, values)
        scale = denominator(values.values())
        whole = {name: value.numerator * (scale // value.denominator) for name, value in values.items()}
        constant, slope = self._split(self.stated, whole)
        return None if slope == 0 else Fraction(-constant, slope * scale if self.degree else slope)

    def readings(self) -> tuple[Fraction, ...]:
        """All values that the operands imply as printed (a span can be counted in two ways)."""
        point = self.point()
        return () if point is None else (point,)

    def box(self, policy: Policy, granule: Fraction | None = None) -> dict[str, Interval]:
        """What each variable stands for; with a `granule`, read as rounded to it where its zeros allow."""
        return {
            name: policy.outer(q if granule is None else q.coarsened(granule)) for name, q in self.variables().items()
        }

    def implied(self, box: Box) -> Interval | None:
        """All values of the stated role over a box of operand sets; `None` where a denominator can be zero."""
        return self.implied_for(self.stated, box)

    def implied_for(self, role: str, box: Box) -> Interval | None:
        """All values of a role over a box of sets of the other variables."""
        derived = self.derived()
        if not derived:
            return hull_of(box, partial(self._split, role), self.degree if role == self.stated else None)
        for _, operand, names in derived:
            sets = {source: box[variable] for source, variable in names.items()}
            if operand.claim.implied_for(operand.role, sets) is None:
                return None
        return hull_of(box, lambda values: self._split(role, self._levels(values, derived)))

    def zones(self, policy: Policy) -> Zones:
        """The sets that the stated figure stands for."""
        stated = self.figure
        assert stated is not None
        if isinstance(stated, Quantity) and stated.exact and stated.step and not self.counts():
            stated = evolve(stated, exact=False)
        return policy.zones(stated)

    def counts(self) -> bool:
        """Whether the stated figure can be a whole count of things: a mean, a rate or a factor is none."""
        return self.degree == 1 and self.unit is None

    def further(self) -> Mapping[str, str]:
        """What the wording needs beside the roles."""
        return {}

    def impossible(self) -> str | None:
        """Why the claim cannot hold whatever its operands are; `None` if it can."""
        return None

    def undefined(self) -> str | None:
        """Why the arithmetic has no answer for these operands; `None` if it has."""
        return None
