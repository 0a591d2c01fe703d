"""An editor of our own, small and slow: how it tells places, and what it makes of edits. No line is the server's."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from hypothesis import strategies as st
from lsprotocol.types import CreateFile, Position, Range, TextDocumentEdit, TextEdit, WorkspaceEdit

UNITS = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}
"""The codec of an encoding, and the bytes of its unit."""

ends = st.sampled_from(["\n", "\r", "\r\n"])
other = st.sampled_from(
    ["\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x1c", "😀", "e\u0301", "é", "€", "\ud83d", "\ude00"]
)
texts = st.lists(st.one_of(ends, other, st.sampled_from("ab 5%")), max_size=12).map("".join)
"""Texts of what is hard to count: ends of lines and what is none, wide characters, half characters."""

encodings = st.sampled_from(sorted(UNITS))


def units(text: str, encoding: str) -> int:
    codec, size = UNITS[encoding]
    return len(text.encode(codec, "surrogatepass")) // size


def is_inside_end(text: str, at: int) -> bool:
    """Whether a place stands between the two halves of a line's end: no position tells it."""
    return text[at - 1 : at + 1] == "\r\n"


def position(text: str, at: int, encoding: str) -> Position:
    """Where a place stands."""
    before = re.split(r"\r\n|\r|\n", text[:at])
    return Position(len(before) - 1, units(before[-1], encoding))


def offset(text: str, place: Position, encoding: str) -> int:
    """Which place a position is."""
    return next(
        at for at in range(len(text) + 1) if not is_inside_end(text, at) and position(text, at, encoding) == place
    )


def edited(text: str, edits: Sequence[TextEdit], encoding: str) -> str:
    """A text after edits that do not overlap."""
    spans = [(offset(text, e.range.start, encoding), offset(text, e.range.end, encoding), e.new_text) for e in edits]
    for start, end, new in sorted(spans, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def applied(edit: WorkspaceEdit, texts: Mapping[str, str], encoding: str) -> dict[str, str]:
    """The documents after an edit of several; one that is made must not be there."""
    found = dict(texts)
    for uri, changes in (edit.changes or {}).items():
        found[uri] = edited(found[uri], changes, encoding)
    for change in edit.document_changes or ():
        if isinstance(change, CreateFile):
            assert change.uri not in found
            found[change.uri] = ""
        else:
            assert isinstance(change, TextDocumentEdit)
            edits = [each for each in change.edits if isinstance(each, TextEdit)]
            assert len(edits) == len(change.edits)
            found[change.text_document.uri] = edited(found[change.text_document.uri], edits, encoding)
    return found


def spot(text: str, words: str, encoding: str = "utf-16") -> Range:
    """The range of some words."""
    at = text.index(words)
    return Range(position(text, at, encoding), position(text, at + len(words), encoding))


def uri_of(path: Path) -> str:
    return path.as_uri()
