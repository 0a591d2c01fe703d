"""A text to its paragraphs, sentences and quotations, each with its place. Everything is linear in the length."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache, cached_property

from attrs import frozen

from factcheck.reading.pieces import pieces
from factcheck.reading.quotations import quotations
from factcheck.reading.segments import Paragraph, Sentence, paragraphs, sentences
from factcheck.reading.topics import inner_names
from factcheck.words import table

__all__ = ["Document", "Paragraph", "Sentence", "document"]


@frozen
class Document:
    """A text taken apart. Offsets count the characters of `text`.

    `quotes` are the stretches inside quotation marks, in order; they do not overlap.
    """

    text: str
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    quotes: tuple[tuple[int, int], ...]

    @cached_property
    def names(self) -> frozenset[str]:
        """The words that are names wherever they stand: those with a capital inside a sentence."""
        return inner_names(self.text)

    def quoted(self, start: int, end: int) -> bool:
        """Whether any of `text[start:end]` stands inside quotation marks.

        >>> document('It is "up 5%", they say.').quoted(7, 12)
        True
        """
        at = bisect_right(self.quotes, start, key=lambda span: span[1])
        return at < len(self.quotes) and self.quotes[at][0] < end


INITIALS = re.compile(r"(?:\d|illion|mln|bln)\s[A-Z]\.[A-Z]\.\Z")
SHORT, LONG = 14, 20


def document(text: str) -> Document:
    r"""Take a text apart.

    >>> found = document("Up 21 per cent. It was 82.\n\n“It is 99,” she said.")
    >>> [found.text[s.start:s.end] for s in found.sentences]
    ['Up 21 per cent.', 'It was 82.', '“It is 99,” she said.']
    """
    parts = paragraphs(text)
    found = (item for index, part in enumerate(parts) for item in sentences(text, part, index))
    split = (piece for sentence in _joined(text, found) for piece in pieces(text, sentence))
    return Document(text, tuple(parts), tuple(split), tuple(quotations(text, parts)))


def _joined(text: str, found: Iterable[Sentence]) -> Iterator[Sentence]:
    """The sentences, joined where one ends with initials and the next begins with money: "1.3 billion N.Z. Dlrs"."""
    last: Sentence | None = None
    for sentence in found:
        if last is not None and _goes_on(text, last, sentence):
            last = Sentence(last.start, sentence.end, last.paragraph)
            continue
        if last is not None:
            yield last
        last = sentence
    if last is not None:
        yield last


def _goes_on(text: str, last: Sentence, sentence: Sentence) -> bool:
    if INITIALS.search(text[last.end - SHORT : last.end]) is None:
        return False
    return text[sentence.start : sentence.start + LONG].split(maxsplit=1)[0].lower() in _money()


@cache
def _money() -> frozenset[str]:
    return frozenset(word for row in table("currencies").values() for word in row.get("words", ()))
