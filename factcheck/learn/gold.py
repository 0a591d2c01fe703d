"""The claims of the annotated documents, held against candidates."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple

from factcheck.claim import Claim as Checkable
from factcheck.kinds import KINDS
from factcheck.learn.corpus import ALL_SHARDS, SETS, shards, text_of
from factcheck.learn.folds import fold_of
from factcheck.quantity import Quantity, Range
from factcheck.reader.analysis import Mention
from factcheck.reader.candidates import FRAMES, Candidate, Frame, candidates
from factcheck.reader.statements import Statement

__all__ = ["ROLES", "Claim", "Row", "joined", "rows"]

LEARNED = {frame.kind for frames in FRAMES.values() for frame in frames}
ROLES = {kind.code: kind.roles for kind in KINDS if kind.code in LEARNED - {"total"}}
"""The kinds that are learned, with their two operands and the stated figure."""

NEAR, ROUGHLY = Fraction(1, 5000), Fraction(1, 1000)
"""How far figures that are the same may differ, relative to their size: the gold has decimals for thirds."""

NEWS = 4.0
"""So much a document of news counts beside an article of our own."""

Value = Fraction | tuple[Fraction, ...]


class Claim(NamedTuple):
    """A claim of the gold: its kind, its two operands, what is stated, and which way it says that a level went.

    `loose` says that per cent is said where points are meant.
    """

    kind: str
    first: Value
    second: Value
    stated: Value | str
    way: str | None
    loose: bool = False

    def is_stated(self, statement: Statement, frame: Frame) -> bool:
        """Whether a statement states this claim, if a pair in a frame has its operands.

        A direction is told of every base and its newer level, whatever else is stated of them.
        """
        if frame.code == "direction":
            return statement.cue is not None and statement.cue.way == self.way
        kind = "percent_change" if self.loose and frame.kind == "percent_change" else self.kind
        if kind != frame.kind or isinstance(self.stated, str) or statement.figure is None:
            return False
        stated = self.stated
        if kind == "multiple" and statement.figure.measure == "percent":  # "a third of the 45"
            stated = tuple(100 * end for end in stated) if isinstance(stated, tuple) else 100 * stated
        return _is(stated, statement.figure, ROUGHLY)

    def has(self, candidate: Candidate) -> bool:
        """Whether a candidate has the operands of this claim."""
        return _is(self.first, candidate.first, NEAR) and _is(self.second, candidate.second, NEAR)

    def is_read(self, claim: Checkable) -> bool:
        """Whether a claim that was read is this one."""
        if claim.code != self.kind:
            return False
        first, second, stated = (getattr(claim, role) for role in ROLES[self.kind])
        if not all(isinstance(each, Quantity | Range) for each in (first, second)):
            return False
        if not (_amounts(self.first, first, NEAR) and _amounts(self.second, second, NEAR)):
            return False
        if isinstance(self.stated, str) or not isinstance(stated, Quantity | Range):
            return self.way == getattr(stated, "way", None)
        return _amounts(self.stated, stated, ROUGHLY)


class Row(NamedTuple):
    """A document with its claims. `source` names where far more or fewer of the figures are claims than in news."""

    id: str
    text: str
    claims: tuple[Claim, ...]
    totals: tuple[tuple[Fraction, tuple[Fraction, ...]], ...] = ()
    source: str = ""

    @property
    def weight(self) -> float:
        """How much its candidates count: what is read is news, and articles of our own are not quite like it."""
        return 1.0 if self.source else NEWS

    def and_(self, other: "Row") -> "Row":
        """Both documents, one after the other, by the name of this one."""
        text = f"{self.text.rstrip()}\n\n{other.text}"
        return Row(self.id, text, (*self.claims, *other.claims), (*self.totals, *other.totals), self.source)

    def has(self, statement: Statement, candidate: Candidate) -> bool:
        """Whether a claim of the document has the figures of a candidate."""
        return self.right(statement, [candidate])[0]

    def right(self, statement: Statement, found: Sequence[Candidate]) -> list[bool]:
        """Of each candidate of a statement whether a claim of the document has its figures."""
        if statement.form == "total":
            return [self._has_total(statement, each) for each in found]
        claims = {
            frame.code: [claim for claim in self.claims if claim.is_stated(statement, frame)]
            for frame in FRAMES[statement.form]
        }
        return [any(claim.has(each) for claim in claims[each.frame.code]) for each in found]

    def operands(self, statement: Statement, reachable: Sequence[Mention]) -> Set[int]:
        """The numbers of the figures that are operands of a claim of the document: of a total, its parts."""
        if statement.form == "total":
            figure = statement.figure
            assert figure is not None
            told = {part for total, parts in self.totals if _is(total, figure, NEAR) for part in parts}
            return {each.number for each in reachable if any(_is(part, each, NEAR) for part in told)}
        if not any(claim.is_stated(statement, frame) for frame in FRAMES[statement.form] for claim in self.claims):
            return set()
        paired = [*candidates(statement, reachable)]
        return {
            mention.number
            for each, is_right in zip(paired, self.right(statement, paired), strict=True)
            if is_right
            for mention in (each.first, each.second)
        }

    def tells(self, claim: Checkable) -> bool:
        """Whether a claim of the document is one that was read."""
        return any(each.is_read(claim) for each in self.claims)

    def _has_total(self, statement: Statement, candidate: Candidate) -> bool:
        figure = statement.figure
        assert figure is not None
        parts = sorted(abs(part.last.value) for part in candidate.parts)
        return any(
            _is(total, figure, NEAR)
            and len(parts) == len(told)
            and all(_are_near(one, other) for one, other in zip(parts, told, strict=True))
            for total, told in self.totals
        )


ANNOTATED = Path(__file__).resolve().parents[2] / "tests" / "annotated"
"""Claims of documents of the shards that may be learned from (ids and figures; the texts are the shards'), and small
articles of our own with theirs.
"""


def rows(shared: Path) -> Iterator[Row]:
    """The annotated documents of all sets, and those of the shards."""
    for name in SETS:
        for row in _lines(shared / "eval" / f"{name}.jsonl"):
            yield Row(row["id"], text_of(row), tuple(_claims(row["claims"])), _totals(row["claims"]))
    claims = {row["id"]: row["claims"] for row in _lines(ANNOTATED / "shards.jsonl")}
    for path in shards(shared, ALL_SHARDS):
        for row in _lines(path):
            if row["id"] in claims:
                of_row = claims.pop(row["id"])
                yield Row(row["id"], text_of(row), tuple(_claims(of_row)), _totals(of_row))
    own = (
        Row(row["id"], row["text"], tuple(_claims(row["claims"])), _totals(row["claims"]), "own")
        for row in _lines(ANNOTATED / "own.jsonl")
    )
    yield from joined(own)


def joined(rows: Iterable[Row]) -> Iterator[Row]:
    """Articles of our own, two of three of a fold joined to one text: what is told in one is not of the other."""
    counts, waiting = Counter[int](), dict[int, Row]()
    for row in rows:
        if row.id.startswith(SHORT):
            yield row
            continue
        fold = fold_of(row.id)
        counts[fold] += 1
        if counts[fold] % 3 == 1:
            waiting[fold] = row
        else:
            yield row if counts[fold] % 3 == 0 else waiting.pop(fold).and_(row)
    yield from waiting.values()


SHORT = "contrast:"
"""Texts of a sentence or two, which are read alone."""


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
        if claim.get("implied"):
            continue
        way = None if claim["kind"] in ("share", "mean") else _way(claim["kind"], claim[roles[2]])
        yield Claim(claim["kind"], first, second, stated, way, bool(claim.get("loose")))


def _totals(written: list[Mapping[str, Any]]) -> tuple[tuple[Fraction, tuple[Fraction, ...]], ...]:
    """The totals that are written down, each with its parts in order of size."""
    return tuple(
        (abs(Fraction(str(claim["total"]))), tuple(sorted(abs(Fraction(str(part))) for part in claim["parts"])))
        for claim in written
        if claim["kind"] == "total" and not any(isinstance(part, list) for part in (*claim["parts"], claim["total"]))
    )


def _are_near(one: Fraction, other: Fraction) -> bool:
    return abs(one - other) <= NEAR * max(one, other)


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
    return _amounts(value, mention.quantity, near)


def _amounts(value: Value, quantity: Quantity | Range, near: Fraction) -> bool:
    """Whether a figure of a text is one that was written down, in size."""
    ends = tuple(abs(end.value) for end in quantity.ends) if isinstance(quantity, Range) else (abs(quantity.value),)
    wanted = value if isinstance(value, tuple) else (abs(value),)
    return len(ends) == len(wanted) and all(
        abs(one - other) <= near * max(one, other) for one, other in zip(sorted(ends), sorted(wanted), strict=True)
    )
