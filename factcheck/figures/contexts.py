"""Numbers that the words around them show not to be quantities: ages, references, names, addresses, pronouns."""

from functools import cache
from typing import NamedTuple

from factcheck.figures.counted import noun_behind
from factcheck.figures.looks import SUBJECT, words
from factcheck.numerals import numeral, plain_digits
from factcheck.tokens import DASHES, Tokens, glued
from factcheck.units import unit_after

__all__ = [
    "address",
    "age",
    "apposition",
    "named",
    "note",
    "noted_year",
    "numbered_item",
    "pronoun",
    "proper",
    "reference",
    "service",
    "spelt_name",
    "turned",
    "zero",
]

OLDEST = 120
# So near after a number, or the first of two, "years old" has its first word.
REACH = 7


class _Ages(NamedTuple):
    before: frozenset[str]
    joins: frozenset[str]
    units: frozenset[str]
    reach: frozenset[str]


@cache
def _ages() -> _Ages:
    return _Ages(*(words(SUBJECT, "age", column) for column in ("before", "joins", "units", "reach")))


def age(tokens: Tokens, i: int) -> int | None:
    """An age: "aged 10 to 15", "the age of 18", "15-year-old", "ten years of age"."""
    low, rules = tokens.lower, _ages()
    named = low[i - 1] in rules.before
    if not named and low[i - 1] in rules.joins:
        named = low[i - 2] in rules.before or (low[i - 2] == "of" and low[i - 3] in rules.before)
    if not named and rules.units.isdisjoint(low[i + 1 : i + REACH]):
        return None
    read = numeral(tokens, i)
    if read is None or not read.whole or read.top > OLDEST:
        return None
    further = read.stop + 1 if low[read.stop] in rules.reach else len(tokens)
    last = numeral(tokens, further) if further < len(tokens) else None
    stop = read.stop if last is None else last.stop
    return stop if named else _years_old(tokens, stop)


def _years_old(tokens: Tokens, i: int) -> int | None:
    at = i + 1 if tokens.lower[i] == "-" else i
    if tokens.lower[at] not in words(SUBJECT, "age", "units"):
        return None
    after = at + 2 if tokens.lower[at + 1] == "-" else at + 1
    if tokens.lower[after] in words(SUBJECT, "age", "after"):
        return after + 1
    return after + 2 if tokens.lower[after] == "of" and tokens.lower[after + 1] == "age" else None


def apposition(tokens: Tokens, i: int) -> int | None:
    """The age after a name: "Mary Dunn, 45, of Poole"."""
    if i < 2 or tokens.lower[i - 1] != "," or tokens.lower[i + 1] not in (",", "."):
        return None
    years = plain_digits(tokens[i].text)
    if years is None or years > OLDEST:
        return None
    capitals = [token.kind == "word" and token.text[0].isupper() for token in tokens[max(i - 3, 0) : i - 1]]
    if tokens.lower[i + 1] == ".":
        return i + 1 if len(capitals) == 2 and all(capitals) and not glued(tokens, i + 2) else None
    after, before = tokens.lower[i + 2], tokens.lower[i - 2]
    person = capitals[-1] or before in words(SUBJECT, "age", "persons")
    named = len(capitals) == 2 and all(capitals) and after in words(SUBJECT, "age", "apposition")
    if named or (person and after in words(SUBJECT, "age", "person")):
        return i + 1
    told = i + 2 < len(tokens) and tokens[i + 2].kind == "word" and tokens[i + 2].text[0].islower()
    return i + 1 if person and told and after not in words(SUBJECT, "age", "not-after") else None


def turned(tokens: Tokens, i: int) -> int | None:
    """A birthday, or an age after a name: "turning 31", "Jo Orr, now 41, was"."""
    if tokens.lower[i - 1] == "now" and not (tokens.lower[i - 2] == "," and tokens.lower[i + 1] in (",", ".", ")")):
        return None
    return i + 1 if noun_behind(tokens, i + 1) is None and len(tokens[i].text) < 3 else None


def reference(tokens: Tokens, i: int) -> int | None:
    """A place in a document or a number of a series: "section 12", "No. 5", "Channel 4", "Windows 95"."""
    before = tokens.lower[i - 1]
    if before == "." and glued(tokens, i - 1):
        return i + 1 if tokens.lower[i - 2] in words(SUBJECT, "dotted") else None
    if before == "#" and glued(tokens, i):
        return i + 1
    known = before in words(SUBJECT, "reference") or (
        i and tokens[i - 1].text in words(SUBJECT, "reference", "capital")
    )
    return _last_numbered(tokens, i + 1, before.endswith("s")) if known else None


def _last_numbered(tokens: Tokens, stop: int, several: bool) -> int:
    """The index after the last of the numbers that one word numbers: "Years 4 to 8", "page 12-15"."""
    joins = words(SUBJECT, "numbered", "joins") if several else DASHES
    while tokens.lower[stop] in joins and stop + 1 < len(tokens) and len(tokens[stop + 1].text) <= 4:
        read = numeral(tokens, stop + 1)
        if read is None or not read.whole or read.stop != stop + 2 or unit_after(tokens, stop + 2, read.size):
            break
        if tokens.lower[stop] in (",", "and", "or", "&") and noun_behind(tokens, stop + 2) is not None:
            break  # "on pages 3 and 40 people"
        stop += 2
    return stop


def _measures(tokens: Tokens, i: int, size: int) -> bool:
    """Whether a unit or a counted noun stands at `i`, so that the number before it is a quantity."""
    return unit_after(tokens, i, size) is not None or noun_behind(tokens, i) is not None


def proper(tokens: Tokens, i: int) -> int | None:
    """A bare number after a word with a capital within a sentence: "the Ascend 3 phone", "on France 2"."""
    word, low = tokens[i - 1], tokens.lower
    if i < 2 or word.kind != "word" or not word.text[0].isupper() or len(tokens[i].text) > 5 or "." in tokens[i].text:
        return None
    if len(tokens[i].text) == 5 and not (len(word.text) == 2 and word.text.isupper()):  # "Washington DC 20006"
        return None
    begins = tokens[i - 2].kind == "punct" and tokens[i - 2].text not in (",", "&", "(", "'", "’", "-")
    if begins or tokens[i].start != word.end + 1 or word.lower in words(SUBJECT, "proper", "not-after"):
        return None
    first = i - 3 if tokens[i - 2].text == "-" else i - 2
    named = tokens[first].text[0].isupper() and low[first] not in words("counted", "stops")
    whole = first > 0 and named and tokens[first].kind == tokens[first - 1].kind == "word"
    if _measures(tokens, i + 1, 1) or (
        low[i + 1] in words(SUBJECT, "proper", "not-before") and not (whole and low[i + 1] == "(")
    ):
        return None
    if i + 1 < len(tokens) and tokens[i + 1].kind == "word":
        return i + 1 if whole or tokens[i + 1].text[0].isupper() or low[i + 1] in words("counted", "stops") else None
    return i + 1


def note(tokens: Tokens, i: int) -> int | None:
    """The mark of a note in brackets: "per cent[1]", and a subsection: "12(3)"."""
    if len(tokens[i].text) > 3 or not glued(tokens, i) or not glued(tokens, i + 1):
        return None
    if tokens[i - 1].text == "[" and tokens.lower[i + 1] == "]":
        return i + 1
    joined = tokens[i - 1].text == "(" and glued(tokens, i - 1) and tokens.lower[i + 1] == ")"
    return i + 1 if joined and tokens[i - 2].kind != "punct" else None


def noted_year(tokens: Tokens, i: int) -> int | None:
    """A year that the mark of a note touches: "by 20251"."""
    text = tokens[i].text
    year = len(text) == 5 and text.isdecimal() and text[:2] in ("19", "20") and text[4] != "0"
    moved = tokens.lower[i - 2] in words("figures", "movers")  # "rose by 20251"
    return i + 1 if year and not moved and not _measures(tokens, i + 1, int(text)) else None


def named(tokens: Tokens, i: int) -> int | None:
    """The number in the name of an index or a ranking: "FTSE 100", "the top 10"."""
    return i + 1 if tokens.lower[i - 1] in words(SUBJECT, "names") else None


def service(tokens: Tokens, i: int) -> int | None:
    """A short telephone number: "call 101", "on their non-emergency line, 101", "calls to 999"."""
    before, earlier = tokens.lower[i - 1], tokens.lower[i - 2]
    if before in words(SUBJECT, "phone", "before"):
        return i + 1
    line = before == "," and earlier in words(SUBJECT, "phone", "line")
    emergency = before == "to" and earlier in words(SUBJECT, "phone", "calls")
    called = emergency and tokens[i].text in words(SUBJECT, "phone", "emergency")
    return i + 1 if line or called else None


def address(tokens: Tokens, i: int) -> int | None:
    """A number of a house: "10 Market Street"."""
    for at in range(i + 1, min(i + 4, len(tokens))):
        if tokens[at].kind != "word" or not tokens[at].text[0].isupper():
            return None
        if at > i + 1 and tokens[at].lower in words(SUBJECT, "address", "streets"):
            return at + 1
    return None


def numbered_item(tokens: Tokens, i: int) -> int | None:
    """The numeral of a list at the start of what is read: "1. ", "2) "."""
    if len(tokens[i].text) > 2 or tokens.lower[i + 1] not in (".", ")") or not glued(tokens, i + 1):
        return None
    within = tokens.lower[i - 1] == "." and tokens.lower[i + 1] == "." and not glued(tokens, i)
    if within and i + 2 < len(tokens) and tokens[i + 2].text[0].isupper() and not glued(tokens, i + 2):
        return i + 2  # "... and tariffs. 3. The members ..."
    alone = i + 2 == len(tokens) and (i == 0 or tokens.lower[i - 1] == ":")  # "Notes: 1."
    bracketed = tokens.lower[i + 1] == ")" and i + 2 < len(tokens) and tokens[i + 2].text[0].isupper()
    if bracketed and (i < 2 or tokens[i - 1].text in (".", ";", ":") or tokens[i - 2].text in (".", ";", ":")):
        return i + 2 if i == 0 or tokens[i - 1].kind == "punct" else None
    return i + 2 if alone or (i == 0 and i + 2 < len(tokens) and not glued(tokens, i + 2)) else None


def pronoun(tokens: Tokens, i: int) -> int | None:
    """The word one where it counts nothing: "one of the", "no one", "one another"."""
    low = tokens.lower
    if low[i] != "one" or low[i - 1] in words("figures", "minus"):
        return None
    alone = i + 1 >= len(tokens) or (tokens[i + 1].kind == "punct" and tokens[i + 1].text != "-")
    if (
        not alone
        and low[i + 1] not in words(SUBJECT, "one", "after")
        and low[i - 1] not in words(SUBJECT, "one", "before")
    ):
        return None
    read = numeral(tokens, i)
    return i + 1 if read is not None and read.stop == i + 1 else None


def zero(tokens: Tokens, i: int) -> int | None:
    """The word zero within a name: "net-zero", "ground zero"."""
    named = tokens.lower[i] == "zero" and tokens.lower[i - 1] in words(SUBJECT, "zero", "before")
    return i + 1 if named else None


def spelt_name(tokens: Tokens, i: int) -> int | None:
    """A number word with a capital within a sentence, beside another capital: "the Big Three", "Seven Sisters"."""
    text = tokens[i].text
    if i == 0 or not text[0].isupper() or text.isupper() or tokens[i - 1].kind != "word" or len(text) < 3:
        return None
    beside = [tokens[at] for at in (i - 1, i + 1) if 0 <= at < len(tokens)]
    return i + 1 if any(token.text.istitle() and token.kind == "word" for token in beside) else None
