"""What a word does to the statements of a sentence: opens one, ends one, or puts one on another basis."""

from collections.abc import Sequence

from factcheck.reading.change import Open
from factcheck.reading.cues import Cue, words_of
from factcheck.reading.elements import Element
from factcheck.reading.levels import Level
from factcheck.reading.statement_pass import Pass
from factcheck.reading.words_of_change import change_cue

__all__ = ["take_word"]

ACTING = ("verb", "noun", "adverb", "parting", "basis")
PHRASE, CLAUSE = 6, 12
AFTER, WITH = 5, 3


def take_word(run: Pass, place: int, element: Element) -> None:
    """Let a cue act on the open statement, or open a new one."""
    if element.cue(*ACTING) is None:
        return
    if element.cue("parting") is not None:
        run.close()
        run.part(run.subject if _goes_on(run, place) else None)
    elif element.cue("basis") is not None:
        _set_basis(run, place)
    cue = change_cue(run.row, place, bool(run.waiting))
    if cue is not None and run.open is not None and _continues(run, run.open, place, cue):
        run.open.apposed = bool(run.open.stated)
    elif cue is not None:
        _begin(run, place, element, cue)


def _goes_on(run: Pass, place: int) -> bool:
    """Whether a comparison follows at once and so is said of the same thing ("but were slightly lower than")."""
    for element in run.row[place + 1 : place + 1 + AFTER]:
        if element.cue("adverb") is not None:
            return True
        if element.cue("was") is None and not (element.text.endswith("ly") or element.text in words_of("degrees")):
            return False
    return False


def _set_basis(run: Pass, place: int) -> None:
    """Another basis is that of the figure just stated, or of the next one."""
    told = run.open
    if told is not None and (not told.has_levels or _just_stated(run, told, place) or _is_added(run, told, place)):
        told.basis = True
    else:
        run.basis = True


def _is_added(run: Pass, told: Open, place: int) -> bool:
    """Whether another basis is added after the levels: "to 41 cents from 39 cents, adjusted for a split"."""
    return told.has_levels and bool(told.stated) and run.row[place].text == "adjusted for"


def _just_stated(run: Pass, told: Open, place: int) -> bool:
    """Whether the last figure is a stated one of the open statement, in the same phrase."""
    if not told.stated:
        return False
    last = told.stated[-1].place
    return place - last <= PHRASE and all(e.kind not in ("comma", "figure") for e in run.row[last + 1 : place])


def _continues(run: Pass, told: Open, place: int, cue: Cue) -> bool:
    """Whether a noun of change is the object of the open verb, or goes on with "with a gain of"."""
    if cue.part != "noun" or run.waiting:
        return False
    between = run.between(place)
    if told.part == "verb" and not told.has_figures:
        return not any(e.kind in ("comma", "stop") for e in between) and len(between) <= CLAUSE
    only_stated = bool(told.stated) and not (told.has_levels or told.amounts)
    return cue.way == told.way and only_stated and any(e.text == "with" for e in between[-WITH:])


def _begin(run: Pass, place: int, element: Element, cue: Cue) -> None:
    """Open a statement. A word of change that took no figures gives its subject to the one after it."""
    carried = None if run.open is None or run.open.has_figures else run.open.subject
    run.close()
    earlier = _is_earlier(run, place, cue)
    subject = _subject(run, place) if cue.part != "verb" or element.text.endswith("ing") else None
    went_on = earlier and bool(run.done) and run.done[-1].after is (subject or carried)
    if went_on:
        subject = carried = None
    elif any(level.mark == "was" for level in run.waiting):
        subject, carried = _at_first(run, subject), None
    run.open = Open(cue.way, element, cue.part, place, subject or carried, run.basis, earlier, element.text)
    run.open.stated = [level for level in run.waiting if level.is_relative]
    run.open.amounts = [level for level in run.waiting if not level.is_relative]
    opening = run.opening or _which_was(run, place, cue)
    if opening is not None and opening is not run.open.subject:
        run.open.befores.append(opening)
    run.waiting, run.basis, run.opening = [], False, None


def _at_first(run: Pass, subject: Level | None) -> Level | None:
    """The level that opens the sentence: "At £2m, profit was 12% higher than"."""
    return subject if subject is not None and subject.place <= 2 and run.row[0].text == "at" else None


def _which_was(run: Pass, place: int, cue: Cue) -> Level | None:
    """ "Sales, which stood at 100 a year earlier, rose": the level of the clause in between is the base."""
    last = run.main
    if cue.part != "verb" or last is None or not last.earlier or run.row[place - 1].kind != "comma":
        return None
    before = run.row[max(last.place - PHRASE, 0) : last.place]
    return last if any(e.text == "which" for e in before) else None


def _is_earlier(run: Pass, place: int, cue: Cue) -> bool:
    """Whether a change came before: "after a 1.7 pct rise", "after falling 2 pct"."""
    reach = AFTER if cue.part == "noun" else 1
    return any(e.text == "after" for e in run.row[max(place - reach, 0) : place])


def _joins(between: Sequence[Element]) -> bool:
    """Whether "and" brings in something else."""
    return any(e.text == "and" for e in between)


def _subject(run: Pass, place: int) -> Level | None:
    """The level that a word of change is said of; after "which", the last figure or none."""
    last = run.main
    if last is not None and run.row[place].text in words_of("beyond") and _joins(run.row[last.place + 1 : place]):
        return None
    if last is not None and any(e.text in words_of("relatives") for e in run.row[last.place + 1 : place]):
        return run.subject if run.subject is not None and run.subject.place == last.place else None
    return run.subject
