"""The kinds of claim: one file each; this list is the only place that names them all."""

from typing import Literal

from factcheck.claim import Claim
from factcheck.errors import UnknownCodeError
from factcheck.kinds.absolute_change import AbsoluteChange
from factcheck.kinds.approximation import Approximation
from factcheck.kinds.enumeration import Enumeration
from factcheck.kinds.mean import Mean
from factcheck.kinds.multiple import Multiple
from factcheck.kinds.percent_change import PercentChange
from factcheck.kinds.point_change import PointChange
from factcheck.kinds.rate import Rate
from factcheck.kinds.share import Share
from factcheck.kinds.span import Span
from factcheck.kinds.threshold import Threshold
from factcheck.kinds.total import Total
from factcheck.kinds.trend import Trend

__all__ = [
    "KINDS",
    "AbsoluteChange",
    "Approximation",
    "Enumeration",
    "Kind",
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
    "kind_of",
]

Kind = Literal[
    "percent_change",
    "absolute_change",
    "point_change",
    "multiple",
    "share",
    "total",
    "mean",
    "rate",
    "trend",
    "threshold",
    "approximation",
    "span",
    "enumeration",
]
"""The codes of the kinds, for those who check types; a test holds them against `KINDS`."""

KINDS: tuple[type[Claim], ...] = (
    PercentChange,
    AbsoluteChange,
    PointChange,
    Multiple,
    Share,
    Total,
    Mean,
    Rate,
    Trend,
    Threshold,
    Approximation,
    Span,
    Enumeration,
)


def kind_of(code: str) -> type[Claim]:
    """The kind with this code.

    >>> kind_of("percent_change").__name__
    'PercentChange'
    """
    for kind in KINDS:
        if kind.code == code:
            return kind
    raise UnknownCodeError(f"{code!r} is not a kind of claim: the kinds are {', '.join(k.code for k in KINDS)}")
