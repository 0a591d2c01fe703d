"""JSON lines: one object a line, a document each, written as each is done."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from factcheck.report.checked import Checked, Page
from factcheck.report.document import document

__all__ = ["jsonl", "line"]


def jsonl(documents: Iterable[Checked], _page: Page) -> Iterator[str]:
    """Each document on a line of its own.

    >>> print(*jsonl([Checked("a.txt", error="is binary, not text")], Page()), end="")
    {"schema": "1", "path": "a.txt", "error": "is binary, not text", "findings": []}
    """
    for checked in documents:
        yield f"{line(document(checked))}\n"


def line(found: Any) -> str:
    """An object on one line, in ASCII.

    ASCII because a line separator of Unicode (U+2028) would part the line for some readers, and because not every
    terminal and pipe carries UTF-8.
    """
    return json.dumps(found, ensure_ascii=True, allow_nan=False)
