"""Reports for people and for tools: one file each, and this list of them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from factcheck.report.array import array
from factcheck.report.checked import Checked, Page
from factcheck.report.jsonl import jsonl
from factcheck.report.terminal import text

__all__ = ["FORMATS", "Checked", "Format", "Page"]


class Format(NamedTuple):
    """A way to write checked documents: pieces of output, those of one before the next is asked for.

    `holds_errors`: whether what could not be read is part of the output.
    """

    write: Callable[[Iterable[Checked], Page], Iterator[str]]
    holds_errors: bool = True


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "text": Format(text, holds_errors=False),
        "json": Format(array),
        "jsonl": Format(jsonl),
    }
)
