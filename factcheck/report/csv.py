"""A table with commas: every claim that was read, a row each, for a spreadsheet or a data frame."""

import csv as commas
import re
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import Any

from factcheck.report.checked import Checked, Page
from factcheck.report.harmless import visible
from factcheck.report.records import COLUMNS, records

__all__ = ["csv"]

FORMULA = re.compile(r"[=@\t\r]|[+-](?!\d+(?:[./]\d+)?\Z)")
"""What a spreadsheet would work out; a number with a sign is only a number."""


def csv(documents: Iterable[Checked], _page: Page) -> Iterator[str]:
    r"""The names of the columns, then the findings of all documents in order, and what could not be read.

    No cell is a formula to a spreadsheet, whatever an article says: one that would be has an apostrophe before it.

    >>> print("".join(csv([Checked("a.txt", error="is binary, not text")], Page())), end="")
    path,line,column,start,...,suppressed,error
    a.txt,,,,...,"is binary, not text"
    """
    yield _line(COLUMNS)
    for checked in documents:
        for record in records(checked):
            yield _line(map(_cell, record.values()))


def _line(cells: Iterable[str]) -> str:
    written = StringIO()
    commas.writer(written, lineterminator="\n").writerow(cells)
    return written.getvalue()


def _cell(value: Any) -> str:
    """A value as text; what is not there is empty."""
    if value is None or isinstance(value, bool):
        return "" if value is None else str(value).lower()
    text = visible(str(value))
    return f"'{text}" if FORMULA.match(text) else text
