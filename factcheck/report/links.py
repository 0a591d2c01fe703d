"""Where a code is explained on the web: the pages of the documentation."""

from collections.abc import Mapping
from functools import cache
from importlib.metadata import metadata
from types import MappingProxyType
from typing import Any

from factcheck.diagnoses import DIAGNOSES
from factcheck.kinds import KINDS
from factcheck.notes import NOTES

__all__ = ["page_of", "site"]

NAMED = "Documentation, "

FOLDERS: Mapping[str, tuple[Any, ...]] = MappingProxyType({"kinds": KINDS, "diagnoses": DIAGNOSES, "notes": NOTES})


@cache
def site() -> str:
    """The address of the documentation, as the package's own metadata have it."""
    rows = map(str, metadata("factcheck-claims").get_all("Project-URL") or ())
    return next(row.removeprefix(NAMED) for row in rows if row.startswith(NAMED)).rstrip("/")


def page_of(code: str) -> str:
    """The page of a kind of claim, a diagnosis or a note; the first page of all for any other code.

    >>> page_of("percent_change").removeprefix(site())
    '/generated/kinds/percent_change.html'
    """
    folder = next((name for name, rows in FOLDERS.items() if any(row.code == code for row in rows)), None)
    return f"{site()}/index.html" if folder is None else f"{site()}/generated/{folder}/{code}.html"
