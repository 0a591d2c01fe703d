"""What stands inside quotation marks."""

import re

from factcheck.reading.segments import Paragraph

__all__ = ["quotations"]

# It begins with a set of marks, since that is what a search skips to; of ` and ' there must be two.
_MARKS = re.compile("[\"“”‘’`'](?:(?<=[\"“”‘’])|(?<=`)`|(?<=')')")
OPENING = {"“": "”", "``": "''"}
# What may stand before a straight mark that opens a quotation, and after one that closes it.
BEFORE = frozenset("([{—–-/:")


def quotations(text: str, found: list[Paragraph]) -> list[tuple[int, int]]:
    """The stretches of a text inside quotation marks, marks included, in order.

    A quotation that is not closed ends with its paragraph: the next paragraph opens it anew, and a mark too many
    does not swallow the rest. Curly single marks count as quotation marks, straight ones as apostrophes.

    >>> text = "He said: “It's up.” Then “more"
    >>> [text[a:b] for a, b in quotations(text, [Paragraph(0, len(text), 0)])]
    ["“It's up.”", '“more']
    """
    return [span for paragraph in found for span in _within(text, paragraph.body, paragraph.end)]


def _within(text: str, start: int, end: int) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    opened, single = -1, False
    for match in _MARKS.finditer(text, start, end):
        mark, at = match[0], match.start()
        if opened < 0:
            if _opens(text, mark, at, match.end(), start, end):
                opened, single = at, mark == "‘"
        elif _closes(text, mark, match.end(), end, single):
            spans.append((opened, match.end()))
            opened = -1
    return spans if opened < 0 else [*spans, (opened, end)]


def _opens(text: str, mark: str, at: int, after: int, start: int, end: int) -> bool:
    if after >= end or (text[after].isspace() and mark != "``"):
        return False
    if mark in ("“", "``"):
        return True
    return mark in ('"', "‘") and (at == start or text[at - 1].isspace() or text[at - 1] in BEFORE)


def _closes(text: str, mark: str, after: int, end: int, single: bool) -> bool:
    if single:
        return mark == "’" and (after >= end or not text[after].isalnum())
    return mark in ('"', "”", "''")
