"""The texts that the laws of edits are tried on: our own articles, and the development documents where they are."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from factcheck.prose import prose_of
from tests.laws.news import ARTICLES
from tests.laws.patches import Seen, seen

__all__ = ["documents", "found", "own"]

ROOT = Path(__file__).resolve().parent.parent.parent


@cache
def own() -> Mapping[str, str]:
    """Our own articles by name: those of the laws, and the examples."""
    examples = sorted((ROOT / "examples" / "articles").glob("*.txt"))
    return MappingProxyType({**ARTICLES, **{path.stem: path.read_text(encoding="utf-8") for path in examples}})


@cache
def documents(path: Path) -> Mapping[str, str]:
    """The documents of a file with one JSON object a line: {"id", "text": [paragraphs]}.

    Without the characters that nobody sees, so that a place in what is read is one in the text.
    """
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return MappingProxyType({row["id"]: prose_of("\n\n".join(row["text"])).text for row in rows})


@cache
def found(text: str) -> tuple[Seen, ...]:
    """What is found in a text; a text is read once for all laws."""
    return tuple(seen(text))
