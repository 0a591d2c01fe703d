"""Questions that decide what a figure is to the open statement."""

from collections.abc import Sequence

from factcheck.reading.change import Open
from factcheck.reading.cues import words_of
from factcheck.reading.elements import Element
from factcheck.reading.levels import Level
from factcheck.reading.statement_pass import Pass

__all__ = [
    "ends_statement",
    "is_another_basis",
    "is_attribute",
    "is_base_in_brackets",
    "is_half_year",
    "is_multiplied",
    "is_next_pair",
    "is_of_another",
    "is_of_others",
    "is_participle",
    "is_sized",
    "is_stated",
    "is_told",
    "levels_follow",
    "reaches",
]

NEAR, CLAUSE = 5, 12
LEVELS = frozenset({"to", "from", "at", "against"})
"""The marks of levels, also of those that an index has in points."""
SIZED = frozenset({"of", "totalling", "totaling", "worth"})


def is_attribute(row: Sequence[Element], place: int) -> bool:
    """Whether a percentage belongs to the noun after it ("a 33% stake", "4% of its jobs", "an 8% ten-year bond")."""
    after = row[place + 1] if place + 1 < len(row) else None
    if after is not None and (after.cue("of") is not None or (after.kind == "length" and "-" in after.text)):
        return True
    return any(e.text in words_of("attributes") for e in row[place + 1 : place + 3])


def is_base_in_brackets(row: Sequence[Element], level: Level, after: Level) -> bool:
    """Whether a figure in brackets is the earlier level: "rose to £2m (£1m a year earlier)"."""
    if is_record(row, level.place):
        return False
    return row[level.place - 1].kind == "open" and level.earlier and level.unit in (None, after.unit)


def is_record(row: Sequence[Element], place: int) -> bool:
    """ "the lowest since 1972, when there were 390": a record of long ago is not a base."""
    texts = [e.text for e in row[max(place - CLAUSE, 0) : place]]
    return "since" in texts and any(text.endswith("est") or text == "most" for text in texts[: texts.index("since")])


def is_half_year(row: Sequence[Element], place: int) -> bool:
    """Whether "half" is a half year ("396,000 dlrs in half") rather than a factor."""
    after = row[place + 1].text if place + 1 < len(row) else ""
    return row[place].text in ("half", "in half") and after not in words_of("halved")


def is_stated(row: Sequence[Element], told: Open, level: Level) -> bool:
    """Whether a figure says how much something changed rather than how much it was.

    Behind "the" or "its" it tells what there was: "cut the 5 pct duty".
    """
    one = level.one
    if level.mark == "object" and told.part == "verb" and row[level.place - 1].text in words_of("definite"):
        return False
    if told.way is None or one.style == "ratio" or (one.style == "vague" and one.unit == "percent" and one.value > 100):
        return False
    if level.unit == "points" and level.mark in LEVELS:
        return False
    if level.unit in ("points", "times") or (level.mark == "by" and level.unit != "percent"):
        return True
    if level.unit != "percent":
        return level.mark in ("object", "change") and not told.amounts and told.after is None
    if level.mark in (None, "join", "comma"):
        return not told.has_levels or bool(told.stated)
    if level.mark == "was":
        return told.part == "noun" and not told.has_figures
    return level.mark in ("by", "object", "change")


def is_multiplied(run: Pass, told: Open, level: Level) -> bool:
    """ "double January's 623 mln": the level right after a factor is its base."""
    if (
        told.cue is None
        or told.befores
        or level.is_relative
        or told.cue.kind != "figure"
        or told.cue.text.endswith("d")
    ):
        return False
    between = run.between(level.place)
    return len(between) < NEAR and all(e.kind in ("word", "period") or e.cue("than", "of") is not None for e in between)


def levels_follow(run: Pass, place: int) -> bool:
    """Whether "to" or "from" with a figure comes before the next word of change."""
    for at in range(place + 1, min(place + CLAUSE, len(run.row))):
        element = run.row[at]
        if at in run.levels:
            return run.levels[at].mark in ("to", "from", "at")
        if element.kind == "stop" or element.cue("verb", "parting") is not None:
            return False
    return False


def ends_statement(run: Pass, told: Open, place: int) -> bool:
    """ "from 7,613 to 6,630, or 12.9%": a percentage after both levels, none of which has one of its own."""
    both = told.after is not None and bool(told.befores)
    return both and not (told.stated or told.aliases) and run.row[max(place - 2, 0)].kind == "comma"


def reaches(run: Pass, told: Open, place: int) -> bool:
    """Whether "to" can lead to the level of the open statement.

    Not where that sets levels beside each other ("ahead of forecasts"), and not where another verb stands
    between a noun of change and the level.
    """
    if told.cue is not None and told.cue.text in words_of("beyond"):
        return False
    between = run.between(place)
    attribute = told.cue is not None and told.place > 0 and run.row[told.place - 1].text in words_of("articles")
    if not (told.part == "noun" or attribute) or any(e.kind == "open" for e in between):
        return True
    texts = [e.text for e in between]
    if told.stated and texts[:1] == ["in"] and any(text in words_of("movers") for text in texts):
        return False
    return not any(text in words_of("auxiliary") for text in texts)


def is_another_basis(run: Pass, told: Open, level: Level) -> bool:
    """Whether a level after "on", "against" and their kin is not the base of the open statement."""
    if is_record(run.row, level.place):
        return True
    if level.mark == "base":
        return not (told.stated or is_noun_on(run, told))
    return level.mark == "against" and is_of_others(run.row, level.place)


def is_noun_on(run: Pass, told: Open) -> bool:
    """ "8 pct, an improvement on its 2.5 pct": right after a noun of change "on" leads to its base."""
    return told.part == "noun" and told.subject is not None and run.row[told.place + 1].text in ("on", "over")


def is_of_another(run: Pass, told: Open, level: Level) -> bool:
    """ "Volume rose 12 per cent and the price to £61": a level of something that is named after the stated figure."""
    last = run.last
    if not told.stated or told.has_levels or last is None or last is not told.stated[-1] or told.part != "verb":
        return False
    between = run.row[last.place + 1 : level.place]
    if told.earlier and any(e.kind == "comma" for e in between):
        return True
    joined = next((i for i, e in enumerate(between) if e.text == "and"), None)
    if joined is None or len(between) <= joined + 2 or between[joined + 1].kind != "word":
        return False
    return between[joined + 1].text not in words_of("auxiliary")


def is_next_pair(run: Pass, told: Open, level: Level) -> bool:
    """ "from 38.1 to 38.4, and the mean from 39.0 to 39.5": "and" brings in another pair of levels."""
    if level.mark != "from" or told.after is None or not told.befores or run.last is None:
        return False
    texts = [e.text for e in run.row[run.last.place + 1 : level.place]]
    return "and" in texts and len(texts) - texts.index("and") > 2


def is_of_others(row: Sequence[Element], place: int) -> bool:
    """Whether a figure is said of others ("£459 for women"), and so is not the base of a change over time."""
    after = row[place + 1 : place + 3]
    if len(after) < 2 or after[0].text != "for" or after[1].kind != "word":
        return False
    return not any(e.kind == "period" or e.text in words_of("past") for e in row[place + 1 : place + 1 + NEAR])


def is_participle(run: Pass, told: Open, level: Level) -> bool:
    """ "increased taxes of 340 mln against 292 mln": the figure after the noun is the level that was reached."""
    reached = run.subject
    if level.mark != "against" or told.after is not None or told.stated or told.amounts or reached is None:
        return False
    if told.part == "noun" or told.word is None or not (told.part == "adverb" or told.word.endswith(("ed", "ing"))):
        return False
    return reached.place > told.place and run.row[reached.place - 1].cue("of") is not None


def is_sized(run: Pass, place: int) -> bool:
    """ "fell to five vessels of 188,900 tons": another figure for a number of things that was reached or left."""
    last, told = run.last, run.open
    if last is None or told is None or last not in (told.after, *told.befores) or not last.is_count:
        return False
    return last.unit is not None and place - last.place == 2 and run.row[place - 1].text in SIZED


def is_told(run: Pass, told: Open, place: int) -> bool:
    """Whether "with 247 incidents" tells the level of a rise: one that is stated, or set against another."""
    return bool(told.stated) or any(e.cue("against") is not None for e in run.row[place + 1 : place + CLAUSE])
