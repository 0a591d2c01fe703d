"""The places of a document as SARIF has them."""

from typing import Any

from attrs import field, frozen

from factcheck.prose.lines import Lines
from factcheck.report.checked import Checked
from factcheck.report.uris import uri_of

__all__ = ["Source"]

Object = dict[str, Any]


@frozen
class Source:
    """Where findings stand: the address of a document and its lines, found once for all of them."""

    uri: str
    lines: Lines = field(repr=False)

    @classmethod
    def of(cls, checked: Checked) -> "Source":
        """Take a document apart."""
        return cls(uri_of(checked.path), Lines.of(checked.prose.source))

    def region(self, start: int, end: int) -> Object:
        r"""A stretch of the document: lines and columns counted from 1, offsets from 0, all in code points.

        >>> Source("a.txt", Lines.of("Up\n5%.")).region(3, 5)["startLine"]
        2
        """
        line, column = self.lines.position(start)
        last, after = self.lines.position(end)
        return {
            "startLine": line + 1,
            "startColumn": column + 1,
            "endLine": last + 1,
            "endColumn": after + 1,
            "charOffset": start,
            "charLength": end - start,
        }

    def location(self, start: int, end: int) -> Object:
        """A stretch and the document that it stands in."""
        return {"physicalLocation": {"artifactLocation": self.artifact(), "region": self.region(start, end)}}

    def artifact(self) -> Object:
        """The document."""
        return {"uri": self.uri}
