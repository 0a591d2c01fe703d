"""What a sentence is about: its measures and its places."""

from collections.abc import Mapping, Sequence
from functools import cache

from attrs import frozen

from factcheck.reading.elements import Element
from factcheck.words import table

__all__ = ["Topic", "measure_of", "topic_of"]

NAMES = 5


@frozen
class Topic:
    """The measures (rows of the table of nouns, or a noun itself) and the places that a sentence names."""

    measures: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()

    def agrees(self, other: "Topic") -> bool:
        """Whether two sentences can speak of one thing: no measure and no place contradicts.

        >>> Topic(frozenset({"crime"}), frozenset({"dorset"})).agrees(Topic(frozenset({"crime"})))
        True
        >>> Topic(places=frozenset({"dorset"})).agrees(Topic(places=frozenset({"kent"})))
        False
        """
        return _meet(self.places, other.places) and _meet(self.measures, other.measures)

    def shares_measure(self, other: "Topic") -> bool:
        """Whether both name a measure in common."""
        return bool(self.measures & other.measures)


def _meet(a: frozenset[str], b: frozenset[str]) -> bool:
    return not a or not b or bool(a & b)


@cache
def _rows() -> Mapping[str, str]:
    return {word: row for row, words in table("measures")["measures"].items() for word in words}


@cache
def _words(row: str) -> frozenset[str]:
    return frozenset(table("measures")["places"][row])


def measure_of(word: str) -> str | None:
    """The row of the table of nouns that a word stands in; `None` if it is in no row.

    >>> measure_of("offences") == measure_of("crimes")
    True
    """
    return _rows().get(word)


def topic_of(row: Sequence[Element], text: str) -> Topic:
    """The measures and the places of a sentence."""
    measures: set[str] = set()
    for element in row:
        for word in element.text.split() if element.kind in ("figure", "word", "cue") else ():
            measure = measure_of(word)
            if measure is not None:
                measures.add(measure)
    return Topic(frozenset(measures), frozenset(places_of(row, text)))


def places_of(row: Sequence[Element], text: str) -> list[str]:
    """The names behind "in", "across" and their kin, names before a public body, and "nationally"."""
    found: list[str] = []
    for index, element in enumerate(row):
        if element.text in _words("before") or element.text == "of":
            found += _names(row, index + 1, text, listed=element.text != "of")
        elif element.text in _words("nationwide"):
            found.append("nationwide")
        elif element.text in _words("bodies") and index and _is_name(row[index - 1], text):
            found.append(row[index - 1].text)
    return found


def _names(row: Sequence[Element], index: int, text: str, listed: bool) -> list[str]:
    """The run of names from an element on, with "the", "and" and commas between them."""
    found: list[str] = []
    for element in row[index : index + 3 * NAMES]:
        if _is_name(element, text):
            found.append(element.text)
        elif element.text in ("the", "whole") and not found:
            continue
        elif not (listed and found and (element.kind == "comma" or element.text == "and")):
            break
    return found


def _is_name(element: Element, text: str) -> bool:
    return (
        element.kind == "word"
        and text[element.start].isupper()
        and text[element.start : element.end] not in _words("not")
    )
