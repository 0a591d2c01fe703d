"""Numbers that are not quantities: ages, scores, telephone numbers, names, references, ordinals, pronouns.

Each rule looks at the tokens around one number and gives the index after what it covers, or `None`. The rules
stand in tables with their reasons. Those for digits name the words beside a number that can make them hold, so
that of most numbers no rule is asked.
"""

from collections.abc import Callable, Collection, Mapping
from functools import cache
from typing import NamedTuple

from factcheck.figures import contexts, forms
from factcheck.figures.looks import SUBJECT, words
from factcheck.numerals import Numeral
from factcheck.tokens import DASHES, Tokens, glued
from factcheck.units import money_before, unit_after

__all__ = ["NonFigure", "nonfigure"]


class NonFigure(NamedTuple):
    """A stretch of tokens that looks like a figure and is none, with the reason."""

    first: int
    stop: int
    reason: str


class _Rule(NamedTuple):
    """A rule for digits, with the words right before and right after them that call for it.

    `touched` ones are called for by letters or signs that touch the digits. `yielding` ones do not hold where a
    unit or a sign of money makes the number a quantity.
    """

    reason: str
    holds: Callable[[Tokens, int], int | None]
    before: Collection[str] = ()
    after: Collection[str] = ()
    touched: bool = False
    yielding: bool = False


class _Rules(NamedTuple):
    """The rules for digits in order, each with a bit, and the bits of those that something calls for."""

    rows: tuple[tuple[int, _Rule], ...]
    before: Mapping[str, int]
    after: Mapping[str, int]
    touched: int
    proper: int
    street: int
    streets: frozenset[str]


@cache
def _rules() -> _Rules:
    times = {":", *words(SUBJECT, "time", "after")}
    joins = words(SUBJECT, "age", "before") | words(SUBJECT, "age", "joins")
    references = {".", "#", *words(SUBJECT, "reference")} | {w.lower() for w in words(SUBJECT, "reference", "capital")}
    service = {",", "to", *words(SUBJECT, "phone", "before")}
    rules = (
        _Rule("telephone", forms.telephone, before=("+", "(")),
        _Rule("note", contexts.note, before=("[", "(")),
        _Rule("note", contexts.noted_year, before=words(SUBJECT, "noted", "before")),
        _Rule("reference", forms.citation, after=words(SUBJECT, "citation"), yielding=True),
        _Rule("tally", forms.tally, after=("in",)),
        _Rule("time", forms.clock, after=times),
        _Rule("name", forms.in_a_name, touched=True),
        _Rule("age", contexts.age, joins, words(SUBJECT, "age", "behind")),
        _Rule("ordinal", forms.ordinal, after=words(SUBJECT, "ordinal", "suffixes")),
        _Rule("name", forms.touching, touched=True),
        _Rule("result", forms.result, after=DASHES),
        _Rule("list numeral", contexts.numbered_item, after=(".", ")"), yielding=True),
        _Rule("age", contexts.apposition, after=(",", "."), yielding=True),
        _Rule("age", contexts.turned, words(SUBJECT, "age", "turned"), yielding=True),
        _Rule("name", contexts.named, words(SUBJECT, "names"), yielding=True),
        _Rule("reference", contexts.reference, references, yielding=True),
        _Rule("telephone", contexts.service, service, yielding=True),
        _Rule("name", contexts.proper, yielding=True),
        _Rule("address", contexts.address, yielding=True),
    )
    rows = tuple((1 << place, rule) for place, rule in enumerate(rules))
    before, after = dict[str, int](), dict[str, int]()
    for bit, rule in rows:
        before.update({word: before.get(word, 0) | bit for word in rule.before})
        after.update({word: after.get(word, 0) | bit for word in rule.after})
    touched = sum(bit for bit, rule in rows if rule.touched)
    return _Rules(rows, before, after, touched, rows[-2][0], rows[-1][0], words(SUBJECT, "address", "streets"))


EVERY = -1  # all bits
TENTHS = (10, 100)
WORDS: tuple[tuple[str, Callable[[Tokens, int], int | None]], ...] = (
    ("pronoun", contexts.pronoun),
    ("age", contexts.age),
    ("result", forms.result),
    ("time", forms.clock),
    ("reference", contexts.reference),
    ("name", forms.hyphened_article),
    ("name", contexts.spelt_name),
    ("name", contexts.named),
    ("name", contexts.zero),
)


def nonfigure(tokens: Tokens, i: int, read: Numeral | None) -> NonFigure | None:
    """What the number at index `i` is if it is not a quantity, or `None` if it may be one; `read` is its numeral.

    >>> from factcheck.numerals import numeral
    >>> from factcheck.tokens import tokenise
    >>> for text, i in (("aged 10 to 15", 1), ("nearly 70 per cent", 1)):
    ...     tokens = tokenise(text)
    ...     print(nonfigure(tokens, i, numeral(tokens, i)))
    NonFigure(first=1, stop=4, reason='age')
    None
    """
    if tokens[i].kind != "number":
        return _of_word(tokens, i)
    rules = _rules()
    called = _called(tokens, i, rules) if read is not None else EVERY
    for bit, rule in rules.rows if called else ():
        if called & bit and not (rule.yielding and not _may_name(read, rule)):
            stop = rule.holds(tokens, i)
            if stop is not None:
                return None if rule.yielding and _is_quantity(tokens, i, read) else NonFigure(i, stop, rule.reason)
    return NonFigure(i, i + 1, "code") if read is None else None


def _may_name(read: Numeral | None, rule: _Rule) -> bool:
    """Whether a word can number it: a whole number, and as a reference also one of parts ("Chart 6.1")."""
    if read is None:
        return False
    return read.whole or (rule.reason == "reference" and read.scale == 1 and read.parts in TENTHS)


def _called(tokens: Tokens, i: int, rules: _Rules) -> int:
    """The rules that something beside the digits at index `i` calls for."""
    low = tokens.lower
    called = rules.before.get(low[i - 1], 0) | rules.after.get(low[i + 1], 0)
    if low[i + 2] in rules.streets or low[i + 3] in rules.streets:
        called |= rules.street
    if i and tokens[i - 1].kind == "word" and tokens[i - 1].text[0].isupper():
        called |= rules.proper
    return called | rules.touched if glued(tokens, i) or glued(tokens, i + 1) else called


def _is_quantity(tokens: Tokens, i: int, read: Numeral | None) -> bool:
    """Whether a unit or a sign of money makes the number a quantity, whatever stands around."""
    return read is not None and bool(money_before(tokens, i) or unit_after(tokens, read.stop, read.size))


def _of_word(tokens: Tokens, i: int) -> NonFigure | None:
    for reason, holds in WORDS:
        stop = holds(tokens, i)
        if stop is not None:
            return NonFigure(i, stop, reason)
    return None
