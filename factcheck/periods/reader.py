"""The periods of a text: each word that can begin one is given to its readers, in order."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache

from factcheck.numerals import number_words
from factcheck.periods.months import day_first, month
from factcheck.periods.period import Period
from factcheck.periods.spells import ALIKE, between, ended, quarter, relative, short_quarter
from factcheck.periods.words import Span, lexicon
from factcheck.periods.years import fiscal, running_year
from factcheck.tokens import Token, Tokens, laid_out

__all__ = ["periods"]

Reader = Callable[[Tokens, int], Span | None]
NUMBERS: tuple[Reader, ...] = (ended, relative, day_first, short_quarter, running_year)


def periods(tokens: Sequence[Token], text: str) -> list[tuple[Period, int, int]]:
    """The periods of `tokens`, each with the index of its first token and the index behind its last.

    >>> from factcheck.tokens import tokenise
    >>> text = "99 crimes in the 12 months to March 31, 2020, up from 82 a year earlier."
    >>> [(period.printed, period.months, period.relative) for period, *_ in periods(tokenise(text), text)]
    [('12 months to March 31, 2020', 12, None), ('a year earlier', None, -1)]
    """
    found: list[tuple[Period, int, int]] = []
    tokens, begins, at = laid_out(tokens), _begins(), 0
    for i in [i for i, token in enumerate(tokens) if token.kind == "number" or token.lower in begins]:
        if i < at:
            continue
        span = _first(NUMBERS if tokens[i].kind == "number" else begins[tokens.lower[i]], tokens, i)
        if span is not None:
            found.append((_period(tokens, text, span), span.first, span.stop))
            at = span.stop
    return found


def _first(readers: tuple[Reader, ...], tokens: Tokens, i: int) -> Span | None:
    for reader in readers:
        span = reader(tokens, i)
        if span is not None:
            return span
    return None


@cache
def _begins() -> Mapping[str, tuple[Reader, ...]]:
    """The readers that may begin with a word, by the word."""
    words = lexicon()
    rows: list[tuple[Sequence[str], Reader]] = [
        (("between", "from"), between),
        ((*words.ordinals, *words.fiscal), quarter),
        (tuple(words.fiscal), fiscal),
        (("q", "h"), short_quarter),
        (tuple(words.months), month),
        ((*number_words(), *words.lengths), ended),
        ((*number_words(), "the", *words.before, *words.units, *ALIKE), relative),
    ]
    found: dict[str, tuple[Reader, ...]] = {}
    for starts, reader in rows:
        for start in dict.fromkeys(starts):
            found[start] = (*found.get(start, ()), reader)
    return found


def _period(tokens: Tokens, text: str, span: Span) -> Period:
    start, end = tokens[span.first].start, tokens[span.stop - 1].end
    first, last = span.months or (None, None)
    parts = tuple(_period(tokens, text, part) for part in span.parts)
    return Period(text[start:end], start, end, first, last, span.style, span.relative, span.unit, parts)
