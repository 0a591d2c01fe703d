"""The periods of a text: each word that can begin one is given to its readers, in order."""

from collections.abc import Callable, Collection, Container, Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from attrs import evolve

from factcheck.errors import FigureError, expect_text
from factcheck.numerals import after_article, number_words
from factcheck.periods.months import JOINS_DAYS, day_first, month
from factcheck.periods.period import Period
from factcheck.periods.spells import ALIKE, ARTICLES, after_counts, between, ended, quarter, relative, short_quarter
from factcheck.periods.words import Span, lexicon
from factcheck.periods.years import fiscal, running_year
from factcheck.tokens import Token, Tokens, laid_out, tokenise

__all__ = ["parse_period", "period_words", "periods"]

Reader = Callable[[Tokens, int], Span | None]
CENTURIES = frozenset({"15", "16", "17", "18", "19", "20", "21"})


def periods(tokens: Sequence[Token], text: str, places: Sequence[int] | None = None) -> list[tuple[Period, int, int]]:
    """The periods of `tokens`, each with the index of its first token and the index after its last.

    `places` are the indexes at which one may begin, where they have been looked for (see `period_words`).

    >>> from factcheck.tokens import tokenise
    >>> text = "99 crimes in the 12 months to March 31, 2020, up from 82 a year earlier."
    >>> [(period.printed, period.months, period.relative) for period, *_ in periods(tokenise(text), text)]
    [('12 months to March 31, 2020', 12, None), ('a year earlier', None, -1)]
    """
    tokens, rules = laid_out(tokens), _rules()
    found: list[tuple[Period, int, int]] = []
    low, at = tokens.lower, 0
    for i in tokens.starts(rules.begins) if places is None else places:
        if i < at or (low[i] in ARTICLES and low[i + 1] not in rules.after_articles):
            continue
        readers = rules.begins.get(low[i])
        if readers is None:
            readers = _of_number(tokens, i, rules.after_numbers) if tokens[i].kind == "number" else ()
        for reader in readers:
            span = reader(tokens, i)
            if span is not None:
                found.append((_period(tokens, text, span), span.first, span.stop))
                at = span.stop
                break
    return found


def parse_period(text: str) -> Period:
    """The period that a whole string stands for.

    Raises:
        FigureError: the string is not a period, or holds more than one.

    >>> parse_period("Q3 2019").months
    3
    """
    expect_text(text, "parse_period")
    tokens = tokenise(text)
    found = periods(tokens, text)
    if len(found) != 1 or (found[0][1], found[0][2]) != (0, len(tokens)):
        raise FigureError(f'{text!r} is not a period: write 1986, "2019/20", "March 1986" or "Q3 2019"')
    return evolve(found[0][0], start=None, end=None)


def period_words() -> Collection[str]:
    """The words with which a period may begin; digits may too."""
    return _rules().begins.keys()


def _of_number(tokens: Tokens, i: int, after: Mapping[str, tuple[Reader, ...]]) -> tuple[Reader, ...]:
    """The readers of the periods that can begin with the digits at `i`: by the word after them, and for years."""
    readers = after.get(tokens.lower[i + 1], ())
    text = tokens[i].text
    return (*readers, running_year) if text[:2] in CENTURIES and len(text) >= 4 else readers


class _Rules(NamedTuple):
    """The readers that may begin with a word, those for digits before a word, and what an article is read before."""

    begins: Mapping[str, tuple[Reader, ...]]
    after_numbers: Mapping[str, tuple[Reader, ...]]
    after_articles: Container[str]


@cache
def _rules() -> _Rules:
    words = lexicon()
    begins: list[tuple[Iterable[str], Reader]] = [
        (("between", "from"), between),
        ((*words.ordinals, *words.fiscal), quarter),
        (words.fiscal, fiscal),
        (("q", "h"), short_quarter),
        (words.months, month),
        ((*number_words(), *words.lengths), ended),
        ((*number_words(), "the", *words.before, *words.units, *ALIKE), relative),
    ]
    after: list[tuple[Iterable[str], Reader]] = [
        (after_counts(), ended),
        (after_counts(), relative),
        ((*words.months, *words.suffixes, *JOINS_DAYS, "of"), day_first),
        (("q", "h"), short_quarter),
    ]
    articles = {*words.units, *words.lengths, *words.before, *ALIKE, *after_article()}
    return _Rules(_by_word(begins), _by_word(after), frozenset(articles))


def _by_word(rows: Iterable[tuple[Iterable[str], Reader]]) -> Mapping[str, tuple[Reader, ...]]:
    found: dict[str, tuple[Reader, ...]] = {}
    for words, reader in rows:
        for word in dict.fromkeys(words):
            found[word] = (*found.get(word, ()), reader)
    return found


def _period(tokens: Tokens, text: str, span: Span) -> Period:
    start, end = tokens[span.first].start, tokens[span.stop - 1].end
    first, last = span.months or (None, None)
    parts = tuple(_period(tokens, text, part) for part in span.parts) if span.parts else ()
    return Period(text[start:end], start, end, first, last, span.style, span.relative, span.unit, parts)
