"""Numbers that their own form shows to be no quantities: telephone numbers, names, times, results."""

from collections.abc import Sequence

from factcheck.figures.looks import SUBJECT, joined_word, words
from factcheck.numerals import numeral, plain_digits
from factcheck.tokens import DASHES, Token, glued, word
from factcheck.units import money_before, unit_after

__all__ = ["clock", "hyphened_article", "in_a_name", "ordinal", "result", "split", "telephone", "touching"]


def telephone(tokens: Sequence[Token], i: int) -> int | None:
    """Digits that begin with a nought, or with a plus sign and a country's code, and the groups behind them."""
    text = tokens[i].text
    nought = len(text) > 1 and text[0] == "0" and text.isdigit()
    abroad = word(tokens, i - 1) == "+" and glued(tokens, i) and i + 2 < len(tokens) and _group_follows(tokens, i + 1)
    if not nought and not abroad:
        return None
    stop = i + 1
    while _group_follows(tokens, stop):
        stop += 1 if tokens[stop].kind == "number" else 2
    return stop


def _group_follows(tokens: Sequence[Token], i: int) -> bool:
    at = i + 1 if word(tokens, i) in DASHES else i
    return at < len(tokens) and tokens[at].kind == "number" and tokens[at].start - tokens[i - 1].end <= 2


def in_a_name(tokens: Sequence[Token], i: int) -> int | None:
    """A number that touches letters before it (M25, G7, Covid-19), and is no sum of money."""
    if not glued(tokens, i) or money_before(tokens, i):
        return None
    at = i - 2 if tokens[i - 1].text in DASHES and glued(tokens, i - 1) else i - 1
    before = tokens[at]
    if before.kind != "word" or before.lower in ("to", "mid", "sub", "pre", "post", "under", "over", "'s"):
        return None
    return None if at == i - 2 and numeral(tokens, at) is not None else i + 1


def ordinal(tokens: Sequence[Token], i: int) -> int | None:
    """An ordinal in digits: 21st."""
    ends = glued(tokens, i + 1) and word(tokens, i + 1) in words(SUBJECT, "ordinal", "suffixes")
    return i + 2 if ends else None


def touching(tokens: Sequence[Token], i: int) -> int | None:
    """A number that touches letters behind it which are no scale and no unit: 4x4, 3D, 60s."""
    if not glued(tokens, i + 1) or tokens[i + 1].kind != "word" or tokens[i + 1].lower == "'s":
        return None
    read = numeral(tokens, i)
    if read is None or read.stop > i + 1 or unit_after(tokens, i + 1, read.value):
        return None
    # "50people" is a slip of the keyboard, and still a count
    return i + 2 if len(tokens[i + 1].text) <= 3 or word(tokens, i + 1) in words(SUBJECT, "time", "after") else None


def hyphened_article(tokens: Sequence[Token], i: int) -> int | None:
    """The "a-half" within "a month-and-a-half", which counts nothing by itself."""
    inside = tokens[i].lower in ("a", "an") and word(tokens, i - 1) == "-" and joined_word(tokens, i + 1)
    return i + 3 if inside and glued(tokens, i) and word(tokens, i - 2) == "and" else None


def clock(tokens: Sequence[Token], i: int) -> int | None:
    """A time of day: 10.45pm, 5 a.m., 11:30, 1430 GMT."""
    stop = i + 1
    if (
        word(tokens, stop) == ":"
        and glued(tokens, stop)
        and glued(tokens, stop + 1)
        and tokens[stop + 1].kind == "number"
    ):
        stop += 2
        return stop + 1 if word(tokens, stop) in words(SUBJECT, "time", "after") else stop
    return stop + 1 if word(tokens, stop) in words(SUBJECT, "time", "after") else None


def result(tokens: Sequence[Token], i: int) -> int | None:
    """A score or a vote (3-1, 6-4), a split (3-for-2), or a number of several parts (1-800-555)."""
    stop, parts = i + 1, [tokens[i].text]
    while word(tokens, stop) in DASHES and glued(tokens, stop) and glued(tokens, stop + 1):
        if tokens[stop + 1].kind != "number":
            break
        parts.append(tokens[stop + 1].text)
        stop += 2
    if len(parts) > 2:
        return stop
    if len(parts) == 1:
        return split(tokens, i)
    low, high = plain_digits(parts[0]), plain_digits(parts[1])
    if low is None or high is None:
        return None
    counted = low < high and (_counts(tokens, stop) or money_before(tokens, i) is not None)
    return None if counted else stop


def _counts(tokens: Sequence[Token], i: int) -> bool:
    """Whether what stands at `i` makes "20-25" a range: a scale, a unit, or a plural."""
    if i >= len(tokens):
        return False
    read = numeral(tokens, i - 1)
    scaled = read is not None and read.stop > i
    after = tokens[i].lower
    return (
        scaled
        or unit_after(tokens, i) is not None
        or (after.endswith("s") and len(after) > 3)
        or joined_word(tokens, i)
    )


def split(tokens: Sequence[Token], i: int) -> int | None:
    """Shares split "3-for-2", "one-for-15"."""
    if word(tokens, i + 1) != "-" or word(tokens, i + 2) not in words(SUBJECT, "score", "for"):
        return None
    return i + 5 if word(tokens, i + 3) == "-" and numeral(tokens, i + 4) else None
