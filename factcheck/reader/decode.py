"""One reading for each stated figure, and one newer level for each base: which candidates become claims."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple

from factcheck.reader.candidates import Candidate
from factcheck.reader.features import Numbers, Surroundings, described
from factcheck.reader.forest import Forests, is_kept, likely, weighed
from factcheck.reader.joint import Weighed, joint
from factcheck.reader.ngrams import Phrases, weigh
from factcheck.reader.statements import Statement

__all__ = ["Choice", "Least", "chosen", "group_of", "weighed_candidates"]

Least = Mapping[str, tuple[float, float]]
"""How likely a reading must be, by the code of its frame: with all its figures in one sentence, and otherwise."""

NEVER = 2.0, 2.0
"""More than any probability: a frame of which nothing is read."""


class Choice(NamedTuple):
    """What a statement is taken to claim, and how likely that is."""

    statement: Statement
    candidate: Candidate
    probability: float

    @property
    def is_near(self) -> bool:
        """Whether all figures stand in the sentence of the statement."""
        return self.candidate.first.sentence == self.candidate.second.sentence == self.statement.sentence

    @property
    def pair(self) -> tuple[int, int]:
        """The numbers of the two operands."""
        return self.candidate.first.number, self.candidate.second.number


def group_of(form: str) -> str:
    """Which forest weighs the candidates of a form."""
    return form if form in ("direction", "total") else "stated"


def weighed_candidates(around: Surroundings, forests: Forests) -> Iterator[Choice]:
    """The likeliest candidates of each statement of a document, with their probabilities.

    They are weighed one by one, and then again beside each other.
    """
    found: list[tuple[Statement, Candidate, Numbers]] = []
    weights: list[Weighed] = []
    phrases = Phrases(around.analysis)
    for number, statement in enumerate(around.statements):
        forest, figure = forests[group_of(statement.form)], statement.figure
        for candidate, dense in described(around, statement, forest.of_operands):
            if not is_kept(forest, dense):
                continue
            numbers = (*dense, weigh(forest.ngrams, phrases.of(statement, candidate)))
            total = weighed(forest, numbers)
            if total is not None:
                of = -1 if figure is None else figure.number
                weights.append(Weighed(number, of, candidate.first.number, candidate.second.number, total))
                found.append((statement, candidate, numbers))
    for place, numbers in joint(weights):
        statement, candidate, own = found[place]
        total = weighed(forests["joint"], (*numbers, *own))
        if total is not None:
            yield Choice(statement, candidate, likely(total))


def chosen(found: Iterable[Choice], least: Least) -> Sequence[Choice]:
    """The readings of a document, by the least probability of their frame.

    A figure states one claim, the likeliest; two levels have one claim of a form in a sentence; and a bare direction is
    told only of levels that no figure tells of, once for each base.
    """
    stated: dict[int, Choice] = {}
    directions: list[Choice] = []
    for each in found:
        figure = each.statement.figure
        if figure is None:
            directions.append(each)
        elif _is_likelier(each, stated.get(figure.start)):
            stated[figure.start] = each  # two mentions can stand there: "4 times" has a unit, and multiplies
    stated = {at: each for at, each in stated.items() if each.probability >= _least(each, least)}
    directions = [each for each in directions if each.probability >= _least(each, least)]
    once: dict[tuple[int, str, tuple[int, int]], Choice] = {}
    for each in stated.values():
        key = each.statement.sentence, each.candidate.frame.code, each.pair
        if _is_likelier(each, once.get(key)):
            once[key] = each
    told = {frozenset(each.pair) for each in once.values()}
    bases: dict[int, Choice] = {}
    for each in sorted(directions, key=_probability, reverse=True):
        if frozenset(each.pair) not in told:
            told.add(frozenset(each.pair))
            bases.setdefault(each.pair[0], each)
    return [*once.values(), *bases.values()]


def _least(choice: Choice, least: Least) -> float:
    near, elsewhere = least.get(choice.candidate.frame.code, NEVER)
    return near if choice.is_near else elsewhere


def _is_likelier(one: Choice, other: Choice | None) -> bool:
    return other is None or one.probability > other.probability


_probability = attrgetter("probability")
