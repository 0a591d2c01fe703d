"""Which level is the base of which: pairs linked by a word of change, before anything that is stated of them."""

from collections.abc import Iterable
from typing import NamedTuple

from factcheck.reader.candidates import Candidate, candidates, within_reach
from factcheck.reader.evidence import Evidence, Links, Surroundings
from factcheck.reader.model import Scored, Weights, scored
from factcheck.reader.statements import Statement, bases

__all__ = ["Linked", "linked", "links_of"]


class Linked(NamedTuple):
    """The bases of a document with their candidates, and how likely each pair is linked."""

    bases: list[tuple[Statement, list[Scored]]]
    links: Links


def linked(around: Surroundings, weights: Weights) -> Linked:
    """Link the levels of a text.

    >>> from factcheck.reader.analysis import analyse
    >>> from factcheck.reader.model import learned
    >>> analysis = analyse("Sales rose 12% to £1.9m from £1.7m.")
    >>> strengths = linked(Surroundings(analysis), learned().links).links.strengths
    >>> strengths[2, 1] > 0.9, strengths[1, 2] < 0.1
    (True, True)
    """
    analysis, found = around.analysis, list[tuple[Statement, list[Scored]]]()
    for base in bases(analysis):
        reachable = within_reach(analysis, base)
        every = list(candidates(analysis, base, reachable))
        if every:
            found.append((base, scored(Evidence(around, base, reachable), every, weights)))
    return Linked(found, links_of(each for _, every in found for each in every))


def links_of(found: Iterable[tuple[Candidate, float]]) -> Links:
    """How likely each pair is linked: the sum over the words of change."""
    strengths, of_base, of_newer = dict[tuple[int, int], float](), dict[int, float](), dict[int, float]()
    for (_, before, after, _, _), probability in found:
        pair = before.number, after.number
        strengths[pair] = strengths.get(pair, 0) + probability
    for (base, newer), strength in strengths.items():
        of_base[base] = max(of_base.get(base, 0), strength)
        of_newer[newer] = max(of_newer.get(newer, 0), strength)
    return Links(strengths, of_base, of_newer)
