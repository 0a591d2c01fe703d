"""factcheck: a spell-checker for the numbers in the news.

The public names, nothing else. They load when they are first used, so that the import is quick.

>>> import factcheck
>>> factcheck.check(factcheck.PercentChange(before=82, after=99, percent="24")).rating
'wrong'
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.errors import ClaimError, FactcheckError, FigureError, InputError
    from factcheck.figures import parse
    from factcheck.findings import Finding, Report, review
    from factcheck.hedges import DEFAULT, Policy
    from factcheck.implied import Implied
    from factcheck.interval import Interval
    from factcheck.kinds import (
        KINDS,
        AbsoluteChange,
        Approximation,
        Enumeration,
        Mean,
        Multiple,
        PercentChange,
        PointChange,
        Rate,
        Share,
        Span,
        Threshold,
        Total,
        Trend,
    )
    from factcheck.quantity import Quantity, Range
    from factcheck.reading import Reading, read
    from factcheck.verdict import Verdict, check, solve

_HOMES = {
    "verdict": ("Verdict", "check", "solve"),
    "errors": ("ClaimError", "FactcheckError", "FigureError", "InputError"),
    "figures": ("parse",),
    "hedges": ("DEFAULT", "Policy"),
    "implied": ("Implied",),
    "interval": ("Interval",),
    "kinds": (
        "KINDS",
        "AbsoluteChange",
        "Approximation",
        "Enumeration",
        "Mean",
        "Multiple",
        "PercentChange",
        "PointChange",
        "Rate",
        "Share",
        "Span",
        "Threshold",
        "Total",
        "Trend",
    ),
    "quantity": ("Quantity", "Range"),
    "reading": ("Reading", "read"),
    "findings": ("Finding", "Report", "review"),
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "DEFAULT",
    "KINDS",
    "AbsoluteChange",
    "Approximation",
    "ClaimError",
    "Enumeration",
    "FactcheckError",
    "FigureError",
    "Finding",
    "Implied",
    "InputError",
    "Interval",
    "Mean",
    "Multiple",
    "PercentChange",
    "PointChange",
    "Policy",
    "Quantity",
    "Range",
    "Rate",
    "Reading",
    "Report",
    "Share",
    "Span",
    "Threshold",
    "Total",
    "Trend",
    "Verdict",
    "check",
    "parse",
    "read",
    "review",
    "solve",
]


def __getattr__(name: str) -> object:
    home = _HOME.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted(__all__)
