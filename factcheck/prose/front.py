"""The front matter of an article in Markdown: its title and its description, which readers see above the text."""

import re
from collections.abc import Iterator

from factcheck.prose.builder import Builder
from factcheck.prose.inside import escaped, through

__all__ = ["tell_front"]

ROW = re.compile(r"^(?:title|description)[ \t]*([:=])[ \t]*(.*)$", re.MULTILINE)
TABLE = re.compile(r"^\[", re.MULTILINE)
"""In TOML what comes after it belongs to something else."""

QUOTED = re.compile(r'"((?:[^"\\\r\n]|\\[^\r\n])*)"')
LITERAL = re.compile(r"'((?:[^'\r\n]|'')*)'")
COMMENT = re.compile(r"(?:^|[ \t])#.*$")
BLOCK = re.compile(r"[>|][-+0-9]{0,2}[ \t]*(?:#.*)?")
FURTHER = re.compile(r"(?:\r\n?|\n)(?:[ \t]+(\S[^\r\n]*)|[ \t]*(?=[\r\n]))")
"""A line that is indented, or is empty: it goes on with what the row above began."""

OTHER = re.compile(r"[\[{&*!]")
"""How what is not a text begins: lists, tables, references, tags."""


def tell_front(source: str, front: str, builder: Builder) -> None:
    """Add the title and the description of an article that begins with front matter in YAML or TOML."""
    table = TABLE.search(front)
    for row in ROW.finditer(front, 0, len(front) if table is None or front[0] == "-" else table.start()):
        if (row[1] == "=") == (front[0] == "+") and not OTHER.match(row[2]):
            builder.gap(2)
            _tell(source, row, front, builder)
    builder.gap(2)


def _tell(source: str, row: re.Match[str], front: str, builder: Builder) -> None:
    """Add the value of a row."""
    start = row.start(2)
    quoted, literal = QUOTED.match(front, start), LITERAL.match(front, start)
    if quoted is not None:
        inner = escaped(source, *quoted.span(1))
        words = Builder()
        words.words(inner.text, 0)
        words.pieces = list(through(words.pieces, inner))
        builder.add(words)
    elif literal is not None:
        at = literal.start(1)
        for part in re.split("('')", literal[1]):
            if part == "''" and row[1] == ":":
                builder.put("'", at, 2)
            else:
                builder.words(part, at)
            at += len(part)
    else:
        for at, text in _lines(row, front):
            builder.words(text, at)
            builder.space = True


def _lines(row: re.Match[str], front: str) -> Iterator[tuple[int, str]]:
    """The lines of a text without quotation marks, each with its place."""
    first = COMMENT.sub("", row[2].rstrip("\r"))
    if BLOCK.fullmatch(first) is None:
        yield row.start(2), first
    at = row.end()
    while row[1] == ":" and (further := FURTHER.match(front, at)) is not None:
        if further[1] is not None and further[1].startswith("- "):
            return  # a list
        if further[1] is not None:
            yield further.start(1), further[1]
        at = further.end()
