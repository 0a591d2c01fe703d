"""What a check costs: each of 1,000 distinct claims once, all kinds and ratings, nothing kept between them."""

import gc
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from random import Random

from factcheck import Verdict, check
from factcheck.claim import Claim
from tests.benchmarks.claims import distinct_claims
from tests.benchmarks.table import Row, Table, timed


def everything(verdict: Verdict) -> None:
    """All that a report asks of a verdict."""
    _ = verdict.message, verdict.diagnoses, verdict.alternatives, verdict.suggestion, verdict.notes


def once_each(claims: Sequence[Claim], work: Callable[[Claim], object]) -> tuple[float, ...]:
    """The seconds of each claim, the collector of garbage held back."""
    gc.collect()
    gc.disable()
    try:
        return tuple(timed(partial(work, claim)) for claim in claims)
    finally:
        gc.enable()


def tables(quick: bool) -> list[Table]:
    """All claims, then by kind, then by rating."""
    claims = list(distinct_claims(130 if quick else 1_000, seed=1))
    Random(2).shuffle(claims)
    for claim in distinct_claims(26, seed=3):  # modules and tables of words are loaded by the first
        everything(check(claim))
    seconds = once_each(claims, check)
    ratings = {id(claim): check(claim).rating for claim in claims}
    alarms = [claim for claim in claims if ratings[id(claim)] in {"wrong", "misrounded"}]
    counts = Counter(ratings.values())
    told = ", ".join(f"{n} {rating}" for rating, n in counts.most_common())
    words = once_each(claims, lambda claim: everything(check(claim)))
    slips = once_each(alarms, lambda claim: check(claim).diagnoses)
    sympy = "imported" if "sympy" in sys.modules else "not imported"
    return [
        Table(
            f"check() over {len(claims):,} distinct claims: {told}; sympy {sympy}",
            (
                Row("check(claim)", seconds),
                Row("  with all its words", words),
                Row("  of alarms, with diagnoses", slips),
            ),
        ),
        by("kind", [claim.code for claim in claims], seconds),
        by("rating", [ratings[id(claim)] for claim in claims], seconds),
    ]


def by(what: str, names: Sequence[str], seconds: Sequence[float]) -> Table:
    """The same measurements, grouped."""
    groups: dict[str, list[float]] = {}
    for name, each in zip(names, seconds, strict=True):
        groups.setdefault(name, []).append(each)
    rows = sorted(groups.items(), key=lambda group: -len(group[1]))
    return Table(f"check() by {what}", tuple(Row(name, tuple(each), f"{len(each)} claims") for name, each in rows))
