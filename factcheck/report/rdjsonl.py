"""Reviewdog's diagnostic format, a line each: remarks that it hands on to whatever reviews a change."""

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from factcheck.findings import Finding
from factcheck.prose.lines import Lines
from factcheck.report.checked import Checked, Page
from factcheck.report.jsonl import line
from factcheck.report.links import page_of, site
from factcheck.report.remarks import remarks
from factcheck.report.tiers import head, level_of
from factcheck.report.uris import posix

__all__ = ["rdjsonl"]

Object = dict[str, Any]

LINE_END = re.compile("\n")
SEVERITIES: Mapping[str, str] = MappingProxyType({"error": "ERROR", "warning": "WARNING", "note": "INFO"})
"""What reviewdog calls the levels."""


def rdjsonl(documents: Iterable[Checked], _page: Page) -> Iterator[str]:
    """A line for each alarm and each query that is not suppressed, and for what could not be read.

    >>> print("".join(rdjsonl([Checked("a.txt", error="is binary, not text")], Page())), end="")
    {"message": "is binary, not text", "location": {"path": "a.txt"}, "severity": "ERROR", "source": {"name": ...
    """
    for checked in documents:
        if checked.error is not None:
            yield _line(checked.error, {"path": posix(checked.path)}, "error")
        lines = _lines(checked.prose.source)
        for finding in checked.problems:
            place = {"path": posix(checked.path), "range": _range(lines, finding.start, finding.end)}
            level = level_of(finding)
            assert level is not None
            code = {"value": finding.kind, "url": page_of(finding.kind)}
            yield _line(_told(finding), place, level, code=code, suggestions=_suggestions(finding, lines))


def _line(message: str, location: Object, level: str, **rest: Any) -> str:
    source = {"name": "factcheck", "url": f"{site()}/"}
    found = {"message": message, "location": location, "severity": SEVERITIES[level], "source": source, **rest}
    return f"{line(found)}\n"


def _told(finding: Finding) -> str:
    """What is said, with what may help on the lines below."""
    return "\n".join([f"{head(finding)}: {finding.said}", *(f"{label}: {words}" for label, words in remarks(finding))])


def _suggestions(finding: Finding, lines: Lines) -> list[Object]:
    edit = finding.edit
    return [] if edit is None else [{"range": _range(lines, edit.start, edit.end), "text": edit.text}]


def _lines(source: str) -> Lines:
    r"""The lines of a document as reviewdog has them: they end with \n alone."""
    return Lines(source, (0, *(found.end() for found in LINE_END.finditer(source))))


def _range(lines: Lines, start: int, end: int) -> Object:
    """A stretch; its end is the first place that is not part of it."""
    return {"start": _position(lines, start), "end": _position(lines, end)}


def _position(lines: Lines, at: int) -> dict[str, int]:
    """A place: the line from 1, and the column from 1 in bytes of UTF-8."""
    line_, column = lines.position(at)
    return {"line": line_ + 1, "column": len(lines.text[at - column : at].encode("utf-8", "surrogatepass")) + 1}
