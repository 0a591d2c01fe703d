"""JSON lines: one object a line, a document each, written a finding at a time."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from factcheck.contract import frame
from factcheck.report.checked import Checked, Page

__all__ = ["jsonl", "line", "pieces"]

END = "]}"
"""What closes the list of findings and the document."""


def jsonl(documents: Iterable[Checked], _page: Page) -> Iterator[str]:
    """Each document on a line of its own.

    >>> print(*jsonl([Checked("a.txt", error="is binary, not text")], Page()), sep="", end="")
    {"schema": "1", "path": "a.txt", "error": "is binary, not text", "findings": []}
    """
    for checked in documents:
        yield from pieces(checked)
        yield "\n"


def pieces(checked: Checked) -> Iterator[str]:
    """The object of a document in pieces, a finding each: as a whole it can be eight times as long as the text.

    >>> list(pieces(Checked("a.txt", error="is binary, not text")))
    ['{"schema": "1", "path": "a.txt", "error": "is binary, not text", "findings": [', ']}']
    """
    yield line(frame(checked.path, checked.error)).removesuffix(END)
    before = ""
    for finding in checked.findings:
        yield f"{before}{line(finding.to_dict())}"
        before = ", "
    yield END


def line(found: Any) -> str:
    """An object on one line, in ASCII.

    ASCII because a line separator of Unicode (U+2028) would part the line for some readers, and because not every
    terminal and pipe carries UTF-8.
    """
    return json.dumps(found, ensure_ascii=True, allow_nan=False)
