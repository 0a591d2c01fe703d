"""The judged alarms, each with the finding of today that it was said of."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from factcheck.claim import Implied
from factcheck.findings import Finding
from factcheck.quantity import Range

__all__ = ["FILES", "Judged", "judged"]

FILES = ("alarms.jsonl", "alarms2.jsonl")


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


def _of(row: Mapping[str, Any], found: Mapping[str, Sequence[Finding]]) -> tuple[str, Finding | None]:
    if row["true"] is None:
        return "left open by its judge", None
    if row["doc"] not in found:
        return "document is not at hand", None
    same = [f for f in found[row["doc"]] if f.kind == row["kind"] and _words(f.quote) == _words(row["quote"])]
    if "roles" in row:
        same = [f for f in same if all(_fits(getattr(f.claim, r), v) for r, v in row["roles"].items())]
    elif len(same) > 1:
        same = [f for f in same if f.verdict.message == row["message"]] or same
    if not same:
        return "read otherwise today", None
    return ("", same[0]) if same[0].verdict.is_alarm else ("fits today", None)


def _words(text: str) -> str:
    return " ".join(text.split())


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
