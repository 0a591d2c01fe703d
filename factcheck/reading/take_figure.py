"""What a figure is to the statements of a sentence: a stated change, a level reached, a base, or a subject."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from factcheck.reading.change import Open
from factcheck.reading.cues import rows_of
from factcheck.reading.figure_roles import (
    ends_statement,
    is_another_basis,
    is_attribute,
    is_base_in_brackets,
    is_half_year,
    is_multiplied,
    is_next_pair,
    is_of_another,
    is_of_others,
    is_participle,
    is_sized,
    is_stated,
    is_told,
    levels_follow,
    reaches,
)
from factcheck.reading.levels import Level
from factcheck.reading.statement_pass import Pass
from factcheck.reading.words_of_change import change_follows

__all__ = ["take_figure"]


def take_figure(run: Pass, level: Level) -> None:
    """Hand a figure to the statement that it belongs to."""
    if level.mark in ("or", "bracket") or is_sized(run, level.place):
        _appose(run, level)
    elif level.unit == "percent" and is_attribute(run.row, level.place):
        _place(run, level)
    elif level.mark not in ("object", "change") and change_follows(run.row, level.place, level.is_relative):
        run.waiting.append(level)
    elif level.unit == "times" and (run.open is None or run.open.has_figures):
        _multiply(run, level)
    elif run.open is not None and is_multiplied(run, run.open, level):
        run.open.add_before(level)
    elif run.open is not None and is_stated(run.row, run.open, level):
        _state(run, run.open, level)
    else:
        _place(run, level)
    run.see(level)


def _multiply(run: Pass, level: Level) -> None:
    """ "doubled", "three times as many": a factor is a word of change itself."""
    element = run.row[level.place]
    if is_half_year(run.row, level.place):
        return
    run.close()
    subject = None if element.text.endswith("d") else run.subject
    way = "up" if level.value > 1 else "down"
    run.open = Open(way, element, "verb", level.place, subject, run.basis, word=element.text)
    run.open.stated.append(level)


def _state(run: Pass, told: Open, level: Level) -> None:
    """A figure of change; a second one of its sort opens a statement of its own if levels follow."""
    if not (told.stated if level.is_relative else told.amounts):
        if not level.is_relative:
            told.amounts.append(level)
        elif not told.has_levels or level.mark in ("object", "by", "change"):
            told.stated.append(level)
    elif levels_follow(run, level.place):
        between = run.row[told.stated[-1].place if told.stated else told.place : level.place]
        either = not told.has_levels and any(e.text in rows_of("spells") or e.kind == "period" for e in between)
        again = run.repeat(told, level.place)
        again.basis = either  # "2% in the week and 14% over the year, to 7,300": which is it?
        (again.stated if level.is_relative else again.amounts).append(level)


def _appose(run: Pass, level: Level) -> None:
    """ "or 7%", "(7%)": the same change in another unit, or another figure for a level."""
    told, before = run.open, run.last
    if told is None:
        if before is not None and before is run.subject:
            run.aliases[before.place] = level
        return
    percent = level.unit == "percent" and not is_attribute(run.row, level.place)
    if before is None or before.place < told.place:
        if level.mark == "bracket" and level.place - told.place <= 2 and percent:
            told.stated.append(level)
        return
    if percent and before in (told.stated if before.unit == "points" else told.amounts if not told.stated else ()):
        told.stated.append(level)
        told.apposed = True
    elif level.unit != "percent" and before in told.stated and not told.amounts and level.place - before.place <= 4:
        told.amounts.append(level)
        told.apposed = True
    elif percent and level.mark == "or" and ends_statement(run, told, level.place):
        told.stated.append(level)
    elif before is told.after and is_base_in_brackets(run.row, level, before):
        told.add_before(level)
    else:
        told.alias(before, level)


def _place(run: Pass, level: Level) -> None:
    """A level: given to the statement by its mark, or kept as the subject of the next one."""
    run.basis = False
    told = run.open
    if told is not None:
        PLACES.get(level.mark, _keep)(run, told, level)
    elif level.mark in ("against", "when") and run.subject is not None and not is_of_others(run.row, level.place):
        run.open = Open(None, None, None, level.place, run.subject)
        run.open.add_before(level)
    elif level.mark == "from" and run.row[0].text == "from" and level.place <= 2:
        run.opening = level
    else:
        run.subject = level


def _keep(run: Pass, _told: Open, level: Level) -> None:
    """No word gives the level a role: it can be the subject of what follows."""
    run.subject = level


def _end(run: Pass, _told: Open, level: Level) -> None:
    """ "was 500": a new subject."""
    run.close()
    run.subject = level


def _reach(run: Pass, told: Open, level: Level) -> None:
    """A level that is reached; a second one is reached by a statement of its own."""
    if is_of_another(run, told, level):
        told = run.repeat(told, level.place)
    if level.mark == "at" and not (told.stated or told.amounts or told.part == "adverb" or told.way == "flat"):
        _keep(run, told, level)
    elif level.mark == "to" and (_is_told_of(run, told, level) or not reaches(run, told, level.place)):
        _end(run, told, level)
    else:
        to = told if told.after is None else run.repeat(told, level.place)
        to.after, to.last = level, "after"


def _is_told_of(run: Pass, told: Open, level: Level) -> bool:
    """ "profits of £61m, up from £50m, came to": a comparison that has both levels."""
    if told.part != "adverb" or told.subject is None or not told.befores:
        return False
    return any(e.kind == "comma" for e in run.row[told.befores[-1].place : level.place])


def _base(run: Pass, told: Open, level: Level) -> None:
    """A level that is compared with."""
    if is_another_basis(run, told, level):
        _keep(run, told, level)
        return
    if is_of_another(run, told, level) or is_next_pair(run, told, level):
        told = run.repeat(told, level.place)
    if is_participle(run, told, level):
        told.after = run.subject
    told.add_before(level)


def _go_on(run: Pass, told: Open, level: Level) -> None:
    """ "from 10.6% in November and 10.9% in December": one more base, or one more level reached."""
    if told.last is None or level.period is None:
        _keep(run, told, level)
    elif told.last == "before" and not _has_base(run, level):
        told.add_before(level)
    elif not told.stated:
        befores = [] if told.last == "before" else list(told.befores)
        to = run.repeat(told, level.place)
        to.befores, to.after, to.last = befores, level, "after"


def _has_base(run: Pass, level: Level) -> bool:
    """Whether a base of its own stands after a level: "to 4.0% from 4.4% and 2.1% from 2.8%"."""
    return any(e.cue("from") is not None for e in run.row[level.place + 1 : level.place + 2])


def _with(run: Pass, told: Open, level: Level) -> None:
    """ "with 247 incidents" tells the level of a rise."""
    if told.part == "noun" and told.after is None and is_told(run, told, level.place):
        told.after, told.last = level, "after"
    else:
        _end(run, told, level)


PLACES: Mapping[str | None, Callable[[Pass, Open, Level], None]] = MappingProxyType(
    {
        "to": _reach,
        "at": _reach,
        **dict.fromkeys(("from", "against", "when", "base", "than"), _base),
        **dict.fromkeys(("join", "comma"), _go_on),
        "with": _with,
        "was": _end,
    }
)
"""What is done with a level by its mark; any other is kept as a subject."""
