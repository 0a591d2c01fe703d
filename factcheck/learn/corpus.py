"""The texts to learn from, beside the repository: each document once, with what is found in it."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from factcheck.findings import Finding, review
from factcheck.prose import FORMS

__all__ = ["SHARDS", "Document", "documents", "sources"]

SHARDS = range(12)
"""Shards 12 to 23 are the fresh text on which the result is measured: never opened here."""

SETS = ("news2", "dev", "modern", "modern2")


class Document(NamedTuple):
    """A document and its findings; `source` is where it comes from ("reuters", "press")."""

    name: str
    source: str
    findings: tuple[Finding, ...]


def sources(shared: Path) -> tuple[Path, ...]:
    """The files that are read, in order."""
    shards = (shared / "corpus" / "shards" / f"{number:02}.jsonl" for number in SHARDS)
    return (*shards, *(shared / "eval" / f"{name}.jsonl" for name in SETS))


def documents(paths: Sequence[Path]) -> Iterator[Document]:
    """The documents of these files, each once."""
    seen = set()
    for path in paths:
        with path.open(encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                if row["id"] not in seen:
                    seen.add(row["id"])
                    text = row["text"] if isinstance(row["text"], str) else "\n\n".join(row["text"])
                    prose = FORMS[row.get("format") or "text"].prose(text)
                    yield Document(row["id"], row["id"].partition(":")[0], review(prose.text).findings)
