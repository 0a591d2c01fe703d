"""Months and dates: March 1986, "12 May", "Sept. 30", "April to June", with a year or without."""

from functools import cache

from factcheck.numerals import numeral, plain_digits
from factcheck.periods.words import Span, lexicon
from factcheck.periods.years import year
from factcheck.tokens import DASHES, Tokens, glued
from factcheck.units import unit_after
from factcheck.words import table

__all__ = ["JOINS_DAYS", "day_first", "month"]

JOINS_DAYS = (*DASHES, "and", "to", "or")
BETWEEN = ("to", "through", "until", *DASHES)


def month(tokens: Tokens, i: int, ranges: bool = True) -> Span | None:
    """A month at index `i`, with what belongs to it: a day, a year, or (if `ranges`) a second month at its end."""
    number = lexicon().months.get(tokens.lower[i])
    if number is None:
        return None
    at = i + 2 if tokens.lower[i + 1] == "." and glued(tokens, i + 1) and len(tokens[i].text) <= 4 else i + 1
    day = _day(tokens, at)
    stop, found = _year_after(tokens, at if day is None else day)
    if day is None and found is None and not _is_name(tokens, i):
        return None
    months = None if found is None else (found + number, found + number)
    span = Span(i, stop, "month" if day is None else "date", months)
    return (_range(tokens, span) or span) if ranges else span


def day_first(tokens: Tokens, i: int) -> Span | None:
    """A date whose day comes first: "31 March 2014", "4th of May"."""
    stop = _day(tokens, i)
    if stop is None:
        return None
    at = stop + 1 if tokens.lower[stop] == "of" else stop
    if tokens.lower[at] not in lexicon().months or not tokens[at].text[0].isupper():
        return None
    found = month(tokens, at)
    if found is None or found.style != "month":
        number = lexicon().months[tokens.lower[at]]
        stop, named = _year_after(tokens, at + 1)
        found = Span(i, stop, "date", None if named is None else (named + number, named + number))
    return found._replace(first=i, style="date")


def _is_name(tokens: Tokens, i: int) -> bool:
    """Whether a month without day and year is one, and not the verb "may" or "march"."""
    capital = tokens[i].text[0].isupper()
    if capital and tokens[i].lower != "may":
        return len(tokens[i].text) > 3 or tokens.lower[i - 1] in lexicon().may or tokens.lower[i + 1] in DASHES
    return (capital or tokens[i].lower == "march") and tokens.lower[i - 1] in lexicon().may


def _day(tokens: Tokens, i: int) -> int | None:
    """The index after the day of a month at `i`, or after two days; `None` if the number there is no day."""
    if i >= len(tokens) or tokens[i].kind != "number":
        return _spelt_day(tokens, i)
    value = plain_digits(tokens[i].text)
    if value is None or not 1 <= value <= 31 or len(tokens[i].text) > 2 or _is_sum(tokens, i):
        return None
    stop = i + 1
    if glued(tokens, stop) and tokens.lower[stop] in lexicon().suffixes:
        return stop + 1
    second = _second_day(tokens, stop, value)
    if second is not None:
        return second
    after = tokens.lower[stop]
    counts = unit_after(tokens, stop) or after in lexicon().counted or after in table("scales")["plain"]
    return None if counts or (glued(tokens, stop) and tokens[stop].kind != "punct") else stop


def _is_sum(tokens: Tokens, i: int) -> bool:
    """Whether a sign of money touches the number: "the £20 of May" has no date."""
    return glued(tokens, i) and tokens[i - 1].kind == "symbol"


def _second_day(tokens: Tokens, i: int, first: int) -> int | None:
    """The index after a later day of the same month ("April 8-16", "October 13 and 16"); `None` if there is none."""
    if tokens.lower[i] not in JOINS_DAYS:
        return None
    joined = tokens.lower[i] in DASHES and glued(tokens, i) and glued(tokens, i + 1)
    if tokens.lower[i] in DASHES and not joined:
        return None
    other = plain_digits(tokens.lower[i + 1])
    if other is None or not first < other <= 31:
        return None
    alone = i + 2 >= len(tokens) or (tokens[i + 2].kind == "punct" and not glued(tokens, i + 3))
    return i + 2 if joined or alone else None


def _spelt_day(tokens: Tokens, i: int) -> int | None:
    """The index after a day in words ("July two"), where no noun follows that it could count."""
    found = numeral(tokens, i) if i < len(tokens) and tokens[i].kind == "word" else None
    if found is None or found.stop > i + 1 or not found.whole or not 1 <= found.top <= 31:
        return None
    counts = found.stop < len(tokens) and tokens[found.stop].kind != "punct"
    return None if counts and tokens.lower[found.stop] not in _stops() else found.stop


@cache
def _stops() -> frozenset[str]:
    return frozenset(table("counted")["stops"]["words"])


def _year_after(tokens: Tokens, i: int) -> tuple[int, int | None]:
    """The index after the year at `i` and its first month; `i` itself and `None` if there is no year."""
    at = i + 1 if tokens.lower[i] in (",", "of") else i
    found = year(tokens, at)
    if found is None or found.style != "year" or found.months is None or unit_after(tokens, at + 1):
        return i, None
    return found.stop, found.months[0]


def _range(tokens: Tokens, start: Span) -> Span | None:
    """The months from one to another ("January to October 2004"), if a second month follows."""
    at = start.stop + 1
    if tokens.lower[start.stop] not in BETWEEN or at >= len(tokens) or not tokens[at].text[0].isupper():
        return None
    last = month(tokens, at, ranges=False) if tokens.lower[at] in lexicon().months else None
    if last is None or last.style != start.style:
        return None
    if start.months is None and last.months is not None:
        names = lexicon().months
        back = (names[tokens.lower[at]] - names[tokens.lower[start.first]]) % 12
        start = start._replace(months=(last.months[0] - back, last.months[0] - back))
    months = None if start.months is None or last.months is None else (start.months[0], last.months[1])
    return Span(start.first, last.stop, "range", months, parts=(start, last))
