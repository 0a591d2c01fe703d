"""Quarters, halves, lengths with an end, ranges, and periods told from another: "a year earlier"."""

from functools import cache

from factcheck.numerals import numeral, plain_digits
from factcheck.periods.months import day_first, month
from factcheck.periods.words import Span, lexicon
from factcheck.periods.years import fiscal, running_year, year
from factcheck.tokens import DASHES, Tokens, glued

__all__ = ["ALIKE", "ARTICLES", "after_counts", "between", "ended", "quarter", "relative", "short_quarter"]

ALIKE = frozenset({"same", "corresponding", "comparable", "like", "equivalent"})
ARTICLES = ("a", "an", "one", "the")
SHORT = {"q": (3, "quarter"), "h": (6, "half")}
# A number in words before a unit of time is no longer than this: "two hundred and fifty-two days".
LONGEST = 8
# "A year before" is a period of its own before these.
JOINED = frozenset(
    {"and", "or", "but", "when", "to", "in", "at", "on", "from", "of", "by", "that", "was", "were", "had", "as"}
)
JOINS = {"between": ("and",), "from": ("to", "until", "through", *DASHES)}


def quarter(tokens: Tokens, i: int) -> Span | None:
    """A quarter, a half or the first months of a year: "third quarter of 1986", "first nine months"."""
    at = i + 1 if tokens.lower[i] in lexicon().fiscal else i
    count = lexicon().ordinals.get(tokens.lower[at], 0)
    if not count:
        return None
    at += 1
    while tokens.lower[at] in ("-", "fiscal", "financial"):
        at += 1
    length = {"quarter": 3, "quarters": 3, "half": 6}.get(tokens.lower[at], 0)
    if length and length * count <= 12:
        return _of_year(tokens, Span(i, at + 1, "half" if length == 6 else "quarter"), length * (count - 1), length)
    months = _count(tokens, at) if count == 1 else None
    if months is None or tokens.lower[months[1]] not in ("months", "month") or months[0] > 12:
        return None
    return _of_year(tokens, Span(i, months[1] + 1, "months"), 0, months[0])


def short_quarter(tokens: Tokens, i: int) -> Span | None:
    """A quarter or half in short: Q3 2019, 3Q, H1."""
    letter, digit = (i + 1, i) if tokens[i].kind == "number" else (i, i + 1)
    length, style = SHORT.get(tokens.lower[letter], (0, ""))
    count = plain_digits(tokens.lower[digit]) if glued(tokens, i + 1) else None
    if (
        not length
        or count is None
        or not 1 <= count <= 12 // length
        or (glued(tokens, i + 2) and tokens[i + 2].kind == "word")
        or (tokens[letter].text == "h" and i + 2 < len(tokens) and tokens[i + 2].kind == "number")  # "2h 14m"
    ):
        return None
    return _of_year(tokens, Span(i, i + 2, style), length * (count - 1), length)


def relative(tokens: Tokens, i: int) -> Span | None:
    """A period told from another: "a year earlier", "the previous month", "last year", "year-earlier period"."""
    words, low, at, count = lexicon(), tokens.lower, i, 1
    if low[at] in ARTICLES:
        at += 1
    elif (number := _count(tokens, at)) is not None:
        count, at = number
    unit = words.units.get(low[at])
    if unit is None:
        return _told_before(tokens, i, at) if count == 1 else None
    at += 2 if low[at + 1] == "-" else 1
    step = words.behind.get(low[at])
    if step is None or (at - i == 1 and low[at] != "ago" and low[at] != "earlier"):
        return None
    clause = at + 1 < len(tokens) and tokens[at + 1].kind != "punct" and low[at + 1] not in JOINED
    if low[at] == "before" and low[i] != "the" and clause:
        return None  # "it could take 15 years before they join"
    stop = at + 2 if words.units.get(low[at + 1]) in ("period", "quarter", "month", "half") else at + 1
    return Span(i, stop, "relative", relative=step * count, unit=unit)


def _told_before(tokens: Tokens, i: int, at: int) -> Span | None:
    """The period where the telling word comes first: "the previous year", "the same period of 1986"."""
    words, told = lexicon(), tokens.lower[at]
    step = 0 if told in ALIKE else words.before.get(told)
    if step is None or (told in ("last", "next") and "the" in (tokens.lower[at - 1], tokens.lower[i])):
        return None
    at += 2 if tokens.lower[at + 1] in words.fiscal else 1
    unit = words.units.get(tokens.lower[at])
    if unit is None:
        return None
    found = Span(i, at + 1, "relative", relative=step, unit=unit)
    return _alike(tokens, found) if told in ALIKE else found


def _alike(tokens: Tokens, found: Span) -> Span:
    """The same period of another year, which the words after it name."""
    at = found.stop + 1 if tokens.lower[found.stop] in ("of", "in", "the") else found.stop
    other = running_year(tokens, at) if at < len(tokens) else None
    if other is not None:
        return found._replace(stop=other.stop, relative=None, parts=(other,))
    nested = tokens.lower[at] in ALIKE or tokens.lower[at + 1] in ALIKE
    again = None if nested else relative(tokens, at)
    return found if again is None else found._replace(stop=again.stop, relative=again.relative, unit=again.unit)


def ended(tokens: Tokens, i: int) -> Span | None:
    """A length of time with the date at which it ends: "12 months to March 31", "year ended June 30"."""
    number = None if tokens.lower[i] in lexicon().lengths else _count(tokens, i)
    count, at = number or (1, i)
    at += tokens.lower[at] == "-"
    months = lexicon().lengths.get(tokens.lower[at])
    if months is None:
        return None
    at += 2 if tokens.lower[at + 1] == "period" else 1
    return _with_end(tokens, Span(i, at, "ended"), months * count)


def between(tokens: Tokens, i: int) -> Span | None:
    """The time from one period to another: "between 2020 and 2021", "from March 2012 to March 2013"."""
    first = _either(tokens, i + 1)
    if first is None or tokens.lower[first.stop] not in JOINS[tokens[i].lower]:
        return None
    last = _either(tokens, first.stop + 1)
    if last is None or first.style == "range" or last.style == "range":
        return None
    months = None if first.months is None or last.months is None else (first.months[0], last.months[1])
    return Span(i, last.stop, "range", months, parts=(first, last))


def _either(tokens: Tokens, i: int) -> Span | None:
    if i >= len(tokens):
        return None
    if tokens[i].kind == "number":
        return day_first(tokens, i) or running_year(tokens, i)
    return month(tokens, i, ranges=False) or (fiscal(tokens, i) if tokens[i].lower in lexicon().fiscal else None)


def _with_end(tokens: Tokens, head: Span, length: int) -> Span | None:
    """The head with the date after it; its months where the date has a year."""
    for phrase in lexicon().ended.get(tokens.lower[head.stop], ()):
        at = head.stop + len(phrase)
        if tokens.lower[head.stop : at] == phrase:
            date = None if at >= len(tokens) else day_first(tokens, at) or month(tokens, at)
            if date is not None and date.style != "range":
                months = None if date.months is None or not length else (date.months[1] - length + 1, date.months[1])
                return head._replace(stop=date.stop, months=months)
    return None


def _of_year(tokens: Tokens, head: Span, start: int, length: int) -> Span:
    """A part of the year, with the year or the words for it after it: "of 1986", "of last year"."""
    dated = _with_end(tokens, head, length)
    if dated is not None:
        return dated
    at = head.stop
    while tokens.lower[at] in ("of", "in", "the", ",", "-"):
        at += 1
    found = fiscal(tokens, at) if tokens.lower[at] in lexicon().fiscal else year(tokens, at)
    if found is not None and found.months is not None and found.style in ("year", "financial"):
        begin = found.months[0] + start
        return head._replace(stop=found.stop, months=(begin, begin + length - 1))
    told = relative(tokens, at) if at < len(tokens) else None
    if told is not None and told.unit == "year":
        return head._replace(stop=told.stop, relative=told.relative, unit="year")
    return head


@cache
def after_counts() -> frozenset[str]:
    """What can stand after a count of periods in digits."""
    return frozenset({"-", *lexicon().units, *lexicon().lengths})


def _count(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """A small whole number in digits or words before a unit of time, and the index after it."""
    low, times = tokens.lower, after_counts()
    if i >= len(tokens) or low[i] in times or times.isdisjoint(low[i + 1 : i + LONGEST]):
        return None
    if tokens[i].kind == "number" and low[i + 1] not in times:
        return None
    found = numeral(tokens, i)
    if found is None or not found.whole or not 0 < found.top <= 1000:
        return None
    return found.top, found.stop
