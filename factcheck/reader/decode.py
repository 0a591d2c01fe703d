"""One reading for each statement, and one statement for each pair: which candidates become claims."""

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter, itemgetter
from typing import NamedTuple

from factcheck.reader.candidates import Candidate
from factcheck.reader.model import THOUSAND, Model, Scored
from factcheck.reader.statements import Statement

__all__ = ["Choice", "choices"]

CLAIMED = 150
"""A pair that a stated figure has with so many thousandths of probability is told by no direction beside it."""


class Choice(NamedTuple):
    """What a statement is taken to claim, and how likely that is."""

    statement: Statement
    candidate: Candidate
    probability: float


def choices(found: Iterable[tuple[Statement, Sequence[Scored]]], model: Model) -> Iterator[Choice]:
    """The readings of a document from the candidates of its statements.

    A pair belongs to the statement that has it with the greatest probability: a second percentage, or a bare
    direction, does not claim it again.
    """
    best = [_best(statement, scored) for statement, scored in found if scored]
    best.sort(
        key=lambda choice: (choice.statement.form == "direction", -choice.probability, choice.statement.figure.start)
    )
    owned: set[tuple[str, frozenset[int]]] = set()
    spoken: set[frozenset[int]] = set()
    for choice in best:
        frame, before, after = choice.candidate[:3]
        pair = frozenset((before.number, after.number))
        if choice.statement.form == "direction" and pair in spoken:
            continue
        if choice.probability * THOUSAND >= CLAIMED:
            spoken.add(pair)
        sure = choice.probability * THOUSAND >= model.thresholds[frame.code]
        if sure and (choice.statement.form, pair) not in owned:
            owned.add((choice.statement.form, pair))
            yield choice


def _best(statement: Statement, scored: Sequence[Scored]) -> Choice:
    """The likeliest reading: candidates that differ in the word of change alone, and not in its way, are one."""
    if statement.form != "direction":  # one word of change tells of all
        return Choice(statement, *max(scored, key=_probability))
    together: dict[tuple[int, str | None], list[Scored]] = {}
    for each in scored:
        _, _, after, cue, _ = each.candidate
        together.setdefault((after.number, None if cue is None else cue.way), []).append(each)
    probability, group = max(((sum(map(_probability, group)), group) for group in together.values()), key=_first)
    return Choice(statement, max(group, key=_probability).candidate, probability)


_probability, _first = attrgetter("probability"), itemgetter(0)
