"""What one statement of a sentence takes from the one beside it."""

from collections.abc import Sequence

from attrs import evolve

from factcheck.reading.change import Change
from factcheck.reading.cues import rows_of, words_of
from factcheck.reading.elements import Element
from factcheck.reading.levels import Level

__all__ = ["with_sequels"]

LEVELS = ("to", "at", "was", None)
APPOSED = 6


def with_sequels(row: Sequence[Element], levels: dict[int, Level], found: Sequence[Change]) -> list[Change]:
    """The statements of a sentence, with the levels that they take from their neighbours."""
    if all(change.is_bare for change in found):
        return list(found)
    found = [change if change.is_bare else _without_beside(row, _with_spell(row, change)) for change in found]
    found = [_with_following(row, change, found[i + 1 : i + 2]) for i, change in enumerate(found)]
    told = [_with_earlier(change, found[i + 1 : i + 2]) for i, change in enumerate(found)]
    told = [_with_comparison(change, told[i + 1 : i + 2]) for i, change in enumerate(told)]
    told = [_going_on(row, levels, told[:i], change) for i, change in enumerate(told)]
    told = [_over_spell(told, _with_attribute(row, levels, change)) for change in told]
    return [_apposed(row, told[i - 1] if i else None, change) for i, change in enumerate(told)]


def _without_beside(row: Sequence[Element], change: Change) -> Change:
    """ "down by 36 to 748, against 1,034 a year ago": an amount need not be the change over the time that is named."""
    if not change.amounts or change.stated or change.after is None or change.after.mark == "at":
        return change
    kept = tuple(b for b in change.befores if b.period is None or not _is_beside(row, b))
    return evolve(change, befores=kept)


def _is_beside(row: Sequence[Element], level: Level) -> bool:
    """Whether a level is only set "against" another, which says less than "from" and "compared with"."""
    before = next((e for e in reversed(row[: level.place]) if e.cue("against") is not None), None)
    return level.mark == "against" and before is not None and before.text in words_of("beside")


def _with_spell(row: Sequence[Element], change: Change) -> Change:
    """The length of time that a change is told for: "in the month", "a quarterly rise"."""
    last = max((lv.place for lv in (*change.stated, *change.amounts)), default=change.place)
    near = {e.text for e in row[max(change.place - 2, 0) : last + 4] if e.kind == "word"}
    for name, words in rows_of("spells").items():
        if not near.isdisjoint(words):
            return evolve(change, spell=name)
    return change


def _with_earlier(change: Change, after: Sequence[Change]) -> Change:
    """ "rose 0.5 pct to 136.0 after a 1.7 pct rise to 135.0": what was reached before is the base."""
    if change.befores or change.after is None or not after or not after[0].earlier or after[0].after is None:
        return change
    if after[0].after.unit != change.after.unit or after[0].subject:
        return change
    return evolve(change, befores=(after[0].after,))


def _with_following(row: Sequence[Element], change: Change, after: Sequence[Change]) -> Change:
    """ "Up 12%: sales rose to ...", "will rise 12%, boosting sales to ...": what follows at once has the levels."""
    if not change.stated or change.befores or change.after is not None or change.amounts or not after:
        return change
    nearby = after[0]
    if nearby.way != change.way or nearby.stated or nearby.amounts or nearby.after is None or not nearby.befores:
        return change
    if nearby.after in change.stated:
        return change
    headline = change.place < 2 and any(e.text == ":" for e in row[: nearby.place])
    word = nearby.cue.text if nearby.cue is not None else ""
    if not headline and (not word.endswith("ing") or word in words_of("beyond")):
        return change
    return evolve(change, after=nearby.after, befores=nearby.befores[:1])


def _with_comparison(change: Change, after: Sequence[Change]) -> Change:
    """ "rose 8 pct to 5.3 billion, up from 4.9 billion": the base of "up" is that of the percentage."""
    if not change.stated or change.befores or change.after is None or not after:
        return change
    nearby = after[0]
    same = nearby.subject and nearby.after is change.after and nearby.way == change.way and nearby.part == "adverb"
    if not same or nearby.stated or nearby.amounts or not nearby.befores or nearby.befores[0].mark != "from":
        return change
    return evolve(change, befores=nearby.befores[:1])


def _going_on(row: Sequence[Element], levels: dict[int, Level], before: Sequence[Change], change: Change) -> Change:
    """ "rose to 60 pct from 35, this was expected to drop back to 40": the level that was spoken of is the base."""
    if change.after is None or not change.reaches_only:
        return change
    if change.cue is None or change.part == "noun":
        return change
    if change.part == "verb" and change.cue.text in words_of("transitive"):
        return change
    told = before[-1].after if before else None
    before_it = (lv for i, lv in levels.items() if i < change.place and lv.mark in LEVELS)
    level = told or max(before_it, key=lambda lv: lv.place, default=None)
    if level is None or not _same_subject(row[level.place + 1 : change.place]):
        return change
    return evolve(change, befores=(level._replace(mark="from"),))


def _with_attribute(row: Sequence[Element], levels: dict[int, Level], change: Change) -> Change:
    """ "The four weekly flights will be increased to five", "cut the 5 pct duty to four": a quality that changes."""
    if change.after is None or not change.reaches_only:
        return change
    if change.part != "verb":
        return change
    near = [lv for i, lv in levels.items() if i < change.after.place and lv is not change.after]
    level = max(near, key=lambda lv: lv.place, default=None)
    if level is None or not level.place or row[level.place - 1].text not in words_of("definite"):
        return change
    between = row[level.place + 1 : change.after.place]
    if level.place < change.place and not any(e.text in words_of("auxiliary") for e in between):
        return change
    if any(e.kind not in ("word", "cue") or e.cue("parting") is not None for e in between):
        return change
    if change.after.unit not in (None, level.unit):
        return change
    return evolve(change, befores=(level._replace(mark="from"),))


def _over_spell(found: Sequence[Change], change: Change) -> Change:
    """ "to 154.5 from 154.6 in January, against 147.4 a year ago, a year-on-year rise of 4.8 pct": one of these."""
    if not change.stated or change.befores or change.after is None or change.spell is None:
        return change
    bases = {b.place: b for other in found if other.after is change.after for b in other.befores}
    back = [b for b in bases.values() if _lies_back(b, change.after, change.spell)]
    return evolve(change, befores=(back[0]._replace(mark="from"),)) if len(back) == 1 else change


def _lies_back(before: Level, after: Level, spell: str) -> bool:
    """Whether a level is the one of a spell earlier: a year or a month before the other."""
    if before.period is None:
        return False
    if before.period.relative is not None:
        return before.period.relative == -1 and before.period.unit == spell
    months = {"year": 12, "month": 1, "quarter": 3}.get(spell)
    if after.period is None or before.period.first is None:
        return False
    if after.period.first is None:
        return spell == "year" and before.period.printed.startswith(after.period.printed)
    return after.period.first - before.period.first == months


def _same_subject(between: Sequence[Element]) -> bool:
    """Whether the words between a level and the next word of change bring in no new subject."""
    parts = [i for i, e in enumerate(between) if e.cue("parting") is not None or e.kind == "comma" or e.text == "and"]
    if not parts:
        return False
    rest = between[parts[-1] + 1 :]
    return all(e.kind == "cue" or e.text in words_of("subjects") or e.text.endswith("ly") for e in rest)


def _names_other(row: Sequence[Element], place: int, before: Level) -> bool:
    """Whether a base is named after a figure that is not that of the level: "up 0.1 points on July"."""
    after = row[place + 1 : place + 3]
    if len(after) < 2 or after[0].cue("base", "from") is None or after[1].period is None or before.period is None:
        return False
    return after[1].period.relative is None and after[1].period.printed != before.period.printed


def _apposed(row: Sequence[Element], before: Change | None, change: Change) -> Change:
    """ "from $36,040 to $34,935, a sharp 3 percent drop": a comma, and the statement before it is summed up.

    So by a noun, by "up 3 percent" and by "rising 3 percent"; of the verbs only these have a subject.
    """
    figures = (*change.stated, *change.amounts)
    if before is None or not figures or change.befores or before.stated or before.amounts:
        return change
    if change.part == "verb" and not change.subject:
        return change
    if (
        before.after is None
        or not before.befores
        or before.way != change.way
        or change.after not in (None, before.after)
    ):
        return change
    first = min(change.place, figures[0].place)
    opening = row[max(first - APPOSED, 0) : first]
    commas = [i for i, e in enumerate(opening) if e.kind in ("comma", "stop") or e.text == "-"]
    if not commas or any(e.kind != "word" for e in opening[commas[-1] + 1 :]):
        return change
    bases = before.befores
    if len(bases) > 1 and bases[1].mark != "join":
        bases = tuple(b for b in bases if change.spell is not None and _lies_back(b, before.after, change.spell))
    if len(bases) == 0 or _names_other(row, figures[-1].place, bases[0]):
        return change
    return evolve(change, after=before.after, befores=bases[:1], subject=False)
