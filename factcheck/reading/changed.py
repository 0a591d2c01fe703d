"""Claims of change: what a sentence gives, and what it takes from its neighbours."""

from collections.abc import Iterator, Sequence
from functools import cache

from attrs import evolve

from factcheck.claim import Claim
from factcheck.quantity import Quantity
from factcheck.reading.agreement import is_base
from factcheck.reading.antecedents import find_now, find_present
from factcheck.reading.change import Change
from factcheck.reading.cues import words_of
from factcheck.reading.draft import Draft
from factcheck.reading.elements import DASHES
from factcheck.reading.levels import Level
from factcheck.reading.links import find_after, find_base
from factcheck.reading.named_bases import find_named, find_named_pair
from factcheck.reading.pairs import Pair, find_pairs, named_base
from factcheck.reading.places import Place
from factcheck.reading.series import find_series
from factcheck.reading.statement import BY_UNIT, TREND, claims_of, direction_of, signed
from factcheck.reading.told import Story, Told
from factcheck.reading.topics import bad_measures, cannot_be_negative

__all__ = ["changed"]

YEARLY = ("year", "on", "year")
ANOTHER_BASIS = "the percentage is on another basis than the figures of the text (adjusted or like for like, say)"


def changed(story: Story) -> Iterator[Draft]:
    """The claims of change of a document."""
    for told in story.told:
        stated = [change for change in told.changes if not change.is_bare]
        if stated and not _is_unclear(told):
            for change in stated:
                yield from _drafts(told, change, story.told)


def _drafts(told: Told, change: Change, all_told: Sequence[Told]) -> Iterator[Draft]:
    place = Place(told, change, all_told)
    claims = list(claims_of(change))
    if not claims and change.befores and change.after is None:
        claims = list(_trends_with_after(place))
    if not claims and change.amounts and not change.befores and change.after is None:
        claims = list(_amounts_with_pair(place))
    if not claims and change.after is not None and not change.befores and not change.basis:
        claims = list(_with_base(place, change.after))
    for claim in claims:
        if change.word in words_of("praising") and place.measures & bad_measures():
            continue
        draft = Draft(claim, told, change.cue)
        if {"before", "after"} & set(claim.missing()):
            yield _linked(draft, place)
        else:
            yield evolve(draft, reason=ANOTHER_BASIS) if _is_yearly_of_months(told, change) else draft


def _is_yearly_of_months(told: Told, change: Change) -> bool:
    """ "a rise of 70 pct in May, year on year, to 8 tonnes from 6 in April": the month before is not the base."""
    texts = [element.text for element in told.row if element.text not in DASHES]
    levels = (*change.stated, *change.befores, change.after)
    periods = [level.period for level in levels if level is not None and level.period is not None]
    months = {period.printed for period in periods if period.style == "month"}
    return len(months) > 1 and any(tuple(texts[at : at + 3]) == YEARLY for at in range(len(texts)))


def _is_unclear(told: Told) -> bool:
    """Whether a sentence quotes currencies in each other, where the number moves against the word, or pairs lists."""
    if "respectively" in told.words:
        return True
    if told.words.isdisjoint(_money()):
        return False
    text = " ".join(e.text for e in told.row)
    return any(words in text for words in words_of("exchange"))


@cache
def _money() -> frozenset[str]:
    """The last words of the phrases for currencies that are quoted in each other."""
    return frozenset(words.split()[-1] for words in words_of("exchange"))


def _trends_with_after(place: Place) -> Iterator[Claim]:
    """ "This number has risen from 28": trends whose level is the one of the sentence before."""
    change = place.change
    found = _afters(place, change.befores[0])
    direction = direction_of(change)
    if len(found) == 1 and direction is not None and not change.stated and not change.amounts:
        for before in change.befores:
            yield TREND(before=before.quantity, after=found[0].quantity, direction=direction)


def _amounts_with_pair(place: Place) -> Iterator[Claim]:
    """ "raising prices by 30 dlrs": a change by an amount, with the pair of levels that the next sentence gives."""
    change, kind = place.change, BY_UNIT[None]
    pairs = find_pairs(place)
    if change.amounts[0].mark == "by" and len(pairs) == 1 and change.amounts[0].unit == pairs[0].after.unit:
        amount = signed(change.amounts[0].quantity, change.way)
        yield kind(before=pairs[0].before.quantity, after=pairs[0].after.quantity, **{kind.stated: amount})


def _with_base(place: Place, after: Level) -> Iterator[Claim]:
    """ "The figure is now 99, a rise of 17", "This number has risen to 99": the base is the level told before."""
    change, kind = place.change, BY_UNIT[None]
    bases = find_base(place, after) if place.told.points_back else []
    if not bases and not change.amounts:
        bases = find_present(place, after)
    direction = direction_of(change)
    if len(bases) != 1 or bases[0].one.is_rough:
        return
    before = bases[0].quantity
    if change.amounts:
        amount = signed(change.amounts[0].quantity, change.way)
        yield kind(before=before, after=after.quantity, **{kind.stated: amount})
    elif direction is not None and (change.part == "verb" or after.mark == "to"):
        yield TREND(before=before, after=after.quantity, direction=direction)


def _linked(draft: Draft, place: Place) -> Draft:
    """A claim with the levels that other sentences give it, or the readings that they leave."""
    if place.change.basis:
        return evolve(
            draft,
            reason=ANOTHER_BASIS,
        )
    linked = _with_levels(draft, place)
    measures = place.measures or place.told.measures
    if draft.claim.impossible() is not None and not cannot_be_negative(measures, place.told.words):
        return evolve(linked, reason="the text does not say whether the measure can fall below zero")
    return linked


def _with_levels(draft: Draft, place: Place) -> Draft:
    """A claim with the levels of other sentences that it needs."""
    change, missing = place.change, draft.claim.missing()
    if missing == ("before", "after"):
        return _with_pair(draft, find_series(place) or find_pairs(place) or find_named_pair(place))
    if missing == ("before",) and change.after is not None:
        pairs = [] if change.after.is_exact or not change.subject else find_pairs(place)
        return _with_pair(draft, pairs) if pairs else _with_level(draft, "before", _bases(place, change.after))
    return _with_level(draft, "after", _afters(place, change.befores[0]))


def _afters(place: Place, before: Level) -> list[Level]:
    """The newer levels that other sentences give."""
    return find_after(place, before) or find_now(place, before)


def _bases(place: Place, after: Level) -> list[Level]:
    """The earlier levels that other sentences give; none of a period that the claim does not name as its base."""
    named = named_base(place)
    found = find_base(place, after)
    if named is not None:
        found = [level for level in found if is_base(named, level.period, after.period)]
    return found or find_named(place, after)


def _with_pair(draft: Draft, pairs: list[Pair]) -> Draft:
    if len(pairs) == 1:
        before, after = pairs[0].before.quantity, pairs[0].after.quantity
        return evolve(draft, claim=draft.claim.replaced({"before": before, "after": after}))
    return _open(draft, [level for pair in pairs for level in (pair.before, pair.after)])


def _with_level(draft: Draft, role: str, levels: list[Level]) -> Draft:
    if len(levels) == 1:
        return evolve(draft, claim=draft.claim.replaced({role: levels[0].quantity}))
    return _open(draft, levels)


def _open(draft: Draft, levels: list[Level]) -> Draft:
    """A claim left open between several figures."""
    if not levels:
        return draft
    candidates = tuple(level.quantity for level in levels if isinstance(level.quantity, Quantity))
    return evolve(draft, candidates=candidates)
