"""The claims of the annotated documents, held against candidates."""

import json
from collections.abc import Iterator, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple

from factcheck.kinds import KINDS
from factcheck.learn.corpus import SETS, SHARDS, shards, text_of
from factcheck.quantity import Range
from factcheck.reader.analysis import Mention
from factcheck.reader.candidates import FRAMES, Candidate
from factcheck.reader.statements import Statement

__all__ = ["Claim", "Row", "rows"]

LEARNED = {frame.kind for frames in FRAMES.values() for frame in frames}
ROLES = {kind.code: kind.roles for kind in KINDS if kind.code in LEARNED}
"""The kinds that are learned, with their two operands and the stated figure."""

NEAR, IMPLIED = Fraction(1, 5000), Fraction(1, 200)
"""How far figures that are the same may differ, relative to their size: the gold has decimals for thirds."""

Value = Fraction | tuple[Fraction, ...]


class Claim(NamedTuple):
    """A claim of the gold: its kind, its two operands, what is stated, and which way it says that a level went.

    `implied` says that the first operand is a change from which the base follows; `loose` that per cent is said where
    points are meant.
    """

    kind: str
    first: Value
    second: Value
    stated: Value | str
    way: str | None
    implied: bool = False
    loose: bool = False

    def is_(self, statement: Statement, candidate: Candidate) -> bool:
        """Whether a candidate has the figures of this claim, signs aside.

        A direction is told of every base and its newer level, whatever else is stated of them.
        """
        frame = candidate.frame
        if frame.code == "direction":
            told = candidate.cue is not None and candidate.cue.way == self.way and not self.implied
            return told and self._has(candidate)
        kind = "percent_change" if self.loose and frame.kind == "percent_change" else self.kind
        if kind != frame.kind or self.implied != (frame.code == "implied") or isinstance(self.stated, str):
            return False
        return _is(self.stated, statement.figure, NEAR) and self._has(candidate)

    def _has(self, candidate: Candidate) -> bool:
        near = IMPLIED if self.implied else NEAR
        return _is(self.first, candidate.before, near) and _is(self.second, candidate.after, NEAR)


class Row(NamedTuple):
    """A document with its claims. `source` names where far more or fewer of the figures are claims than in news."""

    id: str
    text: str
    claims: tuple[Claim, ...]
    source: str = ""


ANNOTATED = Path(__file__).resolve().parents[2] / "tests" / "annotated"
"""Claims of documents of the shards that may be learned from (ids and figures; the texts are the shards'), and small
articles of our own with theirs.
"""


def rows(shared: Path) -> Iterator[Row]:
    """The annotated documents of all sets, and those of the shards."""
    for name in SETS:
        for row in _lines(shared / "eval" / f"{name}.jsonl"):
            yield Row(row["id"], text_of(row), tuple(_claims(row["claims"])))
    claims = {row["id"]: row["claims"] for row in _lines(ANNOTATED / "shards-00-11.jsonl")}
    for path in shards(shared, SHARDS):
        for row in _lines(path):
            if row["id"] in claims:
                yield Row(row["id"], text_of(row), tuple(_claims(claims.pop(row["id"]))))
    for row in _lines(ANNOTATED / "own.jsonl"):
        yield Row(row["id"], row["text"], tuple(_claims(row["claims"])), "own")


def _lines(path: Path) -> Iterator[Any]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _claims(written: list[Mapping[str, Any]]) -> Iterator[Claim]:
    for claim in written:
        roles = ROLES.get(claim["kind"])
        if roles is None or any(claim.get(role) is None for role in roles):
            continue
        first, second, stated = (_value(claim[role]) for role in roles)
        assert not isinstance(first, str)
        assert not isinstance(second, str)
        implied = claim["kind"] == "percent_change" and claim.get("implied") == ["before"]
        if implied:
            assert isinstance(first, Fraction)
            assert isinstance(second, Fraction)
            first = second - first
        way = None if claim["kind"] == "share" else _way(claim["kind"], claim[roles[2]])
        yield Claim(claim["kind"], first, second, stated, way, implied, bool(claim.get("loose")))


def _way(kind: str, stated: Any) -> str:
    """Which way the stated figure says that the level went."""
    if isinstance(stated, str):
        return stated
    value = Fraction(str(stated[0] if isinstance(stated, list) else stated))
    return "down" if value < (1 if kind == "multiple" else 0) else "up"


def _value(written: Any) -> Value | str:
    if isinstance(written, list):
        return tuple(sorted(abs(Fraction(str(each))) for each in written))
    return written if isinstance(written, str) else abs(Fraction(str(written)))


def _is(value: Value, mention: Mention, near: Fraction) -> bool:
    quantity = mention.quantity
    ends = tuple(abs(end.value) for end in quantity.ends) if isinstance(quantity, Range) else (abs(quantity.value),)
    wanted = value if isinstance(value, tuple) else (abs(value),)
    return len(ends) == len(wanted) and all(
        abs(one - other) <= near * max(one, other) for one, other in zip(sorted(ends), sorted(wanted), strict=True)
    )
