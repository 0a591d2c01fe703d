"""The quantities of a text, for people and for tools."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from attrs import field, frozen

from factcheck.contract import SCHEMA, figure_object
from factcheck.prose import Prose
from factcheck.quantity import Quantity, Range
from factcheck.report.harmless import harmless, titled
from factcheck.report.jsonl import line

__all__ = ["LISTINGS", "Listed"]

Figures = tuple[Quantity | Range, ...]


@frozen
class Listed:
    """The figures of one document, or why it could not be read."""

    path: str
    prose: Prose = field(factory=lambda: Prose.plain(""))
    figures: Figures = ()
    error: str | None = None


def _jsonl(documents: Iterable[Listed]) -> Iterator[str]:
    """A document a line."""
    for listed in documents:
        found = [figure_object(figure, listed.prose) for figure in listed.figures]
        yield f"{line({'schema': SCHEMA, 'path': listed.path, 'error': listed.error, 'quantities': found})}\n"


def _text(documents: Iterable[Listed]) -> Iterator[str]:
    """A figure a line: its place, what is printed, and what that is."""
    for listed in documents:
        if listed.error is None:
            rows = [_row(figure_object(figure, listed.prose)) for figure in listed.figures]
            yield "\n  ".join([titled(listed.path), *(rows or ["no figures found"])]) + "\n"


def _row(figure: Mapping[str, Any]) -> str:
    value = figure["value"]
    known = value if isinstance(value, str) else " to ".join(value)
    printed = harmless(f"{figure['hedge']} {figure['printed']}" if figure["hedge"] else figure["printed"])
    place = f"{figure['start']}-{figure['end']}"
    return f"{place:<12} {printed:<28}  {known} {harmless(figure['unit'] or '')}".rstrip()


LISTINGS: Mapping[str, Callable[[Iterable[Listed]], Iterator[str]]] = MappingProxyType({"text": _text, "jsonl": _jsonl})
"""The formats of `factcheck quantities`."""
