"""The articles that the project started from: each row that was written down is found, and nothing else alarms.

A line is {"id", "claims": [{"kind", "roles", "rating", "quote"}]}; the article lies in a folder by its id.
"""

import json
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

from tests.accuracy.readers import Object, Reader, findings

__all__ = ["Seeds", "is_row", "measured"]


class Seeds(NamedTuple):
    """How many rows there are, how many were found once, and how many alarms there are beside them."""

    rows: int
    found: int
    other_alarms: int


def measured(rows: Path, folder: Path, reader: Reader) -> Seeds:
    """The rows of a file, held against what is found in the articles."""
    count = Seeds(0, 0, 0)
    for article in map(json.loads, rows.read_text(encoding="utf-8").splitlines()):
        found = findings((folder / article["id"]).read_text(encoding="utf-8"), "text", reader)
        hits = [[finding for finding in found if is_row(row, finding)] for row in article["claims"]]
        own = {id(finding) for each in hits for finding in each}
        others = sum(finding["tier"] == "alarm" and id(finding) not in own for finding in found)
        once = sum(len(each) == 1 for each in hits)
        count = Seeds(count.rows + len(hits), count.found + once, count.other_alarms + others)
    return count


def is_row(row: Object, finding: Object) -> bool:
    """Whether a finding is the one of a row: its kind, the roles that the row names, its rating and its place.

    A role that a row of rating "unchecked" does not name must be empty.
    """
    if (finding["kind"], finding["rating"]) != (row["kind"], row["rating"]):
        return False
    if row["rating"] == "unchecked" and any(finding["roles"][name] for name in finding["roles"].keys() - row["roles"]):
        return False
    meets = row["quote"] in finding["quote"] or finding["quote"] in row["quote"]
    return meets and all(_is_role(wanted, finding["roles"].get(name)) for name, wanted in row["roles"].items())


def _is_role(wanted: object, role: Object | list[Object] | None) -> bool:
    """Whether a role is what a row says: a number, a word, a period in its print, a list."""
    if role is None:
        return False
    if isinstance(wanted, list) or isinstance(role, list):
        return isinstance(role, list) and sorted(wanted) == sorted(Fraction(part["value"]) for part in role)  # type: ignore[call-overload]  # a row has a list where the finding has one
    if isinstance(wanted, str):
        return wanted in (role["value"], role["printed"])
    return Fraction(role["value"]) == Fraction(str(wanted))
