"""Documents whose claims were written down by reading them: what of it is found, and what is found beyond it.

A line of a set is {"id", "text": [sentences], "claims": [{"kind", roles ..., "fails", "operands_in"?}], "format"?}. A
claim is found by a checked finding of its kind with its figures. Precision is the share of findings that are claims,
recall the share of claims that are found.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

from factcheck import DEFAULT_POLICY, Policy
from tests.accuracy.readers import Object, Readers, findings

__all__ = ["Row", "Score", "judged", "measured", "scores", "source_of"]

ROLES = {
    "percent_change": ("before", "after", "percent"),
    "absolute_change": ("before", "after", "change"),
    "point_change": ("before", "after", "points"),
    "multiple": ("before", "after", "factor"),
    "trend": ("before", "after", "direction"),
    "share": ("part", "whole", "percent"),
    "total": ("parts", "total"),
    "mean": ("total", "count", "mean"),
    "rate": ("count", "population", "rate"),
}
"""The kinds that are counted, and the figures that make a claim."""

NEAR, IMPLIED = Fraction(1, 5000), Fraction(1, 500)
"""Figures that differ by less, relative to their size, are the same: the gold has decimals for thirds."""

Value = Fraction | str | list["Value"]


class Row(NamedTuple):
    """One claim or finding: what became of it, and what it is counted by.

    `outcome` is "found", "missed", "extra" or "other" (an alarm of a kind that is not counted). `operands` says
    where the figures stand: in the claim's sentence or elsewhere; `None` where the set does not say. `fails` is
    whether the arithmetic of a claim fails, `None` where two readings are fair.
    """

    set: str
    document: str
    source: str
    kind: str
    outcome: str
    operands: str | None
    alarm: bool
    fails: bool | None


class Score(NamedTuple):
    """How many were found, how many findings are no claims, and how many claims were missed."""

    found: int
    extra: int
    missed: int

    @property
    def precision(self) -> float | None:
        return self.found / (self.found + self.extra) if self.found + self.extra else None

    @property
    def recall(self) -> float | None:
        return self.found / (self.found + self.missed) if self.found + self.missed else None

    @property
    def f1(self) -> float | None:
        return 2 * self.found / (2 * self.found + self.extra + self.missed) if any(self) else None


def measured(
    gold: Path, readers: Readers, policy: Policy = DEFAULT_POLICY, texts: Iterable[Path] = ()
) -> Iterator[Row]:
    """The rows of a set.

    Args:
        gold: the file of the set.
        readers: what reads each of its documents.
        policy: what is told of what they read.
        texts: where the set holds claims alone, the files that hold its documents.
    """
    for document in _documents(gold, texts):
        text, form = "\n\n".join(document["text"]), document.get("format", "text")
        document["set"] = gold.stem
        yield from judged(document, findings(text, form, readers.of(document["id"]), policy))


def _documents(gold: Path, texts: Iterable[Path]) -> Iterator[Object]:
    told = {document["id"]: document for document in _lines(gold)}
    for path in texts:
        yield from (row | told.pop(row["id"]) for row in _lines(path) if row["id"] in told)
    yield from told.values()


def _lines(path: Path) -> Iterator[Object]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def judged(document: Object, found: Sequence[Object]) -> Iterator[Row]:
    """The rows of a document: each claim of the gold, then each finding that is none."""
    told = any("operands_in" in claim for claim in document["claims"]) or "format" in document
    given = [finding for finding in found if finding["kind"] in ROLES and finding["tier"] != "open"]
    free, seen = list(given), list[Object]()

    def row(kind: str, outcome: str, operands: str | None, finding: Object | None, fails: bool | None = False) -> Row:
        alarm = finding is not None and finding["tier"] == "alarm"
        where = ("sentence" if operands == "sentence" else "elsewhere") if told else None
        return Row(document["set"], document["id"], source_of(document), kind, outcome, where, alarm, fails)

    for claim in document["claims"]:
        if claim["kind"] not in ROLES:
            continue
        hit = next((finding for finding in free if fits(claim, finding)), None)
        if hit is not None:
            free.remove(hit)
            seen.append(claim)
        elif any(is_same(claim["kind"], figures(claim), figures(other), ()) for other in seen if kin(claim, other)):
            continue  # one finding serves a claim that is stated twice
        outcome = "missed" if hit is None else "found"
        yield row(claim["kind"], outcome, claim.get("operands_in"), hit, claim.get("fails"))
    for finding in free:
        if not any(fits(claim, finding) for claim in seen):  # a claim that was found, at its second mention
            yield row(finding["kind"], "extra", _operands(document["text"], finding), finding)
    others = (finding for finding in found if finding["kind"] not in ROLES and finding["tier"] == "alarm")
    yield from (row(finding["kind"], "other", None, finding) for finding in others)


def scores(rows: Iterable[Row], by: Callable[[Row], str | None]) -> dict[str, Score]:
    """Precision and recall of the rows by what `by` says of each; those of which it says `None` are left out."""
    counts: dict[str, Counter[str]] = {}
    for row in rows:
        name = by(row)
        if name is not None and row.outcome != "other":
            counts.setdefault(name, Counter())[row.outcome] += 1
    return {name: Score(count["found"], count["extra"], count["missed"]) for name, count in sorted(counts.items())}


def source_of(document: Object) -> str:
    """Where a document comes from."""
    source: str = document.get("src") or document["id"].partition(":")[0]
    return source


def fits(claim: Object, finding: Object) -> bool:
    """Whether a finding is a claim of the gold; a loose one says per cent where points are meant."""
    found = {name: _value_of(role) for name, role in finding["roles"].items() if role is not None}
    implied = claim.get("implied") or ()
    if kin(claim, finding) and is_same(claim["kind"], figures(claim), found, implied):
        return True
    if not claim.get("loose") or finding["kind"] != "percent_change":
        return False
    said = {"before": claim["before"], "after": claim["after"], "percent": claim["points"]}
    return is_same("percent_change", figures({"kind": "percent_change", **said}), found, ())


def kin(one: Object, other: Object) -> bool:
    return bool(one["kind"] == other["kind"])


def figures(claim: Object) -> dict[str, Value]:
    """The figures of a claim of the gold by role."""
    return {name: _value(claim[name]) for name in ROLES[claim["kind"]] if claim.get(name) is not None}


def is_same(kind: str, wanted: dict[str, Value], found: dict[str, Value], implied: Iterable[str]) -> bool:
    """Whether the figures that are wanted were found."""
    return all(
        name in found and _is_near(value, found[name], IMPLIED if name in implied else NEAR)
        for name, value in wanted.items()
    )


def _value_of(role: Object | list[Object]) -> Value:
    return [_value(each["value"]) for each in role] if isinstance(role, list) else _value(role["value"])


def _value(written: object) -> Value:
    if isinstance(written, list):
        return [_value(each) for each in written]
    try:
        return Fraction(str(written))
    except ValueError:
        return str(written)


def _is_near(one: Value, other: Value, by: Fraction) -> bool:
    if isinstance(one, list) or isinstance(other, list):
        ones, others = (each if isinstance(each, list) else [each] for each in (one, other))
        pairs = zip(sorted(ones, key=_order), sorted(others, key=_order), strict=False)
        return len(ones) == len(others) and all(_is_near(a, b, by) for a, b in pairs)
    if isinstance(one, str) or isinstance(other, str):
        return one == other
    return abs(one - other) <= by * max(abs(one), abs(other))


def _order(value: Value) -> Fraction:
    return value if isinstance(value, Fraction) else Fraction(0)


def _operands(sentences: Sequence[str], finding: Object) -> str:
    """Where the figures of a finding stand, by the sentences of the gold."""
    ends, length = list[int](), 0
    for sentence in sentences:
        length += len(sentence) + 2
        ends.append(length)
    parts = (part for role in finding["roles"].values() for part in (role if isinstance(role, list) else [role]))
    places = [finding["start"], *(part["start"] for part in parts if part and part.get("start") is not None)]
    return "sentence" if len({sum(end <= at for end in ends) for at in places}) == 1 else "elsewhere"
