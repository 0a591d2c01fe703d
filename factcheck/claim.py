"""What every kind of claim is: figures in named roles, bound by one relation that is written once.

The relation is polymorphic: called with rationals it computes, called with sympy symbols it is the equation.
It is of first degree in each role (a test proves that with sympy), so two evaluations solve it for any role.
"""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import partial, wraps
from inspect import Signature, signature
from itertools import product
from math import isfinite
from numbers import Real
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import Attribute, Converter, evolve, frozen

from factcheck.box import denominator, hull_of
from factcheck.errors import ClaimError, FigureError
from factcheck.hedges import Policy, Zones
from factcheck.interval import Interval
from factcheck.quantity import Quantity, Range

if TYPE_CHECKING:
    import sympy

__all__ = ["Box", "Claim", "Derived", "Implied", "Operand", "name_roles"]

Box = Mapping[str, Interval]
DIFFERENCES = frozenset({"before.change", "after.change"})
"""The variables of implied levels that are differences of two levels."""

Values = Mapping[str, Fraction | int]


@frozen
class Implied:
    """The level in a role that another relation gives, every other role of which holds a single figure.

    In "fell by 73,000 (13.2%) to 477,000" the base is the one of an absolute change, and the percentage is
    checked against change / (after - change) in one relation, not against an interval for the base.

    >>> from factcheck.kinds import AbsoluteChange
    >>> base = Implied(AbsoluteChange(after=477000, change=-73000), "before")
    >>> base.at({"after": Fraction(477000), "change": Fraction(-73000)})
    Fraction(550000, 1)
    """

    claim: "Claim"
    role: str

    def __attrs_post_init__(self) -> None:
        kind, known = type(self.claim).__name__, {*self.claim.operands(), self.claim.stated}
        if not self.claim.arithmetic or self.role not in known:
            raise ClaimError(f"{kind} gives no {self.role!r}: name an arithmetic kind and one of its roles")
        if self.sources.keys() != known - {self.role}:
            raise ClaimError(f"{kind} gives {self.role!r} where each of its other roles holds a single figure")

    @property
    def sources(self) -> dict[str, Quantity]:
        """The printed figures that it follows from, by their roles."""
        printed = {name: getattr(self.claim, name) for name in self.claim.roles if name != self.role}
        return {name: q for name, q in printed.items() if isinstance(q, Quantity)}

    @property
    def level(self) -> Fraction | None:
        """The level that the sources imply as printed; `None` where one is hedged or none follows.

        >>> from factcheck.kinds import AbsoluteChange
        >>> Implied(AbsoluteChange(after=477000, change=-73000), "before").level
        Fraction(550000, 1)
        """
        return None if any(q.is_rough for q in self.sources.values()) else self.bare

    @property
    def bare(self) -> Fraction | None:
        """The level that the digits of the sources give, whatever their hedges; `None` where none follows."""
        return self.claim.solved(self.role, {name: q.value for name, q in self.sources.items()})

    def moved(self, by: int) -> "Implied":
        """The same level, its sources `by` characters further on."""
        return Implied(self.claim.moved(by), self.role)

    def at(self, values: Mapping[str, Fraction | int]) -> Fraction:
        """The level where the sources have these values; an error where it does not follow from them."""
        found = self.claim.solved(self.role, values)
        if found is None:
            raise ClaimError(f"{self.role!r} does not follow from {', '.join(values)}")
        return found


Operand = Quantity | Range | Implied
Derived = tuple[str, Implied, dict[str, str]]
"""An operand that is not printed: its role, its level, and the variable of each of its sources."""


def _named(convert: Any) -> Any:
    """The converter of a role, with the role and its kind named in its errors."""

    @wraps(convert)  # so that `help` shows what the role takes
    def converter(given: object, claim: Any, field: "Attribute[Any]") -> Any:
        try:
            number = _whole_number(given) if field.name == claim.stated else None
            # what is stated was printed: 21 is "21"; an exact value is given as a `Fraction`
            return convert(given if number is None else Quantity(f"{number:,}", Fraction(number)))
        except FigureError as error:
            raise ClaimError(f"{type(claim).__name__}: the role {field.name!r} {error}") from None

    return Converter(converter, takes_self=True, takes_field=True)


def _whole_number(given: Any) -> int | None:
    """The `int` that a number is, of whatever type but `Fraction`: 21.0 too, as a column with a gap has it."""
    if type(given) is int:
        return given
    if isinstance(given, Quantity | Range | str | Decimal | Fraction | bool) or not isinstance(given, Real):
        return None
    return int(Decimal(str(given))) if isfinite(given) and given == round(given) else None


def name_roles(_: type, fields: "list[Attribute[Any]]") -> "list[Attribute[Any]]":
    """Let an error about a role say which role of which kind it is (a field transformer of attrs)."""
    return [f.evolve(converter=_named(f.converter)) if f.converter is not None else f for f in fields]


class _Signature:
    """What a class is called with, for `help` and `inspect`, which would show that of `__new__`."""

    def __get__(self, _: object, kind: type) -> Signature:
        of_init = signature(kind.__init__)  # type: ignore[misc]  # of the class that was asked
        return Signature([each for name, each in of_init.parameters.items() if name != "self"])


class Claim:
    """Quantities in the roles of a kind. `None` stands for an empty role.

    A kind is a frozen attrs class with these class attributes: `code`, its stable name; `stated`, the role that is
    asserted; `unit`, what the stated figure counts ("percent", "points", "times" or `None` for the unit of the
    operands); `roles`, all role names in order; `arithmetic`, whether the relation is an equation (a predicate only
    asks whether a difference lies in a set); `working`, the way to the stated figure; `says`, what the operands
    imply, in words; `asks`, what a query says of them and asks, parted by ": "; `compares`, the same where two things
    are set side by side; `marks`, what may be given beside the roles; `degree`, 1 if the stated figure counts what
    the operands count, so that it grows with them and its trailing zeros are as ambiguous as theirs, 0 if it stays
    when all operands are multiplied alike, as a percentage does.
    """

    __slots__ = ()

    relation: ClassVar[Callable[..., Any]]
    """What is zero where the claim holds, by the names of the roles; of first degree in each role."""

    code: ClassVar[str]
    stated: ClassVar[str]
    roles: ClassVar[tuple[str, ...]]
    marks: ClassVar[tuple[str, ...]] = ()
    """What may be given beside the roles, for the wording."""
    unit: ClassVar[str | None] = None
    apart: ClassVar[tuple[str, ...]] = ()
    """The operands that count something else than the others do: the things that a mean is taken over."""
    arithmetic: ClassVar[bool] = True
    working: ClassVar[str]
    says: ClassVar[str]
    asks: ClassVar[str]
    compares: ClassVar[str] = ""
    degree: ClassVar[int] = 0

    __signature__ = _Signature()

    def __new__(cls, *args: object, **given: object) -> Self:
        """A claim by the names of its roles; one without its name, or one that there is not, is told at once."""
        if args:
            raise TypeError(f"{cls.__name__}() takes its roles by name: {', '.join(cls.roles)}")
        for name in given:
            if name not in cls.roles and name not in cls.marks:
                raise TypeError(f"{cls.__name__}() has no role {name!r}: its roles are {', '.join(cls.roles)}")
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

    def measured(self) -> dict[str, Operand]:
        """The figures that have to be in one unit, by variable: the stated one too, if its kind gives it no other.

        >>> from factcheck.kinds import Mean, PercentChange
        >>> list(Mean(total="£984", count=12, mean="£82").measured())
        ['total', 'mean']
        >>> list(PercentChange(before="£82", after="£99", percent="21").measured())
        ['before', 'after']
        """
        found = {n: each for n, each in self.operands().items() if each is not None and n not in self.apart}
        if self.unit is None and self.figure is not None:
            found[self.stated] = self.figure
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

    @property
    def comparison(self) -> bool:
        """Whether two things are set side by side, rather than one thing at two times; only the words differ."""
        return False

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

    def corners(self) -> "Iterator[Self]":
        """The claims of single operands, one for each way to take an end of every range."""
        ranged = {n: o.ends for n, o in self.operands().items() if isinstance(o, Range)}
        for ends in product(*ranged.values()):
            yield self.replaced(dict(zip(ranged, ends, strict=True)))

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
            if figure.is_rough:
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
        """What each variable stands for; with a `granule`, read as rounded to it where its zeros allow.

        A difference that a level is implied by is as coarse as the levels, however few digits it has left:
        "rose by 7,000 (71%) to 18,000".
        """
        variables = self.variables()
        if granule is not None:
            variables = {n: q.coarsened(granule, least=1 if n in DIFFERENCES else 2) for n, q in variables.items()}
        return {name: policy.outer(q) for name, q in variables.items()}

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

        def split(values: Values) -> tuple[Fraction, Fraction]:
            constant = self._cleared({**values, role: 0}, derived)
            return constant, self._cleared({**values, role: 1}, derived) - constant

        return hull_of(box, split)

    def _cleared(self, values: Values, derived: list[Derived]) -> Any:
        """The relation with its implied levels put in, multiplied by what they are divided by.

        So it has no quotient in it and stays of first degree in each variable, as `hull_of` asks: where one has no end,
        too.
        """
        if not derived:
            return self.residual({name: value for name, value in values.items() if "." not in name})
        (name, operand, names), *others = derived
        constant, slope = operand.claim.split(operand.role, {source: values[at] for source, at in names.items()})
        none, one = (self._cleared({**values, name: level}, others) for level in (0, 1))
        return none * slope - (one - none) * constant

    def zones(self, policy: Policy) -> Zones:
        """The sets that the stated figure stands for."""
        stated = self.figure
        assert stated is not None
        if isinstance(stated, Quantity) and stated.exact and stated.step and not self.counts():
            stated = evolve(stated, exact=False)
        return policy.zones(stated)

    def counts(self) -> bool:
        """Whether the stated figure can be a whole count of things: a mean, a rate or a factor cannot."""
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


def _moved(given: Any, by: int) -> Any:
    """What stands in a role, moved; a number of the wording, as in "per 1,000", has no place."""
    if isinstance(given, tuple):
        return tuple(_moved(each, by) for each in given)
    return given if given is None or isinstance(given, int) else given.moved(by)
