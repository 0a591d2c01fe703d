"""Numbers that are no quantities: ages, scores, telephone numbers, names, references, ordinals, pronouns.

Each rule looks at the tokens around one number and gives the index behind what it covers, or `None`. The rules
stand in tables with their reasons: those that need no more than the form of the number, those that ask for the
words around it and so do not hold where a unit or a sign of money makes it a quantity, and those for words.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from factcheck.figures import contexts, forms
from factcheck.numerals import numeral
from factcheck.tokens import Token
from factcheck.units import money_before, unit_after

__all__ = ["NonFigure", "nonfigure"]

Rule = Callable[[Sequence[Token], int], int | None]
Rules = tuple[tuple[str, Rule], ...]

FORMS: Rules = (
    ("telephone", forms.telephone),
    ("time", forms.clock),
    ("name", forms.in_a_name),
    ("age", contexts.age),
    ("ordinal", forms.ordinal),
    ("name", forms.touching),
    ("result", forms.result),
)
SURROUNDINGS: Rules = (
    ("list numeral", contexts.numbered_item),
    ("age", contexts.apposition),
    ("name", contexts.named),
    ("reference", contexts.reference),
    ("telephone", contexts.service),
    ("address", contexts.address),
)
WORDS: Rules = (
    ("pronoun", contexts.pronoun),
    ("age", contexts.age),
    ("result", forms.split),
    ("time", forms.clock),
    ("reference", contexts.reference),
    ("name", forms.hyphened_article),
    ("name", contexts.spelt_name),
    ("name", contexts.named),
)


class NonFigure(NamedTuple):
    """A stretch of tokens that looks like a figure and is none, with the reason."""

    first: int
    stop: int
    reason: str


def nonfigure(tokens: Sequence[Token], i: int) -> NonFigure | None:
    """What the number at index `i` is if it is no quantity, or `None` if it may be one.

    >>> from factcheck.tokens import tokenise
    >>> nonfigure(tokenise("aged 10 to 15"), 1)
    NonFigure(first=1, stop=4, reason='age')
    >>> nonfigure(tokenise("nearly 70 per cent"), 1) is None
    True
    """
    digits = tokens[i].kind == "number"
    found = _first(FORMS, tokens, i) if digits else _first(WORDS, tokens, i)
    if found is not None or not digits:
        return found
    read = numeral(tokens, i)
    if read is None:
        return NonFigure(i, i + 1, "code")
    if not read.whole or money_before(tokens, i) or unit_after(tokens, read.stop, read.value):
        return None
    return _first(SURROUNDINGS, tokens, i)


def _first(rules: tuple[tuple[str, Rule], ...], tokens: Sequence[Token], i: int) -> NonFigure | None:
    for reason, rule in rules:
        stop = rule(tokens, i)
        if stop is not None:
            return NonFigure(i, stop, reason)
    return None
