"""Commands of GitHub Actions: each alarm and each query becomes an annotation of a commit or of a pull request."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from factcheck.findings import Finding
from factcheck.prose.lines import Lines
from factcheck.report.checked import Checked, Page
from factcheck.report.harmless import harmless
from factcheck.report.remarks import remarks
from factcheck.report.tiers import SIGNS, level_of
from factcheck.report.uris import STDIN, posix

__all__ = ["github"]

COMMANDS: Mapping[str, str] = MappingProxyType({"error": "error", "warning": "warning", "note": "notice"})
"""What GitHub calls the levels."""

DATA = MappingProxyType(str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"}))
PROPERTY = MappingProxyType({**DATA, **str.maketrans({":": "%3A", ",": "%2C"})})
"""How GitHub has what would end a command, or one of its properties."""


def github(documents: Iterable[Checked], _page: Page) -> Iterator[str]:
    """A line for each alarm and each query that is not suppressed, and for what could not be read.

    >>> print(*github([Checked("a.txt", error="is binary, not text")], Page()), end="")
    ::error file=a.txt::is binary, not text
    """
    for checked in documents:
        file = {} if checked.path == STDIN else {"file": posix(checked.path)}
        if checked.error is not None:
            yield _command("error", file, [checked.error])
        for finding in checked.problems:
            level = level_of(finding)
            assert level is not None
            place = _place(checked.prose.lines, finding.start, finding.end)
            title = {"title": f"{SIGNS[finding.tier].word} ({finding.kind}, {finding.rating})"}
            yield _command(COMMANDS[level], {**file, **(place if file else {}), **title}, _told(finding))


def _place(lines: Lines, start: int, end: int) -> dict[str, str]:
    """Lines and columns counted from 1; columns only within one line, as GitHub wants them."""
    line, column = lines.position(start)
    last, after = lines.position(end)
    columns = {"col": str(column + 1), "endColumn": str(after + 1)} if line == last else {}
    return {"line": str(line + 1), "endLine": str(last + 1), **columns}


def _told(finding: Finding) -> Iterator[str]:
    """The lines of an annotation."""
    yield finding.said
    for label, words in remarks(finding):
        yield f"{label}: {words}"


def _command(name: str, properties: Mapping[str, str], told: Iterable[str]) -> str:
    """One command on one line, whatever the words and the names hold."""
    given = ",".join(f"{key}={harmless(value.translate(PROPERTY))}" for key, value in properties.items())
    words = "\n".join(map(harmless, told)).translate(DATA)
    return f"::{name}{' ' if given else ''}{given}::{words}\n"
