"""Numbers that their own form shows not to be quantities: telephone numbers, names, times, results."""

from factcheck.figures.counted import noun_behind
from factcheck.figures.looks import SUBJECT, joined_word, near_ratio, words
from factcheck.numerals import numeral, plain_digits, under_hundred
from factcheck.tokens import DASHES, Tokens, glued
from factcheck.units import money_before, unit_after
from factcheck.words import table

__all__ = [
    "citation",
    "clock",
    "hyphened_article",
    "in_a_name",
    "ordinal",
    "result",
    "split",
    "tally",
    "telephone",
    "touching",
]

# A telephone number or a result has no more tokens, so that a long row of numbers is not read again and again.
REACH = 12
PREFIXES = frozenset({"minus", "to", "mid", "sub", "pre", "post", "under", "over", "'s"})


def telephone(tokens: Tokens, i: int) -> int | None:
    """Digits that begin with a nought, or with a plus sign and a country's code, and the groups after them."""
    text = tokens[i].text
    if tokens.lower[i - 1] == "(":
        return _after_code(tokens, i)
    nought = text[0] == "0" and len(text) > 1 and text.isdigit()
    if nought and tokens.lower[i + 1] == ":" and glued(tokens, i + 1):
        return None  # "01:41"
    if not nought and tokens.lower[i - 1] != "+":
        return None
    abroad = not nought and glued(tokens, i) and i + 2 < len(tokens) and _group_follows(tokens, i + 1)
    if not nought and not abroad:
        return None
    stop = i + 1
    while stop < i + REACH and _group_follows(tokens, stop):
        stop += 1 if tokens[stop].kind == "number" else 2
    return stop


def _after_code(tokens: Tokens, i: int) -> int | None:
    """A telephone number with its code in brackets: "(555) 123-4567"."""
    low, text = tokens.lower, tokens[i].text
    if low[i + 1] != ")" or not text.isdecimal() or not 2 <= len(text) <= 5 or i + 2 >= len(tokens):
        return i + 1 if text[0] == "0" and len(text) > 1 and text.isdecimal() else None
    if tokens[i + 2].kind != "number" or len(tokens[i + 2].text) < 3 or not tokens[i + 2].text.isdecimal():
        return None
    stop = i + 3
    while stop < i + REACH and _group_follows(tokens, stop):
        stop += 1 if tokens[stop].kind == "number" else 2
    return stop if stop > i + 3 or text[0] == "0" else None


def citation(tokens: Tokens, i: int) -> int | None:
    """The volume of a law report or a journal: "86 Fed. Reg.", "221 U.S. 1"."""
    dotted = tokens.lower[i + 1].endswith(".")
    at = i + 2 if dotted or tokens.lower[i + 2] != "." else i + 3
    if at >= len(tokens) or (not dotted and at == i + 2):
        return None
    if dotted:
        return at + 1 if tokens[at].kind == "number" else None
    return at if tokens[at].text[0].isupper() and glued(tokens, i + 2) else None


def tally(tokens: Tokens, i: int) -> int | None:
    """More hits than tries, which are not a ratio: "6 in 5 attempts"."""
    hits, tries = plain_digits(tokens[i].text), plain_digits(tokens.lower[i + 2])
    if hits is None or tries is None or hits < tries or tokens.lower[i + 3] not in words(SUBJECT, "tally", "tries"):
        return None
    return i + 3


def _group_follows(tokens: Tokens, i: int) -> bool:
    at = i + 1 if tokens.lower[i] in DASHES else i
    return at < len(tokens) and tokens[at].kind == "number" and tokens[at].start - tokens[i - 1].end <= 2


def in_a_name(tokens: Tokens, i: int) -> int | None:
    """A number that touches letters before it (M25, G7, Covid-19), and is not a sum of money."""
    if not glued(tokens, i) or money_before(tokens, i):
        return None
    at = i - 2 if tokens[i - 1].text in DASHES and glued(tokens, i - 1) else i - 1
    before = tokens[at]
    if at == i - 2 and before.lower == "in" and tokens[max(at - 1, 0)].text in DASHES:  # "1-in-5"
        return None
    if before.kind != "word" or before.lower in PREFIXES:
        return None
    return None if at == i - 2 and numeral(tokens, at) is not None else i + 1


def ordinal(tokens: Tokens, i: int) -> int | None:
    """An ordinal in digits: 21st, also with a space: "21 st place"."""
    if i + 1 >= len(tokens) or tokens[i + 1].text not in words(SUBJECT, "ordinal", "suffixes"):
        return i + 2 if glued(tokens, i + 1) and tokens.lower[i + 1] in words(SUBJECT, "ordinal", "suffixes") else None
    fits = {"1": "st", "2": "nd", "3": "rd"}.get(tokens[i].text[-1], "th") == tokens[i + 1].text
    return i + 2 if glued(tokens, i + 1) or fits else None


def touching(tokens: Tokens, i: int) -> int | None:
    """A number that touches letters after it which are neither a scale nor a unit: 4x4, 3D, 60s."""
    if not glued(tokens, i + 1) or tokens[i + 1].kind != "word" or tokens.lower[i + 1] == "'s":
        return None
    read = numeral(tokens, i)
    if read is None or read.stop > i + 1 or unit_after(tokens, i + 1, read.size):
        return None
    # "50people" is a slip of the keyboard, and still a count; "2h" is a time
    letters = tokens.lower[i + 1]
    counted = noun_behind(tokens, i + 1) is not None and (len(letters) > 3 or letters in table("counted")["short"])
    return None if counted else i + 2


def hyphened_article(tokens: Tokens, i: int) -> int | None:
    """The "a-half" within "a month-and-a-half", which counts nothing by itself."""
    low = tokens.lower
    if low[i] not in ("a", "an"):
        return None
    if low[i - 1] == "and" and low[i - 2] in table("periods")["units"] and low[i + 1] in ("half", "quarter"):
        return i + 2  # "a year and a half"
    if low[i - 1] != "-" or low[i - 2] != "and":
        return None
    return i + 3 if i > 1 and joined_word(tokens, i + 1) and glued(tokens, i) else None


def clock(tokens: Tokens, i: int) -> int | None:
    """A time of day: 10.45pm, 5 a.m., 11:30, 1430 GMT."""
    stop, after = i + 1, words(SUBJECT, "time", "after")
    if tokens.lower[stop] != ":":
        return stop + 1 if tokens.lower[stop] in after else None
    if not glued(tokens, stop) or not glued(tokens, stop + 1) or tokens[stop + 1].kind != "number":
        return None
    if near_ratio(tokens, i):
        return None
    return stop + 3 if tokens.lower[stop + 2] in after else stop + 2


def result(tokens: Tokens, i: int) -> int | None:
    """A score or a vote (3-1, two-one), a split (3-for-2), or a number of several parts (1-800-555)."""
    if tokens.lower[i + 1] not in DASHES:
        return None
    parts = [_part(tokens, i)]
    while parts[-1][1] < i + REACH and _goes_on(tokens, parts[-1][1]):
        parts.append(_part(tokens, parts[-1][1] + 1))
    stop = parts[-1][1]
    if len(parts) > 2:
        return stop
    if len(parts) == 1:
        return split(tokens, i)
    low, high = (value for value, _ in parts)
    if low is None or high is None:
        return None
    unit = unit_after(tokens, stop)
    if unit is not None and unit.kind == "percent":
        return None  # "leads by 49-47 per cent" are two percentages
    counted = low < high and (_counts(tokens, stop) or money_before(tokens, i) is not None)
    return None if counted else stop


def _part(tokens: Tokens, i: int) -> tuple[int | None, int]:
    """The value of one number of a result, where it is a small or a plain one, and the index after it."""
    return under_hundred(tokens, i) or (plain_digits(tokens[i].text), i + 1)


def _goes_on(tokens: Tokens, i: int) -> bool:
    """Whether a dash at `i` joins a further number to a result."""
    joined = tokens.lower[i] in DASHES and glued(tokens, i) and glued(tokens, i + 1)
    return joined and (tokens[i + 1].kind == "number" or under_hundred(tokens, i + 1) is not None)


def _counts(tokens: Tokens, i: int) -> bool:
    """Whether what stands at `i` makes "20-25" a range: a scale, a unit, or a plural."""
    if i >= len(tokens):
        return False
    read = numeral(tokens, i - 1)
    scaled = read is not None and read.stop > i
    after = tokens.lower[i]
    return (
        scaled
        or unit_after(tokens, i) is not None
        or (after.endswith("s") and len(after) > 3)
        or joined_word(tokens, i)
    )


def split(tokens: Tokens, i: int) -> int | None:
    """Shares split "3-for-2", "one-for-15"."""
    low = tokens.lower
    if low[i + 1] != "-" or low[i + 2] not in words(SUBJECT, "score", "for") or low[i + 3] != "-":
        return None
    return i + 5 if i + 4 < len(tokens) and numeral(tokens, i + 4) else None
