"""What is read in an article, told in short lines that a table of cases can hold."""

from collections.abc import Iterator

from factcheck import Finding, Quantity, Range, check, review
from factcheck.claim import Claim
from factcheck.kinds.direction import Direction
from factcheck.periods import Period
from factcheck.reading import read

ALARMS = frozenset({"misrounded", "wrong"})


def plain(role: object) -> str:
    """A role in short: the value of a figure, the word of a direction, the print of a period.

    >>> from factcheck import parse
    >>> plain(parse("£1.9m")), plain(None), plain((parse("2"), parse("3")))
    ('1900000', '-', '2+3')
    """
    if role is None:
        return "-"
    if isinstance(role, Quantity):
        return str(role.value)
    if isinstance(role, Range):
        return "..".join(plain(end) for end in role.ends)
    if isinstance(role, tuple):
        return "+".join(plain(part) for part in role)
    if isinstance(role, Direction):
        return role.way
    if isinstance(role, int):
        return str(role)
    return role.printed if isinstance(role, Period) else "implied"


def line(claim: Claim, rating: str) -> str:
    """A claim and its rating: `percent_change 82 99 21 correct`, the roles in the order of the kind."""
    return " ".join((claim.code, *(plain(getattr(claim, name)) for name in claim.roles), rating))


def lines(text: str, kind: str = "") -> list[str]:
    """The findings of a text, in its order; of one kind if asked for.

    >>> lines("Sales rose 12% to £1.9m from £1.7m.")
    ['percent_change 1700000 1900000 12 correct']
    """
    return [line(f.claim, f.rating) for f in findings(text) if kind in ("", f.kind)]


def by_rules(text: str, kind: str) -> list[str]:
    """The claims of one kind that the rules of `factcheck.reading` read by themselves, as `lines` tells them.

    >>> by_rules("Sales rose 12% to £1.9m from £1.7m.", "percent_change")
    ['percent_change 1700000 1900000 12 correct']
    """
    found = [reading for reading in read(text) if reading.claim.code == kind]
    return [line(reading.claim, check(reading.claim, series=reading.series).rating) for reading in found]


def findings(text: str) -> tuple[Finding, ...]:
    """The findings of a text."""
    return review(text).findings


def figures_of(claim: Claim) -> Iterator[Quantity | Direction]:
    """The figures and directions in the roles of a claim that stand in the text."""
    for name in claim.roles:
        role = getattr(claim, name)
        for part in role if isinstance(role, tuple) else role.ends if isinstance(role, Range) else (role,):
            if isinstance(part, Quantity | Direction) and part.start is not None:
                yield part
