"""What a sentence and a statement are about: names and measures."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import takewhile

from factcheck.reading.elements import Element
from factcheck.words import table

__all__ = ["counted_measures", "inner_names", "measure_of", "measures_around", "measures_in", "names_in"]

REACH = 14
INNER = re.compile(r"(?<=[a-z,;]\s)[A-Z][^\W\d_]+")


@cache
def _rows() -> Mapping[str, str]:
    return {word: row for row, words in table("measures")["measures"].items() for word in words}


@cache
def _words(row: str) -> frozenset[str]:
    return frozenset(table("measures")["names"][row])


def measure_of(word: str) -> str | None:
    """The row of the table of nouns that a word stands in; `None` if it is in no row.

    >>> measure_of("offences") == measure_of("crimes")
    True
    """
    return _rows().get(word)


@cache
def counted_measures() -> frozenset[str]:
    """The measures that count things, and so cannot fall below none."""
    return frozenset(table("measures")["counted"]["rows"])


def measures_in(elements: Iterable[Element]) -> frozenset[str]:
    """The measures that some elements name."""
    rows, found = _rows(), set()
    for element in elements:
        if element.text in rows:
            found.add(rows[element.text])
        elif element.kind in ("figure", "cue"):
            found.update(rows[word] for word in element.text.split() if word in rows)
    return frozenset(found)


def measures_around(row: Sequence[Element], index: int, noun: bool) -> frozenset[str]:
    """The measures of the clause of a word of change: what stands before it, and behind a noun ("a rise in sales")."""
    found = list(_until_bound(row[max(index - REACH, 0) : index][::-1]))
    if noun or not measures_in(found):
        behind = row[index + 1 : index + 1 + REACH]
        found += _until_bound(list(takewhile(lambda element: element.kind != "comma", behind)))
    return measures_in(found)


def _until_bound(row: Sequence[Element]) -> Iterable[Element]:
    """The elements up to the next word or mark that parts statements."""
    for element in row:
        if element.kind == "stop" or element.cue("parting") is not None:
            return
        if element.cue("verb", "noun", "adverb") is not None and measure_of(element.text) is None:
            return
        yield element


def inner_names(text: str) -> frozenset[str]:
    """The capitalised words of a text inside its sentences, which are names wherever they stand.

    >>> sorted(inner_names("Thefts in Leeds rose. The police of Leeds said so."))
    ['leeds']
    """
    return frozenset(name.lower() for name in INNER.findall(text)) - _words("not")


def names_in(row: Sequence[Element], text: str, known: frozenset[str] = frozenset()) -> frozenset[str]:
    """The names of a sentence, but for those that only say who told it; "nationally" is a name, too.

    The first word of a sentence is one if it is among the `known` names, or another name follows.

    >>> from factcheck.reading.elements import elements
    >>> from factcheck.tokens import tokenise
    >>> said = "Reports to Kent Police rose, figures by the NSPCC show."
    >>> sorted(names_in(elements(tokenise(said), said), said))
    ['kent', 'police']
    """
    plain = _words("not")
    names = [e.kind == "word" and text[e.start].isupper() and e.text not in plain for e in row]
    if row and names[0]:
        names[0] = row[0].text in known or _opens_name(row, text)
    found = {element.text for element in row}
    found = set() if found.isdisjoint(_words("nationwide")) else {"nationwide"}
    for index, named in enumerate(names):
        if named and not _is_source(row, names, index) and not _tells(row, names, index):
            found.add(row[index].text)
    return frozenset(found)


def _is_source(row: Sequence[Element], names: Sequence[bool], index: int) -> bool:
    """Whether a name is that of who told it: "by the NSPCC", "according to Kent Police"."""
    while index and names[index - 1]:
        index -= 1
    while index and row[index - 1].text == "the":
        index -= 1
    return bool(index) and row[index - 1].text in _words("sources")


def _opens_name(row: Sequence[Element], text: str) -> bool:
    """Whether the first word is a name by what follows: another name, or "'s" ("Italy's price index")."""
    if len(row) < 2:
        return False
    if row[1].text == "'s":
        return row[0].text not in _words("owners")
    return row[1].kind == "word" and text[row[1].start].isupper()


def _tells(row: Sequence[Element], names: Sequence[bool], index: int) -> bool:
    """Whether a name is that of a speaker: "NSPCC says", "Sir Peter Wanless, CEO of NSPCC, said"."""
    for at in range(index + 1, min(index + 4, len(row))):
        if row[at].text in _words("telling"):
            return True
        if not names[at]:
            return False
    return False
