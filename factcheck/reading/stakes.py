"""Holdings: "bought 51,600 shares" where the sentence before raises the stake from one count of shares to another."""

from collections.abc import Iterator

from factcheck.quantity import Quantity
from factcheck.reading.cues import rows_of
from factcheck.reading.draft import Draft
from factcheck.reading.levels import Level
from factcheck.reading.pairs import pairs_in
from factcheck.reading.statement import BY_UNIT, signed
from factcheck.reading.told import Story, Told

__all__ = ["traded"]

REACH, SENTENCES = 6, 3


def traded(story: Story) -> Iterator[Draft]:
    """The purchases and sales that are the change of a holding told just before."""
    kind = BY_UNIT[None]
    words = rows_of("trades")
    for told in story.with_words(words["up"] | words["down"]):
        for index, level in told.levels.items():
            way = next((w for w in ("up", "down") if _verb(told, index, words[w])), None)
            if way is None or not _is_shares(level) or sum(map(_is_shares, told.levels.values())) > 1:
                continue
            for other in reversed(story.told[max(told.number - SENTENCES, 0) : told.number]):
                pairs = [p for p in pairs_in(other, story.told) if _is_shares(p.after) and p.change.way == way]
                if len(pairs) == 1 and told.may_be_of(other):
                    before, after = pairs[0].before.quantity, pairs[0].after.quantity
                    change = {kind.stated: signed(level.quantity, way)}
                    yield Draft(kind(before=before, after=after, **change), told)
                    break


def _verb(told: Told, index: int, verbs: frozenset[str]) -> bool:
    """Whether one of the verbs stands right before a figure."""
    for element in reversed(told.row[max(index - REACH, 0) : index]):
        if element.text in verbs:
            return True
        if element.kind in ("figure", "stop", "comma"):
            return False
    return False


def _is_shares(level: Level) -> bool:
    return isinstance(level.quantity, Quantity) and (level.quantity.unit or "").endswith("shares")
