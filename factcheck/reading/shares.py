"""Shares: a part of a whole and its percentage, in one sentence."""

from collections.abc import Iterator

from factcheck.claim import Claim
from factcheck.kinds import Share
from factcheck.quantity import Quantity
from factcheck.reading.draft import Draft
from factcheck.reading.levels import Level
from factcheck.reading.statement import alike, is_noun
from factcheck.reading.told import Story, Told

__all__ = ["shared"]

FEW, MANY = 4, 9
SHARING = frozenset({"representing", "represents", "represented", "accounting", "accounts", "accounted", "or", "equal"})


def shared(story: Story) -> Iterator[Draft]:
    """The shares of a document: "64 of 155, or 41.3%", "148 mln, or 3.1 pct of the total 4.7 billion"."""
    for told in story.told:
        changed = {level.place for c in told.changes for level in c.stated}
        for index, level in told.levels.items():
            if level.unit != "percent" or index in changed or not isinstance(level.quantity, Quantity):
                continue
            parts = _of_whole(told, index) or _out_of(told, index) or _of_which(told, index) or _or_part(told, index)
            if parts is not None:
                part, whole = parts
                claim: Claim = Share(part=part.quantity, whole=whole.quantity, percent=level.quantity)
                yield Draft(claim, told)


def _of_whole(told: Told, index: int) -> tuple[Level, Level] | None:
    """ "P, or Z% of the W": the whole behind "of", the part before "or"."""
    row, levels = told.row, told.levels
    if index + 1 >= len(row) or row[index + 1].cue("of") is None:
        return None
    whole = _next(told, index + 1)
    if whole is None or levels[whole].mark in ("to", "from", "against"):
        return None
    before = [e for e in row[max(index - 3, 0) : index] if e.text in SHARING or e.cue("or") is not None]
    reach = MANY if any(e.text in SHARING - {"or"} for e in before) else FEW
    part = _previous(told, index, 2 * reach)
    if not before or part is None or not _alike(levels[part], levels[whole]):
        return None
    return levels[part], levels[whole]


def _out_of(told: Told, index: int) -> tuple[Level, Level] | None:
    """ "64 of 155, or 41.3%", "only 2% of MPs - 13 out of 659": part and whole joined by "of" beside it."""
    levels = told.levels
    for part in sorted(levels):
        whole = _next(told, part)
        if whole is None or whole - part > FEW or not _joined(told, part, whole):
            continue
        near = index - whole if index > whole else part - index
        between = any(min(index, whole) < i < max(index, part) for i in levels if i != index)
        if 0 < near <= FEW + 2 and not between and _alike(levels[part], levels[whole]):
            return levels[part], levels[whole]
    return None


def _of_which(told: Told, index: int) -> tuple[Level, Level] | None:
    """ "141.7 million tonnes, of which 136.1 million tonnes (96.1%)": the share stands in brackets behind the part."""
    levels = told.levels
    before = sorted(i for i in levels if i < index)
    if levels[index].mark not in ("bracket", "or") or len(before) < 2 or index - before[-1] > FEW - 1:
        return None
    whole, part = levels[before[-2]], levels[before[-1]]
    between = [e.text for e in told.row[whole.place + 1 : part.place]]
    of_which = "which" in between and between[between.index("which") - 1] == "of"
    of_whole = told.row[0].text == "of" and whole.place <= 3 and between[-1:] == [","]
    return (part, whole) if (of_which or of_whole) and _alike(part, whole) else None


def _or_part(told: Told, index: int) -> tuple[Level, Level] | None:
    """ "41% of the 155, or 64": the part stands behind the whole."""
    row = told.row
    whole = _next(told, index + 1) if index + 1 < len(row) and row[index + 1].cue("of") is not None else None
    if whole is None:
        return None
    part = next((i for i in sorted(told.levels) if i > whole), None)
    if part is None or part - whole > FEW or told.levels[part].mark != "or":
        return None
    return (told.levels[part], told.levels[whole]) if _alike(told.levels[part], told.levels[whole]) else None


def _joined(told: Told, part: int, whole: int) -> bool:
    between = told.row[part + 1 : whole]
    texts = [e.text for e in between]
    return "of" in texts and all(t in ("of", "out", "the", "all", "total", "a") for t in texts)


def _next(told: Told, index: int) -> int | None:
    """The next figure within reach, with nothing but words between."""
    for at in range(index + 1, min(index + MANY, len(told.row))):
        if told.row[at].kind == "figure":
            return at if at in told.levels else None
        if told.row[at].kind in ("stop", "comma", "open") or told.row[at].cue("verb", "from", "to") is not None:
            return None
    return None


def _previous(told: Told, index: int, reach: int) -> int | None:
    """The figure before another within reach; before "or", only one parted from it by a comma."""
    row = told.row
    part = next((i for i in range(index - 1, max(index - reach - 1, -1), -1) if row[i].kind == "figure"), None)
    if part not in told.levels or (told.levels[index].mark == "or" and all(e.kind != "comma" for e in row[part:index])):
        return None
    return part


def _alike(part: Level, whole: Level) -> bool:
    """Whether two figures can be part and whole by their units; the noun may stand with the whole alone."""
    if part.is_relative or whole.is_relative:
        return False
    return alike(part, whole) or (part.unit is None and whole.unit is not None and is_noun(whole.unit))
