"""The judged alarms, each with the finding of today that it was said of."""

import json
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from factcheck.claim import Implied
from factcheck.findings import Finding
from factcheck.learn.corpus import documents, shards, source_of
from factcheck.quantity import Range

__all__ = ["FILES", "FIRST_LOOKS", "Judged", "at_first_look", "judged"]

FIGURE = re.compile(r"\d[\d,.]*")
FILES = ("alarms.jsonl", "alarms2.jsonl")
FIRST_LOOKS = tuple(sorted((Path(__file__).resolve().parents[2] / "tests" / "judged").glob("*.toml")))
"""What was judged at first look on fresh shards, which count as looked at from then on."""

TRUE = {"error": True, "fine": False}


class Judged(NamedTuple):
    """An alarm that somebody judged by reading: `true` where the text is wrong."""

    document: str
    source: str
    finding: Finding
    true: bool


def judged(shared: Path, found: Mapping[str, Sequence[Finding]], left: dict[str, int]) -> Iterator[Judged]:
    """The judged alarms that are still alarms by their rating. `left` counts those left out, by the reason."""
    for name in FILES:
        source = "press" if name == "alarms2.jsonl" else "newswire"
        for line in (shared / "eval" / name).read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            reason, finding = _of(row, found)
            if finding is None:
                left[f"{source}: {reason}"] = left.get(f"{source}: {reason}", 0) + 1
            else:
                yield Judged(row["doc"], source, finding, row["true"])


def at_first_look(shared: Path, left: dict[str, int]) -> Iterator[Judged]:
    """The alarms judged on shards that were fresh until then; of these shards, no other document is read."""
    for record in FIRST_LOOKS:
        rows = tomllib.loads(record.read_text(encoding="utf-8"))["judged"]
        names = {row["document"] for row in rows}
        paths = shards(shared, sorted({row["shard"] for row in rows}))
        found = {d.name: d for d in documents(paths, names)}
        for row in rows:
            told = {
                "doc": row["document"],
                "kind": row["kind"],
                "quote": row["figure"],
                "message": row["digits"],
                "true": None if row.get("misread") else TRUE.get(row["verdict"]),
            }
            reason, finding = _of(told, {name: d.findings for name, d in found.items()})
            source = "press" if source_of(row["document"]) == "press" else "newswire"
            if finding is None:
                left[f"{source}: {reason}"] = left.get(f"{source}: {reason}", 0) + 1
            else:
                yield Judged(row["document"], source, finding, row["verdict"] == "error")


def _of(row: Mapping[str, Any], found: Mapping[str, Sequence[Finding]]) -> tuple[str, Finding | None]:
    if row["true"] is None:
        return "left open by its judge", None
    if row["doc"] not in found:
        return "document is not at hand", None
    same = [f for f in found[row["doc"]] if f.kind == row["kind"] and _is_of(f, row)]
    if not same:
        return "read otherwise today", None
    return ("", same[0]) if same[0].verdict.is_alarm else ("fits today", None)


def _is_of(finding: Finding, row: Mapping[str, Any]) -> bool:
    """Whether a finding is the one that was judged: by its figures in either form in which they were noted down."""
    if "roles" in row:
        return all(_fits(getattr(finding.claim, role), told) for role, told in row["roles"].items())
    quotes = " ".join(row["quote"].split()), " ".join(finding.quote.split())
    if quotes[0] not in quotes[1] and quotes[1] not in quotes[0]:
        return False
    told, now = (frozenset(map(_digits, FIGURE.findall(said))) for said in (row["message"], finding.message))
    return told <= now or now <= told


def _digits(figure: str) -> str:
    return figure.rstrip(".,").replace(",", "")


def _fits(role: Any, told: Any) -> bool:
    """Whether a role holds what was noted down."""
    if isinstance(role, Implied):
        return str(told).startswith("implied")
    if isinstance(role, tuple):
        return isinstance(told, list) and all(map(_fits, role, told)) and len(role) == len(told)
    printed = (
        f"{role.low.printed} to {role.high.printed}" if isinstance(role, Range) else getattr(role, "printed", None)
    )
    return bool(printed == told)
