"""Reports for people and for tools: one file each, and this table of them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from types import MappingProxyType

from attrs import frozen

from factcheck.report.checked import Checked, Page

__all__ = ["FORMATS", "Checked", "Format", "Page"]


@frozen
class Format:
    """A way to write checked documents. `home` is its function in a file of this folder.

    `holds_errors`: whether what could not be read is part of the output. `chosen_only`: whether it holds only the
    findings that a person chose. `resumes`: whether a later run can go on where the output of this one ends.
    `alone`: whether what is written of a document hangs on no other, and nothing stands before, between or after them.
    `encoding` is how it is written, where it says so itself.
    """

    name: str
    home: str
    holds_errors: bool = True
    chosen_only: bool = False
    resumes: bool = False
    alone: bool = False
    encoding: str | None = None

    def write(self, documents: Iterable[Checked], page: Page) -> Iterator[str]:
        """The documents in pieces of output, those of one before the next is asked for unless a sum of all comes first.

        >>> print(*FORMATS["text"].write([], Page()), end="")
        0 texts, 0 claims.
        """
        module, name = self.home.split(".")
        function: Callable[[Iterable[Checked], Page], Iterator[str]]
        function = getattr(import_module(f"factcheck.report.{module}"), name)
        return function(documents, page)


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        form.name: form
        for form in (
            Format("text", "terminal.text", holds_errors=False),
            Format("json", "array.array"),
            Format("jsonl", "jsonl.jsonl", resumes=True, alone=True),
            Format("html", "html.html", encoding="utf-8"),
            Format("sarif", "sarif.sarif"),
            Format("github", "github.github", alone=True),
            Format("rdjsonl", "rdjsonl.rdjsonl", alone=True),
            Format("csv", "csv.csv", encoding="utf-8"),
            Format("annotation", "annotation.annotation", holds_errors=False),
            Format("claimreview", "claimreview.claimreview", holds_errors=False, chosen_only=True),
        )
    }
)
"""The formats by name. What a format needs is loaded when it is first written."""
