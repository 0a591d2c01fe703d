"""What is said of a claim that lacks a level: which figures stand near it, and what the words do not settle."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from factcheck.claim import Claim
from factcheck.kinds.shared import listed, role_words
from factcheck.quantity import Quantity, Range
from factcheck.reading.draft import Draft
from factcheck.reading.levels import Level
from factcheck.reading.told import Story, Told

__all__ = ["OTHERS", "explained", "reason_for"]

SENTENCES = 1
"""How many sentences on each side count as near."""
MOST = 4
"""How many figures a reason names at most, the likelier first; the candidates hold them all."""
OTHERS = "other figure"
"""What a reason calls the rest."""


def explained(draft: Draft, story: Story) -> Draft:
    """A claim that lacks a level, with the figures that could be it and what is not clear; any other as it is."""
    missing = tuple(name for name in draft.claim.missing() if name != draft.claim.stated)
    if not missing or draft.reason is not None or draft.claim.impossible() is not None:
        return draft
    seen = draft.candidates or _seen(draft, story)
    seen = tuple(sorted(seen, key=lambda figure: figure.start or 0))
    return evolve(draft, reason=reason_for(missing, _likelier_first(seen, draft)), candidates=seen)


def _likelier_first(seen: Sequence[Quantity], draft: Draft) -> list[Quantity]:
    """Those of the unit of the levels that the claim has before others, and those of its sentence before others.

    All stay in the order of the text where a reason can name them all.
    """
    if len(set(map(_printed, seen))) <= MOST:
        return list(seen)
    sentence = draft.told.sentence
    units = {figure.unit for figure in _known(draft.claim)}
    return sorted(
        seen,
        key=lambda each: (each.unit not in units, not sentence.start <= (each.start or 0) < sentence.end),
    )


def reason_for(missing: Sequence[str], seen: Sequence[Quantity]) -> str:
    """Why a claim is left open, by the roles that it lacks and the figures near it.

    >>> from factcheck import parse
    >>> reason_for(["before"], [parse("246 schools"), parse("318 schools")])
    'the text gives 246 schools and 318 schools nearby; it is not clear which is the earlier level'
    """
    names = [role_words(name) for name in missing]
    if not seen:
        none = "no figure" if len(names) == 1 else "no figures"
        return f"the sentence and its neighbours give {none} that could be {' and '.join(names)}"
    figures = list(dict.fromkeys(_printed(figure) for figure in seen))
    rest = len(figures) - MOST
    others = [] if rest < 1 else [f"{rest} {OTHERS}{'' if rest == 1 else 's'}"]
    told = listed([*figures[:MOST], *others])
    if len(figures) < len(names):
        return f"the text gives only {told} nearby, and {' and '.join(names)} are needed"
    if len(names) > 1:
        return f"the text gives {told} nearby; it is not clear which of them are {' and '.join(names)}"
    which = "which" if len(figures) > 1 else "whether that"
    return f"the text gives {told} nearby; it is not clear {which} is {names[0]}"


def _printed(figure: Quantity) -> str:
    """A figure as a reason names it: a number word alone in quotation marks, so that it does not read as our own."""
    return f'"{figure}"' if figure.style != "digits" and figure.unit is None else str(figure)


def _seen(draft: Draft, story: Story) -> Iterator[Quantity]:
    """The figures of the sentence and its neighbours that could be a level by their unit."""
    taken = {figure.start for figure in _figures(draft.claim)}
    first = max(draft.told.number - SENTENCES, 0)
    for told in story.told[first : draft.told.number + SENTENCES + 1]:
        for level in _levels(told):
            if level.one.start not in taken and _fits(draft.claim, level):
                yield from (level.quantity.ends if isinstance(level.quantity, Range) else (level.quantity,))


def _levels(told: Told) -> Iterator[Level]:
    """The figures of a sentence that do not say how much something changed."""
    changes = {level.place for change in told.changes for level in (*change.stated, *change.amounts)}
    return (level for place, level in sorted(told.levels.items()) if place not in changes)


def _figures(claim: Claim) -> list[Quantity]:
    """The printed figures of a claim, the stated one among them."""
    stated = claim.figure
    return [*claim.variables().values(), *(() if stated is None else getattr(stated, "ends", (stated,)))]


def _known(claim: Claim) -> list[Quantity]:
    """The figures of a claim that are in the unit of its levels."""
    return _figures(claim) if claim.degree else list(claim.variables().values())


def _fits(claim: Claim, level: Level) -> bool:
    """Whether a figure can be the level that a claim lacks, by its unit alone."""
    if claim.unit == "points":
        return level.unit in (None, "percent")
    known = _known(claim)
    if not known:
        return not level.is_relative
    return level.unit == known[0].unit or (level.is_count and known[0].exact)
