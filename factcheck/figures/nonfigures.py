"""Numbers that are no quantities: ages, scores, telephone numbers, names, references, ordinals, pronouns.

Each rule looks at the tokens around one number and gives the index behind what it covers, or `None`. The rules
stand in tables with their reasons: those that need no more than the form of the number, those that ask for the
words around it and so do not hold where a unit or a sign of money makes it a quantity, and those for words.
"""

from collections.abc import Callable
from typing import NamedTuple

from factcheck.figures import contexts, forms
from factcheck.numerals import Numeral
from factcheck.tokens import Tokens
from factcheck.units import money_before, unit_after

__all__ = ["NonFigure", "nonfigure"]

Rule = Callable[[Tokens, int], int | None]
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
    ("result", forms.result),
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


def nonfigure(tokens: Tokens, i: int, read: Numeral | None) -> NonFigure | None:
    """What the number at index `i` is if it is no quantity, or `None` if it may be one; `read` is its numeral.

    >>> from factcheck.numerals import numeral
    >>> from factcheck.tokens import tokenise
    >>> for text, i in (("aged 10 to 15", 1), ("nearly 70 per cent", 1)):
    ...     tokens = tokenise(text)
    ...     print(nonfigure(tokens, i, numeral(tokens, i)))
    NonFigure(first=1, stop=4, reason='age')
    None
    """
    if tokens[i].kind != "number":
        return _first(WORDS, tokens, i)
    found = _first(FORMS, tokens, i)
    if found is not None:
        return found
    if read is None:
        return NonFigure(i, i + 1, "code")
    found = _first(SURROUNDINGS, tokens, i) if read.whole else None
    if found is None or money_before(tokens, i) or unit_after(tokens, read.stop, read.size):
        return None
    return found


def _first(rules: Rules, tokens: Tokens, i: int) -> NonFigure | None:
    for reason, rule in rules:
        stop = rule(tokens, i)
        if stop is not None:
            return NonFigure(i, stop, reason)
    return None
