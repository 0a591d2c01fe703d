"""Shares that a measure is by its meaning: a load factor is traffic over capacity, each told in its own sentence."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, cast

from factcheck.reader.analysis import Mention
from factcheck.reader.patterns import Grammar, Item, Program, program
from factcheck.words import Row, table

__all__ = ["Definition", "defined", "definitions"]

Pair = tuple[Mention, Mention]
"""A newer level and its base."""


class Definition(NamedTuple):
    """A measure that is a share: the programs that find its levels, those of its part and those of its whole."""

    name: str
    stated: Program
    part: Program
    whole: Program
    example: str


def definitions(grammar: Grammar) -> tuple[Definition, ...]:
    """All definitions of the table, compiled by a grammar."""
    rows = table("frames")
    pattern = rows["defining"]["pattern"]

    def compiled(row: Row, role: str, percent: bool) -> Program:
        told = pattern.replace("{now}", "{now:percent}").replace("{then}", "{then:percent}") if percent else pattern
        return program(told, grammar._replace(macros={**grammar.macros, "measure": row[role]}))

    return tuple(
        Definition(
            row["name"],
            compiled(row, "stated", True),
            compiled(row, "part", False),
            compiled(row, "whole", False),
            row["example"],
        )
        for row in cast(Sequence[Row], rows["defined"])
    )


def defined(definition: Definition, sentences: Sequence[Sequence[Item]]) -> Iterator[tuple[Mention, Mention, Mention]]:
    """The shares of a document by a definition: each percentage with its part and its whole.

    The levels of the three measures go together by their order: of part and whole as many must be told.
    """
    stated, parts, wholes = (
        list(_levels(found, sentences)) for found in (definition.stated, definition.part, definition.whole)
    )
    if len(parts) == len(wholes) <= len(stated):
        for told, part, whole in zip(stated, parts, wholes, strict=False):
            yield from zip(told, part, whole, strict=True)


def _levels(found: Program, sentences: Sequence[Sequence[Item]]) -> Iterator[Pair]:
    """The levels of a measure with their bases, in the order of the text; no figure twice."""
    seen: set[int] = set()
    for items in sentences:
        keys = {item.tag if item.mention is not None else item.word for item in items}
        for start in found.starts(items) if found.may_be(keys) else ():
            captured = found.match(items, start, lambda _: True) or ()
            figures = [mention for _, mention in captured]
            for now, then in zip(figures[::2], figures[1::2], strict=False):
                if now.number not in seen:
                    seen |= {now.number, then.number}
                    yield now, then
