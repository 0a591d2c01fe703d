"""What must not be paired, however likely it is: another measure, place, spell or base than the one that is told.

These are certain where the words say them, and too rare in articles to be learned.
"""

from collections.abc import Callable, Sequence
from itertools import combinations

from factcheck.periods import Period, periods
from factcheck.reader.analysis import Mention, are_alike
from factcheck.reader.clauses import said
from factcheck.reader.contexts import NARROWING, measures_of, spell_of
from factcheck.reader.decode import Choice
from factcheck.reader.features import HEAD, Surroundings
from factcheck.reader.levels import have_same_noun
from factcheck.reader.stated import way_of
from factcheck.reader.tags import OPEN, singular
from factcheck.reading.cues import cue_at
from factcheck.tokens import Tokens

__all__ = ["conflict"]

BASES = frozenset({"on", "than", "from", "over", "against"})
"""These lead from a change to the period of its base: "24% more than in 2003", "up 5% on 2003"."""

REACH = 6
"""How many words behind a figure its base may be named."""

PARTING = frozenset({"while", "whereas", "whilst", ";", "but", "although", "though"})
"""These stand between two clauses that have each a subject."""

SUBJECTS = frozenset({"Name", "word", "word-s"})
"""Tags of words that can be a subject."""

RECORD = 7
"""How many words behind "since" a level of a record may stand."""

SPELLED = 3
"""How many words behind a figure, or a word of change, a spell of its own may stand: "up 1% on the day"."""


def conflict(around: Surroundings, choice: Choice) -> str | None:
    """What tells apart figures that a choice puts together; `None` where nothing does.

    >>> from factcheck.reader.analysis import analyse
    >>> from factcheck.reader.candidates import FRAMES, Candidate
    >>> around = Surroundings(analyse("Profit rose 20% on sales of £61m, up from £58m."))
    >>> percent, after, before = around.analysis.mentions
    >>> candidate = Candidate(FRAMES["percent"][0], before, after)
    >>> conflict(around, Choice(around.statements[0], candidate, 0.9))
    'another measure'
    """
    figure, (frame, first, second, parts) = choice.statement.figure, choice.candidate
    if figure is None:
        return None
    match frame.code:
        case "share":
            return "of something else" if _is_of_other(around, figure, second) else None
        case "mean":
            return "of another spell" if _is_over_other(around, figure, second) else None
        case "total":
            return "of something else" if _counts_other(figure, parts) else None
        case _:
            return next((name for name, is_so in OF_CHANGE if is_so(around, figure, first, second)), None)


def _is_of_other(around: Surroundings, figure: Mention, whole: Mention) -> bool:
    """Whether a share is said to be of something else than its whole: "41 of 61 seats with 38% of the vote"."""
    lower, told = around.lines[figure.sentence].lower, around.heads[figure.number]
    if lower[figure.first - 1 : figure.first] == ["and"] and lower[figure.stop] in said("being"):
        return True  # "61 of 412 flats, and 20% are empty"
    between = lower[figure.stop + 1 : whole.first]
    is_near = whole.sentence == figure.sentence and figure.stop < whole.first and len(between) <= HEAD
    if is_near and NARROWING.isdisjoint(between):
        return False  # "a fifth of the county council's own 410 schools"
    return bool(whole.noun and told) and told.isdisjoint({singular(whole.noun)} | said("resuming"))


def _is_over_other(around: Surroundings, figure: Mention, count: Mention) -> bool:
    """Whether a mean over some years is not told of a year: "£61m over 12 years, an average of £41,000 each"."""
    if count.noun not in said("spans"):
        return False
    return singular(count.noun) not in around.lines[figure.sentence].lower[figure.stop : figure.stop + SPELLED]


def _counts_other(total: Mention, parts: Sequence[Mention]) -> bool:
    """Whether all parts are of one thing, and their total is of another: "41 shops and 22, and 412 staff in all"."""
    nouns = {part.noun for part in parts} - {""}
    return len(nouns) == 1 and not all(have_same_noun(total, part) for part in parts)


def _is_elsewhere(around: Surroundings, *of: Mention) -> bool:
    """Whether two of some figures are said to be of different places."""
    places = [around.contexts[mention.number].places for mention in of]
    return any(one and other and one.isdisjoint(other) for one, other in combinations(places, 2))


def _measures_other(around: Surroundings, *of: Mention) -> bool:
    """Whether two of some figures are said to be of different measures."""
    measures = [measures_of(around.contexts[mention.number].subject) for mention in of]
    return any(one and other and one.isdisjoint(other) for one, other in combinations(measures, 2))


def _is_of_spell(around: Surroundings, figure: Mention, base: Mention, _: Mention) -> bool:
    """Whether a change is told for a spell ("up 1% on the day") and its base stands with others ("a week ago")."""
    line, at = around.lines[figure.sentence], figure.stop
    while at < len(line.tags) and line.tags[at][0] == "<":
        at += 1
    told = line.lower[at : at + SPELLED]
    own = spell_of(told[-1]) if len(told) == SPELLED and told[0] in ("on", "in", "over") and told[1] == "the" else None
    spells = around.contexts[base.number].spells
    return own is not None and bool(spells) and own not in spells


def _is_of_own_clause(around: Surroundings, figure: Mention, base: Mention, after: Mention) -> bool:
    """Whether the levels have a clause with a subject and a word of change of their own.

    "Total sales rose 5%; online sales rose to £61m from £50m." What came before needs no subject: "fell 5% after rising
    to 410 from 350".
    """
    line, first = around.lines[figure.sentence], min(base.first, after.first)
    if not figure.sentence == base.sentence == after.sentence or first < figure.first:
        return False
    if any(line.lower[i] == "after" and line.is_change(i + 1) for i in range(figure.stop, first)):
        return True
    parted = next((i for i in range(figure.stop, first) if line.lower[i] in PARTING), None)
    if parted is None:
        return False
    between = range(parted + 1, first)
    return any(map(line.is_change, between)) and any(line.tags[i] in SUBJECTS and not line.is_time(i) for i in between)


def _was_before(around: Surroundings, figure: Mention, base: Mention, after: Mention) -> bool:
    """Whether a change is one that came before, told by the way: "up 5%, after rising 7% in May, to 410".

    Or of the base: "up 5% on 2010, itself a rise of 7%".
    """
    line = around.lines[figure.sentence]
    told = range(max(figure.first - SPELLED, 0), figure.first)
    if "itself" in line.lower[told.start : told.stop]:
        return True
    if not any(line.is_change(i) and line.lower[i - 1] == "after" for i in told if i > 0):
        return False
    end = next((i for i in range(figure.stop, len(line.tags)) if line.lower[i] in (",", ".", ";")), len(line.tags))
    return not any(m.sentence == figure.sentence and figure.stop <= m.first < end for m in (base, after))


def _moves_other(around: Surroundings, figure: Mention, base: Mention, after: Mention) -> bool:
    """Whether a change of one measure is said to have moved another: "a 12% rise in fares took income to £61m"."""
    line, at, first = around.lines[figure.sentence], figure.stop, min(base.first, after.first)
    while at < len(line.tags) and line.tags[at][0] == "<":
        at += 1
    if not figure.sentence == base.sentence == after.sentence or line.lower[at] != "in" or first < at:
        return False
    stems = around.stems_in[figure.sentence]
    own = next((i for i in range(at + 1, first) if line.tags[i] in SUBJECTS), first)
    mine, yours = measures_of(frozenset(stems[own : own + 1])), measures_of(frozenset(stems[own + 1 : first]))
    return bool(mine and yours) and mine.isdisjoint(yours)


def _is_amount(around: Surroundings, figure: Mention, _: Mention, after: Mention) -> bool:
    """Whether what would be the newer level is the amount of the change: "2.82 billion dlrs or 0.7 pct below"."""
    line = around.lines[figure.sentence]
    told = line.tags[figure.stop : figure.stop + 1]
    is_joined = after.sentence == figure.sentence and after.stop == figure.first - 1
    return is_joined and line.lower[after.stop] == "or" and bool(told) and told[0].endswith("adverb>")


def _takes_up_other(around: Surroundings, figure: Mention, base: Mention, after: Mention) -> bool:
    """Whether a factor takes up what was said before, and its levels come after: "twice that, up from 410 to 640"."""
    told = around.lines[figure.sentence].lower[figure.stop : figure.stop + 1]
    return figure.measure == "times" and told == ["that"] and min(base.number, after.number) > figure.number


def _goes_other_way(around: Surroundings, figure: Mention, base: Mention, after: Mention) -> bool:
    """Whether another sentence says that its two levels went the other way: "It rose 24%. It was 50, down from 62".

    In the sentence of the figure its own word of change stands as well, so nothing is said there.
    """
    told = way_of(around.lines[figure.sentence], figure)
    if told is None or base.sentence != after.sentence or base.sentence == figure.sentence:
        return False
    cues = around.analysis.sentences[base.sentence].cues
    low, high = sorted((base.first, after.first))
    ways = {cue.way for cue in cues if low - SPELLED <= cue.first < high}
    return ways == {{"up": "down", "down": "up"}.get(told[0])}


def _is_beside_another(around: Surroundings, figure: Mention, base: Mention, after: Mention) -> bool:
    """Whether another sentence tells two changes with levels, and the figure may be of either: "It rose 24%".

    "Sales by day rose from £2m to £3m, and sales by night rose from £4m to £5m."
    """
    if base.sentence != after.sentence or base.sentence == figure.sentence:
        return False
    sentence = around.analysis.sentences[base.sentence]
    alike = [mention for mention in sentence.mentions if are_alike(mention, base)]
    verbs = [cue.way for cue in sentence.cues if cue.part == "verb"]
    return len(alike) >= PAIRS and len(verbs) > 1 and len(set(verbs)) == 1


PAIRS = 4
"""Two pairs of levels."""


def _is_of_other_time(_: Surroundings, figure: Mention, __: Mention, after: Mention) -> bool:
    """Whether a change and its newer level, in another sentence, are of two times: "It rose 24% in 2019. In 2018 6"."""
    mine, yours = figure.period, after.period
    if figure.sentence == after.sentence or mine is None or yours is None:
        return False
    if mine.relative is not None or yours.relative is not None or mine.first is None or yours.first is None:
        return False
    return not (mine.covers(yours) or yours.covers(mine))


def _is_of_record(around: Surroundings, _figure: Mention, base: Mention, _: Mention) -> bool:
    """Whether the base is only the last level that was as high or low: "the lowest since 1972, when it was 390"."""
    line = around.lines[base.sentence]
    told = range(max(base.first - RECORD, 0), base.first)
    since = next((i for i in told if line.lower[i] == "since"), None)
    return since is not None and line.says("extremes", range(max(since - SPELLED, 0), since))


def _is_on_basis(around: Surroundings, figure: Mention, base: Mention, after: Mention) -> bool:
    """Whether only some of the figures are told on a basis of their own: "like-for-like sales"."""
    numbers = {mention.sentence for mention in (figure, base, after)}
    return len({_tells_basis(around.analysis.sentences[number].tokens) for number in numbers}) > 1


def _tells_basis(tokens: Tokens) -> bool:
    return any(cue.part == "basis" for at in range(len(tokens)) for cue in cue_at(tokens, at))


def _has_other_base(around: Surroundings, figure: Mention, base: Mention, after: Mention) -> bool:
    """Whether a change names its base ("24% more than in 2003", "than hoped for") and the level is another one."""
    sentence, line = around.analysis.sentences[figure.sentence], around.lines[figure.sentence]
    behind = range(figure.stop, min(figure.stop + REACH, len(line.tags)))
    lead = next((i for i in behind if line.lower[i] in BASES), None)
    if lead is None or any(m.first > lead for m in sentence.mentions if m.number in (base.number, after.number)):
        return False
    told = range(lead + 1, min(lead + 1 + REACH, len(line.tags)))
    if not any(line.tags[i] in OPEN or line.is_time(i) for i in told) or line.says("unnamed", told):
        return True
    found = periods(sentence.tokens, around.analysis.document.text)
    named = next((period for period, first, _ in found if first in told), None)
    if named is None or base.period is None:
        return False
    own = next((period for period, first, _ in reversed(found) if first < figure.first), None)
    if after.sentence != figure.sentence and own is not None and after.period is not None and not _covers(own, after):
        return True
    if around.stems[base.sentence].isdisjoint(around.stems[after.sentence] | around.stems[figure.sentence]):
        return True
    if named.relative is not None and base.period.relative is not None:
        return named.unit != base.period.unit
    if named.relative is not None and after.period is not None:
        named = after.period.shifted(named.relative, named.unit or "year")
    return named is not None and named.first is not None and base.period.first is not None and not _covers(named, base)


def _covers(period: Period, mention: Mention) -> bool:
    return mention.period is not None and period.relative is None and period.covers(mention.period)


OF_CHANGE: tuple[tuple[str, Callable[[Surroundings, Mention, Mention, Mention], bool]], ...] = (
    ("another place", _is_elsewhere),
    ("another measure", _measures_other),
    ("another spell", _is_of_spell),
    ("another clause", _is_of_own_clause),
    ("an earlier change", _was_before),
    ("what it moved", _moves_other),
    ("an amount", _is_amount),
    ("what it takes up", _takes_up_other),
    ("the other way", _goes_other_way),
    ("beside another pair", _is_beside_another),
    ("another time", _is_of_other_time),
    ("a record", _is_of_record),
    ("another basis", _is_on_basis),
    ("another base", _has_other_base),
)
"""What tells a change apart from its base and its newer level, by the name of why."""
