"""A text to its paragraphs, sentences and quotations, each with its place. Everything is linear in the length."""

from bisect import bisect_right

from attrs import frozen

from factcheck.reading.quotations import quotations
from factcheck.reading.segments import Paragraph, Sentence, paragraphs, sentences

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

    def quoted(self, start: int, end: int) -> bool:
        """Whether any of `text[start:end]` stands inside quotation marks.

        >>> document('It is "up 5%", they say.').quoted(7, 12)
        True
        """
        at = bisect_right(self.quotes, start, key=lambda span: span[1])
        return at < len(self.quotes) and self.quotes[at][0] < end


def document(text: str) -> Document:
    r"""Take a text apart.

    >>> found = document("Up 21 per cent. It was 82.\n\n“It is 99,” she said.")
    >>> [found.text[s.start:s.end] for s in found.sentences]
    ['Up 21 per cent.', 'It was 82.', '“It is 99,” she said.']
    """
    parts = paragraphs(text)
    found = tuple(item for index, part in enumerate(parts) for item in sentences(text, part, index))
    return Document(text, tuple(parts), found, tuple(quotations(text, parts)))
