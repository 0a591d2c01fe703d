"""What every output is made of: documents that were checked, and a page to put them on."""

from attrs import frozen

from factcheck.findings import Report

__all__ = ["SCHEMA", "Checked", "Page"]

SCHEMA = "1"
"""The version of the JSON that tools read; a change in the meaning of a field is a new one."""


@frozen
class Checked:
    """One document: its path as it was given ("-" for standard input), and its report or why there is none."""

    path: str
    report: Report | None = None
    error: str | None = None


@frozen
class Page:
    """Where people read: `width` in columns, and whether colours are shown."""

    width: int = 80
    colour: bool = False
