"""Shares: a part of a whole and its percentage, in one sentence."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.claim import Claim
from factcheck.kinds import Share
from factcheck.quantity import Quantity
from factcheck.reading.draft import Draft
from factcheck.reading.elements import Element
from factcheck.reading.levels import Level
from factcheck.reading.places import SENTENCES, around
from factcheck.reading.statement import alike, is_noun
from factcheck.reading.told import Story, Told

__all__ = ["shared"]

FEW, MANY = 4, 9
WHERE = frozenset({"in", "at", "within", "across", "among", "for"})
PASSING = frozenset({"only", "just", "but", "as", "few", "many", "all", "at", "least", "most", "about"}) - WHERE
SHARING = frozenset({"representing", "represents", "represented", "accounting", "accounts", "accounted", "or", "equal"})


def shared(story: Story) -> Iterator[Draft]:
    """The shares of a document: "64 of 155, or 41.3%", "148 mln, or 3.1 pct of the total 4.7 billion"."""
    for told in story.told:
        changed = {level.place for c in told.changes for level in c.stated}
        for index, level in told.levels.items():
            if level.unit != "percent" or index in changed or not isinstance(level.quantity, Quantity):
                continue
            parts = next((found for rule in RULES if (found := rule(told, index)) is not None), None)
            parts = parts or _of_outstanding(told, index, story.told)
            if parts is not None:
                part, whole = parts
                claim: Claim = Share(part=part.quantity, whole=whole.quantity, percent=level.quantity)
                yield Draft(claim, told)


def _of_whole(told: Told, index: int) -> tuple[Level, Level] | None:
    """ "P, or Z% of the W": the whole after "of", the part before "or"."""
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
        if (
            0 < near <= FEW + 2
            and not between
            and _alike(levels[part], levels[whole])
            and _is_theirs(told, index, whole)
        ):
            return levels[part], levels[whole]
    return None


def _is_theirs(told: Told, index: int, whole: int) -> bool:
    """Whether a percentage after a part and its whole is that of both, and of nothing else."""
    if index < whole:
        return not _says_where(told, index, whole)
    if told.row[index - 1].kind == "stop" or told.levels[index].mark in ("or", "bracket", "comma"):
        return all(e.cue("of") is None for e in told.row[index + 1 : index + 2])
    between = told.row[whole + 1 : index]
    return any(e.kind == "comma" and after.text in ("a", "an") for e, after in pairwise(between))


def _says_where(told: Told, index: int, whole: int) -> bool:
    """ "over a fifth of the seats in only 3 of the 20 towns": a percentage of its own whole, and in how many places."""
    of_its_own = told.row[index + 1].cue("of") is not None
    part = max(i for i in told.levels if i < whole)
    before = [e.text for e in told.row[index + 1 : part] if e.text not in PASSING]
    return of_its_own and before[-1:] != [] and before[-1] in WHERE


def _of_which(told: Told, index: int) -> tuple[Level, Level] | None:
    """ "141.7 million tonnes, of which 136.1 million tonnes (96.1%)": the share stands in brackets after the part."""
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
    """ "41% of the 155, or 64": the part stands after the whole."""
    row = told.row
    whole = _next(told, index + 1) if index + 1 < len(row) and row[index + 1].cue("of") is not None else None
    if whole is None:
        return None
    part = next((i for i in sorted(told.levels) if i > whole), None)
    if part is None or part - whole > FEW or told.levels[part].mark != "or":
        return None
    return (told.levels[part], told.levels[whole]) if _alike(told.levels[part], told.levels[whole]) else None


def _of_named(told: Told, index: int) -> tuple[Level, Level] | None:
    """ "to 12 trillion yen, with more than half the surplus, 7 trillion,": the part stands after the whole."""
    level, row = told.levels[index], told.row
    part = next((i for i in sorted(told.levels) if i > index), None)
    if level.one.style != "vague" or part is None or told.levels[part].mark != "comma" or part - index > FEW + 1:
        return None
    nouns = {e.text for e in row[index + 1 : part] if e.kind == "word"} - {"the", "its", "their", "this", "that"}
    wholes = [lv for i, lv in told.levels.items() if i < index and alike(lv, told.levels[part]) and not lv.is_relative]
    if len(wholes) != 1 or not nouns & {e.text for e in row[max(wholes[0].place - MANY, 0) : wholes[0].place]}:
        return None
    return told.levels[part], wholes[0]


RULES = (_of_whole, _out_of, _of_which, _or_part, _of_named)
"""What finds part and whole of a percentage in its sentence, the surest first."""


def _of_outstanding(told: Told, index: int, document: Sequence[Told]) -> tuple[Level, Level] | None:
    """ "two mln shares, or 10.2 pct, of its stock ... has 19.5 mln shares outstanding": a holding and all shares."""
    before = [lv for i, lv in told.levels.items() if i < index]
    if told.levels[index].mark not in ("or", "bracket") or not before or index - before[-1].place > FEW:
        return None
    if all(e.text != "its" for e in told.row[index + 1 : index + 1 + FEW]):
        return None
    part = before[-1]
    wholes = [
        lv
        for other in around(told, document, SENTENCES)
        for lv in other.levels.values()
        if other is not told and lv.noun == "shares" and _is_all(other.row, lv.place) and told.names & other.names
    ]
    return (part, wholes[0]) if part.noun == "shares" and len(wholes) == 1 else None


def _is_all(row: Sequence[Element], place: int) -> bool:
    """Whether a number of shares is that of all: "19.5 mln shares outstanding", "issued and outstanding 19.5 mln"."""
    return any(e.text == "outstanding" for e in (*row[max(place - 1, 0) : place], *row[place + 1 : place + 2]))


def _joined(told: Told, part: int, whole: int) -> bool:
    between = told.row[part + 1 : whole]
    texts = [e.text for e in between]
    owned = "'s" in texts or "'" in texts
    if texts[:1] == ["of"] and owned and len(texts) <= FEW and all(e.kind in ("word", "cue") for e in between):
        return True
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
