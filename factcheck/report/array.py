"""One JSON list of all documents, written a finding at a time."""

from collections.abc import Iterable, Iterator

from factcheck.report.checked import Checked, Page
from factcheck.report.jsonl import pieces

__all__ = ["array"]


def array(documents: Iterable[Checked], _page: Page) -> Iterator[str]:
    """The documents as a list, each on a line of its own.

    >>> print(*array([Checked("a.txt", error="is binary, not text")], Page()), sep="", end="")
    [
    {"schema": "1", "path": "a.txt", "error": "is binary, not text", "findings": []}
    ]
    """
    before = "[\n"
    for checked in documents:
        yield before
        yield from pieces(checked)
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"
