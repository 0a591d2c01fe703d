"""A true claim of each arithmetic kind, and one of each predicate."""

from factcheck import kinds as k
from factcheck.claim import Claim

ARITHMETIC: tuple[Claim, ...] = (
    k.PercentChange(before=80, after=100, percent="25"),
    k.AbsoluteChange(before=5000, after=4400, change=-600),
    k.PointChange(before="11.4%", after="11.7%", points="0.3"),
    k.Multiple(before=60, after=180, factor="3"),
    k.Share(part=60, whole=80, percent="75"),
    k.Total(parts=[185, 266, 265], total=716),
    k.Mean(total=984, count=12, mean="82"),
    k.Rate(count=84, population=1500, rate="56", per=1000),
)
PREDICATES: tuple[Claim, ...] = (
    k.Trend(before=37, after=61, direction="up"),
    k.Threshold(value=10331, bound=10000, direction="up"),
    k.Approximation(exact=99, rough="almost 100"),
    k.Span(start="2017/18", end="2020/21", length="three"),
    k.Enumeration(items=5, count="five"),
)
