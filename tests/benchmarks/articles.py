"""The texts that are read for time: the project's own articles, and real news in a folder beside the repository."""

import json
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DEVELOPMENT = ROOT.parent / "shared" / "eval" / "dev.jsonl"
CORPUS = ROOT.parent / "shared" / "corpus" / "news.jsonl"
EXAMPLES = ROOT / "examples" / "articles"

Article = tuple[str, ...]
"""The paragraphs of an article."""


def articles(path: Path) -> tuple[Article, ...]:
    """The articles of a file with one JSON object a line, its "text" the paragraphs; none if there is no file."""
    if not path.is_file():
        return ()
    return tuple(tuple(json.loads(line)["text"]) for line in path.read_text(encoding="utf-8").splitlines())


def whole(article: Article) -> str:
    """An article as one text."""
    return "\n\n".join(article)


def megabytes(found: Sequence[Article]) -> float:
    """The size of some articles in millions of bytes, in UTF-8."""
    return sum(len(whole(article).encode()) for article in found) / 1_000_000


def repeated(size: int) -> str:
    """The example articles one after the other, again and again, so many characters."""
    once = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.txt"))) + "\n\n"
    return (once * (size // len(once) + 1))[:size]
