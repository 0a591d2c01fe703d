"""Whether a word is one of change in the place where it stands."""

from collections.abc import Sequence

from factcheck.reading.cues import Cue, words_of
from factcheck.reading.elements import Element

__all__ = ["change_cue", "change_follows"]

NEAR, FAR = 3, 5


def change_cue(row: Sequence[Element], index: int, waiting: bool) -> Cue | None:
    """The word of change that stands at an element, if it is one in this place.

    `waiting` says that a figure stands before it that needs one ("a 20.2 pct sales jump").
    """
    element = row[index]
    cue = element.cue("verb", "noun", "adverb")
    if cue is None:
        return None
    adverb = element.cue("adverb")
    if adverb is not None and (waiting or _adverb_counts(row, index)):
        return adverb
    if cue.part == "adverb":
        return None
    if element.cue("noun") is not None and _is_noun(row, index):
        cue = element.cue("noun")
    if cue is not None and cue.part == "noun" and _is_base(row, index):
        return None
    return cue


def _adverb_counts(row: Sequence[Element], index: int) -> bool:
    """ "up", "more" and their kin are words of change beside a figure or before from, than, at."""
    element = row[index]
    before = row[index - 1] if index else None
    if _is_particle(row, index):
        return False
    if before is not None and before.kind == "figure":
        return True
    if element.cues[0].way == "flat":
        return before is not None and (before.kind == "comma" or before.cue("was") is not None)
    if element.text in words_of("beyond"):
        return any(e.kind == "figure" for e in row[index + 1 : index + 1 + 2 * FAR])
    for nearby in row[index + 1 : index + 1 + NEAR]:
        if nearby.kind == "figure":
            return element.text in ("up", "down", "off")
        if nearby.cue("from", "than", "at") is not None:
            return True
        if nearby.kind in ("stop", "comma", "open"):
            return False
    return False


def _is_particle(row: Sequence[Element], index: int) -> bool:
    """Whether the word only belongs to a verb ("make up", "lay off") or to a limit ("up to 40 pct")."""
    element, before = row[index], row[index - 1] if index else None
    if before is not None and (
        before.text in words_of("particles") or (element.text == "off" and before.kind == "word")
    ):
        return True
    return element.text == "up" and _is_hedge(row, index)


def _is_hedge(row: Sequence[Element], index: int) -> bool:
    """Whether "up" belongs to "up to 40 pct", an upper limit, with no base after it."""
    after = row[index + 1 : index + 3]
    if (
        len(after) < 2
        or after[0].text != "to"
        or after[1].kind != "figure"
        or (index and row[index - 1].kind == "figure")
    ):
        return False
    return not any(e.cue("from", "against") is not None for e in row[index + 3 : index + 3 + FAR])


def _is_noun(row: Sequence[Element], index: int) -> bool:
    """Whether a word that can be both stands as a noun: after an article, a name or a figure, or before "in", "of"."""
    before = row[index - 1] if index else None
    if before is not None and (before.kind == "figure" or before.text == "'s" or before.text in words_of("articles")):
        return True
    after = row[index + 1].text if index + 1 < len(row) else ""
    return after == "of" or (after == "in" and row[index].text in ("increase", "rise", "fall", "drop", "decline"))


def _is_base(row: Sequence[Element], index: int) -> bool:
    """Whether a noun of change names what is compared with: "from 1985's gains of 559 mln dlrs"."""
    for element in reversed(row[max(index - FAR, 0) : index]):
        if element.cue("from", "against", "than") is not None:
            return True
        if element.kind not in ("word", "period"):
            return False
    return False


def _than_follows(row: Sequence[Element], index: int) -> bool:
    """Whether "than" stands right after "more", which else only counts further things ("four more aircraft")."""
    return any(e.cue("than") is not None for e in row[index + 1 : index + 1 + NEAR])


def change_follows(row: Sequence[Element], index: int, relative: bool) -> bool:
    """Whether a noun or adverb of change stands after a figure; `relative` figures reach over a few words."""
    after = row[index + 1] if index + 1 < len(row) else None
    if after is not None and after.cue("adverb") is not None and after.cues[0].way != "flat":
        return relative or after.text not in words_of("counting") or _than_follows(row, index + 1)
    for nearby in row[index + 1 : index + (FAR if relative else 2)]:
        if nearby.cue("noun") is not None or (relative and nearby.cue("adverb") is not None):
            return True
        if nearby.kind != "word" or nearby.text in words_of("bars"):
            return False
    return False
