"""Years, seasons and decades: 1986, 2019/20, 2019-20, FY25, "fiscal 1988", the 1990s."""

from factcheck.numerals import plain_digits
from factcheck.periods.words import Span, lexicon
from factcheck.tokens import DASHES, Tokens, glued
from factcheck.units import money_before, unit_after

__all__ = ["fiscal", "running_year", "year"]

EARLIEST, LATEST = 1500, 2100
# The British business year, from April to March, stands for "2019/20": the text seldom says which is meant.
FISCAL_START = 3
# A telephone number has no more groups of digits before its last one.
GROUPS = 4
PREFIXES = frozenset({"mid", "pre", "post", "early", "late", "end"})
TIME = frozenset({"in", "since", "during", "by", "until", "throughout"})


def year(tokens: Tokens, i: int) -> Span | None:
    """A year, a season, a decade or a range of years in digits at index `i`, wherever it stands."""
    if i >= len(tokens) or tokens[i].kind != "number":
        return None
    first, slash, second = tokens[i].text.partition("/")
    value = plain_digits(first)
    if value is None or len(first) != 4 or not EARLIEST <= value <= LATEST:
        return None
    if slash:
        return _season(i, i + 1, value, second)
    if tokens.lower[i + 1] in DASHES and glued(tokens, i + 1) and glued(tokens, i + 2):
        return _season(i, i + 3, value, tokens[i + 2].text) or _calendar(i, value)
    if value % 10 == 0 and glued(tokens, i + 1) and tokens.lower[i + 1] == "s":
        return Span(i, i + 2, "decade", (value * 12, value * 12 + 119))
    return _calendar(i, value)


def running_year(tokens: Tokens, i: int) -> Span | None:
    """A year at index `i` of running text, where the same digits could count or measure something."""
    found = year(tokens, i)
    if found is None or found.style != "year":
        return found
    after, before = tokens.lower[i + 1], tokens.lower[i - 1]
    if glued(tokens, i) and not (before in (*DASHES, "—", "(", "'", "’", '"') and _may_join(tokens, i - 1)):
        return None
    if money_before(tokens, i) or (unit_after(tokens, i + 1) and after != "won") or before in ("#", "+"):
        return None
    if _is_telephone(tokens, i):
        return None
    if after in lexicon().clock or (after in lexicon().counted and before not in TIME):
        return None
    if before == "of" and tokens.lower[i - 2] in lexicon().amounts:
        return None
    joined = glued(tokens, i + 1) and tokens[i + 1].kind != "punct" and after != "="  # "2010=100"
    compound = after == "-" and glued(tokens, i + 1) and glued(tokens, i + 2)
    return None if (joined and after != "'s") or (compound and tokens.lower[i + 2] != "based") else found


def _is_telephone(tokens: Tokens, i: int) -> bool:
    """Whether the digits at index `i` are the last group of a telephone number: "0808 800 2000"."""
    first = i
    while first > max(i - GROUPS, 0) and tokens[first - 1].kind == "number" and tokens[first - 1].text.isdigit():
        first -= 1
    return first < i and (tokens[first].text[0] == "0" or tokens.lower[first - 1] == "+")


def fiscal(tokens: Tokens, i: int) -> Span | None:
    """A business year named as one: "fiscal 1988", "financial year 2019/20", FY25."""
    at = i + 1
    if tokens.lower[at] == "year":
        at += 1
    found = year(tokens, at)
    if found is not None:
        return found._replace(first=i, style="financial", months=_fiscal_months(found))
    if tokens[i].lower == "fy" and glued(tokens, i + 1):
        ending = plain_digits(tokens[i + 1].text.partition("/")[0])
        if ending is not None and ending < 100:
            return Span(i, i + 2, "financial", _fiscal_year(1999 + ending))
    return None


def _calendar(i: int, value: int) -> Span:
    return Span(i, i + 1, "year", (value * 12, value * 12 + 11))


def _may_join(tokens: Tokens, i: int) -> bool:
    """Whether the mark at `i` may touch a year: a bracket, a quote, or the hyphen of "mid-1990"."""
    return (
        tokens.lower[i] not in DASHES
        or not glued(tokens, i)
        or tokens.lower[i - 1] in PREFIXES | lexicon().months.keys()
    )


def _season(first: int, stop: int, value: int, ending: str) -> Span | None:
    """Two years joined: a business year if the second follows the first, else the years from one to the other."""
    last = plain_digits(ending)
    if last is None or len(ending) not in (2, 4):
        return None
    last = last if len(ending) == 4 else value // 100 * 100 + last
    if len(ending) == 2 and last <= value:
        last += 100
    if last == value + 1:
        return Span(first, stop, "financial", _fiscal_year(value))
    if stop == first + 1 or not value < last <= LATEST:
        return None
    parts = (_calendar(first, value), Span(stop - 1, stop, "year", (last * 12, last * 12 + 11)))
    return Span(first, stop, "range", (value * 12, last * 12 + 11), parts=parts)


def _fiscal_year(value: int) -> tuple[int, int]:
    return value * 12 + FISCAL_START, value * 12 + FISCAL_START + 11


def _fiscal_months(found: Span) -> tuple[int, int] | None:
    """A business year named by one year alone ends in it."""
    if found.style != "year" or found.months is None:
        return found.months
    return _fiscal_year(found.months[0] // 12 - 1)
