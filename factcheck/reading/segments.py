"""Lines to paragraphs, and paragraphs to sentences."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck.reading.wrapping import MARK, stretches, stripped
from factcheck.words import table

__all__ = ["Paragraph", "Sentence", "paragraphs", "sentences"]


class Paragraph(NamedTuple):
    """A paragraph, without the white space around it.

    `mark` is that of a list item ("1.", "•", "-"), or `None`; `number` the number in it. `body` is where the text
    after the mark begins.
    """

    start: int
    end: int
    body: int
    mark: str | None = None
    number: int | None = None


class Sentence(NamedTuple):
    """A sentence, without the white space around it, and the index of its paragraph."""

    start: int
    end: int
    paragraph: int


# Only the first of several full stops is looked at, so that a long run of them is not read again and again.
# The expression begins with a set of marks, since that is what a search skips to.
_END = re.compile(r"[.!?](?<![.!?].)[.!?]*+[\"'”’)\]]*+(?=\s)\s++(?=[^a-z\s.,;:–-])", re.DOTALL)
# How far back the word before a full stop is looked for.
REACH = 20


def paragraphs(text: str) -> list[Paragraph]:
    r"""The paragraphs of a text.

    >>> [(p.mark, p.number) for p in paragraphs("The plan:\n  1. Act.\n  2. Tell.")]
    [(None, None), ('1.', 1), ('2.', 2)]
    """
    return [_paragraph(text, start, end) for start, end in stretches(text)]


def sentences(text: str, paragraph: Paragraph, index: int) -> Iterator[Sentence]:
    """The sentences of one paragraph.

    >>> text = "Sales of Acme Inc. U.S. Imports rose 21 per cent. In No. 5 it fell to 10,331."
    >>> [text[s.start:s.end] for s in sentences(text, Paragraph(0, len(text), 0), 0)]
    ['Sales of Acme Inc. U.S. Imports rose 21 per cent.', 'In No. 5 it fell to 10,331.']
    """
    start = paragraph.body
    for match in _END.finditer(text, start, paragraph.end):
        if _ends(text, start, match):
            yield Sentence(start, stripped(text, start, match.end())[1], index)
            start = match.end()
    if start < paragraph.end:
        yield Sentence(start, paragraph.end, index)


def _paragraph(text: str, start: int, end: int) -> Paragraph:
    mark = MARK.match(text, start, end)
    if mark is None:
        return Paragraph(start, end, start)
    number = None if mark[1] is None else int(mark[1])
    return Paragraph(start, end, mark.end(), mark[0].rstrip(), number)


class _Rules(NamedTuple):
    joins: frozenset[str]
    before_digits: frozenset[str]
    may_end: frozenset[str]
    openers: frozenset[str]


@cache
def _rules() -> _Rules:
    rows = table("sentences")
    return _Rules(*(frozenset(rows[key]["words"]) for key in ("joins", "before-digits", "may-end", "openers")))


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether the marks that were found end a sentence, and not an abbreviation or an initial."""
    at = match.start()
    if text[at] != "." or text[at : at + 2] in ("..", ".!", ".?"):
        return True
    before = text[max(start, at - REACH) : at].split()
    last = before[-1].rpartition("-")[2].lstrip("(\"'“‘[<") if before and not text[at - 1].isspace() else ""
    after = text[match.end()]
    rules, told = _rules(), last.lower()
    if told in rules.joins or ((after.isdigit() or after == "+") and told in rules.before_digits):
        return False
    if told in rules.may_end or ("." in last and not any(map(str.isdigit, last))):
        return _opens(text, match.end())
    return not (len(last) == 1 and last.isupper())


def _opens(text: str, at: int) -> bool:
    """Whether the word at `at` is one with which sentences open."""
    word = text[at : at + REACH].lstrip("\"'“‘(").split(maxsplit=1)
    return bool(word) and word[0].rstrip(",").lower() in _rules().openers
