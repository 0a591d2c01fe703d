"""Distinct claims of every kind and rating, from a seed."""

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from random import Random

from attrs import evolve

from factcheck import (
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
from factcheck.claim import Claim

UNCHECKED = 0.05
"""How many claims lack an operand."""

HEDGES = ("nearly ", "about ", "more than ", "just under ")


def figure(chance: Random, value: Fraction, places: int = 1, unit: str = "") -> str:
    """A figure as it may be printed: rounded, cut off, off by something or hedged."""
    slip = chance.choice(("none", "none", "none", "cut", "near", "far"))
    step = Fraction(1, 10**places)
    if slip == "cut":
        value = int(value / step) * step
    elif slip == "near":
        value += step * chance.choice((-1, 1))
    elif slip == "far":
        value = value * chance.randint(2, 30) / 10
    hedge = chance.choice(HEDGES) if chance.random() < 0.2 else ""
    return f"{hedge}{decimal(value, places)}{unit}"


def decimal(value: Fraction, places: int) -> str:
    """A fraction as a decimal with so many places."""
    scaled = round(abs(value) * 10**places)
    whole, rest = divmod(scaled, 10**places)
    return f"{'-' if value < 0 and scaled else ''}{whole:,}" + (f".{rest:0{places}d}" if places else "")


def level(chance: Random) -> tuple[int | str, Fraction]:
    """A level as it may be given, and its value: a count, a round figure, an amount of money."""
    count = chance.randint(51, 9_999)
    return chance.choice(
        (
            (count, Fraction(count)),
            (f"{count * 100:,}", Fraction(count * 100)),
            (f"£{decimal(Fraction(count, 100), 2)}m", Fraction(count * 10**4)),
        )
    )


def pair(chance: Random) -> tuple[int | str, Fraction, int | str, Fraction]:
    """Two levels of one sort."""
    first = level(chance)
    while True:
        second = level(chance)
        if isinstance(first[0], int) == isinstance(second[0], int) and first[1] != second[1]:
            return (*first, *second)


def percent_change(chance: Random) -> Claim:
    before, b, after, a = pair(chance)
    return PercentChange(before=before, after=after, percent=figure(chance, 100 * (a - b) / b))


def absolute_change(chance: Random) -> Claim:
    before, after = chance.randint(100, 9_999), chance.randint(100, 9_999)
    return AbsoluteChange(before=before, after=after, change=figure(chance, Fraction(after - before), places=0))


def point_change(chance: Random) -> Claim:
    before, after = (Fraction(chance.randint(1, 999), 10) for _ in range(2))
    return PointChange(
        before=f"{decimal(before, 1)}%",
        after=f"{decimal(after, 1)}%",
        points=figure(chance, after - before, unit=" points"),
    )


def multiple(chance: Random) -> Claim:
    before = chance.randint(51, 9_999)
    word, factor = chance.choice((("doubled", 2), ("trebled", 3), ("fourfold", 4)))
    return Multiple(before=before, after=before * factor + chance.randint(-before // 4, before // 4), factor=word)


def share(chance: Random) -> Claim:
    whole = chance.randint(51, 9_999)
    part = chance.randint(1, whole)
    return Share(part=part, whole=whole, percent=figure(chance, Fraction(100 * part, whole)))


def total(chance: Random) -> Claim:
    parts = [chance.randint(10, 999) for _ in range(chance.randint(2, 6))]
    return Total(parts=parts, total=figure(chance, Fraction(sum(parts)), places=0))


def mean(chance: Random) -> Claim:
    whole, count = chance.randint(100, 99_999), chance.randint(2, 60)
    return Mean(total=whole, count=count, mean=figure(chance, Fraction(whole, count)))


def rate(chance: Random) -> Claim:
    count, population = chance.randint(1, 999), chance.randint(1_000, 999_999)
    per = chance.choice((100, 1_000, 100_000))
    return Rate(count=count, population=population, per=per, rate=figure(chance, Fraction(count * per, population)))


def trend(chance: Random) -> Claim:
    before, _, after, _ = pair(chance)
    return Trend(before=before, after=after, direction=chance.choice(("up", "down", "flat")))


def threshold(chance: Random) -> Claim:
    value, bound = chance.randint(51, 99_999), chance.randint(1, 99) * 1_000
    return Threshold(value=value, bound=bound, direction=chance.choice(("up", "down")))


def approximation(chance: Random) -> Claim:
    exact = chance.randint(51, 99_999)
    return Approximation(exact=exact, rough=f"{chance.choice(HEDGES)}{round(exact, -2):,}")


def span(chance: Random) -> Claim:
    start, years = chance.randint(1900, 1999), chance.randint(1, 99)
    length = max(1, years + chance.choice((0, 0, 1, 2, -1)))
    return Span(start=str(start), end=str(start + years), length=length)


def enumeration(chance: Random) -> Claim:
    items = chance.randint(2, 400)
    return Enumeration(items=items, count=items + chance.choice((0, 0, 1, -1)))


MAKERS: Mapping[str, Callable[[Random], Claim]] = {
    "percent_change": percent_change,
    "absolute_change": absolute_change,
    "point_change": point_change,
    "multiple": multiple,
    "share": share,
    "total": total,
    "mean": mean,
    "rate": rate,
    "trend": trend,
    "threshold": threshold,
    "approximation": approximation,
    "span": span,
    "enumeration": enumeration,
}


def distinct_claims(number: int, seed: int) -> Iterator[Claim]:
    """So many claims, all different, every kind in turn."""
    chance, seen = Random(seed), set[str]()
    makers = tuple(MAKERS.values())
    while len(seen) < number:
        claim = makers[len(seen) % len(makers)](chance)
        if chance.random() < UNCHECKED:
            claim = evolve(claim, **{claim.roles[0]: None})  # type: ignore[misc]  # every kind is an attrs class
        if repr(claim) not in seen:
            seen.add(repr(claim))
            yield claim
