"""The texts to learn from, beside the repository: each document once, with what is found in it."""

import json
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from multiprocessing import Pool
from pathlib import Path
from typing import Any, NamedTuple

from factcheck.findings import Finding, reviewed
from factcheck.prose import FORMS, Prose

__all__ = ["ALL_SHARDS", "SETS", "SHARDS", "Document", "documents", "shards", "source_of", "sources", "text_of"]

SHARDS, ALL_SHARDS = range(12), range(24)
"""Alarms are learned from the first twelve. On the others they were measured at first look, shard by shard; since all
have been looked at, claims are annotated in documents of any.
"""

SETS = ("news2", "dev", "modern", "modern2")


class Document(NamedTuple):
    """A document and its findings; `source` is where it comes from: "press" (press releases) or "reuters", say."""

    name: str
    source: str
    findings: tuple[Finding, ...]


def source_of(name: str) -> str:
    """Where a document comes from, by its name; press releases have come from two places."""
    source = name.partition(":")[0]
    return "press" if source == "scoop" else source


def sources(shared: Path) -> tuple[Path, ...]:
    """The files that are read, in order."""
    return (*shards(shared, SHARDS), *(shared / "eval" / f"{name}.jsonl" for name in SETS))


def shards(shared: Path, numbers: Iterable[int]) -> list[Path]:
    """The files of these shards."""
    return [shared / "corpus" / "shards" / f"{number:02}.jsonl" for number in numbers]


def text_of(row: Mapping[str, Any]) -> str:
    """The text of a document of a set or a shard, without its markup.

    >>> text_of({"id": "a", "text": "Up **5%**.", "format": "markdown"})
    'Up 5%.'
    """
    text = row["text"] if isinstance(row["text"], str) else "\n\n".join(row["text"])
    return FORMS[row.get("format") or "text"].prose(text).text


def documents(paths: Sequence[Path], names: Container[str] | None = None) -> Iterator[Document]:
    """The documents of these files, each once; of those with these names alone, where names are given."""
    with Pool() as pool:
        yield from pool.imap(_document, _rows(paths, names), chunksize=16)


def _rows(paths: Sequence[Path], names: Container[str] | None) -> Iterator[Mapping[str, Any]]:
    seen = set()
    for path in paths:
        with path.open(encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                if row["id"] not in seen and (names is None or row["id"] in names):
                    seen.add(row["id"])
                    yield row


def _document(row: Mapping[str, Any]) -> Document:
    # guesses too: whether they are right is what is learned
    return Document(row["id"], source_of(row["id"]), reviewed(Prose.plain(text_of(row)), guesses=True).findings)
